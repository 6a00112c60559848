// The list of what ended with what is done by itself, and one of them with all that is open.
import type { Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { cellAt, saysOf, slots } from '../../assessments/cells.ts'
import { chainOn } from '../../assessments/chains.ts'
import { sayings, stageCodes } from '../../assessments/contract.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import { dayOf } from '../../calendar/days.ts'
import { frameworkById, placesOf } from '../../frameworks/queries/sets.ts'
import {
  type LateFigure,
  ruleKinds,
  type Transition,
  type TransitionDetail,
  type TransitionList,
  type TransitionRule,
} from '../contract.ts'
import {
  type Asking,
  type Ending,
  endingsOf,
  keyOf,
  openCells,
  openPassings,
  type SetsChanged,
  told,
  type UnitsChanged,
} from '../open.ts'
import { countDecided, decisionsOf, type Of } from '../queries/decisions.ts'
import { type LateRow, lateRows } from '../queries/late.ts'
import { rulesOf } from '../queries/rules.ts'
import { policies, readKey, usualWays } from '../rules.ts'

export const asking = ({ db, actor, clock }: Pick<Look, 'db' | 'actor' | 'clock'>): Asking => ({
  ...{ db, actor },
  today: dayOf(clock.now()),
})

/** What ended, with how much of it is open; that of which nothing is open or decided is left out. */
export async function showTransitions(look: Look): Promise<TransitionList> {
  const asked = asking(look)
  const transitions: Transition[] = []
  for (const ending of await endingsOf(asked)) {
    const late = ending.kind === 'stages' ? [] : await lateOf(asked, ending)
    const line = await lineOf(asked, ending, { open: await countOpen(asked, ending), late })
    if (line.open + line.decided + line.late > 0 || ending.kind === 'units') transitions.push(line)
  }
  const kept = new Map((await rulesOf(look.db, look.actor.officeId)).map((rule) => [rule.kind, rule]))
  const rules = ruleKinds.map(
    (kind): TransitionRule =>
      kept.get(kind) ?? { kind, way: usualWays[kind], toAgency: null, words: null, chosen: null },
  )
  return { transitions, rules, verbs: verbsOf(look, 'chooseRule') }
}

const countOpen = async (asked: Asking, ending: Ending): Promise<number> =>
  ending.kind === 'units'
    ? 0
    : (ending.kind === 'stages' ? await openCells(asked, ending) : await openPassings(asked, ending)).length

/** @throws Problem nothingHere */
export async function showTransition(look: Look, { key }: { key: string }): Promise<TransitionDetail> {
  const asked = asking(look)
  const ending = await endingOf(asked, key)
  const { db, actor } = asked
  const verbs = verbsOf(look, ...verbsOn[ending.kind])
  const decisions = await decisionsOf(db, actor.officeId, idsOf(ending))
  if (ending.kind === 'stages') {
    const open = await openCells(asked, ending)
    const stages = ending.ended.map(({ stage, next }) => ({
      ...{ code: stage.code, name: stage.name },
      next: next?.name ?? null,
    }))
    const cells = await told(db, ending, open)
    return {
      ...(await lineOf(asked, ending, { open: cells.length, late: [] })),
      stages,
      cells,
      units: [],
      lateFigures: [],
      decisions,
      verbs,
    }
  }
  const late = await lateOf(asked, ending)
  const lateFigures = await toldLate(asked, late)
  if (ending.kind === 'units') {
    const line = await lineOf(asked, ending, { open: 0, late })
    return { ...line, stages: [], cells: [], units: [], lateFigures, decisions, verbs }
  }
  const passings = await openPassings(asked, ending)
  const criteria = (await placesOf(db, ending.pair.from)).filter(({ kind }) => kind === 'criterion')
  const isMet = (cell: number) => Array.from({ length: slots }, (_, slot) => saysOf(cell, slot)).includes(2)
  const units = passings.map(({ unitId, name, cells, rows, dropped }) => ({
    ...{ unitId, unitName: name, dropped },
    met: criteria.filter(({ place }) => isMet(cellAt(cells, place))).length,
    toReExamine: new Set(rows.map(({ place }) => place)).size,
  }))
  const line = await lineOf(asked, ending, { open: units.length, late })
  return { ...line, stages: [], cells: [], units, lateFigures, decisions, verbs }
}

const verbsOn = {
  stages: ['decide', 'undo'],
  sets: ['decide', 'undo', 'decideLate'],
  units: ['undo', 'decideLate'],
} as const

/** Late figures with the names their stages bear in the chain of their own day. */
async function toldLate(asked: Asking, figures: readonly LateRow[]): Promise<LateFigure[]> {
  const chains = await chainsOf(asked.db, asked.actor.officeId, null)
  const levels = new Map<number, string>()
  for (const frameworkId of new Set(figures.map((one) => one.frameworkId)))
    levels.set(frameworkId, (await frameworkById(asked.db, frameworkId))!.level)
  return figures
    .slice(0, mostLate)
    .map(({ frameworkId, place: _, slot, says, toUnitId: __, holds: ___, ...figure }) => {
      const stage = stageCodes[slot]!
      const stages = chainOn(chains, levels.get(frameworkId)!, figure.onDay)?.stages ?? []
      const stageName = stages.find(({ code }) => code === stage)?.name ?? stage
      return { ...figure, stage, stageName, says: sayings[says]! }
    })
}
const mostLate = 500

/** Late figures of a change as its office sees them now. */
export const lateOf = ({ db, actor }: Asking, ending: SetsChanged | UnitsChanged): Promise<LateRow[]> =>
  lateRows(db, { officeId: actor.officeId, onDay: ending.onDay, of: idsOf(ending) })

/** @throws Problem nothingHere */
export async function endingOf(asked: Asking, key: string): Promise<Ending> {
  const found = readKey(key) && (await endingsOf(asked)).find((one) => keyOf(one) === key)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

export const idsOf = (ending: Ending): Of =>
  ending.kind === 'stages'
    ? { chainId: ending.chain.chainId }
    : ending.kind === 'sets'
      ? { from: ending.pair.from, to: ending.pair.to }
      : { operationId: ending.operation.operationId }

async function lineOf(
  { db, actor }: Asking,
  ending: Ending,
  { open, late }: { open: number; late: readonly LateRow[] },
): Promise<Transition> {
  const ofSets = ending.kind === 'sets'
  return {
    ...{ key: keyOf(ending), kind: ending.kind, onDay: ending.onDay, open, ...namesOf(ending) },
    late: late.filter(({ decided }) => decided === null).length,
    fromFramework: ofSets ? ending.pair.from : null,
    toFramework: ofSets ? ending.pair.to : null,
    ...(await countDecided(db, actor.officeId, idsOf(ending))),
  }
}

function namesOf(ending: Ending): Pick<Transition, 'from' | 'to'> {
  if (ending.kind === 'sets') return { from: ending.pair.fromName, to: ending.pair.toName }
  if (ending.kind === 'units') return { from: ending.operation.name, to: ending.operation.to }
  return { from: ending.chain.name, to: ending.next?.name ?? null }
}

/** Verbs of these that the actor's part may ever do, as the page knows them. */
const verbsOf = ({ actor }: Look, ...verbs: (keyof typeof policies)[]): string[] =>
  verbs.filter((verb) => (policies[verb].parts as readonly string[]).includes(actor.part))
