// What a stage or a set leaves open on its last day, and what is carried beside "to be examined again". Pure.
import { officeParts, type Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { cellAt, type Says, saysOf } from '../assessments/cells.ts'
import type { Chain, Stage } from '../assessments/contract.ts'
import { carriedOver } from '../frameworks/succession.ts'
import { type RuleKind, type RuleWay, ruleKinds, type TransitionWay } from './contract.ts'
import { transitionProblems as problems } from './problems.ts'

export const policies = {
  list: { verb: 'transition.list', parts: officeParts },
  see: { verb: 'transition.see', parts: officeParts },
  decide: { verb: 'transition.decide', parts: ['administrator', 'coordinator'] },
  decideLate: { verb: 'transition.decide-late', parts: ['administrator', 'coordinator'] },
  undo: { verb: 'transition.undo', parts: ['administrator', 'coordinator'] },
  chooseRule: { verb: 'transition.choose-rule', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

/**
 * What is done by itself on the day where an office chose nothing. Standings of a set go over, all of them to be examined again: that loses nothing and claims
 * nothing. Who takes up the work of a stage that is no more is for a person to say.
 */
export const usualWays: Record<RuleKind, RuleWay> = {
  ...{ sets: 'carry', stages: 'wait' },
  // What was carried once has been worked on since: whether it changes again is for a person to say.
  ...{ 'last-stages': 'wait', late: 'wait' },
}

export const readRuleKind = (kind: string): RuleKind | null => ruleKinds.find((one) => one === kind) ?? null

/** What may be decided of each kind, by a person or by rule. @param inBook whether the agency is of the office's book; null: none was named */
export function whyNotWay(kind: RuleKind, way: TransitionWay | 'wait', inBook: boolean | null): Refusal {
  if (kind === 'sets' && way === 're-examine') return { spec: problems.notOfSets }
  if (kind === 'late' && way === 're-examine') return { spec: problems.notOfLate }
  if (kind === 'last-stages' && way === 're-examine') return { spec: problems.noStageFollows }
  const handedOn = kind === 'last-stages' && way === 'carry'
  if (handedOn && inBook === null) return { spec: problems.needsAgency }
  if (!handedOn && inBook !== null) return { spec: problems.agencyNotNeeded }
  return inBook === false ? { spec: problems.agencyNotInBook } : null
}

/** A day belongs to work that is handed to an agency, and is not over. Days are YYYY-MM-DD. */
export function whyNotDue(
  { dueDay, toAgencyId }: { dueDay: string | null; toAgencyId: number | null },
  today: string,
): Refusal {
  if (dueDay === null) return null
  if (toAgencyId === null) return { spec: problems.dayNotNeeded }
  return dueDay < today ? { spec: problems.duePast } : null
}

type BuiltOn = readonly { unit: string; code: string | null; name: string | null; total: number }[]
type Reports = readonly { title: string; by: string | null }[]

/** @param reports what was reported on the assignments it became */
export function whyNotUndo({ undone }: { undone: unknown }, builtOn: BuiltOn, reports: Reports): Refusal {
  if (undone !== null) return { spec: problems.undoneAlready }
  if (reports.length > 0) {
    const names = new Set(reports.map(({ by, title }) => [by, title].filter(Boolean).join(': ')))
    return { spec: problems.reported, details: { names: [...names].slice(0, 3).join('; ') } }
  }
  if (builtOn.length === 0) return null
  const names = builtOn.slice(0, 3).map(({ unit, code, name }) => [unit, code ?? name].filter(Boolean).join(' '))
  return { spec: problems.builtOn, details: { count: builtOn[0]!.total, names: names.join('; ') } }
}

export type Wanted =
  | { kind: 'stages'; chainId: number }
  | { kind: 'sets'; from: number; to: number }
  | { kind: 'units'; operationId: string }

/** A key as it stands in an address; null for what is none. */
export function readKey(key: string): Wanted | null {
  const chain = /^stages-(\d{1,4})$/.exec(key)
  if (chain) return { kind: 'stages', chainId: Number(chain[1]) }
  const sets = /^sets-(\d{1,4})-(\d{1,4})$/.exec(key)
  if (sets) return { kind: 'sets', from: Number(sets[1]), to: Number(sets[2]) }
  const units = /^units-([0-9a-f-]{36})$/.exec(key)
  return units ? { kind: 'units', operationId: units[1]! } : null
}

/**
 * A stage that ended: `before` is the slot that had to say met, `upon` the stage of the next chain on which "to be examined again" is laid; both null where no
 * chain follows.
 */
export type Ended = { slot: number; before: number; stage: Stage; upon: Stage | null; next: Stage | null }

/** Stages of a chain that the next one does not have, in their order; each with what takes up its work. With no chain after it every stage has ended. */
export function endedStages(chain: Chain, next: Chain | null): Ended[] {
  const bySlot = new Map(chain.stages.map((stage) => [stage.code, stage]))
  if (next === null)
    return chain.stages.flatMap((stage) =>
      stage.needs === null
        ? []
        : [{ slot: stage.slot, before: bySlot.get(stage.needs)!.slot, stage, upon: null, next: null }],
    )
  const kept = new Set(next.stages.map(({ slot }) => slot))
  return chain.stages.flatMap((stage) => {
    if (kept.has(stage.slot) || stage.needs === null) return []
    const earlier = chain.stages.filter((one) => one.ordinal < stage.ordinal && kept.has(one.slot))
    const uponSlot = earlier.at(-1)?.slot
    const at = next.stages.findIndex(({ slot }) => slot === uponSlot)
    const upon = next.stages[Math.max(0, at)]!
    return [{ slot: stage.slot, before: bySlot.get(stage.needs)!.slot, stage, upon, next: next.stages[at + 1] ?? upon }]
  })
}

type Place = { place: number; kind: 'indicator' | 'criterion'; criterion: number | null }

/**
 * Cells that waited at an ended stage: what it needs said met, and it had said nothing, or was to look again. An indicator is told by itself only where its
 * criterion does not wait at the same stage.
 */
export function waitingCells(
  cells: Uint8Array,
  places: readonly Place[],
  ended: readonly Pick<Ended, 'slot' | 'before'>[],
): { place: number; slot: number }[] {
  const waits = (place: number, { slot, before }: Pick<Ended, 'slot' | 'before'>) => {
    const cell = cellAt(cells, place)
    return saysOf(cell, before) === 2 && (saysOf(cell, slot) === 0 || saysOf(cell, slot) === 3)
  }
  return ended.flatMap((stage) =>
    places
      .filter(({ place, criterion }) => waits(place, stage) && !(criterion !== null && waits(criterion, stage)))
      .map(({ place }) => ({ place, slot: stage.slot })),
  )
}

const saysWords: Record<Says, string> = { 0: '', 1: 'chưa đạt', 2: 'đạt', 3: 'cần xét lại' }
const actWords = ['tự đánh giá', 'xác nhận', 'thẩm tra', 'thẩm định', 'hội đồng'] as const
const longest = 400

export type CarriedRow = { place: number; stage: number; words: string }
export type SetPassing = {
  /** The cells of the last set on its last day. */
  cells: Uint8Array
  from: { name: string; places: readonly (Place & { code: string })[] }
  mapping: readonly { fromPlace: number; toPlace: number }[]
  /** Slots of the stages in force on the first day of the next set, from the lowest. */
  inForce: readonly number[]
}

/** A place of the last set as it stood: its own cell, and the cells of its indicators that spoke. */
type Standing = { cell: number; under: readonly number[]; indicators: number }

/**
 * What a unit's cells in a set come to in the next one: a row for each place and stage that spoke, to be examined again, with the words of what was known;
 * what only ended stages had said stands under the lowest stage. A criterion of which only some indicators were known passes them on in its own place.
 * Criteria that nothing takes up are told.
 */
export function passingOf({ cells, from, mapping, inForce }: SetPassing): { rows: CarriedRow[]; dropped: string[] } {
  const known = new Map<number, Standing>()
  for (const { place } of from.places) {
    const own = from.places.filter(({ criterion }) => criterion === place)
    const under = own.map((one) => cellAt(cells, one.place)).filter(hasSpoken)
    const cell = cellAt(cells, place)
    if (hasSpoken(cell) || under.length > 0) known.set(place, { cell, under, indicators: own.length })
  }
  const codes = new Map(from.places.map(({ place, code }) => [place, code]))
  const { toReExamine, dropped } = carriedOver(known, mapping)
  const rows = toReExamine.flatMap(({ place, known: own }) => {
    const spoke = inForce.filter((slot) => own.some(({ standing }) => spokeAt(standing, slot)))
    const stages = spoke.length > 0 ? spoke : inForce.slice(0, 1)
    const told = own.map(({ fromPlace, standing }) => `${codes.get(fromPlace)} ${allWords(standing)}`)
    const words = `${from.name}: ${told.join('; ')}`
    const cut = words.length > longest ? `${words.slice(0, longest - 1)}…` : words
    return stages.map((stage) => ({ place, stage, words: cut }))
  })
  const criteria = new Set(from.places.filter(({ kind }) => kind === 'criterion').map(({ place }) => place))
  return {
    rows,
    dropped: dropped.filter(({ fromPlace }) => criteria.has(fromPlace)).map(({ fromPlace }) => codes.get(fromPlace)!),
  }
}

const hasSpoken = (cell: number): boolean => actWords.some((_, slot) => saysOf(cell, slot) !== 0)
const spokeAt = ({ cell, under }: Standing, slot: number): boolean =>
  [cell, ...under].some((one) => saysOf(one, slot) !== 0)

/** "tự đánh giá đạt, xác nhận chưa đạt"; of a criterion known in part "tự đánh giá đạt 2/5 chỉ tiêu". */
function allWords({ cell, under, indicators }: Standing): string {
  const told = actWords.flatMap((act, slot) => {
    const says = saysOf(cell, slot)
    if (says !== 0) return [`${act} ${saysWords[says]}`]
    const met = under.filter((one) => saysOf(one, slot) === 2).length
    return met > 0 ? [`${act} đạt ${met}/${indicators} chỉ tiêu`] : []
  })
  return told.join(', ') || 'có chỉ tiêu chưa đạt'
}

export const shownDay = (day: string): string => day.split('-').reverse().join('/')
