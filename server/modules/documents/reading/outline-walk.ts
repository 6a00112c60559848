// Walks the outline and gives every item what the headings and frames above it say.
import { type Actor, actorOf } from './actor.ts'
import { actorsAt } from './actors.ts'
import { isFormula, opensClosing } from './closing.ts'
import { readCommand } from './commands.ts'
import { deadlinesIn, type FoundDeadline, type Today } from './deadlines.ts'
import { addresseeOf } from './headings.ts'
import { labelOf } from './labels.ts'
import { counted, levelAt } from './levels.ts'
import { firstMode, type Mode, modeOf } from './modes.ts'
import type { Command } from './orders.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { type Place, placesIn } from './places.ts'
import type { DocumentType, Level } from './reading.ts'
import type { Block } from './sections.ts'
import { type Stretch, sentencesOf } from './sentences.ts'
import { type Source, wordAt } from './words.ts'

/** What stands above an item. */
export type Inherited = {
  mode: Mode
  lead: Actor[] | null
  places: Place[]
  deadlines: FoundDeadline[]
  level: Level | null
  /** The heading or frame right above speaks of criteria. */
  criteria: boolean
}

export type Item = {
  block: Block
  above: Inherited
  /** The words that may command: without a heading in front and a frame behind. */
  body: Stretch
  /** Lead named by an addressee in front of the order, inside or outside the span. */
  address: Actor[] | null
  /** Last block of a composite item ("Thời gian: …" lines under it), by index. */
  until: number
  preamble: boolean
}

export type WalkContext = {
  type: DocumentType
  today: Today
  known: Phrases<string>
  /** Whether somebody speaks in the issuer's name. */
  speaks: (speaker: readonly Actor[]) => boolean
}

/** Every block that may hold directives, with what it inherits; it is told the lead an item ended with, and tells what stands above rows. */
export function* items(
  source: Source,
  blocks: readonly Block[],
  context: WalkContext,
  aboveRows: Map<number, Inherited>,
): Generator<Item, void, Actor[] | null> {
  const child = childrenOf(blocks)
  const below = new Map<number, Inherited>()
  const root: Inherited = {
    mode: firstMode(context.type),
    lead: null,
    places: [],
    deadlines: [],
    level: null,
    criteria: false,
  }
  below.set(-1, root)
  const opening = new Set<number>()
  // what a parent said before a paragraph that stands beside its items changed it
  const base = new Map<number, Inherited>()
  const firstItem =
    blocks.find(
      (block) => block.marker && block.marker.style !== '-' && block.marker.style !== '+' && block.marker.style !== '*',
    )?.index ?? -1
  let skipTo = -1
  let purpose = -2
  for (const block of blocks) {
    const parent = block.parent ?? -1
    const above = below.get(parent) ?? root
    below.set(block.index, above)
    if (block.cells) aboveRows.set(block.index, above)
    if (!base.has(parent)) base.set(parent, above)
    if (block.index <= skipTo || block.from >= block.to || block.cells || isAside(source.text, block)) continue
    const own = child[block.index]!
    const labels = own.length > 0 && own.every((at) => labelOf(source.words, blocks[at]!) !== null)
    const role = roleOf(source, block, blocks, own.length > 0 && !labels, above, context)
    if (role.kind === 'heading' || role.kind === 'frame') {
      opening.add(block.index)
      const inside = merged(source, role, role.sideways ? base.get(parent)! : above, block, context)
      if (/^mục đích/i.test(source.text.slice(block.start, block.end))) purpose = parent
      else if (purpose === parent && demands.test(source.text.slice(block.start, block.end).trim())) inside.mode = 'aim'
      below.set(block.index, inside)
      if (role.sideways) {
        const beside = { ...inside, places: parent === -1 ? above.places : inside.places }
        below.set(parent, beside)
        if (role.kind === 'heading') base.set(parent, { ...beside, lead: null })
      }
      if (role.kind === 'heading' || role.body.from >= role.body.to) continue
    }
    const until = labels ? own.at(-1)! : block.index
    skipTo = Math.max(skipTo, until)
    // the last paragraph of a document ends it, not the item above it
    const ends =
      block.index === blocks.length - 1 &&
      !block.marker &&
      block.parent !== null &&
      !opening.has(block.parent) &&
      /\.\/\.[\s*]*$/.test(source.text.slice(block.start, block.end))
    const preamble = block.parent === null && !block.marker && firstItem > block.index
    const lead = yield {
      block: ends ? { ...block, section: '', parent: null } : block,
      above: ends ? { ...root, mode: above.mode } : above,
      body: role.body,
      address: role.address,
      until,
      preamble,
    }
    if (lead && role.kind !== 'frame') below.set(block.index, { ...above, lead })
  }
}

/** "(Ban hành kèm theo Quyết định số …)": a remark of its own line. */
const isAside = (text: string, { start, end, marker }: Block) =>
  !marker && text[start] === '(' && /\)[.;]?$/.test(text.slice(start, end))

type Role = {
  kind: 'heading' | 'frame' | 'item'
  body: Stretch
  lead: Actor[] | null
  address: Actor[] | null
  frame: Stretch | null
  sideways: boolean
  ordered: boolean
}

/** Heading, frame that opens a list, or item; and where its own order begins and ends. */
function roleOf(
  source: Source,
  block: Block,
  blocks: readonly Block[],
  parental: boolean,
  above: Inherited,
  context: WalkContext,
): Role {
  const { words, text } = source
  const whole = { from: block.from, to: block.to }
  const next = blocks[block.index + 1]
  const opensList = parental || (next !== undefined && next.marker !== null && !block.marker)
  const last = words[block.to - 1]!.low
  const addressee = addresseeOf(source, block.from, block.to)
  const item = (body: Stretch, address: Actor[] | null): Role => ({
    kind: 'item',
    body,
    lead: null,
    address,
    frame: null,
    sideways: false,
    ordered: false,
  })
  if (addressee && addressee.to >= block.to) {
    if (!parental && !block.marker && !opensList && !next) return item(whole, null)
    return {
      kind: 'heading',
      body: whole,
      lead: addressee.actors,
      address: null,
      frame: whole,
      sideways: !block.marker,
      ordered: false,
    }
  }
  const starred = addressee?.starred ? { from: addressee.to, to: block.to } : whole
  if (opensClosing(text, block.start)) return item(whole, null)
  if (last === ':' && (opensList || next !== undefined)) {
    const sentences = sentencesOf(words, starred.from, block.to)
    const frame = sentences.at(-1)!
    const command = known(readCommand(source, frame))
    const tells =
      command.rule === 'subject' &&
      (above.mode === 'report' ||
        above.mode === 'talk' ||
        announces(source, command.deed, block.to) ||
        (command.lead !== null && context.speaks(command.lead) && guides.has(words[command.deed]!.low)))
    const ordered = command.rule === 'order' || (command.rule === 'subject' && command.lead !== null && !tells)
    const commands = command.rule !== null && !tells && commandsItself(source, frame, command.deed)
    return {
      kind: 'frame',
      body: { from: starred.from, to: commands ? block.to : frame.from },
      lead: (tells ? null : command.lead) ?? addressee?.actors ?? null,
      address: addressee?.actors ?? null,
      frame,
      sideways: !block.marker && !parental && opensList,
      ordered,
    }
  }
  if (isTopic(source, block, parental, above))
    return {
      kind: 'heading',
      body: whole,
      lead: parental ? describedGroup(source, block) : null,
      address: null,
      frame: whole,
      sideways: !block.marker && !parental,
      ordered: false,
    }
  return item(starred, addressee?.actors ?? null)
}

/** What only might tell somebody opens no list as an order. */
const known = (command: Command): Command => (command.guess ? { ...command, rule: null, lead: null } : command)

/** "… đưa 02 xã đạt chuẩn trong năm 2024; trong đó:" orders before it opens the list; "thực hiện các nội dung sau:" only opens it. */
function commandsItself(source: Source, frame: Stretch, deed: number): boolean {
  const { words } = source
  let tail = frame.to - 1
  while (tail > frame.from && !/^[,;.(]$/.test(words[tail - 1]!.low)) tail--
  const opened = phraseAt(sublists, words, tail, frame.to)
  return opened?.end === frame.to && tail - deed > 6 && !isFormula(source, { from: deed, to: tail }, deed)
}

const sublists = phrasesOf({
  tail: [
    'trong đó :',
    'trong đó chú trọng :',
    'trong đó tập trung :',
    'trong đó lưu ý :',
    'trong đó ưu tiên :',
    'riêng :',
  ],
})

/** "Ban Thường trực … hướng dẫn việc … như sau:": what the issuer does by this very document. */
const guides = new Set(['hướng', 'quy', 'phát', 'đề', 'kết', 'quyết', 'thống', 'xây', 'triển', 'tổ'])

/** "Các sở, ban, ngành có thành viên tham gia Đoàn kiểm tra": a heading that is all one collective, told by what it does. */
function describedGroup(source: Source, block: Block): Actor[] | null {
  const { words } = source
  const first = actorsAt(source, block.from, block.to)?.actors[0]
  if (!first || (first.kind !== 'many' && first.kind !== 'committee')) return null
  const tail = words.slice(wordAt(words, first.end), block.to)
  const described =
    tail.length > 1 && tail.length < 14 && tail.every((word) => word.kind === 'word' && !/^(?:và|về)$/.test(word.low))
  return described && /^(các|những)$|^ubnd$|^ủy$/.test(words[block.from]!.low)
    ? [actorOf(source, block.from, block.to, first.kind)]
    : null
}

const announcing = new Set(['báo', 'ban', 'công', 'thông', 'trình', 'tổng', 'lập', 'nhận'])

/** "UBND xã báo cáo như sau:", "UBND huyện ban hành Kế hoạch như sau:": the issuer tells what it does itself. */
const announces = (source: Source, deed: number, to: number) =>
  announcing.has(source.words[deed]?.low ?? '') ||
  (source.words[deed]?.low === 'xây' && source.words.slice(deed, to).some((word) => word.low === 'sau'))

/** "II. NHIỆM VỤ TRỌNG TÂM", "2.1. Về công tác giải ngân": a short line without an end that names what follows. */
function isTopic(source: Source, block: Block, parental: boolean, above: Inherited): boolean {
  const { words, text } = source
  const count = block.to - block.from
  const last = words[block.to - 1]!.low
  if (last === '.' || last === ';' || count > 45) return false
  const raw = text.slice(block.start, block.end)
  const capital = raw === raw.toUpperCase()
  const bold =
    /^\*\*[\s\S]*\*\*:?$/.test(text.slice(block.lineStart, block.end).replace(/^[-+•]\s*/, '')) || /\*\*:?$/.test(raw)
  if (block.marker && /^(?:I|A|part)$/.test(block.marker.style) && (capital || bold || parental)) return true
  if (!block.marker) return (capital || bold) && count < 30 && count > 1
  return (parental || (bold && count < 30) || capital) && (above.mode !== 'neutral' || count < 30)
}

function merged(source: Source, role: Role, above: Inherited, block: Block, context: WalkContext): Inherited {
  const { words, text } = source
  const frame = role.frame ?? { from: block.from, to: block.to }
  const root = block.parent === null && !block.marker && role.sideways
  const spoken = text.slice(words[frame.from]!.start, block.end).replace(/\*/g, '')
  const said = role.ordered
    ? 'task'
    : demands.test(spoken.trim())
      ? above.mode === 'aim'
        ? 'aim'
        : 'task'
      : modeOf(
          role.kind === 'frame'
            ? spoken
                .split(/[,;]\s/)
                .at(-1)!
                .slice(-160)
            : spoken,
          context.type,
          { above: above.mode, frame: role.kind === 'frame' },
        )
  const lead = root && role.kind === 'frame' ? (role.lead?.length === 1 ? role.lead : null) : role.lead
  const mode =
    lead && !(above.mode === 'report' || above.mode === 'talk') && said !== 'report' ? 'task' : (said ?? above.mode)
  const dated = role.kind === 'frame' || /thời gian|hoàn thành|trong|trước/i.test(text.slice(block.start, block.end))
  const own =
    dated && mode !== 'report' && mode !== 'talk'
      ? deadlinesIn(source, announcement(source, frame), context.today, [], 'strict')
      : []
  const level = levelOf(source, frame)
  return {
    mode,
    lead: lead ?? above.lead,
    places: root ? above.places : [...above.places, ...placesIn(source, block.from, block.to, context.known)],
    deadlines: [...above.deadlines, ...own.map((deadline) => ({ ...deadline, inherited: true }))],
    level: level ?? above.level,
    criteria: words
      .slice(frame.from, frame.to)
      .some(({ low }, i, said) => low === 'tiêu' && said[i + 1]?.low === 'chí'),
  }
}

/** The part of a frame that opens the list: "Để phấn đấu đến hết năm …, | Chủ tịch UBND tỉnh yêu cầu:" has its aim in front. */
function announcement({ words }: Source, frame: Stretch): Stretch {
  const aim = phraseAt(purposes, words, frame.from, frame.to)
  if (!aim || words[aim.end]?.kind === 'number' || timeWords.has(words[aim.end]?.low ?? '')) return frame
  let from = frame.from
  for (let at = frame.from; at < frame.to - 1; at++) if (words[at]!.low === ',') from = at + 1
  return { from, to: frame.to }
}

/** "Từ nay đến ngày …, | trước ngày …": a time and no aim. */
const timeWords = new Set(['nay', 'ngày', 'tháng', 'quý', 'năm', 'đầu', 'giờ', 'hôm', 'tuần'])

const purposes = phrasesOf({
  aim: 'để|nhằm|sau khi|căn cứ|trên cơ sở|thực hiện|theo|xét|tuy nhiên|từ|qua|trước|phấn đấu|với|vì vậy|do đó|tiếp tục'.split(
    '|',
  ),
})

/** "Yêu cầu:" alone opens orders, but beside "Mục đích" it is the other half of an aim. */
const demands = /^(?:yêu cầu|đề nghị|giao)\s*[:.]?$/i

/** The one raised level a heading speaks of ("tiêu chí xã NTM nâng cao"), or null. */
export function levelOf(source: Source, stretch: Stretch): Level | null {
  const levels = new Set<Level>()
  for (let at = stretch.from; at < stretch.to; at++) {
    const hit = levelAt(source.words, at, stretch.to)
    if (!hit) continue
    if (!counted(source.words, at)) levels.add(hit.level)
    at = hit.end - 1
  }
  return levels.size === 1 ? [...levels][0]! : null
}

function childrenOf(blocks: readonly Block[]): number[][] {
  const children: number[][] = blocks.map(() => [])
  for (const block of blocks) if (block.parent !== null) children[block.parent]!.push(block.index)
  return children
}
