// Recognitions kept: on a decision, ended by another; and the list of those that fall short of the next set.
import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { unitsOnDays } from '../assessments/queries/ground.ts'
import { kindsOf } from '../assessments/rules.ts'
import { dayOf } from '../calendar/days.ts'
import { lookOf } from '../documents/actions.ts'
import { frameworkById } from '../frameworks/queries/sets.ts'
import { documentOf } from '../rounds/actions/grounds.ts'
import type { EndRecognition, Recognise, RecognitionList } from './contract.ts'
import { recognitionProblems as problems } from './problems.ts'
import { insertEnd, insertRecognitions, lockRecognitions, recognitionsOf, setsToRecogniseBy } from './queries.ts'
import { policies, shownDay, whyNotEnd } from './rules.ts'

export async function showRecognitions({ db, actor, clock }: Look): Promise<RecognitionList> {
  const keeps = (policies.keep.parts as readonly string[]).includes(actor.part)
  return {
    recognitions: await recognitionsOf(db, actor.officeId),
    sets: await setsToRecogniseBy(db, dayOf(clock.now())),
    verbs: keeps ? ['keep'] : [],
  }
}

/** One decision recognises units by a set. @throws Problem unknownFramework, dayAhead, notThere, already, unknownDocument */
export async function recognise(deed: Deed, input: Recognise): Promise<RecognitionList> {
  const { tx, actor, clock } = deed
  const at = clock.now()
  const { frameworkId, recognisedOn, words } = input
  const unitIds = [...new Set(input.unitIds)]
  const framework = await frameworkById(tx, frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const details = { day: shownDay(recognisedOn) }
  if (recognisedOn > dayOf(at)) throw new Problem(problems.dayAhead, details)
  const days = unitIds.map(() => recognisedOn)
  const units = await unitsOnDays(tx, actor.officeId, { unitIds, days, axis: framework.axis })
  const kinds = new Set(kindsOf(framework.level, 'all'))
  if (units.filter(({ kind }) => kinds.has(kind)).length < unitIds.length) throw new Problem(problems.notThere, details)
  await lockRecognitions(tx, frameworkId)
  const held = (await recognitionsOf(tx, actor.officeId, { unitIds, frameworkId })).filter(
    ({ ended }) => ended === null,
  )
  if (held.length > 0) throw new Problem(problems.already, { names: held.map(({ unitName }) => unitName).join(', ') })
  const documentId = await documentOf(deed, input.document)
  const rows = unitIds.map((unitId) => ({
    ...{ recognitionId: newId(at), unitId, frameworkId, recognisedOn, documentId, carriedFrom: null, words },
  }))
  await insertRecognitions(tx, rows, { officeId: actor.officeId, postId: actor.postId, at })
  for (const { recognitionId, unitId } of rows)
    recordEvent(deed, {
      ...{ kind: 'recognition.recorded', thing: 'recognition', thingId: recognitionId, words },
      body: { unitId, frameworkId, recognisedOn, documentId },
    })
  return showRecognitions(lookOf(deed))
}

/** Withdrawn by a decision, or entered by mistake. @throws Problem nothingHere, endedAlready, dayAhead, needsDecision, endsBefore, unknownDocument */
export async function endRecognition(
  deed: Deed,
  { recognitionId, ...input }: EndRecognition & { recognitionId: string },
): Promise<RecognitionList> {
  const { tx, actor, clock } = deed
  const [held] = await recognitionsOf(tx, actor.officeId, { recognitionId })
  if (!held) throw new Problem(platformProblems.nothingHere)
  await lockRecognitions(tx, held.frameworkId)
  const [now] = await recognitionsOf(tx, actor.officeId, { recognitionId })
  refuseIf(whyNotEnd(now!, input, dayOf(clock.now())))
  const documentId = input.document === null ? null : await documentOf(deed, input.document)
  const { how, endedOn, words } = input
  await insertEnd(tx, { recognitionId, endedOn, how, documentId, words }, { postId: actor.postId, at: clock.now() })
  recordEvent(deed, {
    ...{ kind: 'recognition.ended', thing: 'recognition', thingId: recognitionId, words },
    body: { how, endedOn, documentId },
  })
  return showRecognitions(lookOf(deed))
}
