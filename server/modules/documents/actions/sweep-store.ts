import type { ServerParts } from '../../../platform/server.ts'
import { hashesWithoutUse } from '../queries/files.ts'
import { stuckReadings } from '../queries/readings.ts'
import { askToRead } from './file-upload.ts'

type Parts = Pick<ServerParts, 'database' | 'clock' | 'files' | 'log'>

const dayMs = 86_400_000
const asked = 500

/**
 * Removes content that no row names: uploads that broke off after the content came, and papers refused as secret.
 * What came in during the last day is spared, its row may still be on the way. The whole store is walked, 500 hashes a question.
 */
export async function sweepStore({ database, clock, files, log }: Parts): Promise<void> {
  const before = clock.now().getTime() - dayMs
  let removed = 0
  const drop = async (hashes: string[]) => {
    const unused = hashes.length ? await database.read((db) => hashesWithoutUse(db, hashes)) : []
    for (const hash of unused) await files.remove(hash)
    removed += unused.length
  }
  let batch: string[] = []
  for await (const file of files.list()) {
    if (file.at.getTime() > before) continue
    batch.push(file.hash)
    if (batch.length < asked) continue
    await drop(batch)
    batch = []
  }
  await drop(batch)
  if (removed) log.info({ removed }, 'content without a row removed')
}

/** Asks again for readings whose process was killed in the middle; at most 200 at once, the rest a minute later. */
export async function resumeReadings({ database, clock }: Parts): Promise<void> {
  await database.write(async (tx) => {
    for (const readingId of await stuckReadings(tx, clock.now())) await askToRead(tx, readingId)
  })
}
