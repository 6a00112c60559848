// Statements of a reading as facts for the board: which set, which places, which day, and whether the words contradict themselves. Pure.
import { monthEnd } from '../calendar/days.ts'
import type { Statement } from '../documents/reading/reading.ts'
import { cellAt, type Says, saysOf } from './cells.ts'
import { type Fact, type StageCode, sayings } from './contract.ts'

export type CriteriaStatement = Extract<Statement, { kind: 'achieved' | 'appraised' }>

/** Those that say what of the criteria is met; a count without a list is one of them. */
export const criteriaStatements = (statements: readonly Statement[]): CriteriaStatement[] =>
  statements.filter(
    (one): one is CriteriaStatement =>
      one.kind === 'appraised' || (one.kind === 'achieved' && (one.count !== null || one.criteria !== null)),
  )

export const factKey = ({ kind, start, end }: Pick<Statement, 'kind' | 'start' | 'end'>): string =>
  `${kind}:${start}:${end}`

const degrees = {
  'xa-ntm': { level: 'xa', degree: 'ntm' },
  'xa-ntm-nang-cao': { level: 'xa', degree: 'nang-cao' },
  'xa-ntm-kieu-mau': { level: 'xa', degree: 'kieu-mau' },
  'thon-ntm': { level: 'thon', degree: 'ntm' },
  'thon-kieu-mau': { level: 'thon', degree: 'kieu-mau' },
} as const
/** By which sets of criteria a statement counts. */
export const degreeOf = ({ level }: CriteriaStatement) => degrees[level]

/**
 * The day a statement speaks of: as it says; else that of its document. A month is its last day, a year its last; never later than today.
 * @param documentDay a day, "2024-09" or "2024"; null where the document has none
 */
export function dayOfStatement(
  statement: CriteriaStatement,
  { documentDay, today }: { documentDay: string | null; today: string },
): string {
  const said = (statement.kind === 'appraised' ? statement.date : statement.asOf) ?? documentDay
  if (said === null) return today
  const day = /^\d{4}$/.test(said)
    ? `${said}-12-31`
    : /^\d{4}-\d{2}$/.test(said)
      ? monthEnd(`${said}-01`)
      : said.slice(0, 10)
  return day > today ? today : day
}

/** Which stage is proposed: an appraisal says that it is one; what was achieved is at least claimed. */
export const stageOfStatement = ({ kind }: CriteriaStatement): StageCode =>
  kind === 'appraised' ? 'appraisal' : 'claim'

type NamedPlace = {
  place: number
  kind: 'indicator' | 'criterion'
  code: string
  name: string
  shortName: string | null
}

/** What the words list, as places of the set; numbers the set does not have stand apart. */
export function listedIn(
  statement: CriteriaStatement,
  places: readonly NamedPlace[],
): Pick<Fact, 'listed' | 'unknown' | 'stated' | 'contradiction'> {
  const criteria = (statement.criteria ?? []).map(String)
  const indicators = statement.kind === 'appraised' ? statement.indicators : []
  const find = (kind: NamedPlace['kind']) => (code: string) =>
    places.find((one) => one.kind === kind && one.code === code) ?? code
  const found = [...new Set(criteria)].map(find('criterion')).concat([...new Set(indicators)].map(find('indicator')))
  const stated =
    statement.kind === 'achieved'
      ? { criteria: statement.count, indicators: null, total: statement.total }
      : { criteria: statement.statedCriteria, indicators: statement.statedIndicators, total: null }
  const differs = (said: number | null, listed: number) => said !== null && listed > 0 && said !== listed
  return {
    stated,
    listed: found
      .filter((one) => typeof one !== 'string')
      .map(({ place, code, name, shortName }) => ({ place, code, name: shortName ?? name })),
    unknown: found.filter((one) => typeof one === 'string'),
    contradiction: differs(stated.criteria, criteria.length) || differs(stated.indicators, indicators.length),
  }
}

/**
 * Cells where board and document say different things: the document lists what the board has as not met or to be examined again, or leaves out what the
 * board has as met ("13/19 gồm" is a list of all).
 */
export function disagreementsOf(
  statement: CriteriaStatement,
  {
    listed,
    cells,
    slot,
    places,
  }: { listed: Fact['listed']; cells: Uint8Array; slot: number; places: readonly NamedPlace[] },
): Fact['disagreements'] {
  const onBoard = (place: number): Says => saysOf(cellAt(cells, place), slot)
  const lists = new Set(listed.map(({ place }) => place))
  const against = listed
    .filter(({ place }) => onBoard(place) === 1 || onBoard(place) === 3)
    .map(({ place, code }) => ({ place, code, board: sayings[onBoard(place)]!, document: 'met' as const }))
  const leftOut =
    statement.kind === 'achieved' && listed.length > 0
      ? places
          .filter(({ kind, place }) => kind === 'criterion' && !lists.has(place) && onBoard(place) === 2)
          .map(({ place, code }) => ({ place, code, board: 'met' as const, document: 'not-met' as const }))
      : []
  return [...against, ...leftOut]
}
