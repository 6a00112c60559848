// What villages count: sums, and rows of a sheet matched with villages. Pure; the page reads what is pasted with the same.
import { officeParts, type Policy } from '../../platform/access.ts'
import { withoutMarks } from '../spelling/fold.ts'
import { readNumber } from '../spelling/numbers.ts'
import type { ReadRow, Tally, TallySheet } from './contract.ts'

export const policies = {
  see: { verb: 'tally.see', parts: [...officeParts, 'department-officer', 'commune-officer'] },
  enter: { verb: 'tally.enter', parts: ['administrator', 'coordinator', 'commune-officer'] },
  /** By a link, without an account. */
  send: { verb: 'tally.send', parts: 'stranger' },
  seeLinks: { verb: 'tally.see-links', parts: officeParts },
  makeLinks: { verb: 'tally.make-links', parts: ['coordinator'] },
  seeReports: { verb: 'tally.see-reports', parts: officeParts },
  accept: { verb: 'tally.accept', parts: ['coordinator'] },
  refuse: { verb: 'tally.refuse', parts: ['coordinator'] },
  claim: { verb: 'tally.claim', parts: ['administrator', 'coordinator', 'commune-officer'] },
} as const satisfies Record<string, Policy>

/** Figures of one link that may wait at once. */
export const mostWaiting = 50

export function sumOf(villages: readonly Pick<Tally, 'numerator' | 'denominator'>[]): TallySheet['sum'] {
  const counted = villages.filter(({ denominator }) => denominator !== null)
  return {
    numerator: exact(counted.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)),
    denominator: exact(counted.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)),
    counted: counted.length,
    villages: villages.length,
  }
}
/** Sums of metres and hectares without the dust of binary fractions. */
const exact = (sum: number): number => Math.round(sum * 1e6) / 1e6

/** "Cộng từ 12/15 thôn": stands as the reason on the claim's row. */
export const saidOfSum = ({ counted, villages }: TallySheet['sum']): string => `Cộng từ ${counted}/${villages} thôn`

type Village = { unitId: number; name: string }

/** Rows of name, numerator, denominator (a number of order may stand before); rows without figures are headings or sums and are left out. */
export function matchRows(rows: readonly { no: number; cells: string[] }[], villages: readonly Village[]): ReadRow[] {
  const byName = Map.groupBy(villages, ({ name }) => keyOf(name))
  const seen = new Set<number>()
  return rows.flatMap(({ no, cells }): ReadRow[] => {
    const words = cells.map((cell) => (cell ?? '').trim())
    const at = words.findIndex((cell) => /\p{L}/u.test(cell))
    if (at < 0) return []
    const name = words[at]!
    const figures = words.slice(at + 1).filter((cell) => cell !== '')
    if (figures.length === 0 || !/\d/.test(figures.join('')) || /^(tong|cong|toan xa)\b/.test(withoutMarks(name)))
      return []
    const [numerator = null, denominator = null] = figures.map(numberOf)
    const found = byName.get(keyOf(name)) ?? []
    const unitId = found.length === 1 ? found[0]!.unitId : null
    const fault = faultOf({ found: found.length, twice: unitId !== null && seen.has(unitId), numerator, denominator })
    if (unitId !== null) seen.add(unitId)
    return [{ no, name, unitId, numerator, denominator, fault }]
  })
}

function faultOf(row: {
  found: number
  twice: boolean
  numerator: number | null
  denominator: number | null
}): ReadRow['fault'] {
  if (row.found !== 1) return row.found === 0 ? 'unknown-village' : 'two-villages'
  if (row.twice) return 'twice'
  if (row.numerator === null || row.denominator === null || row.denominator <= 0) return 'not-numbers'
  return row.numerator > row.denominator ? 'more-than-all' : null
}

/** "Thôn Nà Hạ" is "na ha": the word of its kind is often left out. */
const keyOf = (name: string): string =>
  withoutMarks(name)
    .replace(/^(thon|ban|ap|xom|buon|lang|to dan pho|tdp|khu pho|khu)\.? (?=\S)/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Households, people, metres of a village: a mark before three digits is between thousands; never below 0. */
export function numberOf(written: string): number | null {
  const number = readNumber(written, 'count')
  return number !== null && number >= 0 ? number : null
}
