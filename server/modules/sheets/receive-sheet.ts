// One list out of a multipart request: into the store, and read.
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import type { Border } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import { hashesWithoutUse } from '../documents/queries/files.ts'
import { type Kept, receiveFiles } from '../documents/upload.ts'
import { faultProblems, sheetProblems } from './problems.ts'
import { type Grid, UnreadableSheet } from './reading/grid.ts'
import { readInThread } from './reading/in-thread.ts'

export type ReadSheet = { received: Kept; grid: Grid; source: 'xlsx' | 'xls' | 'text' }

/**
 * The file goes to the store and is read in a thread, with no connection held; the caller's deed keeps what was read.
 * @throws Problem oneFile, or why it gave no cells
 */
export async function receiveSheet(border: Border, request: FastifyRequest): Promise<ReadSheet> {
  const [received, ...others] = await receiveFiles(border.files, request)
  if (!received || others.length > 0) throw new Problem(sheetProblems.oneFile)
  if (received.hash === null)
    throw new Problem(faultProblems[received.problem.code === 'empty' ? 'empty' : 'too-large'], { name: received.name })
  const { name, hash } = received
  const bytes = new Uint8Array(await buffer(await border.files.open(hash)))
  const source = bytes[0] === 0x50 ? 'xlsx' : bytes[0] === 0xd0 ? 'xls' : 'text'
  const grid = await readInThread(bytes, name).catch(async (fault: unknown) => {
    if (!(fault instanceof UnreadableSheet)) throw fault
    if (fault.fault === 'secret') await forget(border, hash)
    throw new Problem(faultProblems[fault.fault], { name })
  })
  return { received, grid, source }
}

/** Nothing secret stays in the store, unless the same content came in as something else before. */
async function forget(border: Border, hash: string): Promise<void> {
  const unused = await border.look(({ db }) => hashesWithoutUse(db, [hash]))
  for (const content of unused) await border.files.remove(content)
}
