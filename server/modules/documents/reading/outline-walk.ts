// Walks the outline and gives every item what the headings and frames above it say.
import type { Actor } from './actor.ts'
import { below, demands, type Inherited, rootOf, type WalkContext } from './inherited.ts'
import { labelOf } from './labels.ts'
import { type Role, roleOf } from './roles.ts'
import type { Block } from './sections.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'

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

/** Every block that may hold directives, with what it inherits; it is told the lead an item ended with, and tells what stands above rows. */
export function* items(
  source: Source,
  blocks: readonly Block[],
  context: WalkContext,
  aboveRows: Map<number, Inherited>,
): Generator<Item, void, Actor[] | null> {
  const child = childrenOf(blocks)
  const root = rootOf(context.type)
  const state: State = { under: new Map([[-1, root]]), base: new Map(), opening: new Set(), purpose: null }
  const firstItem = blocks.find((block) => block.marker && !/^[-+*]$/.test(block.marker.style))?.index ?? -1
  let skipTo = -1
  for (const block of blocks) {
    const parent = block.parent ?? -1
    const above = state.under.get(parent) ?? root
    state.under.set(block.index, above)
    if (block.cells) aboveRows.set(block.index, above)
    if (!state.base.has(parent)) state.base.set(parent, above)
    if (block.index <= skipTo || block.from >= block.to || block.cells || isAside(source.text, block)) continue
    const own = child[block.index]!
    const labels = own.length > 0 && own.every((at) => labelOf(source.words, blocks[at]!) !== null)
    const role = roleOf(source, block, { blocks, parental: own.length > 0 && !labels, above }, context)
    if (role.kind !== 'item') opens(source, block, role, state, context)
    if (role.kind === 'heading' || (role.kind === 'frame' && role.body.from >= role.body.to)) continue
    const until = labels ? own.at(-1)! : block.index
    skipTo = Math.max(skipTo, until)
    const ends = endsDocument(source.text, blocks, block, state)
    const lead = yield {
      block: ends ? { ...block, section: '', parent: null } : block,
      above: ends ? { ...root, mode: above.mode } : above,
      body: role.body,
      address: role.address,
      until,
      preamble: block.parent === null && !block.marker && firstItem > block.index,
    }
    if (lead && role.kind !== 'frame') state.under.set(block.index, { ...above, lead })
  }
}

type State = {
  /** What stands above the children of a block, by its index; -1 for the top. */
  under: Map<number, Inherited>
  /** What a parent said before a paragraph that stands beside its items changed it. */
  base: Map<number, Inherited>
  /** Headings and frames. */
  opening: Set<number>
  /** The parent under which "Mục đích" stands. */
  purpose: number | null
}

/** A heading or frame sets what stands above its items, and where it has none, above those beside it. */
function opens(source: Source, block: Block, role: Role, state: State, context: WalkContext) {
  const parent = block.parent ?? -1
  const above = state.under.get(block.index)!
  const words = source.text.slice(block.start, block.end)
  state.opening.add(block.index)
  const inside = below(source, role, role.sideways ? state.base.get(parent)! : above, block, context)
  if (/^mục đích/i.test(words)) state.purpose = parent
  else if (state.purpose === parent && demands.test(words.trim())) inside.mode = 'aim'
  state.under.set(block.index, inside)
  if (!role.sideways) return
  const beside = { ...inside, places: parent === -1 ? above.places : inside.places }
  state.under.set(parent, beside)
  if (role.kind === 'heading') state.base.set(parent, { ...beside, lead: null })
}

/** The last paragraph of a document ends it, not the item above it. */
const endsDocument = (text: string, blocks: readonly Block[], block: Block, { opening }: State) =>
  block.index === blocks.length - 1 &&
  !block.marker &&
  block.parent !== null &&
  !opening.has(block.parent) &&
  /\.\/\.[\s*]*$/.test(text.slice(block.start, block.end))

/** "(Ban hành kèm theo Quyết định số …)": a remark of its own line. */
const isAside = (text: string, { start, end, marker }: Block) =>
  !marker && text[start] === '(' && /\)[.;]?$/.test(text.slice(start, end))

function childrenOf(blocks: readonly Block[]): number[][] {
  const children: number[][] = blocks.map(() => [])
  for (const block of blocks) if (block.parent !== null) children[block.parent]!.push(block.index)
  return children
}
