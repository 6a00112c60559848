import { readFile, stat } from 'node:fs/promises'
import { mendLetters } from './letters/mend.ts'
import { inMegabytes, type Limits, standardLimits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import type { Scanning } from './scan/scanning.ts'
import { type SniffedKind, sniff } from './sniff.ts'
import { unreadable } from './unreadable.ts'

export type FileKind = 'txt' | 'html' | 'rtf' | 'docx' | 'doc' | 'odt' | 'xlsx' | 'pdf' | 'picture'

/**
 * `text` is NFC with \n line ends, paragraphs parted by a blank line; `margins` what stands in headers, footers and beside the text;
 * `pages` is known for PDF and pictures only, `scanned` how many of them were recognised.
 */
export type Extracted = {
  text: string
  margins: string
  pages: number | null
  scanned: number
  kind: FileKind
  notes: string[]
}
/** A file whose pages would have to be recognised, left as it is. */
export type Unread = { unread: number }

type Options = { name: string; limits?: Partial<Limits>; scanning?: Scanning }
type Source = { path: string } | { bytes: Uint8Array }

/**
 * The text of a document file, as a person reads it. The kind is judged by content; `name` is only for the sentences.
 * @param options `scanning`: told of each page that is recognised; without it a scan is left unread
 * @throws Unreadable with a stable code and one Vietnamese sentence, for every file that gives no text; SecretScan
 */
export async function extractText(file: Source, options: Options): Promise<Extracted | Unread> {
  const { name, scanning = null } = options
  const limits = { ...standardLimits, ...options.limits }
  const bytes = await bytesOf(file, name, limits)
  if (bytes.length === 0) throw unreadable('empty', name)
  const raw = await readAs(sniff(bytes), bytes, { name, limits, scanning })
  if ('unread' in raw) return raw
  const extracted = finished(raw)
  if (extracted.text.trim() === '') throw unreadable(extracted.scanned > 0 ? 'no-words' : 'empty', name)
  if (Buffer.byteLength(extracted.text) > limits.textBytes) {
    throw unreadable('too-much-text', name, inMegabytes(limits.textBytes))
  }
  return extracted
}

async function bytesOf(file: Source, name: string, limits: Limits) {
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

/** `from`: the old encoding the file was in, where that is known already. */
type Raw = {
  kind: FileKind
  text: string
  margins?: string
  pages?: number | null
  scanned?: number
  notes?: string[]
  from?: string | null
}
type How = { name: string; limits: Limits; scanning: Scanning | null }

/** The libraries behind each kind are heavy; a command that reads a text file must not wait for them. */
async function readAs(kind: SniffedKind, bytes: Uint8Array, { name, limits, scanning }: How): Promise<Raw | Unread> {
  switch (kind) {
    case 'txt':
      if (bytes.length > limits.textBytes) throw unreadable('too-much-text', name, inMegabytes(limits.textBytes))
      return readPlainText(bytes, name)
    case 'zip':
      return (await import('./office.ts')).readOffice(bytes, name, limits)
    case 'ole':
      return { kind: 'doc', ...(await import('./doc/doc.ts')).readDoc(bytes, name) }
    case 'rtf':
      return { kind: 'rtf', ...(await import('./rtf/rtf.ts')).readRtf(bytes, name) }
    case 'pdf': {
      const read = await (await import('./pdf/pdf.ts')).readPdf(bytes, name, { limits, scanning })
      return 'unread' in read ? read : { kind: 'pdf', ...read }
    }
    case 'picture': {
      const read = await (await import('./scan/picture.ts')).readPicture(bytes, name, { limits, scanning })
      return 'unread' in read ? read : { kind: 'picture', ...read }
    }
    default:
      throw unreadable(kind === 'unknown' ? 'unknown-kind' : kind, name)
  }
}

function finished({ kind, text, margins = '', pages = null, scanned = 0, notes = [], from = null }: Raw): Extracted {
  const mended = mendLetters(text)
  const old = mended.from ?? from
  // A soft hyphen is a place to break at, no letter; a plain text is kept to the letter, so that offsets into it hold.
  const shown = kind === 'txt' && !mended.from ? mended.text : mended.text.replaceAll('\u00ad', '')
  const told = [
    ...notes,
    ...(old ? [`Tệp dùng bảng mã cũ ${old}, đã chuyển sang Unicode; hãy xem lại dấu của các chữ.`] : []),
    ...(scanned > 0 ? ['Chữ được nhận dạng từ bản quét; hãy đối chiếu số, ngày và tên riêng với bản gốc.'] : []),
  ]
  return {
    kind,
    text: shown.normalize('NFC'),
    margins: mendLetters(margins).text.normalize('NFC'),
    pages,
    scanned,
    notes: told,
  }
}
