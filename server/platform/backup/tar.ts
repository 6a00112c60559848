/** The plain tar format (ustar) as a stream, written and read: any tar program opens our archives. */
const BLOCK = 512

/** The 512 bytes before an entry's content. `name` at most 100 bytes, `size` below 8 GiB. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for an archive: ${name}`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(size, 11)}\0`, 124)
  header.write(`${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(checksum(header), 6)}\0 `, 148)
  return header
}

/** What follows an entry's content up to the next full block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}

/** The two empty blocks that end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

export type TarEntry = { name: string; size: number; content: AsyncIterable<Buffer> }

/** Reads entry by entry; what of a content the caller leaves is skipped. Throws where the archive is cut off or damaged. */
export async function* readTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const source = new ByteSource(chunks)
  for (;;) {
    const header = await source.exactly(BLOCK)
    if (header.every((byte) => byte === 0)) return
    const { name, size } = parseHeader(header)
    const content = source.upTo(size)
    yield { name, size, content }
    for await (const _ of content) {
      // skipped
    }
    await source.exactly(tarPadding(size).length)
  }
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const told = Number.parseInt(field(header, 148, 8), 8)
  if (field(header, 257, 5) !== 'ustar' || told !== checksum(header)) throw new Error('damaged archive header')
  return { name: field(header, 0, 100), size: Number.parseInt(field(header, 124, 12), 8) }
}

function field(header: Buffer, from: number, length: number): string {
  return header
    .toString('utf8', from, from + length)
    .replace(/\0.*$/s, '')
    .trim()
}

// The sum of all bytes, the eight of the sum itself counted as blanks.
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0')
  if (text.length > digits) throw new Error(`too large for an archive: ${value}`)
  return text
}

/** Hands out the bytes of a stream in the amounts that are asked for. */
class ByteSource {
  #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async exactly(length: number): Promise<Buffer> {
    const taken: Buffer[] = []
    for await (const piece of this.upTo(length)) taken.push(piece)
    return Buffer.concat(taken)
  }

  upTo(length: number): AsyncIterableIterator<Buffer> {
    let left = length
    const next = async (): Promise<IteratorResult<Buffer>> => {
      if (left === 0) return { done: true, value: undefined }
      const piece = await this.#some(left)
      left -= piece.length
      return { done: false, value: piece }
    }
    // No `return`: leaving a loop over it early must not end it, since the rest is still to be skipped.
    return { next, [Symbol.asyncIterator]: () => ({ next }) as AsyncIterableIterator<Buffer> }
  }

  async #some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next()
      if (done) throw new Error('the archive is cut off')
      this.#rest = value
    }
    const piece = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(piece.length)
    return piece
  }
}
