// Files out of a multipart body into the store, one after the other; a file that is refused does not stop the next. No connection is held.
import '@fastify/multipart'
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type FileStore, FileTooLarge } from '../../platform/files/files.ts'
import { Problem } from '../../platform/problem.ts'
import { mediaTypeOf } from './media-type.ts'
import { documentProblems } from './problems.ts'
import { inMegabytes, standardLimits } from './text/limits.ts'
import { type Unreadable, unreadable } from './text/unreadable.ts'

export type Kept = { name: string; size: number; hash: string; mediaType: string; problem: null }
export type NotKept = { name: string; size: number; hash: null; mediaType: null; problem: Fault }
export type Received = Kept | NotKept
export type Fault = { code: string; words: string }

const filesAtOnce = 20
const limitBytes = standardLimits.fileBytes

/**
 * Takes all files of a request, whatever their fields are called.
 * @throws Problem noFiles, tooManyFiles, brokenUpload, noRoom
 */
export async function receiveFiles(store: FileStore, request: FastifyRequest): Promise<Received[]> {
  if (!request.isMultipart()) throw new Problem(documentProblems.noFiles)
  const received: Received[] = []
  try {
    const parts = request.files({
      limits: { fileSize: limitBytes + 1, files: filesAtOnce, parts: 100 },
      throwFileSizeLimit: false,
    })
    for await (const part of parts) received.push(await receiveOne(store, part))
  } catch (error) {
    throw problemOfUpload(error)
  }
  if (received.length === 0) throw new Problem(documentProblems.noFiles)
  return received
}

async function receiveOne(store: FileStore, part: MultipartFile): Promise<Received> {
  const name = fileName(part.filename)
  const refused = (fault: Unreadable, size: number): NotKept => ({
    name,
    size,
    hash: null,
    mediaType: null,
    problem: { code: fault.code, words: fault.message },
  })
  try {
    const { hash, size, head } = await store.put(Readable.from(chunksOf(part)), { limitBytes })
    return size === 0
      ? refused(unreadable('empty', name), 0)
      : { name, size, hash, mediaType: mediaTypeOf(head, name), problem: null }
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    return refused(unreadable('too-large', name, `giới hạn ${inMegabytes(limitBytes)}`), limitBytes)
  } finally {
    part.file.resume() // what was not taken must still flow past, or the parts behind it never come
  }
}

// The store destroys what it reads from when it refuses; the part itself must stay alive for the parser.
async function* chunksOf(part: MultipartFile): AsyncGenerator<Buffer> {
  for await (const chunk of part.file.iterator({ destroyOnReturn: false })) yield chunk as Buffer
}

/** The last part of a path, without characters that no name of a file has. */
function fileName(sent: string): string {
  const last = sent.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: just these must go
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return clean.length > 200 ? `${clean.slice(0, 180)}…${clean.slice(-16)}` : clean || 'van-ban'
}

function problemOfUpload(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return new Problem(documentProblems.tooManyFiles, { limit: filesAtOnce })
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem(documentProblems.noRoom)
  const broken = code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code?.startsWith('FST_')
  if (broken || /multipart|unexpected end/i.test(message ?? '')) return new Problem(documentProblems.brokenUpload)
  return error
}
