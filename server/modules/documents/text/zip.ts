import { text as readAll } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { inMegabytes, type Limits } from './limits.ts'
import { Unreadable, unreadable } from './unreadable.ts'

/** An office file that is a zip: the names of its entries, and its XML parts by path, unpacked when they are asked for. */
export type OfficeFile = { names: string[]; part(path: string): Promise<string | null> }

/**
 * Opens an office file. The directory of the zip is judged before anything is unpacked, and yauzl breaks off an entry that
 * turns out longer than the directory says, so a file that would unpack to 10 GB costs what it weighs on disk.
 * @throws Unreadable `zip-bomb`, `too-large`, `broken-office`; `part` throws `broken-office`
 */
export async function openOfficeFile(bytes: Uint8Array, name: string, limits: Limits): Promise<OfficeFile> {
  const whole = <T>(work: Promise<T>) =>
    work.catch((fault: unknown) => {
      throw fault instanceof Unreadable ? fault : unreadable('broken-office', name)
    })
  const open = async () => {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { autoClose: false })
    if (zip.entryCount > limits.zipEntries) throw unreadable('zip-bomb', name, `${zip.entryCount} mục`)
    return { zip, entries: await Array.fromAsync(zip.eachEntry()) }
  }
  const { zip, entries } = await whole(open())
  refuseBomb(entries, name, limits)
  const byPath = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: [...byPath.keys()],
    async part(path) {
      const entry = byPath.get(path)
      return entry ? whole(zip.openReadStreamPromise(entry).then(readAll)) : null
    },
  }
}

type Sizes = { fileName: string; compressedSize: number; uncompressedSize: number }

function refuseBomb(entries: Sizes[], name: string, limits: Limits) {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > limits.unpackedBytes) throw unreadable('zip-bomb', name, `tới ${inMegabytes(total)}`)
  for (const entry of entries) {
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    // Small parts of honest files repeat themselves a lot; only a large one that is nearly all repetition is suspect.
    if (entry.uncompressedSize > 8_000_000 && ratio > limits.zipRatio) {
      throw unreadable('zip-bomb', name, `gấp ${Math.round(ratio)} lần`)
    }
    if (entry.fileName.endsWith('.xml') && entry.uncompressedSize > limits.xmlPartBytes) {
      throw unreadable('too-large', name, `phần chữ ${inMegabytes(entry.uncompressedSize)}`)
    }
  }
}
