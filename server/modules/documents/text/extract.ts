import { readFile, stat } from 'node:fs/promises'
import { inMegabytes, type Limits, standardLimits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import { type SniffedKind, sniff } from './sniff.ts'
import { unreadable } from './unreadable.ts'

/** `text` is NFC with \n line ends, paragraphs parted by a blank line; `pages` is known for PDF only. */
export type Extracted = { text: string; pages: number | null; kind: 'txt' | 'docx' | 'pdf'; notes: string[] }

/**
 * The text of a document file, as a person reads it. The kind is judged by content; `name` is only for the sentences.
 * @throws Unreadable with a stable code and one Vietnamese sentence, for every file that gives no text
 */
export async function extractText(
  file: { path: string } | { bytes: Uint8Array },
  options: { name: string; limits?: Partial<Limits> },
): Promise<Extracted> {
  const { name } = options
  const limits = { ...standardLimits, ...options.limits }
  const bytes = await bytesOf(file, name, limits)
  if (bytes.length === 0) throw unreadable('empty', name)
  const extracted = await readAs(sniff(bytes), bytes, name, limits)
  if (extracted.text.trim() === '') throw unreadable('empty', name)
  if (Buffer.byteLength(extracted.text) > limits.textBytes) {
    throw unreadable('too-much-text', name, inMegabytes(limits.textBytes))
  }
  return extracted
}

async function bytesOf(file: { path: string } | { bytes: Uint8Array }, name: string, limits: Limits) {
  const size = 'bytes' in file ? file.bytes.length : await sizeOf(file.path, name)
  if (size > limits.fileBytes) {
    throw unreadable('too-large', name, `${inMegabytes(size)}, giới hạn ${inMegabytes(limits.fileBytes)}`)
  }
  return 'bytes' in file ? file.bytes : await readFile(file.path)
}

async function sizeOf(path: string, name: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw unreadable('missing', name)
  return found.size
}

async function readAs(kind: SniffedKind, bytes: Uint8Array, name: string, limits: Limits): Promise<Extracted> {
  switch (kind) {
    case 'txt':
      if (bytes.length > limits.textBytes) throw unreadable('too-much-text', name, inMegabytes(limits.textBytes))
      return { ...readPlainText(bytes, name), pages: null, kind: 'txt' }
    // The two libraries are heavy; a command that reads a text file must not wait for them.
    case 'zip': {
      const { readDocx } = await import('./docx.ts')
      return { ...(await readDocx(bytes, name, limits)), pages: null, kind: 'docx' }
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return { ...(await readPdf(bytes, name)), kind: 'pdf' }
    }
    default:
      throw unreadable(refusals[kind], name)
  }
}

const refusals = {
  executable: 'executable',
  ole: 'old-word',
  'encrypted-office': 'encrypted-docx',
  picture: 'picture',
  'rich-text': 'rich-text',
  archive: 'archive',
  unknown: 'unknown-kind',
} as const
