// An assignment as its page shows it: put together from its rows, with the verbs this actor may do now.

import { sql } from 'kysely'
import type { Look } from '../../platform/access.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import type { AssignmentDetail, DeedRow } from './contract.ts'
import type { Thing } from './head.ts'
import { answerableRows } from './queries/deeds.ts'
import { type DeedListed, deedsOf, registerOf, relativesOf } from './queries/detail.ts'
import { thingById } from './queries/heads.ts'
import { assignmentRows } from './queries/list.ts'
import { undoUntil, whyNotUndo } from './rules.ts'
import { recordsForLead } from './sides.ts'
import { stateOf } from './state.ts'
import { verbsFor } from './verbs-for.ts'

/** @throws Problem nothingHere where this actor does not see it. */
export async function assignmentDetail(
  look: Look,
  { assignmentId }: { assignmentId: string },
): Promise<AssignmentDetail> {
  const { db, actor, clock } = look
  const now = clock.now()
  const thing = await thingById(db, actor, assignmentId)
  if (!thing) throw new Problem(platformProblems.nothingHere)
  const [row] = await assignmentRows(db, { where: sql`h.assignment_id = ${assignmentId}`, limit: 1 }, now)
  const { supervisor, supervisorWords, follower, parties, handedOutAt, ...register } = await registerOf(
    db,
    assignmentId,
  )
  const relatives = await relativesOf(db, thing)
  const deeds = await deedsOf(db, assignmentId)
  const recorded = await answerableRows(db, [assignmentId], 'all')
  const inRole = (role: string) =>
    parties.filter((party) => party.role === role).map(({ role: _, ...agency }) => agency)
  const related = (part: boolean) => relatives.filter((one) => one.part === part)
  return {
    ...row!,
    ...register,
    handedOutAt: handedOutAt.toISOString(),
    parties: {
      lead: inRole('lead'),
      cooperate: inRole('cooperate'),
      follow: inRole('follow'),
      supervisor: supervisor ?? supervisorWords,
      follower,
    },
    partsList: related(true).map((one) => ({ ...briefly(one), title: one.title, state: stateOf(one, now) })),
    siblings: related(false).map((one) => ({ ...briefly(one), state: stateOf(one, now) })),
    deeds: deedRows(look, thing, deeds),
    verbs: verbsFor(
      actor,
      thing,
      now,
      recorded.filter((one) => !one.answered && !one.undone),
    ),
    mayRecordFor: recordsForLead(actor, thing),
  }
}

const briefly = ({ assignmentId, lead }: { assignmentId: string; lead: string }) => ({ assignmentId, lead })

/** What goes on inside the lead's agency is for the lead to see. */
const inner = (deed: DeedListed): boolean => deed.verb === 'route'

function deedRows({ actor, clock }: Look, thing: Thing, deeds: DeedListed[]): DeedRow[] {
  const now = clock.now()
  const seesInside = actor.agencyIds.includes(thing.leadAgencyId)
  let followed = false
  return deeds
    .filter((deed) => seesInside || !inner(deed))
    .map(({ personId, recorded, ...deed }) => {
      const free = whyNotUndo(actor, { ...deed, personId, followed }, now) === null
      if (deed.verb !== 'see' && deed.verb !== 'undo' && !deed.undone) followed = true
      return {
        ...deed,
        at: deed.at.toISOString(),
        recordedAt: deed.recordedAt.toISOString(),
        recordedFor: recorded,
        undoUntil: free ? undoUntil(deed.recordedAt).toISOString() : null,
      }
    })
}
