import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentRow, HeldSide } from '../../assignments/contract.ts'
import { assignmentRows } from '../../assignments/queries/list.ts'
import { assignmentsSeen } from '../../assignments/seen.ts'

export type HoldingPost = {
  postId: number
  personId: number
  officeId: number
  person: string
  title: string
  agency: string
}

/** A post, also one that has ended: its holder may be gone before what he holds is passed on. */
export async function holdingPost(db: Reader, postId: number): Promise<HoldingPost | undefined> {
  const rows = await rowsOf(
    db,
    sql<HoldingPost>`
    select p.post_id as "postId", p.person_id as "personId", p.office_id as "officeId", n.name as person, p.title, g.name as agency
    from post p join person n on n.person_id = p.person_id join agency g on g.agency_id = p.agency_id where p.post_id = ${postId}`,
  )
  return rows[0]
}

/** As many rows as one deed may move. */
const most = 5_000

/** What is not over and held by a post on one side, in the order of the instants that hold. */
export function heldRows(
  db: Reader,
  actor: Actor,
  { post, side, now }: { post: HoldingPost; side: HeldSide; now: Date },
): Promise<AssignmentRow[]> {
  const held: Record<HeldSide, RawBuilder<boolean>> = {
    follow: sql<boolean>`h.follower_post_id = ${post.postId}`,
    supervise: sql<boolean>`h.supervisor_id = ${post.personId}`,
    inside: sql<boolean>`h.inside_post_id = ${post.postId}`,
  }
  const where = sql<boolean>`${assignmentsSeen(actor)} and h.phase not in ('done', 'ended') and ${held[side]}`
  return assignmentRows(db, { where, limit: most }, now)
}
