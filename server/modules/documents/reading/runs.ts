// Runs of sentences with one lead: each run of an item is one directive.
import { accepts, belongs } from './acceptance.ts'
import type { Actor } from './actor.ts'
import { inBrackets } from './command-places.ts'
import { tellsHowItGoes } from './command-shapes.ts'
import { deadlinesIn } from './deadlines.ts'
import type { Mode } from './modes.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { among, sameLead } from './same-leads.ts'
import type { Stretch } from './sentences.ts'
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
  /** A day printed above bounds the item. */
  dated: boolean
  /** Day of the document. */
  day: string | null
  /** Nothing of the body stands behind. */
  last: boolean
  refuses: (lead: readonly Actor[]) => boolean
  /** Whether somebody speaks in the document's name; what another "yêu cầu" is his own task. */
  speaks: (speaker: readonly Actor[]) => boolean
}

type OpenRun = Run & {
  /** Its lead is its own, not the heading's. */
  explicit: boolean
  /** What it says of how often, as `rhythmKey` tells it; null where it says nothing. */
  rhythm: string | null
  /** A day bounds it, as far as the words before `seen` tell. */
  dated: boolean
  seen: number
}

/** The directives' runs of one item between two words. */
export function runsOf(source: Source, stretch: Stretch, above: Above): Run[] {
  const runs: OpenRun[] = []
  for (const piece of piecesOf(source, stretch, above)) {
    const open = runs.at(-1) ?? null
    if (!accepts(source, piece, above)) {
      if (open && belongs(source, piece, above)) open.to = piece.to
      continue
    }
    const { lead, rule } = leadOf(source, piece, above, open, runs.length)
    const same = open && (sameLead(open.lead, lead) || isCalled(open.lead, lead) || sharesOut(source, piece, open.lead))
    if (
      open &&
      same &&
      !piece.ownRhythm &&
      !turnsRecurring(source, open, piece, above) &&
      !beginsAnew(source, open, piece)
    ) {
      open.to = piece.to
      open.rhythm ??= piece.rhythm
      continue
    }
    runs.push({
      from: piece.from,
      to: piece.to,
      lead,
      rule,
      deed: piece.command.deed,
      explicit: piece.label !== null || piece.command.lead !== null,
      rhythm: piece.rhythm,
      dated: above.dated,
      seen: piece.from,
    })
  }
  return titled(source, runs, above) ? runs.slice(1) : runs
}

/** "Ông Tòng Văn Hặc …. Ngoài ra ông Hặc …": a person named again by his last name. */
const isCalled = ([before, ...others]: readonly Actor[], [again, ...more]: readonly Actor[]) =>
  before !== undefined &&
  again !== undefined &&
  !others.length &&
  !more.length &&
  !again.name.includes(' ') &&
  before.name.endsWith(` ${again.name}`)

/** "Thôn Hạ, thôn Thượng làm đường. Thôn Hạ làm 420 m, thôn Thượng làm 350 m.": each of those told, with its share. */
function sharesOut({ text, words }: Source, { from, to, command }: Piece, lead: readonly Actor[]): boolean {
  if (lead.length < 2 || command.rule !== 'subject' || !among(command.lead!, lead)) return false
  const said = text.slice(words[from]!.start, words[to - 1]!.end).toLowerCase()
  const shares = words.slice(from, to).filter((word) => word.kind === 'number').length
  return shares >= lead.length && lead.every((actor) => said.includes(actor.name.toLowerCase()))
}

/** "1. Tăng cường tuyên truyền. Phòng Văn hóa … mở chuyên mục …": the few words in front only give the item its title. */
function titled({ words }: Source, runs: readonly Run[], above: Above): boolean {
  const [first, second] = runs
  if (!above.listed || !first || !second?.lead.length || first.lead.length || first.to - first.from > 16) return false
  return words[first.to - 1]!.low === '.' && !words.slice(first.from, first.to).some((word) => word.kind === 'number')
}

/** A sentence with a rhythm behind one that must be done by a day: a recurring duty has no deadline. */
function turnsRecurring(source: Source, open: OpenRun, piece: Piece, { day }: Above): boolean {
  if (piece.rhythm === null || open.rhythm !== null) return false
  if (!open.dated && open.seen < open.to) {
    const today = {
      year: day ? Number(day.slice(0, 4)) : null,
      month: day && day.length > 6 ? Number(day.slice(5, 7)) : null,
    }
    open.dated = deadlinesIn(source, { from: open.seen, to: open.to }, today, []).length > 0
    open.seen = open.to
  }
  return open.dated
}

/** "… tổ chức giám sát. Hằng năm, lấy ý kiến …": its own rhythm opens another duty, but not the report on the one in front. */
function beginsAnew(source: Source, open: OpenRun, { from, to, command, rhythm }: Piece): boolean {
  if (rhythm === null) return false
  // "… hằng tháng báo cáo. Từ tháng 4 …, giao ban thứ Tư hằng tuần": another rhythm is another duty
  if (open.rhythm !== null) return rhythm !== open.rhythm
  if (tellsHowItGoes(source, command)) return false
  return behindRhythm(source.words, from, to) !== null
}

/** A sentence's own lead; a later one without takes the heading's; else it goes on with the run's. */
function leadOf(
  source: Source,
  piece: Piece,
  above: Above,
  open: { lead: Actor[]; explicit: boolean } | null,
  runs: number,
): { lead: Actor[]; rule: string } {
  const { command, label } = piece
  if (label) return { lead: label, rule: 'label' }
  if (command.lead) return { lead: command.lead, rule: command.rule! }
  if (open && !(open.explicit && runs > 1 && above.heading)) return { lead: open.lead, rule: 'run' }
  if (above.heading) return { lead: above.heading, rule: 'heading' }
  const charged = inBrackets(source, piece)
  if (charged) return { lead: charged, rule: 'label' }
  if (above.before) return { lead: above.before, rule: 'paragraph-before' }
  return { lead: [], rule: command.rule === 'modal' ? 'modal' : 'none' }
}
