/**
 * Filters live in the address. A route says what it understands with these, and drops the rest:
 *
 *   validateSearch: (raw: RawSearch) => ({ tim: text(raw.tim), xep: oneOf(raw.xep, ['han', 'ten']), trang: count(raw.trang) })
 */
export type RawSearch = Record<string, unknown>

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value)
}

/** A whole number from 1 up. */
export function count(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** 'YYYY-MM-DD' */
export function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

/** Several whole numbers, written 3,7,12. */
export function counts(value: unknown): number[] | undefined {
  const found = String(value ?? '')
    .split(',')
    .map(count)
    .filter((number) => number !== undefined)
  return found.length > 0 ? found : undefined
}

/** Plain `?a=b`, not JSON: addresses are read out, pasted into Zalo and typed by hand. */
export function parseSearch(search: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) params.set(name, String(value))
  }
  const written = params.toString().replaceAll('%2C', ',')
  return written === '' ? '' : `?${written}`
}
