// The reader of Vietnamese administrative documents: text in, findings out. Pure; no clock, no files, no database.

import { levelsOfCommunes, measuredLevel } from './commune-levels.ts'
import { directivesIn } from './directives.ts'
import { readFrame } from './document.ts'
import { normaliseText } from './fold.ts'
import { levelOfDocument } from './levels.ts'
import { type Line, linesOf } from './lines.ts'
import { communesOf, placesIn } from './places.ts'
import { outranks, speaksFor } from './ranks.ts'
import type { Reading, Refused, Register } from './reading.ts'
import { secrecyMark } from './secrecy.ts'
import { type Block, outline } from './sections.ts'
import { spokenParts } from './spoken-parts.ts'
import { stackTables } from './stacked-tables.ts'
import { oneCommune, speakingDay } from './standpoint.ts'
import { statementsIn } from './statements/statements.ts'
import { warningsOf } from './warnings/warnings.ts'
import { type Source, splitWords, type Word, wordAt } from './words.ts'

/** Reads a document. Offsets refer to `normaliseText(text)`; a document with a mark of secrecy is refused unread. */
export function readDocument(raw: string, options: { register?: Register } = {}): Reading | Refused {
  const text = normaliseText(raw)
  const printedLines = linesOf(text)
  const secret = secrecyMark(text, printedLines)
  if (secret) return secret
  const all = splitWords(text)
  const lines = stackTables({ text, words: all }, printedLines)
  const words = withoutPageNumbers(all, lines)
  const source: Source = { text, words }
  const { head, foot, document } = readFrame(source, lines)
  const blocks = outline(text, words, lines, head.bodyStart, foot.bodyEnd)
  const places = placesIn(source, 0, words.length)
  const stand = speakingDay(text, document)
  const known = communesOf(places)
  const commune = oneCommune(document, places, wordAt(words, foot.bodyEnd), words)
  const context = {
    type: head.type,
    known,
    today: stand.today,
    day: stand.day,
    level:
      levelOfDocument(splitWords(document.subject ?? ''), preambleOf(source, blocks)) ??
      (commune ? measuredLevel(source) : null),
    levels: levelsOfCommunes(source, { from: 0, to: words.length }, known),
    commune,
    refuses: outranks(document),
    speaks: speaksFor(document.issuer),
  }
  const annex = outline(text, words, lines, foot.end, text.length)
  const { parts, rows } = spokenParts(source, lines, { head, foot, blocks })
  const directives = directivesIn(source, parts, rows, context)
  const { statements, tables } = statementsIn(source, blocks, annex, { ...context, directives })
  const warnings = warningsOf(source, {
    document,
    head,
    blocks,
    annexed: parts
      .filter((part) => part.type !== null)
      .flatMap((part) => (part.blocks === parts[0]!.blocks ? [] : part.blocks)),
    directives,
    statements,
    tables,
    places,
    register: options.register ?? null,
  })
  return { document, directives, statements, warnings }
}

/** The words before the first item. */
const preambleOf = ({ words }: Source, blocks: readonly Block[]) => {
  const first = blocks.find((block) => block.marker)
  return words.slice(blocks[0]?.from ?? 0, first?.from ?? 0)
}

/** A page number between two halves of a sentence is no word of it. */
function withoutPageNumbers(words: Word[], lines: readonly Line[]): Word[] {
  const numbers = lines.filter((line) => line.empty && line.plain !== '' && /\d/.test(line.plain))
  if (!numbers.length) return words
  let next = 0
  return words.filter((word) => {
    while (next < numbers.length && numbers[next]!.end <= word.start) next++
    return next >= numbers.length || word.start < numbers[next]!.start
  })
}
