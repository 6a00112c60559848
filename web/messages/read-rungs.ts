/** "-3, 0, 3" → [-3, 0, 3]; null where something is no number. A long dash is a minus too. */
export function readRungs(typed: string): number[] | null {
  const parts = typed
    .replaceAll(/[−–]/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean)
  return parts.every((part) => /^[-+]?\d{1,3}$/.test(part)) ? parts.map(Number) : null
}
