import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { ClauseKeeper } from '../clauses.ts'
import type { DecideReading, ReadingRow } from '../contract.ts'
import { documentProblems } from '../problems.ts'
import { lockDocument } from '../queries/documents.ts'
import { decideReading, finishReading, lockReading, readingById, type UndecidedReading } from '../queries/readings.ts'
import { addCopy, makeDocument } from './make-document.ts'

type Input = DecideReading & { readingId: string }

/**
 * A person says what a file with a known text is: another copy of that document, a document of its own, or nothing.
 * A failed reading may be put away too.
 * @throws Problem nothingHere, alreadyDecided, nothingToDecide
 */
export function decideAboutReading(clauses: ClauseKeeper) {
  return async (deed: Deed, { readingId, as, stage }: Input): Promise<ReadingRow> => {
    const reading = await lockReading(deed.tx, deed.actor.officeId, readingId)
    if (!reading) throw new Problem(platformProblems.nothingHere)
    if (reading.decidedAs) throw new Problem(documentProblems.alreadyDecided)
    const at = deed.clock.now()
    await decideReading(deed.tx, readingId, { as, at, postId: deed.actor.postId })
    if (as === 'dismissed') await dismiss(deed, reading)
    else await enterAs(deed, { reading, as, stage }, clauses)
    return (await readingById(deed.tx, deed.actor.officeId, readingId))!
  }
}

async function dismiss(deed: Deed, reading: UndecidedReading): Promise<void> {
  if (reading.state !== 'failed' && !reading.likeDocumentId) throw new Problem(documentProblems.nothingToDecide)
  recordEvent(deed, {
    kind: 'reading.dismissed',
    thing: 'reading',
    thingId: reading.readingId,
    body: { fileId: reading.fileId },
  })
}

async function enterAs(
  deed: Deed,
  { reading, as, stage }: { reading: UndecidedReading; as: 'copy' | 'new'; stage: string },
  clauses: ClauseKeeper,
): Promise<void> {
  const { found } = reading
  if (!reading.likeDocumentId || !found || found.text === undefined) throw new Problem(documentProblems.nothingToDecide)
  const { text, ...rest } = found
  const { personId, postId, officeId } = deed.actor
  const file = { fileId: reading.fileId, found: rest, text, personId, postId }
  const document = await lockDocument(deed.tx, officeId, reading.likeDocumentId)
  if (!document) throw new Problem(platformProblems.nothingHere)
  const made =
    as === 'copy' ? await addCopy(deed, { document, stage }, file, clauses) : await makeDocument(deed, file, clauses)
  await finishReading(deed.tx, reading.readingId, { found: rest, at: deed.clock.now(), ...made })
}
