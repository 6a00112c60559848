import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { AddedFiles, Uploaded } from '../contract.ts'
import { insertFiles, type NewFile } from '../queries/files.ts'
import { insertReadings } from '../queries/readings.ts'
import type { Kept, Received } from '../upload.ts'

/** The job's name stands here because the deed and the list of jobs both say it. */
export const readDocumentJob = 'read-document'

type Booked = { received: Received; taken: { row: NewFile; readingId: string } | null }

/** Books the files of one upload and asks for each to be read; those that were refused are answered with why. */
export async function fileUpload(deed: Deed, received: Received[]): Promise<Uploaded> {
  const now = deed.clock.now()
  const booked = received.map(
    (file): Booked => ({
      received: file,
      taken: file.hash === null ? null : { row: newFile(deed, file, newId(now)), readingId: newId(now) },
    }),
  )
  await queue(
    deed,
    booked.flatMap(({ taken }) => taken ?? []),
  )
  return {
    files: booked.map(({ received: { name, size, problem }, taken }) => ({
      name,
      size,
      problem,
      fileId: taken?.row.fileId ?? null,
      readingId: taken?.readingId ?? null,
    })),
  }
}

async function queue(deed: Deed, taken: NonNullable<Booked['taken']>[]): Promise<void> {
  if (!taken[0]) return
  const { officeId, personId, postId } = deed.actor
  const at = deed.clock.now()
  await insertFiles(
    deed.tx,
    taken.map(({ row }) => row),
  )
  await insertReadings(
    deed.tx,
    taken.map(({ row, readingId }) => ({ readingId, fileId: row.fileId, officeId, personId, postId, at })),
  )
  for (const { readingId } of taken) await askToRead(deed.tx, readingId)
  recordEvent(deed, {
    kind: 'document.uploaded',
    thing: 'reading',
    thingId: taken[0].readingId,
    body: {
      files: taken.map(({ row: { fileId, hash, size }, readingId }) => ({ fileId, readingId, hash, size })),
    },
  })
}

/** One job a reading, however often it is asked for. */
export function askToRead(tx: Deed['tx'], readingId: string): Promise<void> {
  return enqueue(tx, { name: readDocumentJob, payload: { readingId }, key: `read:${readingId}` })
}

/** Books files that a deed will name later (photographs, products); nothing is read from them. */
export async function addFiles(deed: Deed, received: Received[]): Promise<AddedFiles> {
  const now = deed.clock.now()
  const taken = received.flatMap((file) => (file.hash === null ? [] : [newFile(deed, file, newId(now))]))
  await insertFiles(deed.tx, taken)
  if (taken[0])
    recordEvent(deed, {
      kind: 'file.added',
      thing: 'file',
      thingId: taken[0].fileId,
      body: { files: taken.map(({ fileId, hash, size }) => ({ fileId, hash, size })) },
    })
  return {
    files: taken.map(({ fileId, name, mediaType, size }) => ({ fileId, name, mediaType, size })),
    refused: received.flatMap(({ name, problem }) => (problem ? [{ name, ...problem }] : [])),
  }
}

function newFile(deed: Deed, file: Kept, fileId: string): NewFile {
  const { officeId, personId } = deed.actor
  return { fileId, officeId, personId, hash: file.hash, name: file.name, mediaType: file.mediaType, size: file.size }
}
