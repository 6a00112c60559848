// A zip of a folder: each file into the store with its path. The directory is judged before anything is unpacked.
import { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { type FileStore, FileTooLarge } from '../../platform/files/files.ts'
import { Problem } from '../../platform/problem.ts'
import { mediaTypeOf } from '../documents/media-type.ts'
import { inMegabytes, standardLimits } from '../documents/text/limits.ts'
import { dossierProblems } from './problems.ts'

export type Unzipped = { path: string; name: string; hash: string; size: number; mediaType: string }
export const filesAtMost = 500

/** @throws Problem notZip, tooMuch */
export async function unzipInto(
  store: FileStore,
  bytes: Buffer,
): Promise<{ files: Unzipped[]; refused: { path: string; words: string }[] }> {
  const { zip, entries } = await openZip(bytes)
  const wanted = entries.filter(({ fileName }) => !fileName.endsWith('/') && !isLitter(fileName))
  const unpacked = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (wanted.length > filesAtMost || unpacked > standardLimits.unpackedBytes)
    throw new Problem(dossierProblems.tooMuch, { most: filesAtMost })
  const files: Unzipped[] = []
  const refused: { path: string; words: string }[] = []
  for (const entry of wanted) {
    const path = entry.fileName.normalize('NFC')
    const name = path.split('/').at(-1)!.slice(-200)
    try {
      // yauzl breaks an entry off that turns out longer than the directory said.
      const content = await zip.openReadStreamPromise(entry)
      const { hash, size, head } = await store.put(Readable.from(content), { limitBytes: standardLimits.fileBytes })
      if (size === 0) refused.push({ path, words: 'tệp rỗng' })
      else files.push({ path, name, hash, size, mediaType: mediaTypeOf(head, name) })
    } catch (fault) {
      if (!(fault instanceof FileTooLarge)) throw new Problem(dossierProblems.notZip)
      refused.push({ path, words: `lớn quá ${inMegabytes(standardLimits.fileBytes)}` })
    }
  }
  return { files, refused }
}

async function openZip(bytes: Buffer) {
  try {
    const zip = await fromBufferPromise(bytes, { autoClose: false })
    if (zip.entryCount > standardLimits.zipEntries) throw new Problem(dossierProblems.tooMuch, { most: filesAtMost })
    return { zip, entries: await Array.fromAsync(zip.eachEntry()) }
  } catch (fault) {
    throw fault instanceof Problem ? fault : new Problem(dossierProblems.notZip)
  }
}

/** What systems leave beside files. */
const isLitter = (path: string): boolean => /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(path)
