// Walks the outline and gives every item what the headings and frames above it say.
import type { Actor } from './actor.ts'
import { opensClosing } from './closing.ts'
import { readCommand } from './commands.ts'
import { isLabel } from './cooperators.ts'
import { deadlinesIn, type FoundDeadline, type Today } from './deadlines.ts'
import { addresseeOf, firstMode, type Mode, modeOf } from './headings.ts'
import { levelAt } from './levels.ts'
import type { Phrases } from './phrases.ts'
import { type Place, placesIn } from './places.ts'
import type { DocumentType, Level } from './reading.ts'
import type { Block } from './sections.ts'
import { type Stretch, sentencesOf } from './sentences.ts'
import type { Source } from './words.ts'

/** What stands above an item. */
export type Inherited = {
  mode: Mode
  lead: Actor[] | null
  places: Place[]
  deadlines: FoundDeadline[]
  level: Level | null
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

export type WalkContext = { type: DocumentType; today: Today; known: Phrases<string> }

/** Every block that may hold directives, with what it inherits; `learn` is told the lead an item ended with. */
export function* items(
  source: Source,
  blocks: readonly Block[],
  context: WalkContext,
): Generator<Item, void, Actor[] | null> {
  const child = childrenOf(blocks)
  const below = new Map<number, Inherited>()
  const root: Inherited = { mode: firstMode(context.type), lead: null, places: [], deadlines: [], level: null }
  below.set(-1, root)
  const opening = new Set<number>()
  // what a parent said before a paragraph that stands beside its items changed it
  const base = new Map<number, Inherited>()
  const firstItem =
    blocks.find(
      (block) => block.marker && block.marker.style !== '-' && block.marker.style !== '+' && block.marker.style !== '*',
    )?.index ?? -1
  let skipTo = -1
  for (const block of blocks) {
    const parent = block.parent ?? -1
    const above = below.get(parent) ?? root
    below.set(block.index, above)
    if (!base.has(parent)) base.set(parent, above)
    if (block.index <= skipTo || block.from >= block.to || block.cells) continue
    const own = child[block.index]!
    const labels = own.length > 0 && own.every((at) => isLabel(source, blocks[at]!))
    const role = roleOf(source, block, blocks, own.length > 0 && !labels, above)
    if (role.kind === 'heading' || role.kind === 'frame') {
      opening.add(block.index)
      const inside = merged(source, role, role.sideways ? base.get(parent)! : above, block, context)
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
function roleOf(source: Source, block: Block, blocks: readonly Block[], parental: boolean, above: Inherited): Role {
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
    const command = readCommand(source, frame)
    const tells =
      command.rule === 'subject' &&
      (above.mode === 'report' || above.mode === 'talk' || announces(source, command.deed, block.to))
    const ordered = command.rule === 'order' || (command.rule === 'subject' && command.lead !== null && !tells)
    return {
      kind: 'frame',
      body: { from: starred.from, to: frame.from },
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
      lead: null,
      address: null,
      frame: whole,
      sideways: !block.marker && !parental,
      ordered: false,
    }
  return item(starred, addressee?.actors ?? null)
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
    : modeOf(
        role.kind === 'frame'
          ? spoken
              .split(/[,;]\s/)
              .at(-1)!
              .slice(-160)
          : spoken,
        context.type,
      )
  const lead = root && role.kind === 'frame' ? (role.lead?.length === 1 ? role.lead : null) : role.lead
  const mode =
    lead && (above.mode !== 'report' || role.kind === 'frame') && said !== 'report' ? 'task' : (said ?? above.mode)
  const dated = role.kind === 'frame' || /thời gian|hoàn thành|trong|trước/i.test(text.slice(block.start, block.end))
  const own =
    dated && mode !== 'report' && mode !== 'talk' ? deadlinesIn(source, frame, context.today, [], 'strict') : []
  const level = levelOf(source, frame)
  return {
    mode,
    lead: lead ?? (role.sideways ? null : above.lead),
    places: root ? above.places : [...above.places, ...placesIn(source, block.from, block.to, context.known)],
    deadlines: [...above.deadlines, ...own.map((deadline) => ({ ...deadline, inherited: true }))],
    level: level ?? above.level,
  }
}

/** The one raised level a heading speaks of ("tiêu chí xã NTM nâng cao"), or null. */
export function levelOf(source: Source, stretch: Stretch): Level | null {
  const levels = new Set<Level>()
  for (let at = stretch.from; at < stretch.to; at++) {
    const hit = levelAt(source.words, at, stretch.to)
    if (!hit) continue
    levels.add(hit.level)
    at = hit.end - 1
  }
  return levels.size === 1 ? [...levels][0]! : null
}

function childrenOf(blocks: readonly Block[]): number[][] {
  const children: number[][] = blocks.map(() => [])
  for (const block of blocks) if (block.parent !== null) children[block.parent]!.push(block.index)
  return children
}
