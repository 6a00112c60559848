import { textOfBlocks } from '../blocks.ts'
import { Unreadable, unreadable } from '../unreadable.ts'
import { countLabels } from '../word/labels.ts'
import { openCompoundFile } from './compound-file.ts'
import { blocksOfParagraphs } from './doc-blocks.ts'
import { numberingIn } from './doc-lists.ts'
import { stretchesOf } from './doc-properties.ts'
import { fontsIn, looksBy, stylesIn } from './doc-styles.ts'
import { paragraphsBetween, piecesIn } from './doc-text.ts'

/**
 * A document of Word 97 to 2003 (.doc) as text: paragraphs parted by a blank line, automatic numbers written out, tables in
 * reading order, words of old fonts in Unicode. Text boxes stand in `margins`: the file does not say beside which words they are.
 * @throws Unreadable `broken-doc`, `older-word`, `old-sheet`, `old-office`, `encrypted-office`
 */
export function readDoc(bytes: Uint8Array, name: string): { text: string; margins: string } {
  try {
    const file = openCompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    const document = file.stream('WordDocument')
    if (!document)
      throw unreadable(file.names.some((one) => /^(Workbook|Book)$/.test(one)) ? 'old-sheet' : 'old-office', name)
    return textOf(document, file.stream, name)
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : unreadable('broken-doc', name)
  }
}

function textOf(document: Buffer, stream: (name: string) => Buffer | null, name: string) {
  const flags = document.readUInt16LE(0x0a)
  if (document.readUInt16LE(0) !== 0xa5ec || document.readUInt16LE(2) < 0xc1) throw unreadable('older-word', name)
  if (flags & 0x0100) throw unreadable('encrypted-office', name)
  const table = stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw unreadable('broken-doc', name)
  const place = (at: number) => ({ from: document.readUInt32LE(at), size: document.readUInt32LE(at + 4) })
  const part = (at: number) => {
    const { from, size } = place(at)
    if (from + size > table.length) throw unreadable('broken-doc', name)
    return table.subarray(from, from + size)
  }
  const sheet = part(0x00a2)
  const sources = {
    document,
    pieces: piecesIn(part(0x01a2)),
    characters: stretchesOf(document, part(0x00fa), 'characters'),
    paragraphs: stretchesOf(document, part(0x0102), 'paragraphs'),
    look: looksBy(sheet, fontsIn(part(0x0112))),
  }
  const label = countLabels(numberingIn(table, place(0x02e2), place(0x02ea), stylesIn(sheet).styles))
  const textBetween = (from: number, to: number) =>
    textOfBlocks(blocksOfParagraphs(paragraphsBetween(sources, from, to), label))
  // The body, footnotes, headers and footers, remarks, endnotes and text boxes stand one behind the other.
  const [body, notes, margins, , remarks, endNotes, boxes, boxesInMargins] = Array.from({ length: 8 }, (_, at) =>
    document.readUInt32LE(0x4c + at * 4),
  ) as [number, number, number, number, number, number, number, number]
  const behindMargins = body + notes + margins
  const boxesFrom = behindMargins + remarks + endNotes
  return {
    text: textBetween(0, body),
    margins: [
      textBetween(body + notes, behindMargins),
      textBetween(boxesFrom, boxesFrom + boxes + boxesInMargins),
    ].join('\n\n'),
  }
}
