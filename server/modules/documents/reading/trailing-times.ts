// A line of time under several bullets: "Thời gian hoàn thành: trong tháng 02/2022.", "(Hoàn thành trước ngày 15/3/2022)"; a line of labels:
// "Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B; thời gian: quý II/2026". It is no item of its own and holds for the bullets above it in the same item.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { deadlinesIn, type FoundDeadline, type Today } from './deadlines.ts'
import { labelOf } from './labels.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Block } from './sections.ts'
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts'
import type { Source } from './words.ts'

/** What a line says of the bullets above it. */
export type Trailing = { deadlines: FoundDeadline[]; lead: Actor[]; cooperate: Actor[] }

export type TrailingTimes = {
  /** What such lines say, by the index of each block they hold for. */
  above: ReadonlyMap<number, Trailing>
  /** Indexes of the lines themselves. */
  lines: ReadonlySet<number>
}

/** The time lines of a part that stand under several bullets, or in brackets or without a colon under one item. */
export function trailingTimes(source: Source, blocks: readonly Block[], today: Today): TrailingTimes {
  const above = new Map<number, Trailing>()
  const lines = new Set<number>()
  for (const line of blocks) {
    const said = labelled(source, line, today)
    const group = said ? firstOfGroup(source, blocks, line) : null
    if (said && group !== null) {
      lines.add(line.index)
      for (let at = group; at < line.index; at++) above.set(at, said)
      continue
    }
    if (!isTimeLine(source, line)) continue
    const first = firstOfGroup(source, blocks, line) ?? ownItem(source, blocks, line)
    if (first === null) continue
    const deadlines = deadlinesIn(source, line, today, []).map((deadline) => ({ ...deadline, inherited: true }))
    if (!deadlines.length || /[\p{L}\d]/u.test(source.text.slice(deadlines.at(-1)!.end, line.end))) continue
    lines.add(line.index)
    for (let at = first; at < line.index; at++) above.set(at, { deadlines, lead: [], cooperate: [] })
  }
  return { above, lines }
}

/** "Cơ quan chủ trì: …; cơ quan phối hợp: …; thời gian: …" and nothing else; null for any other line. */
function labelled(source: Source, line: Block, today: Today): Trailing | null {
  const { words } = source
  if (line.cells || line.marker || line.from >= line.to || labelOf(words, line)?.tag !== 'lead') return null
  const said: Trailing = { deadlines: [], lead: [], cooperate: [] }
  for (const clause of clausesOf(words, line)) {
    const label = labelOf(words, clause)
    if (!label) return null
    const named = label.tag === 'other' ? null : actorsAt(source, label.end, clause.to)
    if (label.tag === 'lead') said.lead.push(...(named?.actors ?? []))
    else if (label.tag === 'cooperate') said.cooperate.push(...(named?.actors ?? []))
    else
      for (const one of deadlinesIn(source, { from: label.end, to: clause.to }, today, [], 'any'))
        said.deadlines.push({ ...one, inherited: true })
  }
  return said.lead.length ? said : null
}

/** "(Hoàn thành trước ngày 15/3/2022)" right under one item stands outside it; "Thời gian: …" is a label and inside. */
const ownItem = ({ words }: Source, blocks: readonly Block[], line: Block) =>
  line.marker || line.parent !== line.index - 1 || !blocks[line.parent]!.marker || labelOf(words, line)
    ? null
    : line.parent

const labels = phrasesOf({
  label:
    'thời gian|thời gian hoàn thành|thời gian thực hiện|thời hạn|thời hạn hoàn thành|thời hạn thực hiện|hoàn thành|hoàn thành xong|thực hiện|thực hiện xong|xong|tiến độ|tiến độ hoàn thành|tiến độ thực hiện|các nội dung trên hoàn thành|các việc trên hoàn thành|những nội dung trên hoàn thành|các nội dung trên thực hiện'.split(
      '|',
    ),
})

const times = oneOf('trong|trước|chậm|vào|đến|xong|tháng|quý|năm|ngày|từ|cuối|hết|là|:'.split('|'))
const longest = 24

/** A short line that only says by when. */
function isTimeLine({ words }: Source, { from, to, cells }: Stretch & { cells?: unknown }): boolean {
  if (cells || to - from > longest || to - from < 3) return false
  const open = words[from]!.low === '(' ? from + 1 : from
  const label = phraseAt(labels, words, open, to)
  return label !== null && label.end < to && times(words[label.end])
}

/** Index of the first bullet above a time line in its item; null where it stands under one alone, or each has a line of its own. */
function firstOfGroup(source: Source, blocks: readonly Block[], line: Block): number | null {
  const above = line.parent === null ? null : blocks[line.parent]!
  // a plain line stands under the last bullet or beside it
  const bullet = line.marker || blocks[line.index - 1]?.parent === line.parent ? null : above
  const parent = bullet ? bullet.parent : line.parent
  if (bullet && !bullet.marker) return null
  const bullets: Block[] = []
  for (let at = line.index - 1; at >= 0 && at !== parent; at--) {
    const block = blocks[at]!
    if (block.cells || (block !== line && isTimeLine(source, block))) return null
    if (block.parent === parent && block.marker && (!bullet || block.marker.style === bullet.marker!.style))
      bullets.push(block)
    else if (block.parent === parent) break
  }
  const listed = bullets.filter((block) => bullet || /^[-+*•]$/.test(block.marker!.style))
  return parent !== null && listed.length > 1 ? listed.at(-1)!.index : null
}

/** "Sở A …; Sở B …. Thời gian hoàn thành trong tháng 9/2022.": the date that ends an item, for those in front of it too. */
export function closingTimes(source: Source, item: Stretch, today: Today): FoundDeadline[] {
  const last = sentencesOf(source.words, item.from, item.to).at(-1)
  if (!last || last.from <= item.from || !isTimeLine(source, last)) return []
  return deadlinesIn(source, last, today, []).map((deadline) => ({ ...deadline, inherited: true }))
}
