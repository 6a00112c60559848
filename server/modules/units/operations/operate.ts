// An operation on units: shown before it runs, then run as one transaction that keeps what stood before.
import type { Actor, Deed } from '../../../platform/access.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { unitProblems } from '../problems.ts'
import type { Carrier } from './carriers.ts'
import type { AskOperation, OperationDetail, Preview } from './contract.ts'
import { operationDetail } from './operations.ts'
import { type Ground, type Plan, planOf } from './plan.ts'
import * as queries from './queries.ts'
import { shownPlan } from './shown.ts'
import { decideWork, leaveWork, touchedBy } from './worklist.ts'

/** What an operation would touch. Nothing is written. @throws Problem what the rules refuse */
export async function previewOperation(
  { db, actor }: { db: Reader; actor: Actor },
  carriers: readonly Carrier[],
  asked: AskOperation,
): Promise<Preview> {
  const plan = await planned(db, actor, asked)
  const at = { unitIds: plan.left, onDay: asked.onDay, officeId: actor.officeId }
  const touched = plan.left.length > 0 ? await touchedBy(db, carriers, at) : []
  return { ...(await shownPlan(db, plan, asked)), touched }
}

/** Does it. With `moveAllTo` this office's things go to that successor at once. @throws Problem what the rules refuse */
export async function operate(deed: Deed, carriers: readonly Carrier[], asked: AskOperation): Promise<OperationDetail> {
  const { tx, actor, clock } = deed
  await queries.lockUnits(tx)
  if (asked.decision === null && asked.what.kind !== 'duplicate' && asked.what.kind !== 'create')
    throw new Problem(unitProblems.decisionNeeded)
  const plan = await planned(tx, actor, asked)
  const { kind } = asked.what
  const operationId = newId(clock.now())
  const { successors } = await applyPlan(deed, plan, { ...asked, operationId, kind })
  await leaveWork(tx, carriers, { operationId, unitIds: plan.left, onDay: asked.onDay, officeId: actor.officeId })
  recordEvent(deed, {
    kind: `unit.${eventNames[kind]}`,
    thing: 'unit-operation',
    thingId: operationId,
    body: { onDay: asked.onDay, changed: plan.changes.length, made: plan.made.length, descent: plan.descent.length },
    words: asked.words,
  })
  const toUnitId = asked.moveAllTo === null ? null : (successors[asked.moveAllTo] ?? null)
  if (toUnitId !== null && plan.left.length > 0)
    await decideWork(deed, carriers, { operationId, workIds: null, way: 'move', toUnitId, byRule: true })
  return operationDetail({ db: tx, actor }, carriers, operationId)
}

const eventNames: Record<AskOperation['what']['kind'], string> = {
  create: 'created',
  rename: 'renamed',
  recode: 'recoded',
  retype: 'retyped',
  move: 'moved',
  merge: 'merged',
  split: 'split',
  'abolish-level': 'level-abolished',
  duplicate: 'declared-duplicate',
}

async function planned(db: Reader, actor: Actor, asked: AskOperation): Promise<Plan> {
  const outside = await queries.namesOutside(db, actor.officeId, namedIn(asked.what))
  if (outside.length > 0) throw new Problem(unitProblems.notYourUnits, { name: outside.join(', ') })
  const answer = planOf(asked, await groundOf(db, asked))
  refuseIf('refusal' in answer ? answer.refusal : null)
  return (answer as { plan: Plan }).plan
}

/** Every unit that an operation names. */
export function namedIn(what: AskOperation['what']): number[] {
  const above = (parentId: number | null) => (parentId === null ? [] : [parentId])
  const into = (one: { unitId: number } | { parentId: number | null }) =>
    'unitId' in one ? [one.unitId] : above(one.parentId)
  switch (what.kind) {
    case 'create':
      return above(what.unit.parentId)
    case 'rename':
    case 'recode':
      return [what.unitId]
    case 'retype':
      return what.unitIds
    case 'move':
      return [...what.unitIds, ...above(what.parentId)]
    case 'merge':
      return [...what.unitIds, ...into(what.into)]
    case 'split':
      return [what.unitId, ...what.parts.flatMap((part) => into(part.into))]
    case 'abolish-level':
      return [what.parentId]
    case 'duplicate':
      return [what.unitId, what.sameAs]
  }
}

/** What the plan needs to know: the units named, what stands below them, and two levels of it where a level ends. */
export async function groundOf(db: Reader, { what, onDay }: Pick<AskOperation, 'what' | 'onDay'>): Promise<Ground> {
  const named = namedIn(what)
  const since = what.kind === 'duplicate' ? null : onDay
  const children = await queries.childrenOf(db, named, since)
  if (what.kind === 'abolish-level')
    for (const [unitId, below] of await queries.childrenOf(db, [...children.values()].flat(), since))
      children.set(unitId, below)
  const timelines = await queries.timelinesOf(db, [...named, ...[...children.values()].flat()])
  const below = await queries.belowOf(db, named, since)
  const descent = what.kind === 'duplicate' ? await queries.passingsOf(db, named) : []
  return { timelines, children, below, descent }
}

type Applying = Pick<AskOperation, 'onDay' | 'decision' | 'words'> & {
  operationId: string
  kind: string
  /** Told how many units are written, a few thousand at a time. */
  onProgress?: (units: number) => Promise<void>
}

/** Writes a plan with all it changes, and the paths that follow. @returns the successors under the numbers they were given */
export async function applyPlan(
  deed: Pick<Deed, 'tx' | 'actor' | 'clock'>,
  plan: Plan,
  { operationId, kind, onDay, decision, words, onProgress }: Applying,
): Promise<{ successors: number[] }> {
  const { tx, actor, clock } = deed
  const ids = await queries.makeUnits(tx, plan.made.length)
  const real = (unitId: number) => (unitId < 0 ? ids[-1 - unitId]! : unitId)
  const states = <S extends { parentId: number | null }>(list: readonly S[]) =>
    list.map((state) => ({ ...state, parentId: state.parentId === null ? null : real(state.parentId) }))
  const made = plan.made.map((one) => ({ unitId: real(one.unitId), states: states(one.states) }))
  const changes = plan.changes.map((one) => ({ ...one, after: states(one.after) }))
  const descent = plan.descent.map((one) => ({
    ...{ fromId: real(one.fromId), toId: real(one.toId), share: one.share },
    ...{ onDay, operationId },
  }))
  const again = plan.descentAgain.map((one) => ({ ...one, fromId: real(one.fromId), toId: real(one.toId) }))
  const successors = plan.successors.map(real)
  const { officeId, personId, postId } = actor
  await queries.insertOperation(tx, {
    ...{ operationId, kind, onDay, decision, words, officeId, personId, postId, successors },
    at: clock.now(),
  })
  await write(tx, { made, changes, descent: [...again, ...descent], plan, onProgress })
  await queries.insertOperationRows(tx, operationId, [
    ...made.map(({ unitId, states }) => ({ unitId, thing: 'made' as const, before: null, after: states })),
    ...changes.map(({ unitId, before, after }) => ({ unitId, thing: 'states' as const, before, after })),
    ...descent.map((one) => ({ unitId: one.fromId, thing: 'descent' as const, before: null, after: one })),
    ...plan.descentGone.map((one) => ({ unitId: one.fromId, thing: 'descent' as const, before: one, after: null })),
    ...again.map((one) => ({ unitId: one.fromId, thing: 'descent' as const, before: null, after: one })),
    ...(plan.sameAs
      ? [{ unitId: plan.sameAs.unitId, thing: 'same-as' as const, before: null, after: plan.sameAs.sameAs }]
      : []),
  ])
  return { successors }
}

type Writing = {
  made: { unitId: number; states: Plan['made'][number]['states'] }[]
  changes: Plan['changes']
  descent: Parameters<typeof queries.replaceDescent>[2]
  plan: Plan
  onProgress: Applying['onProgress']
}

const atOnce = 2000

async function write(tx: Tx, { made, changes, descent, plan, onProgress }: Writing): Promise<void> {
  const units = [...made, ...changes.map(({ unitId, after }) => ({ unitId, states: after }))]
  for (let from = 0; from < units.length; from += atOnce) {
    await queries.replaceStates(tx, units.slice(from, from + atOnce))
    await onProgress?.(Math.min(units.length, from + atOnce))
  }
  await queries.replaceDescent(tx, plan.descentGone, descent)
  if (plan.sameAs) await queries.setSameAs(tx, plan.sameAs.unitId, plan.sameAs.sameAs)
  const touched = [...made, ...changes].map(({ unitId }) => unitId)
  await queries.rebuildPathsOf(tx, plan.sameAs ? [...touched, plan.sameAs.unitId] : touched)
}
