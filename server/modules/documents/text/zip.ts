import { text as readAll } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { inMegabytes, type Limits } from './limits.ts'
import { Unreadable, unreadable } from './unreadable.ts'

/** The XML parts of an Office file by path, with the names of all its entries. */
export type OfficeParts = { names: string[]; parts: Map<string, string> }

/**
 * Unpacks the XML parts of an Office file. The directory of the zip is judged before anything is unpacked, and yauzl breaks off
 * an entry that turns out longer than the directory says, so a file that would unpack to 10 GB costs what it weighs on disk.
 * @throws Unreadable `zip-bomb`, `too-large`, `broken-docx`
 */
export async function unpackOfficeFile(bytes: Uint8Array, name: string, limits: Limits): Promise<OfficeParts> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { autoClose: false })
    if (zip.entryCount > limits.zipEntries) throw unreadable('zip-bomb', name, `${zip.entryCount} mục`)
    const entries = await Array.fromAsync(zip.eachEntry())
    refuseBomb(entries, name, limits)
    const parts = new Map<string, string>()
    for (const entry of entries) {
      if (!/\.(xml|rels)$/.test(entry.fileName) || entry.fileName.startsWith('customXml/')) continue
      parts.set(entry.fileName, await readAll(await zip.openReadStreamPromise(entry)))
    }
    return { names: entries.map((entry) => entry.fileName), parts }
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    throw unreadable('broken-docx', name)
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
