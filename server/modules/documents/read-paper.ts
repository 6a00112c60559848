// One file from its bytes to what it says: text out of the file, findings out of the text. Touches no database; whoever calls it
// from a server does so in a process of its own (paper-workers.ts).
import { readDocument } from './reading/read.ts'
import type { Reading, Refused, Register } from './reading/reading.ts'
import { storable } from './rules.ts'
import { extractText } from './text/extract.ts'
import type { Limits } from './text/limits.ts'
import { SecretScan } from './text/scan/scanning.ts'
import { unreadable } from './text/unreadable.ts'
import { looksVietnamese } from './vietnamese.ts'

/** `text`: what was taken out of the file before and is only read again. */
export type PaperSource = { path: string } | { bytes: Uint8Array } | { text: string }
export type PaperOptions = { name: string; limits?: Partial<Limits>; register?: Register }

/** `secret`: it bears a mark of secrecy and was read no further; `scan`: so many pages would have to be recognised. */
export type PaperRead =
  | { as: 'read'; text: string; pages: number | null; notes: string[]; reading: Reading }
  | { as: 'secret'; refused: Refused }
export type PaperLeft = { as: 'scan'; pages: number }

/**
 * Reads a document file. A mark of secrecy ends it before anything else is said, wherever it stands: in the text, in a header, or
 * stamped on a scan, whose first page is looked at before the others.
 * @param onPage told of each page of a scan before it is recognised; without it a scan is left unread
 * @throws Unreadable
 */
export async function readPaper(
  source: PaperSource,
  { name, limits, register }: PaperOptions,
  onPage?: (page: number, of: number) => void,
): Promise<PaperRead | PaperLeft> {
  try {
    const scanning = onPage && { begins: onPage, soFar: refuseSecret }
    const extracted = 'text' in source ? asItStands(source.text) : await extractText(source, { name, limits, scanning })
    if ('unread' in extracted) return { as: 'scan', pages: extracted.unread }
    const text = storable(extracted.text)
    refuseSecret(extracted.margins)
    const reading = readDocument(text, register ? { register } : {})
    if ('refused' in reading) return { as: 'secret', refused: reading }
    if (!looksVietnamese(text)) throw unreadable(extracted.scanned > 0 ? 'no-words' : 'not-vietnamese', name)
    return { as: 'read', text, pages: extracted.pages, notes: extracted.notes, reading }
  } catch (fault) {
    if (!(fault instanceof SecretScan)) throw fault
    return { as: 'secret', refused: { refused: 'secret', quote: fault.words, start: 0, end: fault.words.length } }
  }
}

const asItStands = (text: string) => ({ text, margins: '', pages: null, scanned: 0, notes: [] })

function refuseSecret(text: string): void {
  const reading = text === '' ? null : readDocument(text)
  if (reading && 'refused' in reading) throw new SecretScan(reading.quote)
}
