// The list of what ended with what is done by itself, and one of them with all that is open.
import type { Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { cellAt, saysOf, slots } from '../../assessments/cells.ts'
import { dayOf } from '../../calendar/days.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import {
  ruleKinds,
  type Transition,
  type TransitionDetail,
  type TransitionList,
  type TransitionRule,
} from '../contract.ts'
import { type Asking, type Ending, endingsOf, keyOf, openCells, openPassings, told } from '../open.ts'
import { countDecided, decisionsOf, type Of } from '../queries/decisions.ts'
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
    const open = ending.kind === 'stages' ? await openCells(asked, ending) : await openPassings(asked, ending)
    const line = await lineOf(asked, ending, open.length)
    if (line.open + line.decided > 0) transitions.push(line)
  }
  const kept = new Map((await rulesOf(look.db, look.actor.officeId)).map((rule) => [rule.kind, rule]))
  const rules = ruleKinds.map(
    (kind): TransitionRule =>
      kept.get(kind) ?? { kind, way: usualWays[kind], toAgency: null, words: null, chosen: null },
  )
  return { transitions, rules, verbs: verbsOf(look, 'chooseRule') }
}

/** @throws Problem nothingHere */
export async function showTransition(look: Look, { key }: { key: string }): Promise<TransitionDetail> {
  const asked = asking(look)
  const ending = await endingOf(asked, key)
  const { db, actor } = asked
  const verbs = verbsOf(look, 'decide', 'undo')
  const decisions = await decisionsOf(db, actor.officeId, idsOf(ending))
  if (ending.kind === 'stages') {
    const open = await openCells(asked, ending)
    const stages = ending.ended.map(({ stage, next }) => ({
      ...{ code: stage.code, name: stage.name },
      next: next?.name ?? null,
    }))
    const cells = await told(db, ending, open)
    return { ...(await lineOf(asked, ending, cells.length)), stages, cells, units: [], decisions, verbs }
  }
  const passings = await openPassings(asked, ending)
  const criteria = (await placesOf(db, ending.pair.from)).filter(({ kind }) => kind === 'criterion')
  const isMet = (cell: number) => Array.from({ length: slots }, (_, slot) => saysOf(cell, slot)).includes(2)
  const units = passings.map(({ unitId, name, cells, rows, dropped }) => ({
    ...{ unitId, unitName: name, dropped },
    met: criteria.filter(({ place }) => isMet(cellAt(cells, place))).length,
    toReExamine: new Set(rows.map(({ place }) => place)).size,
  }))
  return { ...(await lineOf(asked, ending, units.length)), stages: [], cells: [], units, decisions, verbs }
}

/** @throws Problem nothingHere */
export async function endingOf(asked: Asking, key: string): Promise<Ending> {
  const found = readKey(key) && (await endingsOf(asked)).find((one) => keyOf(one) === key)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

export const idsOf = (ending: Ending): Of =>
  ending.kind === 'stages' ? { chainId: ending.chain.chainId } : { from: ending.pair.from, to: ending.pair.to }

async function lineOf({ db, actor }: Asking, ending: Ending, open: number): Promise<Transition> {
  const ofSets = ending.kind === 'sets'
  return {
    ...{ key: keyOf(ending), kind: ending.kind, onDay: ending.onDay, open },
    from: ofSets ? ending.pair.fromName : ending.chain.name,
    to: ofSets ? ending.pair.toName : (ending.next?.name ?? null),
    fromFramework: ofSets ? ending.pair.from : null,
    toFramework: ofSets ? ending.pair.to : null,
    ...(await countDecided(db, actor.officeId, idsOf(ending))),
  }
}

/** Verbs of these that the actor's part may ever do, as the page knows them. */
const verbsOf = ({ actor }: Look, ...verbs: (keyof typeof policies)[]): string[] =>
  verbs.filter((verb) => (policies[verb].parts as readonly string[]).includes(actor.part))
