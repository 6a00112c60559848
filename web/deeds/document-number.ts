/**
 * A document's number as it is shown: one still waiting for its number, "/TB-UBND", as it is printed until then,
 * "…/TB-UBND". Null stays null: the page says in its own words that there is none.
 */
export function shownNumber(number: string): string
export function shownNumber(number: string | null): string | null
export function shownNumber(number: string | null): string | null {
  return number?.startsWith('/') ? `…${number}` : number
}
