// Giao việc theo danh sách: work that no clause tells one by one, but a list made of figures does, on the ground of a paper in the register.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { dueInstant, type LegalDay } from '../../calendar/days.ts'
import { markDocumentHandedOut } from '../../documents/actions.ts'
import { documentCodeOf, rowCode } from '../hand-out/rows.ts'
import { type Beginning, insertAssignments, lockPaper, paperById } from '../queries/hand-out.ts'
import { whyNotHandOut } from '../rules.ts'
import { writeFirstDeeds } from './hand-out.ts'

/** One line of such a list. Title as it stands in lists, quote with all that is asked; the due day ends at 24:00. */
export type ListedWork = {
  leadAgencyId: number
  unitId: number | null
  title: string
  quote: string
  criteria: Beginning['criteria']
  dueDay: LegalDay
}

/**
 * Hands a list out: one assignment for each of its lines, in its order. Of a draft they are planned, and become real when the draft is issued.
 * @throws Problem nothingHere where the document is not of this office, revoked
 */
export async function handOutListed(
  deed: Deed,
  { documentId, works }: { documentId: string; works: readonly ListedWork[] },
): Promise<{ assignmentId: string; code: string }[]> {
  if (works.length === 0) return []
  await lockPaper(deed.tx, deed.actor.officeId, documentId)
  const paper = await paperById(deed.tx, deed.actor.officeId, documentId)
  if (!paper) throw new Problem(platformProblems.nothingHere)
  refuseIf(whyNotHandOut(paper))
  const now = deed.clock.now()
  // Made in one instant: their ids are put in order, so that lists show them as this one does.
  const ids = works.map(() => newId(now)).sort()
  const made = works.map((work, i): Beginning => {
    const { dueDay } = work
    return {
      ...work,
      ...{ assignmentId: ids[i]!, officeId: paper.officeId, documentId, directiveId: null, parentId: null, partNo: 1 },
      ...{ cooperate: [], section: '', following: 'dated', product: 'tieu-chi', dueText: null },
      ...{ dueDay, dueAt: dueInstant({ day: dueDay, time: null }), recurrence: null },
      ...{ supervisorWords: null, supervisorId: null },
      followerAgencyId: paper.followerAgencyId,
      followerPostId: deed.actor.postId,
      code: rowCode(documentCodeOf(paper), 'DS', paper.rows + i + 1),
      planned: paper.stage === 'draft',
      handedOutAt: now,
      handedOutBy: deed.actor.postId,
      relation: 'first',
    }
  })
  await insertAssignments(deed.tx, made)
  await writeFirstDeeds(deed, made, paper.startDay)
  await markDocumentHandedOut(deed, documentId)
  recordEvent(deed, {
    kind: 'assignment.handed-out',
    thing: 'document',
    thingId: documentId,
    body: { assignments: ids, related: [], issued: [], planned: paper.stage === 'draft' },
  })
  return made.map(({ assignmentId, code }) => ({ assignmentId, code }))
}
