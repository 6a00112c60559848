import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileTooLarge } from './faults.ts'
import type { StoredFile } from './files.ts'

const HEAD_BYTES = 4096

/** Streams the source into a new file at `path`, flushed to disk, learning its hash on the way. On failure the file is gone again. */
export async function spool(source: Readable, path: string, limitBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256')
  const heads: Buffer[] = []
  let size = 0
  async function* measure(chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk as Buffer)
      if (size < HEAD_BYTES) heads.push(Buffer.from(bytes.subarray(0, HEAD_BYTES - size)))
      size += bytes.length
      if (size > limitBytes) throw new FileTooLarge(limitBytes)
      hash.update(bytes)
      yield bytes
    }
  }
  try {
    await pipeline(source, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
    return { hash: hash.digest('hex'), size, head: Buffer.concat(heads) }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
