// The pieces of an item that may command: sentences, and clauses behind a semicolon with another lead or rhythm.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { inChargeOf } from './command-places.ts'
import { leftToDo } from './command-shapes.ts'
import { readCommand } from './commands.ts'
import { foldName } from './fold.ts'
import { addresseeOf, endOfNames } from './headings.ts'
import { labelOf } from './labels.ts'
import type { Command } from './orders.ts'
import { rhythmKey } from './recurrence.ts'
import type { Above } from './runs.ts'
import { among, sameLead } from './same-leads.ts'
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts'
import type { Source } from './words.ts'

export type Piece = Stretch & {
  command: Command
  /** What its clauses say of how often; null where they say nothing. */
  rhythm: string | null
  /** Another rhythm, or the first, set it apart from the clause in front. */
  ownRhythm: boolean
  /** Lead named by a label of the item itself ("Cơ quan chủ trì: …"). */
  label: Actor[] | null
}

/** Sentences, and clauses behind a semicolon that name another lead or another rhythm; labels stay with what they follow. */
export function piecesOf(source: Source, stretch: Stretch, above: Above): Piece[] {
  const { words } = source
  const pieces: Piece[] = []
  for (const sentence of sentencesOf(words, stretch.from, stretch.to)) {
    let open: Piece | null = null
    const addressee = addresseeOf(source, sentence.from, sentence.to)
    const named = endOfNames(source, sentence.from, sentence.to)
    for (const clause of clausesOf(words, sentence, Math.max(addressee?.to ?? sentence.from, named))) {
      const last: Piece | undefined = pieces.at(-1)
      if (last && takesLabel(source, last, clause)) {
        open = last
        continue
      }
      const left = above.mode === 'task' && above.listed ? leftToDo(source, clause) : null
      const command = heard(left ?? readCommand(source, clause), above, open)
      if (open) command.lead = antecedent(source, open, command.lead)
      const other: boolean =
        open !== null &&
        command.lead !== null &&
        !sameLead(command.lead, open.command.lead ?? []) &&
        !(isAmong(source, clause) && among(command.lead, open.command.lead ?? [])) &&
        !(open.command.rule === null && refersBack(source, open, command.lead)) &&
        command.rule !== 'address' &&
        command.rule !== null
      const rhythm = rhythmKey(source, clause.from, clause.to)
      const ownRhythm: boolean = open !== null && rhythm !== null && rhythm !== open.rhythm
      if (!open || other || ownRhythm) {
        open = { ...clause, command, rhythm, ownRhythm: ownRhythm && !other, label: null }
        pieces.push(open)
      } else {
        open.to = clause.to
        open.rhythm ??= rhythm
        if (open.command.rule === null && command.rule !== null) open.command = command
      }
    }
  }
  return pieces
}

/** A command as it sounds here: who is told only by the way is not named where somebody else already is. */
function heard(command: Command, above: Above, open: Piece | null): Command {
  if (command.guess && !(above.listed && above.mode === 'task')) return { ...command, rule: null, lead: null }
  // "Ban Quản lý dự án yêu cầu nhà thầu …": what another than the issuer asks for is his own task
  if (command.speaker && !above.speaks(command.speaker))
    return { rule: 'subject', lead: command.speaker, deed: command.deed }
  const byTheWay = command.soft && (above.heading?.length || open?.command.lead)
  // "xã nào chưa đạt phải …": whoever of those named
  return byTheWay || (open && command.lead?.some((actor) => / nào(?: |$)/i.test(actor.name)))
    ? { ...command, lead: null }
    : command
}

/** Takes "Cơ quan chủ trì: …", "thời gian: …" into the piece in front of it. */
function takesLabel(source: Source, piece: Piece, clause: Stretch): boolean {
  const label = labelOf(source.words, clause)
  if (!label) {
    // "Phòng Kinh tế và UBND các xã chịu trách nhiệm.": only who is in charge of what stands in front
    const charged = piece.command.lead || piece.label ? null : inChargeOf(source, clause)
    if (charged) piece.label = charged
    if (charged) piece.to = clause.to
    return charged !== null
  }
  if (label.tag === 'lead') piece.label ??= actorsAt(source, label.end, clause.to)?.actors ?? null
  piece.to = clause.to
  return true
}

const bareUnit = /^(?:xã|phường|thị trấn|thôn|bản|ấp|huyện|đơn vị|địa phương|công ty|hợp tác xã)$/i

/** "Xã A được chọn làm điểm …; xã xây dựng đề án": the bare word means the one named in front. */
function antecedent(source: Source, open: Stretch, lead: Actor[] | null): Actor[] | null {
  if (lead?.length !== 1 || !bareUnit.test(lead[0]!.name)) return lead
  const before = actorsAt(source, open.from, open.to)?.actors.at(-1)
  return before && foldName(before.name).startsWith(`${foldName(lead[0]!.name)} `) ? [before] : lead
}

const refersBack = (source: Source, open: Stretch, lead: readonly Actor[]) =>
  lead.length === 1 && actorsAt(source, open.from, open.to)?.actors.at(-1)?.start === lead[0]!.start

const isAmong = (source: Source, clause: Stretch) =>
  source.words[clause.from]!.low === 'trong' && source.words[clause.from + 1]?.low === 'đó'
