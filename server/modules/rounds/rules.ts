// Who may hold rounds; what may be typed of a line; how codes of criteria are read and counted. Pure; the page uses the same.
import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { ResultInput, RoundPlace } from './contract.ts'
import { roundProblems as problems } from './problems.ts'

export const policies = {
  list: { verb: 'round.list', parts: 'anybody' },
  see: { verb: 'round.see', parts: 'anybody' },
  seeGaps: { verb: 'round.see-gaps', parts: 'anybody' },
  plan: { verb: 'round.plan', parts: ['coordinator'] },
  change: { verb: 'round.change', parts: ['coordinator'] },
  withdraw: { verb: 'round.withdraw', parts: ['coordinator'] },
  saveResults: { verb: 'round.save-results', parts: ['coordinator'] },
  addMinutes: { verb: 'round.add-minutes', parts: ['coordinator'] },
  issue: { verb: 'round.issue-list', parts: ['coordinator'] },
} as const satisfies Record<string, Policy>

/** A line of a round as it stands: what holds now, and whether minutes cover it. */
export type LineState = { onDay: string; covered: boolean; held: Held | null }
export type Held = Pick<ResultInput, 'result' | 'supplementBy' | 'words'>

/** True where a row says no more than what holds. */
export const isSame = (row: Held, held: Held | null): boolean =>
  held !== null &&
  row.result === held.result &&
  row.supplementBy === held.supplementBy &&
  (row.words ?? '') === (held.words ?? '')

/** Why a result cannot be typed into a line; a correction of what stands on minutes says why (days YYYY-MM-DD). */
export function whyNotResult(row: Held, line: LineState | undefined): Refusal {
  if (!line) return { spec: problems.notInRound }
  if (row.result === null && line.held === null) return { spec: problems.nothingToTakeBack }
  if (row.result === 'supplement' && (row.supplementBy === null || row.supplementBy < line.onDay))
    return { spec: problems.supplementDay, details: { day: shownDay(line.onDay) } }
  if (line.covered && line.held !== null && row.words === null) return { spec: problems.correctionReason }
  return null
}

export const shownDay = (day: string): string => day.split('-').reverse().join('/')

type Coded = Pick<RoundPlace, 'place' | 'kind' | 'code' | 'criterion'>
export type ReadPlace = { place: number; month: number | null }

const codePart = String.raw`\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?`
const onePattern = new RegExp(
  String.raw`^(?:(?:tieu chi|chi tieu|tc|ct)(?: so)?\s*)?(${codePart})(?:\s*(?:-|–|den)\s*(${codePart}))?(?:\s*[(/:]?\s*(?:thang|t)?\.?\s*(\d{1,2})\s*(?:/\d{4})?\s*\)?)?$`,
)
const monthNeeds = /[(/:]|thang|t\s*\.?\s*\d/

/**
 * Criteria and indicators as people write them: "4, 5; 7.1 và 17.3-17.5", "TC 17", and with the month in which they shall be met "3 (T6), 5 (tháng 9)".
 * @returns each place once in the order of the set, and the pieces that name nothing of it
 */
export function readPlaces(text: string, places: readonly Coded[]): { found: ReadPlace[]; unknown: string[] } {
  const ordered = [...places].sort(byCode)
  const indexOf = new Map(ordered.map(({ code }, i) => [code.toLowerCase(), i]))
  // "11" is criterion 11 also where an indicator lends its number.
  for (const [i, one] of ordered.entries()) if (one.kind === 'criterion') indexOf.set(one.code.toLowerCase(), i)
  const found = new Map<number, number | null>()
  const unknown: string[] = []
  for (const piece of text.split(/[,;\n]|\svà\s|\svới\s/).map((one) => one.trim())) {
    if (piece === '') continue
    const [, first, last, month] = withoutTones(piece).match(onePattern) ?? []
    const from = first === undefined ? undefined : indexOf.get(first)
    const to = last === undefined ? from : indexOf.get(last)
    const months = month === undefined ? null : Number(month)
    const monthRight = months === null || (months >= 1 && months <= 12 && monthNeeds.test(withoutTones(piece)))
    if (from === undefined || to === undefined || to < from || !monthRight) {
      unknown.push(piece)
      continue
    }
    for (const one of ordered.slice(from, to + 1).filter(({ kind }) => kind === ordered[from]!.kind))
      found.set(one.place, months)
  }
  return {
    found: ordered.flatMap(({ place }) => (found.has(place) ? [{ place, month: found.get(place) ?? null }] : [])),
    unknown,
  }
}

const withoutTones = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim()

const keyOfCode = (code: string): [number, number] => {
  const [no = '0', part] = code.split('.')
  const minor = part === undefined ? 0 : /^\d+$/.test(part) ? Number(part) : part.charCodeAt(0)
  return [Number(no), minor]
}

/** In the order of a printed set: 4, 4.1, 4.2, 5. */
export function byCode(a: Pick<Coded, 'code' | 'kind'>, b: Pick<Coded, 'code' | 'kind'>): number {
  const [x, y] = [keyOfCode(a.code), keyOfCode(b.code)]
  return x[0] - y[0] || x[1] - y[1] || (a.kind === b.kind ? 0 : a.kind === 'criterion' ? -1 : 1)
}

/** How a scope is counted: criteria, and the indicators that belong to none of those ("04 tiêu chí và 07 chỉ tiêu"). */
export function countScope(
  chosen: readonly number[],
  places: readonly Coded[],
): { criteria: number; indicators: number } {
  const set = new Set(chosen)
  const of = places.filter(({ place }) => set.has(place))
  return {
    criteria: of.filter(({ kind }) => kind === 'criterion').length,
    indicators: of.filter(({ kind, criterion }) => kind === 'indicator' && !(criterion !== null && set.has(criterion)))
      .length,
  }
}

const two = (count: number): string => String(count).padStart(2, '0')
/** "04 tiêu chí và 07 chỉ tiêu" */
export function scopeWords({ criteria, indicators }: { criteria: number; indicators: number }): string {
  const parts = [
    ...(criteria > 0 ? [`${two(criteria)} tiêu chí`] : []),
    ...(indicators > 0 ? [`${two(indicators)} chỉ tiêu`] : []),
  ]
  return parts.join(' và ')
}

const resultWords: readonly [ResultInput['result'], RegExp][] = [
  ['supplement', /^(b|bs|dbs|d bs|bo sung( ho so)?|dat\s*[,;(-]?\s*(can )?bo sung( ho so)?\)?)$/],
  ['met', /^(d|dat|x|v|1|\+|co)$/],
  ['not-met', /^(k|kd|c|cd|khong dat|chua dat|khong|chua|0|-)$/],
]

/** What was typed or pasted of a result: "Đ", "x", "đạt, bổ sung hồ sơ", "KĐ". null where nothing stands, undefined where it is not understood. */
export function readResult(text: string): ResultInput['result'] | undefined {
  const plain = withoutTones(text).replace(/[.]+$/, '')
  if (plain === '') return null
  return resultWords.find(([, pattern]) => pattern.test(plain))?.[0]
}
