// The reader of Vietnamese administrative documents: text in, findings out. Pure; no clock, no files, no database.

import { levelsOfCommunes } from './commune-levels.ts'
import { directivesIn, type Part } from './directives.ts'
import { normaliseText } from './fold.ts'
import { issuerFromVoice } from './issuer.ts'
import { laidRows } from './laid-rows.ts'
import { readLetterhead } from './letterhead.ts'
import { levelOfDocument } from './levels.ts'
import { type Line, linesOf } from './lines.ts'
import { readMeeting } from './meeting.ts'
import { communesOf, placesIn } from './places.ts'
import { outranks, speaksFor } from './ranks.ts'
import type { DocumentFinding, Reading, Refused, Register } from './reading.ts'
import { secrecyMark } from './secrecy.ts'
import { type Block, outline } from './sections.ts'
import { readFoot } from './signature.ts'
import { stackedRows } from './stacked-rows.ts'
import { oneCommune, speakingDay } from './standpoint.ts'
import { statementsIn } from './statements/statements.ts'
import { warningsOf } from './warnings/warnings.ts'
import { type Source, splitWords, type Word, wordAt } from './words.ts'

/** Reads a document. Offsets refer to `normaliseText(text)`; a document with a mark of secrecy is refused unread. */
export function readDocument(raw: string, options: { register?: Register } = {}): Reading | Refused {
  const text = normaliseText(raw)
  const lines = linesOf(text)
  const secret = secrecyMark(text, lines)
  if (secret) return secret
  const words = withoutPageNumbers(splitWords(text), lines)
  const source: Source = { text, words }
  const head = readLetterhead(text, lines)
  const foot = readFoot(text, lines, head.bodyStart)
  const subject = head.marks.find((mark) => mark.field === 'subject') ?? null
  const meeting = readMeeting(source, head.type, {
    subject,
    bodyStart: head.bodyStart,
    bodyEnd: foot.bodyEnd,
    issued: head.date,
  })
  const document: DocumentFinding = {
    type: head.type,
    number: head.number,
    issuer:
      head.issuer === 'UBND'
        ? (issuerFromVoice(text, head) ?? head.issuer)
        : (head.issuer ?? issuerFromVoice(text, head)),
    place: head.place,
    date: head.date ?? (head.type === 'bien-ban' ? meeting.eventDate : null),
    subject: head.subject,
    eventDate: meeting.eventDate,
    chair: meeting.chair,
    signer: foot.signer,
    recipients: foot.recipients.length ? foot.recipients : head.addressees.map((one) => one.name),
    marks: [...head.marks, ...meeting.marks, ...foot.marks],
  }
  const blocks = outline(text, words, lines, head.bodyStart, foot.bodyEnd)
  const places = placesIn(source, 0, words.length)
  const stand = speakingDay(text, document)
  const known = communesOf(places)
  const context = {
    type: head.type,
    known,
    today: stand.today,
    day: stand.day,
    level: levelOfDocument(splitWords(document.subject ?? ''), preambleOf(source, blocks)),
    levels: levelsOfCommunes(source, { from: 0, to: words.length }, known),
    commune: oneCommune(document.issuer, places, wordAt(words, foot.bodyEnd), words),
    refuses: outranks(document),
    speaks: speaksFor(document.issuer),
  }
  const annex = outline(text, words, lines, foot.end, text.length)
  const stacked = stackedRows(source, lines)
  const laid = laidRows(text, lines)
  const spoken = lines.filter((line) => !stacked.lines.has(line) && !laid.lines.has(line))
  const body = spoken.length < lines.length ? outline(text, words, spoken, head.bodyStart, foot.bodyEnd) : blocks
  const directives = directivesIn(
    source,
    [{ blocks: body, type: head.type }, annexedPart(text, words, spoken, foot.end)],
    { stacked: stacked.rows, laid: laid.rows },
    context,
  )
  const { statements, tables } = statementsIn(source, blocks, annex, { ...context, directives })
  const warnings = warningsOf(source, {
    document,
    head,
    blocks,
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

/** What stands behind the signature: a plan or rule with a title of its own orders as the body does, else only its tables. */
function annexedPart(text: string, words: readonly Word[], lines: readonly Line[], from: number): Part {
  const rest = lines.filter((line) => line.start >= from)
  const head = readLetterhead(text, rest)
  const titled = head.marks.some((mark) => mark.field === 'type')
  const start = titled ? Math.max(from, head.bodyStart) : from
  return { blocks: outline(text, words, lines, start, text.length), type: titled ? head.type : null }
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
