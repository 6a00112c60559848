// A draft is one document until it is published; publishing makes a version of its own and changes none that is there.
import type { z } from 'zod'
import type { Deed, Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { changesBetween } from '../changes.ts'
import type * as contract from '../contract.ts'
import { whyNotKeepSet, whyNotPublish } from '../keeping.ts'
import { frameworkProblems } from '../problems.ts'
import {
  type DraftRow,
  deleteDraft,
  draftsOf,
  insertDraft,
  lockDraft,
  reachOf,
  updateDraft,
} from '../queries/drafts.ts'
import { passOn } from '../queries/own.ts'
import { insertVersion, lockPublishing } from '../queries/publish.ts'
import { knownVersions } from '../queries/sets.ts'
import { setFiles } from '../sets/shipped.ts'
import { shippedBody } from './load-shipped.ts'
import { bodyOfVersion } from './show.ts'

type DraftOut = z.input<typeof contract.Draft>

/** A draft from a version, from a set that came without content, or from nothing. @throws Problem nothingHere, nameAndLevel, nationalByAdministrator, notYourUnit */
export async function startDraft(deed: Deed, input: z.output<typeof contract.StartDraft>): Promise<DraftOut> {
  const { tx, actor, clock } = deed
  refuseIf(whyNotKeepSet(actor.part, input.unitId === null ? null : await reachOf(tx, actor.officeId, input.unitId)))
  const draftId = newId(clock.now())
  const { body, frameworkId } = await beginning(deed, input)
  await insertDraft(tx, {
    draftId,
    officeId: actor.officeId,
    frameworkId,
    unitId: input.unitId,
    body,
    postId: actor.postId,
    at: clock.now(),
  })
  recordEvent(deed, {
    kind: 'framework.drafted',
    thing: 'framework-draft',
    thingId: draftId,
    body: { frameworkId, unitId: input.unitId },
  })
  return draftOf(deed.tx, actor.officeId, draftId)
}

async function beginning(
  { tx, actor, clock }: Deed,
  input: z.output<typeof contract.StartDraft>,
): Promise<{ body: contract.SetBody; frameworkId: number | null }> {
  const today = dayOf(clock.now())
  if (input.frameworkId !== null) {
    const { framework, body } = await bodyOfVersion(tx, actor.officeId, input.frameworkId)
    if (framework.unitId === input.unitId) return { body, frameworkId: framework.frameworkId }
    const own = { ...body, code: `${body.code}-${input.unitId}`, name: input.name ?? body.name, from: today }
    return { body: own, frameworkId: framework.frameworkId }
  }
  const file = setFiles.find(({ code, published }) => code === input.shipped && !published)
  if (file && input.unitId === null) {
    const { version: _, published: __, reading: ___, sources: ____, ...body } = shippedBody(file).body
    return { body, frameworkId: null }
  }
  if (input.level === null || input.name === null || input.unitId === null)
    throw new Problem(frameworkProblems.nameAndLevel)
  const { level, degree, name, unitId } = input
  const unknown = {
    decision: null,
    decidedOn: null,
    to: null,
    axis: null,
    officialCriteria: null,
    officialIndicators: null,
  }
  const code = `${level}-${degree}-${unitId}`
  return { body: { code, name, level, degree, from: today, ...unknown, notes: [], criteria: [] }, frameworkId: null }
}

/** A draft of this office with what it changes. @throws Problem nothingHere */
export const showDraft = ({ db, actor }: Look, { draftId }: { draftId: string }): Promise<DraftOut> =>
  draftOf(db, actor.officeId, draftId)

async function draftOf(db: Reader, officeId: number, draftId: string): Promise<DraftOut> {
  const draft = await draftRow(db, officeId, draftId)
  return { ...draft, changes: await changesOf(db, officeId, draft, draft.body), savedAt: draft.savedAt.toISOString() }
}

/** @throws Problem nothingHere */
export async function draftRow(db: Reader, officeId: number, draftId: string): Promise<DraftRow> {
  const [draft] = await draftsOf(db, officeId, draftId)
  if (!draft) throw new Problem(platformProblems.nothingHere)
  return draft
}

/** What a document changes of the version the draft began from; all of it is new where there was none. */
async function changesOf(db: Reader, officeId: number, draft: DraftRow, body: contract.SetBody) {
  const before =
    draft.frameworkId === null
      ? { ...body, criteria: [], notes: [] }
      : (await bodyOfVersion(db, officeId, draft.frameworkId)).body
  return changesBetween(before, body)
}

/** The whole document of a draft; whose it is, its code and its level stay. @throws Problem nothingHere, savedMeanwhile */
export async function saveDraft(
  deed: Deed,
  { draftId, body, savedAt }: z.output<typeof contract.SaveDraft> & { draftId: string },
): Promise<DraftOut> {
  const { tx, actor, clock } = deed
  await lockDraft(tx, draftId)
  const { body: old, ...there } = await draftRow(tx, actor.officeId, draftId)
  if (savedAt !== null && there.savedAt.toISOString() !== savedAt)
    throw new Problem(frameworkProblems.savedMeanwhile, { who: there.savedBy })
  const kept = { ...body, code: old.code, level: old.level, degree: old.degree }
  await updateDraft(tx, { draftId, body: kept, postId: actor.postId, at: clock.now() })
  recordEvent(deed, { kind: 'framework.draft-saved', thing: 'framework-draft', thingId: draftId })
  return draftOf(tx, actor.officeId, draftId)
}

/** A draft is thrown away. @throws Problem nothingHere */
export async function dropDraft(deed: Deed, { draftId }: { draftId: string }): Promise<Record<never, never>> {
  const { tx, actor } = deed
  await draftRow(tx, actor.officeId, draftId)
  await deleteDraft(tx, draftId)
  recordEvent(deed, { kind: 'framework.draft-dropped', thing: 'framework-draft', thingId: draftId })
  return {}
}

/**
 * The draft becomes a version in force from a day on. What was laid over the version before (own levels, agencies, succession) passes to it.
 * @throws Problem nothingHere, nationalByAdministrator, notYourUnit, and why it cannot be published (keeping.ts)
 */
export async function publishDraft(
  deed: Deed,
  { draftId, from }: { draftId: string; from: string },
): Promise<z.input<typeof contract.Published>> {
  const { tx, actor, clock } = deed
  await lockPublishing(tx)
  const draft = await draftRow(tx, actor.officeId, draftId)
  refuseIf(whyNotKeepSet(actor.part, draft.unitId === null ? null : await reachOf(tx, actor.officeId, draft.unitId)))
  const body = { ...draft.body, from }
  refuseIf(whyNotPublish(body, (await changesOf(tx, actor.officeId, draft, body)).length))
  const before = (await knownVersions(tx)).filter(({ code }) => code === body.code).at(-1)
  const version = (before?.version ?? 0) + 1
  const frameworkId = await insertVersion(tx, {
    body,
    version,
    unitId: draft.unitId,
    basedOn: before?.frameworkId ?? draft.frameworkId,
    publishedOn: dayOf(clock.now()),
    publishedAt: clock.now(),
    postId: actor.postId,
    officeId: actor.officeId,
  })
  if (before) await passOn(tx, before.frameworkId, frameworkId)
  await deleteDraft(tx, draftId)
  recordEvent(deed, {
    kind: 'framework.published',
    thing: 'framework-draft',
    thingId: draftId,
    body: { frameworkId, version, from, unitId: draft.unitId },
  })
  return { frameworkId, code: body.code, version }
}
