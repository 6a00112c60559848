// The words of an old Word file with their looks: pieces put in order, cut where a paragraph, a cell or a look ends.

import type { Run } from '../blocks.ts'
import type { Changes, Stretch } from './doc-properties.ts'
import { codes, isOn, numberOf, stretchAt } from './doc-properties.ts'
import type { Look } from './doc-styles.ts'

/** A stretch of text as the file holds it: counted in characters (`cp`) and in bytes from `offset`, one or two a character. */
export type Piece = { cp: number; length: number; offset: number; wide: boolean }

/** The pieces of the whole text, in order (MS-DOC 2.9.38 Clx). */
export function piecesIn(clx: Buffer): Piece[] {
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw new Error('no table of pieces')
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((table.length - 4) / 12)
  return Array.from({ length: count }, (_, piece) => {
    const cp = table.readUInt32LE(piece * 4)
    const place = table.readUInt32LE((count + 1) * 4 + piece * 8 + 2)
    const wide = (place & 0x40000000) === 0
    const offset = wide ? place : (place & 0x3fffffff) / 2
    return { cp, length: table.readUInt32LE(piece * 4 + 4) - cp, offset, wide }
  })
}

/** A paragraph with the sign that ends it, its own changes and its style. */
export type DocParagraph = { runs: Run[]; end: string; style: number; changes: Changes }

type Sources = {
  document: Buffer
  pieces: Piece[]
  characters: Stretch[]
  paragraphs: Stretch[]
  look: (own: Changes, ofParagraph: number) => Look
}

/** The paragraphs between two characters of the text. The codes of fields are left out, what they come to is kept. */
export function paragraphsBetween(sources: Sources, from: number, to: number): DocParagraph[] {
  const found: DocParagraph[] = []
  let open: Chunk[] = []
  let fields: ('code' | 'result')[] = []
  const end = (sign: string, offset: number) => {
    found.push(paragraphOf(open, sign, stretchAt(sources.paragraphs, offset), sources.look))
    open = []
    fields = []
  }
  for (const chunk of chunksBetween(sources, from, to)) {
    if (chunk.text === fieldBegins) fields.push('code')
    else if (chunk.text === fieldTurns) fields.splice(-1, 1, 'result')
    else if (chunk.text === fieldEnds) fields.pop()
    else if (paragraphEnds.has(chunk.text)) end(chunk.text, chunk.offset)
    else if (!fields.includes('code')) open.push(chunk)
  }
  if (open.length > 0) end('\r', -1)
  return found
}

const [fieldBegins, fieldTurns, fieldEnds] = ['\x13', '\x14', '\x15']
/** Of a paragraph, of a cell or row of a table, of a page or section. */
const paragraphEnds = new Set(['\r', '\x07', '\x0c'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: the signs named above
const signOrWords = /[\r\x07\x0c\x13-\x15]|[^\r\x07\x0c\x13-\x15]+/g

/** Letters with one look. Signs that end something come in chunks of their own, so that their offset is that of the chunk. */
type Chunk = { text: string; changes: Changes; offset: number }

function* chunksBetween({ document, pieces, characters }: Sources, from: number, to: number): Generator<Chunk> {
  for (const piece of pieces) {
    const width = piece.wide ? 2 : 1
    const first = Math.max(from, piece.cp)
    const last = Math.min(to, piece.cp + piece.length)
    if (first >= last) continue
    const end = piece.offset + (last - piece.cp) * width
    if (end > document.length) throw new Error('text breaks off')
    for (let offset = piece.offset + (first - piece.cp) * width; offset < end; ) {
      const look = stretchAt(characters, offset)
      const until = Math.min(end, look?.to ?? end)
      const text = lettersOf(document.subarray(offset, until), piece.wide)
      for (const [part] of text.matchAll(signOrWords)) {
        yield { text: part, changes: look?.changes ?? new Map(), offset }
        offset += part.length * width
      }
      offset = until
    }
  }
}

function paragraphOf(chunks: Chunk[], end: string, at: Stretch | null, look: Sources['look']): DocParagraph {
  const style = at?.style ?? 0
  const runs = chunks.flatMap((chunk) => runOf(chunk, look(chunk.changes, style)))
  return { runs, end, style, changes: at?.changes ?? new Map() }
}

const western = new TextDecoder('windows-1252')

function lettersOf(bytes: Buffer, wide: boolean): string {
  return wide ? bytes.toString('utf16le') : western.decode(bytes)
}

function runOf({ text, changes }: Chunk, look: Look): Run[] {
  if (isOn(changes, codes.deleted) || look.hidden) return []
  const shown = isOn(changes, codes.special) ? specialWords(changes) : withoutSigns(text)
  return shown === '' ? [] : [{ text: shown, font: look.font, caps: look.caps ?? false }]
}

/** A sign from a font of signs; pictures, notes and remarks have no words. */
function specialWords(changes: Changes): string {
  const symbol = numberOf(changes, codes.symbol)
  return symbol === null ? '' : (signs[(symbol >>> 16) & 0xff] ?? '')
}

const signs: Record<number, string> = { 168: '☐', 111: '☐', 254: '☒', 253: '☒', 252: '✓', 167: '-', 183: '-' }

function withoutSigns(text: string): string {
  return (
    text
      .replaceAll('\u000b', '\n')
      .replaceAll('\u000e', '\n')
      .replaceAll('\u001e', '-')
      .replaceAll('\u001f', '\u00ad')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these stand for pictures, notes and remarks
      .replace(/[\u0000-\u0008\u000f-\u001d]/g, '')
  )
}
