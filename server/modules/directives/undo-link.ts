import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem } from '../../platform/problem.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import { nameKey } from '../spelling/fold.ts'
import { learnName, learnPlace, meaningOfName, meaningOfPlace, withdrawGroup } from '../units/queries/aliases.ts'
import { showDirectives } from './actions.ts'
import type { DirectiveList, UndoLink } from './contract.ts'
import { directiveProblems } from './problems.ts'
import { insertLinkUndoing, lastNameLink, lockTheseClauses, type NameLink } from './queries/links.ts'
import { putBack } from './relinking.ts'

/**
 * Takes back the last linking of a name on a document: what the name meant before is meant again, clauses get back what stood there unless they were
 * changed or handed out since. @throws Problem nothingHere, noLinkToUndo
 */
export async function undoLink(
  deed: Deed,
  { documentId, printed, what }: UndoLink & { documentId: string },
): Promise<DirectiveList> {
  await ownDocument(deed, documentId)
  const folded = nameKey(printed)
  const link = await lastNameLink(deed.tx, { documentId, what, folded })
  if (!link) throw new Problem(directiveProblems.noLinkToUndo)
  await unlearn(deed, printed, link)
  const { clauses: relinked } = link.before
  const ids = [...new Set(relinked.map((one) => one.directiveId))]
  const clauses = await lockTheseClauses(deed.tx, deed.actor.officeId, ids)
  const directiveIds = await putBack(deed, clauses, relinked)
  await insertLinkUndoing(deed.tx, { linkSeq: link.seq, postId: deed.actor.postId, at: deed.clock.now() })
  recordEvent(deed, {
    kind: 'directive.link-undone',
    thing: 'document',
    thingId: documentId,
    body: { what, directiveIds },
    words: printed,
  })
  return showDirectives(lookOf(deed), { documentId })
}

/** What was learnt is forgotten where the name still means it; a group made for it goes with it. */
async function unlearn(deed: Deed, printed: string, link: NameLink): Promise<void> {
  const { officeId, personId } = deed.actor
  const folded = nameKey(printed)
  const row = { officeId, folded, printed, personId, at: deed.clock.now() }
  if (link.what === 'place') {
    const now = await meaningOfPlace(deed.tx, officeId, folded)
    if (link.before.learnt && now === link.chosen.unitId) await learnPlace(deed.tx, { ...row, ...link.before.learnt })
    return
  }
  const { agencyIds, groupId, madeGroup } = link.chosen
  const now = await meaningOfName(deed.tx, officeId, folded)
  const stands = groupId === null ? now.agencyId === agencyIds[0] : now.groupId === groupId
  if (link.before.learnt && stands) await learnName(deed.tx, { ...row, ...link.before.learnt })
  if (madeGroup && groupId !== null) await withdrawGroup(deed.tx, groupId)
}
