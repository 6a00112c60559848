// How the lead arranges its work: parts for others, and who does it by when inside its own house.
import type { Deed } from '../../../platform/access.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { dueInstant } from '../../calendar/days.ts'
import type { BreakDown, Done, RouteInside } from '../contract.ts'
import type { Thing } from '../head.ts'
import { assignmentProblems as problems } from '../problems.ts'
import { insertAssignments } from '../queries/hand-out.ts'
import { agenciesOfOffice, postById } from '../queries/known.ts'
import { type PartOf, partOf } from '../queries/parts.ts'
import * as rules from '../rules.ts'
import { enact, type On } from './enact.ts'
import { writeFirstDeeds } from './hand-out.ts'

/** Each part is an assignment of its own under this one; without a day of its own it has this one's. */
export function breakDown(deed: Deed, input: On<typeof BreakDown>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'break-down' }, async (thing) => {
    const refusal = rules.whyNotBreakDown(deed.actor, thing, input.parts)
    if (refusal) return [refusal, () => ({})]
    const leads = [...new Set(input.parts.map(({ leadAgencyId }) => leadAgencyId))]
    const known = await agenciesOfOffice(deed.tx, thing.officeId, leads)
    if (leads.some((lead) => !known.includes(lead) && !deed.actor.agencyIds.includes(lead)))
      throw new Problem(problems.unknownAgency)
    await makeParts(deed, thing, await partOf(deed.tx, thing.assignmentId), input.parts)
    return [null, () => ({})]
  })
}

async function makeParts(deed: Deed, thing: Thing, whole: PartOf, parts: rules.PartWords[]): Promise<void> {
  const now = deed.clock.now()
  const made = parts.map((part, i) => {
    const dueAt = part.dueDay ? dueInstant({ day: part.dueDay, time: null }) : thing.dueAt
    return {
      ...whole,
      assignmentId: newId(now),
      officeId: thing.officeId,
      documentId: thing.documentId,
      directiveId: null,
      parentId: thing.assignmentId,
      partNo: whole.parts + i + 1,
      leadAgencyId: part.leadAgencyId,
      cooperate: [],
      unitId: thing.unitId,
      section: thing.section,
      title: part.title,
      following: thing.following,
      dueText: null,
      dueDay: part.dueDay ?? thing.dueDay,
      dueAt: thing.dueAt && dueAt && dueAt > thing.dueAt ? thing.dueAt : dueAt,
      followerAgencyId: thing.followerAgencyId,
      followerPostId: thing.followerPostId,
      supervisorId: thing.supervisorId,
      code: `${whole.code}.${whole.parts + i + 1}`,
      planned: thing.planned,
      handedOutAt: now,
      handedOutBy: deed.actor.postId,
      relation: 'first' as const,
    }
  })
  await insertAssignments(deed.tx, made)
  await writeFirstDeeds(deed, made, thing.startDay)
}

/** Ý kiến chỉ đạo giải quyết: unit, officer and internal day; the official day stays. */
export function routeInside(deed: Deed, input: On<typeof RouteInside>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'route' }, async (thing) => {
    const refusal = rules.whyNotRoute(deed.actor, thing)
    if (refusal) return [refusal, () => ({})]
    const post = input.toPostId === null ? null : await postById(deed.tx, input.toPostId, deed.clock.now())
    if (post === undefined) throw new Problem(problems.unknownAgency)
    const toAgencyId = input.toAgencyId ?? post?.agencyId ?? null
    const inside = [toAgencyId, post?.agencyId].every((id) => id == null || deed.actor.agencyIds.includes(id))
    if (!inside) throw new Problem(problems.notYourUnder)
    return [
      null,
      () => ({
        words: input.words,
        toPostId: input.toPostId,
        toAgencyId,
        body: { internalDay: input.internalDay },
      }),
    ]
  })
}
