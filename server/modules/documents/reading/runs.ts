// Runs of sentences with one lead: each run of an item is one directive.
import type { Actor } from './actor.ts'
import { isConditional, isFormula, opensClosing } from './closing.ts'
import { readCommand } from './commands.ts'
import { dateAt, isoOf } from './dates.ts'
import { addresseeOf, endOfNames, type Mode } from './headings.ts'
import type { Command } from './orders.ts'
import { phraseAt } from './phrases.ts'
import { recurrenceIn } from './recurrence.ts'
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts'
import { assessments } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

export type Run = Stretch & {
  lead: Actor[]
  /** Where the lead's name comes from: the rule of the command, "heading", "paragraph-before" or "none". */
  rule: string
  deed: number
}

export type Above = {
  mode: Mode
  /** Lead of the headings above; null where none names one. */
  heading: Actor[] | null
  /** Lead of the paragraph before in the same item. */
  before: Actor[] | null
  /** Paragraphs before the first item only frame what follows. */
  preamble: boolean
  /** An article of a decision decides; it tells somebody only by name. */
  article: boolean
  /** The item bears a number or bullet. */
  listed: boolean
  /** The paragraph opens with "Trên đây là". */
  closing: boolean
  /** Day of the document. */
  day: string | null
  /** Nothing of the body stands behind. */
  last: boolean
  refuses: (lead: readonly Actor[]) => boolean
}

type Piece = Stretch & { command: Command; ownRhythm: boolean }

/** The directives' runs of one item between two words. */
export function runsOf(source: Source, stretch: Stretch, above: Above): Run[] {
  const runs: Run[] = []
  let open: (Run & { explicit: boolean; rhythm: boolean }) | null = null
  for (const piece of piecesOf(source, stretch)) {
    const taken = accepts(source, piece, above)
    if (!taken) {
      if (open && !opensClosing(source.text, source.words[piece.from]!.start) && !isClosing(source, piece, above))
        open.to = piece.to
      continue
    }
    const { lead, rule } = leadOf(piece.command, above, open, runs.length)
    if (open && !piece.ownRhythm && sameLead(open.lead, lead)) {
      open.to = piece.to
      continue
    }
    open = {
      from: piece.from,
      to: piece.to,
      lead,
      rule,
      deed: piece.command.deed,
      explicit: piece.command.lead !== null,
      rhythm: piece.ownRhythm,
    }
    runs.push(open)
  }
  return runs
}

/** Sentences, and clauses behind a semicolon that name another lead or another rhythm. */
function piecesOf(source: Source, stretch: Stretch): Piece[] {
  const { words } = source
  const pieces: Piece[] = []
  for (const sentence of sentencesOf(words, stretch.from, stretch.to)) {
    let open: Piece | null = null
    const addressee = addresseeOf(source, sentence.from, sentence.to)
    const named = endOfNames(source, sentence.from, sentence.to)
    for (const clause of clausesOf(words, sentence, Math.max(addressee?.to ?? sentence.from, named))) {
      const command = readCommand(source, clause)
      const other: boolean =
        open !== null &&
        command.lead !== null &&
        !sameLead(command.lead, open.command.lead ?? []) &&
        command.rule !== 'address' &&
        command.rule !== null
      const ownRhythm: boolean = open !== null && isOwnRhythm(source, open, clause)
      if (!open || other || ownRhythm) {
        open = { ...clause, command, ownRhythm: ownRhythm && !other }
        pieces.push(open)
      } else {
        open.to = clause.to
        if (open.command.rule === null && command.rule !== null) open.command = command
      }
    }
  }
  return pieces
}

/** A rhythm behind a clause that has none, or another. */
function isOwnRhythm(source: Source, open: Stretch, clause: Stretch): boolean {
  const rhythm = recurrenceIn(source, clause.from, clause.to)
  if (!rhythm) return false
  return recurrenceIn(source, open.from, open.to)?.recurrence.rrule !== rhythm.recurrence.rrule
}

function accepts(source: Source, piece: Piece, above: Above): boolean {
  const { command } = piece
  if (above.closing && !(command.lead && !isClosing(source, piece, { ...above, last: true }))) return false
  if (command.rule !== 'order' && tellsOfPast(source, piece, above.day)) return false
  if (opensClosing(source.text, source.words[piece.from]!.start)) return false
  if (isClosing(source, piece, above)) return false
  const named = command.lead !== null
  if (named && above.refuses(command.lead!)) return false
  if (above.mode === 'proposal' || above.mode === 'talk') return false
  if (above.mode === 'report' || above.mode === 'aim') return command.rule === 'order' && named
  if (above.preamble) return command.rule === 'order' && named
  if (above.article) return named && command.rule !== null
  if (command.rule !== null) return true
  if (!above.listed || above.mode !== 'task' || reports(source, piece)) return false
  return (above.heading !== null && above.heading.length > 0) || likeDeed(source, piece)
}

/** "Ngày 12/5/2023, … thẩm định …": a day not after the document's own opens a report. */
function tellsOfPast(source: Source, piece: Stretch, day: string | null): boolean {
  const date = source.words[piece.from]!.low === 'ngày' ? dateAt(source.words, piece.from, piece.to) : null
  const iso = date && date.day !== null ? isoOf(date) : null
  return iso !== null && (day === null || iso <= `${day}-31`)
}

const isClosing = (source: Source, piece: Piece, above: Above) =>
  (above.last || source.words[piece.to - 1]?.low === '/' || endsDocument(source, piece)) &&
  piece.command.rule !== null &&
  (isFormula(source, piece, piece.command.deed) || isConditional(wordsOf(source, piece)))

const wordsOf = (source: Source, piece: Stretch) =>
  source.text.slice(source.words[piece.from]!.start, source.words[piece.to - 1]!.end)

/** The sentence bears the "./." by which the body ends. */
const endsDocument = (source: Source, piece: Stretch) =>
  source.text.slice(source.words[piece.to - 1]!.start - 3, source.words[piece.to - 1]!.end + 3).includes('./.')

const things = new Set(
  'công|việc|về|các|những|số|tỷ|tỉ|tổng|kết|nội|mục|tiêu|nguồn|kinh|thời|địa|đối|thành|đơn|cơ|người|mức|diện|vốn|một|hai|ba|năm|xã|thôn|phòng|ban|ủy|ubnd|hộ|đã|chưa|là|có|với|trên|sản|giá|thu|đến|hệ|từ|nhìn|qua|tuy|mặc|bên|song|nhưng|do|vì|nhờ|nguyên|hiện|trong|sau|đây|ý|theo|cùng|ông|bà|đồng'.split(
    '|',
  ),
)

/** A listed item among tasks that begins with no thing and no count: a verb we do not know. */
function likeDeed(source: Source, piece: Stretch): boolean {
  const first = source.words[piece.from]!
  const last = source.words[piece.to - 1]!.low
  if (phraseAt(assessments, source.words, piece.from, piece.to)) return false
  return (
    first.kind === 'word' &&
    !things.has(first.low) &&
    !source.words[piece.from + 1]?.cap &&
    piece.to - piece.from > 6 &&
    (last === '.' || last === ';')
  )
}

function reports(source: Source, piece: Stretch): boolean {
  for (let at = piece.from; at < Math.min(piece.to, piece.from + 14); at++)
    if (source.words[at]!.low === 'đã' || source.words[at]!.low === 'chưa') return true
  return false
}

/** A sentence's own lead; a later one without takes the heading's; else it goes on with the run's. */
function leadOf(
  command: Command,
  above: Above,
  open: { lead: Actor[]; explicit: boolean } | null,
  runs: number,
): { lead: Actor[]; rule: string } {
  if (command.lead) return { lead: command.lead, rule: command.rule! }
  if (open && !(open.explicit && runs > 1 && above.heading)) return { lead: open.lead, rule: 'run' }
  if (above.heading) return { lead: above.heading, rule: 'heading' }
  if (above.before) return { lead: above.before, rule: 'paragraph-before' }
  return { lead: [], rule: command.rule === 'modal' ? 'modal' : 'none' }
}

const sameLead = (a: readonly Actor[], b: readonly Actor[]) =>
  a.length === b.length && a.every((actor, i) => actor.name === b[i]!.name)
