// The list of what ended, one of them with all that is open, and the decision of it.
import type { Deed, Look } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { carryRows } from '../assessments/actions/carry-rows.ts'
import { cellAt, saysOf, slots } from '../assessments/cells.ts'
import { shapeOf } from '../assessments/fold.ts'
import { slotOf } from '../assessments/rules.ts'
import { dayOf } from '../calendar/days.ts'
import { lookOf } from '../documents/actions.ts'
import { placesOf } from '../frameworks/queries/sets.ts'
import type { DecideTransition, Transition, TransitionDetail } from './contract.ts'
import { type Ending, endingsOf, keyOf, openCells, openPassings, type SetsChanged, type StagesEnded } from './open.ts'
import { transitionProblems as problems } from './problems.ts'
import { countDecided, decisionsOf, insertCells, insertDecision, insertUnits, lockTransition } from './queries.ts'
import { policies, readKey } from './rules.ts'

type Asking = { db: Reader; actor: Look['actor']; today: string }
const asking = ({ db, actor, clock }: Look): Asking => ({ db, actor, today: dayOf(clock.now()) })

/** What ended, with how much of it is open; that of which nothing is open or decided is left out. */
export async function showTransitions(look: Look): Promise<{ transitions: Transition[] }> {
  const asked = asking(look)
  const transitions: Transition[] = []
  for (const ending of await endingsOf(asked)) {
    const open = ending.kind === 'stages' ? await openCells(asked, ending) : await openPassings(asked, ending)
    const line = await lineOf(asked, ending, open.length)
    if (line.open + line.decided > 0) transitions.push(line)
  }
  return { transitions }
}

/** @throws Problem nothingHere */
export async function showTransition(look: Look, { key }: { key: string }): Promise<TransitionDetail> {
  const asked = asking(look)
  const ending = await endingOf(asked, key)
  const { db, actor } = asked
  const verbs = (policies.decide.parts as readonly string[]).includes(actor.part) ? ['decide'] : []
  const decisions = await decisionsOf(db, actor.officeId, idsOf(ending))
  if (ending.kind === 'stages') {
    const cells = await openCells(asked, ending)
    const stages = ending.ended.map(({ stage, next }) => ({ code: stage.code, name: stage.name, next: next.name }))
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

/**
 * Decides what is named, or all that is open ("by rule"): nothing is taken from what was said. Examined again is a row of the stage below on the first day of
 * what follows, with what was known beside it.
 * @throws Problem nothingHere, nothingOpen, notOfSets
 */
export async function decideTransition(
  deed: Deed,
  { key, ...ruling }: DecideTransition & { key: string },
): Promise<TransitionDetail> {
  await lockTransition(deed.tx, key)
  const asked = asking(lookOf(deed))
  const ending = await endingOf(asked, key)
  const decisionId = newId(deed.clock.now())
  const byRule = ruling.cells === null && ruling.unitIds === null
  const kept = { ...ruling, decisionId, byRule }
  const items = ending.kind === 'stages' ? await decideCells(deed, ending, kept) : await decideUnits(deed, ending, kept)
  const body = { transition: key, way: ruling.way, byRule, items }
  recordEvent(deed, { kind: 'transition.decided', thing: 'transition', thingId: decisionId, body, words: ruling.words })
  return showTransition(lookOf(deed), { key })
}

type Ruling = DecideTransition & { decisionId: string; byRule: boolean }

async function decideCells(deed: Deed, ending: StagesEnded, ruling: Ruling): Promise<number> {
  const open = await openCells(asking(lookOf(deed)), ending)
  const wanted =
    ruling.cells &&
    new Set(ruling.cells.map((cell) => `${cell.unitId}:${cell.frameworkId}:${cell.place}:${slotOf(cell.stage)}`))
  const units = ruling.unitIds && new Set(ruling.unitIds)
  const taken = open.filter(
    ({ unitId, frameworkId, place, slot }) =>
      ruling.byRule || wanted?.has(`${unitId}:${frameworkId}:${place}:${slot}`) || units?.has(unitId),
  )
  if (taken.length === 0) throw new Problem(problems.nothingOpen)
  await keepDecision(deed, ending, ruling)
  await insertCells(deed.tx, ruling.decisionId, taken)
  if (ruling.way !== 're-examine') return taken.length
  for (const [frameworkId, cells] of Map.groupBy(taken, (cell) => cell.frameworkId)) {
    const rows = new Map(
      cells.map(({ unitId, place, slot }) => {
        const { stage, upon } = ending.ended.find((one) => one.slot === slot)!
        const words = `trước ngày ${shownDay(ending.onDay)}: đạt, còn chờ ${stage.name}`
        const reason = ruling.words ?? `Bước “${stage.name}” đã kết thúc`
        return [`${unitId}:${place}`, { unitId, place, stage: upon.slot, onDay: ending.onDay, words, reason }]
      }),
    )
    const shape = shapeOf(await placesOf(deed.tx, frameworkId))
    await carryRows(deed, { frameworkId, shape, rows: [...rows.values()], sourceId: ruling.decisionId })
  }
  return taken.length
}

async function decideUnits(deed: Deed, ending: SetsChanged, ruling: Ruling): Promise<number> {
  if (ruling.way === 're-examine' || ruling.cells !== null) throw new Problem(problems.notOfSets)
  const wanted = ruling.unitIds && new Set(ruling.unitIds)
  const open = (await openPassings(asking(lookOf(deed)), ending)).filter(({ unitId }) => !wanted || wanted.has(unitId))
  if (open.length === 0) throw new Problem(problems.nothingOpen)
  const carries = ruling.way === 'carry'
  await keepDecision(deed, ending, ruling)
  await insertUnits(
    deed.tx,
    ruling.decisionId,
    open.map(({ unitId, rows }) => ({ unitId, written: carries ? rows.length : 0 })),
  )
  if (!carries) return open.length
  const frameworkId = ending.pair.to
  const reason = ruling.words ?? `Chuyển từ ${ending.pair.fromName}`
  const rows = open.flatMap(({ unitId, rows }) => rows.map((row) => ({ ...row, unitId, onDay: ending.onDay, reason })))
  const shape = shapeOf(await placesOf(deed.tx, frameworkId))
  await carryRows(deed, { frameworkId, shape, rows, sourceId: ruling.decisionId })
  return open.length
}

async function keepDecision(deed: Deed, ending: Ending, { decisionId, way, byRule, words }: Ruling): Promise<void> {
  const { officeId, postId } = deed.actor
  await insertDecision(deed.tx, {
    ...{ decisionId, officeId, way, byRule, words, postId, onDay: ending.onDay, at: deed.clock.now() },
    ...{ chainId: null, from: null, to: null },
    ...idsOf(ending),
  })
}

async function endingOf(asked: Asking, key: string): Promise<Ending> {
  const found = readKey(key) && (await endingsOf(asked)).find((one) => keyOf(one) === key)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

const idsOf = (ending: Ending): { chainId: number } | { from: number; to: number } =>
  ending.kind === 'stages' ? { chainId: ending.chain.chainId } : { from: ending.pair.from, to: ending.pair.to }

async function lineOf({ db, actor }: Asking, ending: Ending, open: number): Promise<Transition> {
  const ofSets = ending.kind === 'sets'
  return {
    ...{ key: keyOf(ending), kind: ending.kind, onDay: ending.onDay, open },
    from: ofSets ? ending.pair.fromName : ending.chain.name,
    to: ofSets ? ending.pair.toName : ending.next.name,
    fromFramework: ofSets ? ending.pair.from : null,
    toFramework: ofSets ? ending.pair.to : null,
    decided: await countDecided(db, actor.officeId, idsOf(ending)),
  }
}

const shownDay = (day: string): string => day.split('-').reverse().join('/')
