// "Đọc lại": a document under review read by the present reader. Said before it is done; once work was handed out, only said.
import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { refuseIf } from '../../platform/problem.ts'
import { enterReread, type Reread, readShownText } from '../documents/actions/read-again.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import { whyNotReadAgain } from '../documents/rules.ts'
import { clauseMaker } from './clause-making.ts'
import type { RereadingTold } from './contract.ts'
import { insertDirectives, lockClauses, standingClauses, updateClause } from './queries/clauses.ts'
import { setReplaced } from './queries/descent.ts'
import { type Rereading, rereadClauses, toldClauses } from './rereading.ts'

type OfDocument = { documentId: string }

/** What reading a document again would change; for one handed out, what is to be thought about. @throws Problem nothingHere, secretNow */
export async function planRereading(look: Look, { documentId }: OfDocument): Promise<RereadingTold> {
  const reread = await readShownText(look, documentId)
  const clauses = await standingClauses(look.db, look.actor.officeId, documentId)
  const make = await clauseMaker(look, { ...reread.paper, reading: reread.reading })
  return told(reread, rereadClauses(clauses, { ...reread.paper, reading: reread.reading }, make))
}

/**
 * Reads a document again: findings nobody has touched are replaced, corrections stay. Read twice it changes nothing the second time.
 * @throws Problem nothingHere, secretNow, readOnlyToSee once work was handed out
 */
export async function readAgain(deed: Deed, { documentId }: OfDocument): Promise<RereadingTold> {
  await ownDocument(deed, documentId)
  const look = lookOf(deed)
  const reread = await readShownText(look, documentId)
  refuseIf(whyNotReadAgain(reread.paper))
  const clauses = await lockClauses(deed.tx, deed.actor.officeId, documentId)
  const document = { ...reread.paper, reading: reread.reading }
  const rereading = rereadClauses(clauses, document, await clauseMaker(look, document))
  await enterReread(deed, reread)
  await write(deed, rereading)
  const said = told(reread, rereading)
  recordEvent(deed, {
    kind: 'document.read-again',
    thing: 'document',
    thingId: documentId,
    body: {
      fields: reread.changes.map(({ field }) => field),
      clauses: said.clauses.map(({ what, directiveId }) => ({ what, directiveId })),
      kept: rereading.kept,
    },
  })
  return said
}

async function write(deed: Deed, { changed, orphaned, gone, added }: Rereading): Promise<void> {
  const at = deed.clock.now()
  for (const { is } of [...changed, ...orphaned]) {
    const { ordinal, section, quote, start, end, title, following, proposedFollowing, terms, found, doubts, checked } =
      is
    const place = { ordinal, section, quote, start, end }
    const change = { ...place, title, following, proposedFollowing, terms, found, doubts, checked }
    await updateClause(deed.tx, is.directiveId, { change, by: null, at })
  }
  const goneIds = gone.map(({ directiveId }) => directiveId)
  if (goneIds.length > 0) await setReplaced(deed.tx, goneIds, at)
  await insertDirectives(deed.tx, added)
}

function told({ paper, changes }: Reread, rereading: Rereading): RereadingTold {
  return { handedOut: paper.handedOut, fields: changes, clauses: toldClauses(rereading), kept: rereading.kept }
}
