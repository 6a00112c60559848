// All that an officer holds: what he follows, supervises, and does inside his agency.
import type { Look } from '../../platform/access.ts'
import { refuseIf } from '../../platform/problem.ts'
import { heldSides } from '../assignments/contract.ts'
import type { Holding } from './contract.ts'
import { heldRows, holdingPost } from './queries/holding.ts'
import { whyNotSeeHolding } from './rules.ts'

/** @throws Problem nothingHere for another's post where one does not keep the book */
export async function openHolding({ db, actor, clock }: Look, { post: postId }: { post: number }): Promise<Holding> {
  const post = await holdingPost(db, postId)
  refuseIf(whyNotSeeHolding(actor, post))
  const rows: Holding['rows'] = []
  for (const side of heldSides) {
    const held = await heldRows(db, actor, { post: post!, side, now: clock.now() })
    rows.push(...held.map((assignment) => ({ side, assignment })))
  }
  const { person, title, agency } = post!
  return { post: { postId, person, title, agency }, rows }
}
