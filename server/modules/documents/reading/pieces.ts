// The pieces of an item that may command: sentences, and clauses behind a semicolon with another lead or rhythm.
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { allUnits, inChargeOf } from './command-places.ts'
import { leftToDo, listsParts, tellsHowItGoes } from './command-shapes.ts'
import { readCommand } from './commands.ts'
import { deadlinesIn } from './deadlines.ts'
import { foldName } from './fold.ts'
import { addresseeOf, endOfNames } from './headings.ts'
import { labelOf } from './labels.ts'
import type { Command } from './orders.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { rhythmKey } from './recurrence.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import type { Above } from './runs.ts'
import { among, sameLead } from './same-leads.ts'
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts'
import { sharesOn } from './shared-out.ts'
import { actions, orders } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

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
    const clauses = clausesOf(words, sentence, Math.max(addressee?.to ?? sentence.from, named))
    for (const part of wholeLists(source, clauses)) {
      const marked: boolean = open !== null && isMarked(words, part)
      const clause: Stretch = marked ? { from: part.from + 2, to: part.to } : part
      const last: Piece | undefined = pieces.at(-1)
      if (last && takesLabel(source, last, clause)) {
        open = last
        continue
      }
      const left = above.mode === 'task' && above.listed ? leftToDo(source, clause) : null
      const command = heard(left ?? readCommand(source, clause), above, open)
      command.lead = ofOffice(command.lead, open?.command.lead ?? above.heading ?? [])
      if (open) command.lead = antecedent(source, open, command.lead)
      const other: boolean =
        (marked && command.rule !== null) ||
        (open !== null &&
          command.lead !== null &&
          !sameLead(command.lead, open.command.lead ?? []) &&
          !((isAmong(source, clause) || tellsShares(source, clause)) && among(command.lead, open.command.lead ?? [])) &&
          !(open.command.rule === null && refersBack(source, open, command.lead)) &&
          !(directsUnits(source, open, command.lead) && source.words[command.deed]?.low !== 'phải') &&
          (command.rule !== 'address' || apart(source, clause) || source.words[command.deed]?.low === 'phải') &&
          command.rule !== null)
      const rhythm = rhythmKey(source, clause.from, clause.to)
      const ownRhythm: boolean =
        open !== null &&
        (rhythm !== null
          ? rhythm !== open.rhythm &&
            !(
              open.rhythm === null &&
              (turnsWithin(source, clause, command) || tellsOfWatch(source, open, { ...clause, command })) &&
              !bounded(source, open, above)
            )
          : open.rhythm !== null && !countsTurns(source, open) && endsOnce(source, clause, command, above))
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

/** Clauses between which no list of names is cut: "chỉ đạo các sở, ngành; UBND các huyện rà soát", "theo hướng dẫn của các sở; đơn vị liên quan để …". */
function wholeLists(source: Source, clauses: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  // "Hồ sơ gồm: tờ trình …; báo cáo …": what something is made up of, however its parts begin
  const parts = clauses.length > 1 && listsParts(source.words, clauses[0]!)
  for (const clause of clauses) {
    const before = whole.at(-1)
    if (before && (parts || sharesOn(source, before, clause) || listGoesOn(source, before, clause)))
      before.to = clause.to
    else whole.push({ ...clause })
  }
  return whole
}

// no list begins further in front of the semicolon it goes over
const listBegins = 14

function listGoesOn(source: Source, before: Stretch, clause: Stretch): boolean {
  const { words } = source
  if (!headAt(words, clause.from, clause.to)) return false
  for (let at = Math.max(before.from + 1, before.to - listBegins); at < before.to - 1; at++) {
    const named = headAt(words, at, clause.to) ? actorsAt(source, at, clause.to) : null
    if (!named) continue
    if (named.to <= clause.from) at = Math.max(at, named.to - 1)
    else return words[named.to]?.low === 'để' || ordersRightBefore(words, before.from, at)
  }
  return false
}

const ordersRightBefore = (words: readonly Word[], from: number, at: number) =>
  [1, 2, 3].some((count) => at - count >= from && phraseAt(orders, words, at - count, at)?.end === at)

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

/** "Phòng | cử cán bộ" under "Phòng Kinh tế và Hạ tầng": an office named by its kind alone is the one named above. */
function ofOffice(lead: Actor[] | null, above: readonly Actor[]): Actor[] | null {
  if (lead?.length !== 1 || !bareOffice.test(lead[0]!.name)) return lead
  const meant = above.filter((actor) => foldName(actor.name).startsWith(`${foldName(lead[0]!.name)} `))
  return meant.length === 1 ? meant : lead
}

const bareOffice = /^(?:văn phòng|phòng|sở|ban|hội|đoàn|trạm|trung tâm|chi cục)$/i

/** "a) …; | b) Hội Nông dân …": the next item stands in the same line. */
const isMarked = (words: readonly Word[], { from, to }: Stretch) =>
  from + 3 < to && words[from + 1]!.low === ')' && (/^\p{L}$/u.test(words[from]!.low) || words[from]!.kind === 'number')

// how far into a sentence its first clause is looked at
const nearby = 80

/** "UBND huyện chỉ đạo xã A hoàn thành …; xã B hoàn thành …": the units are what the one in front directs. */
function directsUnits(source: Source, open: Piece, lead: readonly Actor[]): boolean {
  const { words } = source
  if (!open.command.lead?.length || allUnits(open.command.lead) || !allUnits(lead)) return false
  for (let at = open.command.deed; at < Math.min(open.to - 1, open.command.deed + nearby); at++) {
    const verb = phraseAt(directing, words, at, open.to)
    const named = verb && actorsAt(source, verb.end, open.to)
    if (named && sameKind(named.actors, lead) && phraseAt(actions, words, named.to, open.to)) return true
  }
  return false
}

const sameKind = (some: readonly Actor[], others: readonly Actor[]) =>
  allUnits(some) && foldName(some[0]!.name).split(' ')[0] === foldName(others[0]!.name).split(' ')[0]

const directing = phrasesOf({ verb: ['chỉ đạo', 'đôn đốc', 'hướng dẫn', 'chỉ đạo, đôn đốc', 'hỗ trợ', 'giúp'] })

/** "lịch thu gom 03 lần/tuần": how often something runs, not how often somebody is to act. */
const countsTurns = ({ words }: Source, { from, to }: Stretch) =>
  words.slice(from, Math.min(to, from + nearby)).some((word, i, said) => word.low === 'lần' && said[i + 1]?.low === '/')

/** "…; phụ trách tiêu chí số 3, | sáng thứ Hai hằng tuần nắm tình hình": the clause begins with a duty that does not come round. */
function turnsWithin({ words }: Source, { from, to }: Stretch, { deed }: Command): boolean {
  for (let at = Math.max(from, deed) + 1; at < to - 1; at++)
    if (words[at]!.low === ',' && words[at + 1]!.kind !== 'number' && behindRhythm(words, at + 1, to) !== null)
      return true
  return false
}

/** "Theo dõi, đôn đốc …; | báo cáo … vào ngày 05 hằng tháng": who watches how it goes tells it; "…; | hằng quý báo cáo …" is its own. */
const tellsOfWatch = (source: Source, open: Piece, clause: Stretch & { command: Command }) =>
  phraseAt(watching, source.words, open.command.deed, open.to) !== null &&
  tellsHowItGoes(source, clause.command) &&
  behindRhythm(source.words, clause.from, clause.to) === null

const watching = phrasesOf({ deed: ['theo dõi', 'đôn đốc', 'giám sát'] })

/** Behind a recurring duty a clause that must be done by a day: a recurring duty has no deadline. */
const endsOnce = (source: Source, clause: Stretch, command: Command, above: Above) =>
  command.rule !== null && bounded(source, clause, above)

/** A day bounds what a clause says. */
function bounded(source: Source, clause: Stretch, { day }: Above): boolean {
  const year = day ? Number(day.slice(0, 4)) : null
  const month = day && day.length > 6 ? Number(day.slice(5, 7)) : null
  return deadlinesIn(source, clause, { year, month }, []).length > 0
}

const refersBack = (source: Source, open: Stretch, lead: readonly Actor[]) =>
  lead.length === 1 && actorsAt(source, open.from, open.to)?.actors.at(-1)?.start === lead[0]!.start

/** "…; | riêng UBND xã A xây dựng lộ trình": set apart from those in front. */
const apart = (source: Source, clause: Stretch) => source.words[clause.from]!.low === 'riêng'

/** "…; cụ thể phải hoàn thành: xã A tiêu chí số 2; | xã B tiêu chí số 10": which criteria each of those told has to reach. */
function tellsShares(source: Source, clause: Stretch): boolean {
  const { words } = source
  if (words[clause.from]!.low === 'cụ' && words[clause.from + 1]?.low === 'thể') return true
  const named = actorsAt(source, clause.from, clause.to)
  return named !== null && /^(?:tiêu|chỉ|các|còn|là|gồm|:|\()$/.test(words[named.to]?.low ?? '')
}

const isAmong = (source: Source, clause: Stretch) =>
  source.words[clause.from]!.low === 'trong' && source.words[clause.from + 1]?.low === 'đó'
