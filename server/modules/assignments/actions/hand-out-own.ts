// Giao việc không kèm văn bản: work that follows from a decision kept here, such as what a chain of stages left open when it ended.
import type { Deed } from '../../../platform/access.ts'
import { newId } from '../../../platform/ids.ts'
import { dueInstant, type LegalDay } from '../../calendar/days.ts'
import { type Beginning, insertAssignments, officeOf } from '../queries/hand-out.ts'
import { writeFirstDeeds } from './hand-out.ts'
import type { ListedWork } from './hand-out-list.ts'

/** Without a day it is waited for, and never late until it is given one. */
export type OwnWork = Omit<ListedWork, 'dueDay'> & { dueDay: LegalDay | null; code: string }

/**
 * One assignment for each work, in its order; the event is the caller's, who keeps what it follows from.
 * @param by the post that owns it: the actor's, or of whoever chose the rule by which the system hands it out
 * @returns their ids in the order of the works
 */
export async function handOutOwn(
  deed: Deed,
  { works, by }: { works: readonly OwnWork[]; by: number },
): Promise<string[]> {
  if (works.length === 0) return []
  const { officeId } = deed.actor
  const office = await officeOf(deed.tx, officeId)
  const now = deed.clock.now()
  // Made in one instant: their ids are put in order, so that lists show them as these are.
  const ids = works.map(() => newId(now)).sort()
  const made = works.map(
    (work, i): Beginning => ({
      ...work,
      ...{ assignmentId: ids[i]!, officeId, documentId: null, directiveId: null, parentId: null, partNo: 1 },
      ...{ cooperate: [], section: '', following: 'dated', product: 'tieu-chi', dueText: null, recurrence: null },
      dueAt: work.dueDay === null ? null : dueInstant({ day: work.dueDay, time: null }),
      ...{ supervisorWords: null, supervisorId: null, planned: false, relation: 'first' },
      ...{ followerAgencyId: office.agencyId, followerPostId: by, handedOutAt: now, handedOutBy: by },
    }),
  )
  await insertAssignments(deed.tx, made)
  await writeFirstDeeds(deed, made, office.startDay)
  return ids
}
