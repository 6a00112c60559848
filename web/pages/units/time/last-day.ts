/** The day before the first on which something is no more; YYYY-MM-DD. */
export function lastDay(until: string): string {
  const at = new Date(`${until}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
