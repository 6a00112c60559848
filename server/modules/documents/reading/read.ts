// The reader of Vietnamese administrative documents: text in, findings out. Pure; no clock, no files, no database.

import { directivesIn } from './directives.ts'
import { normaliseText } from './fold.ts'
import { issuerFromVoice } from './issuer.ts'
import { readLetterhead } from './letterhead.ts'
import { type Line, linesOf } from './lines.ts'
import { readMeeting } from './meeting.ts'
import { communesOf, placesIn } from './places.ts'
import { outranks } from './ranks.ts'
import type { DocumentFinding, Reading, Refused, Register } from './reading.ts'
import { secrecyMark } from './secrecy.ts'
import { outline } from './sections.ts'
import { readFoot } from './signature.ts'
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
  const meeting = readMeeting(source, head.type, { subject, bodyStart: head.bodyStart, bodyEnd: foot.bodyEnd })
  const document: DocumentFinding = {
    type: head.type,
    number: head.number,
    issuer: head.issuer ?? issuerFromVoice(text, head),
    place: head.place,
    date: head.date,
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
  const context = {
    type: head.type,
    known: communesOf(places),
    today: stand.today,
    day: stand.day,
    level: null,
    commune: oneCommune(document.issuer, places, wordAt(words, foot.bodyEnd), words),
    refuses: outranks(document),
  }
  const annex = outline(text, words, lines, foot.end, text.length)
  const directives = directivesIn(source, blocks, annex, context)
  const statements = statementsIn(source, blocks, { ...context, directives })
  const warnings = warningsOf(source, {
    document,
    head,
    blocks,
    directives,
    statements,
    places,
    register: options.register ?? null,
  })
  return { document, directives, statements, warnings }
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
