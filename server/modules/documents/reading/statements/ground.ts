// What stands above a sentence: whose heading, whether results, tasks or goals follow, which level, whether criteria or capital.
import { isUpper, printed } from '../fold.ts'
import { levelOf } from '../inherited.ts'
import { firstMode, type Mode, modeOf } from '../modes.ts'
import type { Phrases } from '../phrases.ts'
import { type Place, placesIn } from '../places.ts'
import type { Directive, DocumentType, Level } from '../reading.ts'
import type { Block } from '../sections.ts'
import type { Source } from '../words.ts'

export type StatementContext = {
  type: DocumentType
  known: Phrases<string>
  commune: string | null
  /** Day of the document, for the criteria in force. */
  day: string | null
  directives: readonly Directive[]
}

/** What a block says of everything below it. */
export type Ground = {
  /** The units it opens with; looked for when first asked, as most blocks hold no figure. */
  places: () => Place[]
  mode: Mode
  aims: boolean
  asks: boolean
  level: Level | null
  ofCriteria: boolean
  ofCapital: boolean
}

/** Above the first heading. */
export const outside = (context: StatementContext): Ground => ({
  places: () => [],
  mode: firstMode(context.type),
  aims: false,
  asks: false,
  level: null,
  ofCriteria: false,
  ofCapital: false,
})

export function groundOf(source: Source, block: Block, above: Ground, context: StatementContext): Ground {
  // what stands in brackets behind a heading says nothing of what follows: "Xã A (đề nghị công nhận đạt chuẩn)"
  const opening = printed(source.text.slice(block.start, Math.min(block.end, block.start + 160)))
  const first = opening.includes('(') ? opening.replace(/\([^)]*\)/g, '') : opening
  const short = block.end - block.start < 200
  const heads =
    short &&
    (!/[.;][\s*”"]*$/.test(source.text.slice(Math.max(block.start, block.end - 24), block.end)) ||
      /^(?:mục tiêu|chỉ tiêu|phấn đấu|kiến nghị|đề xuất)/i.test(first))
  const mode = heads ? modeOf(first, context.type, { above: above.mode, frame: first.trimEnd().endsWith(':') }) : null
  return {
    places: once(() => subjectsOf(source, block, context, heads)),
    mode: mode ?? above.mode,
    aims:
      setsGoals(first, heads) ||
      (mode === 'aim' ? /mục tiêu|chỉ tiêu/i.test(first) : mode === null ? above.aims : false),
    asks: above.asks || mode === 'proposal',
    level: (short ? levelOf(source, block) : null) ?? above.level,
    ofCriteria: /tiêu chí/i.test(first) || (above.ofCriteria && !heads),
    ofCapital:
      (heads && /kinh phí|nguồn vốn|vốn đầu tư|giải ngân|nguồn lực/i.test(first)) || (above.ofCapital && !heads),
  }
}

function once<T>(find: () => T): () => T {
  let found: { it: T } | null = null
  return () => {
    found ??= { it: find() }
    return found.it
  }
}

/** The units a block opens with; those in brackets, and those named later on, are not what all of it speaks of. */
function subjectsOf(source: Source, block: Block, context: StatementContext, heads: boolean): Place[] {
  const end = Math.min(block.to, block.from + 60)
  const last = source.words[Math.min(end, block.from + 16) - 1]?.end ?? block.start
  const bracket = source.text.slice(block.start, block.end).indexOf('(')
  const [first, ...others] = placesIn(source, block.from, end, context.known).filter(
    (place) =>
      (place.start < last || block.end - block.start < 200) &&
      (bracket < 0 || place.start - block.start < bracket) &&
      (!place.village || place.start - block.start < 20 || heads),
  )
  if (!first) return []
  // "Làng A: ông B phụ trách, …" is all of that village
  const opens = first.start - block.start < 12 && /^[\s*]*:/.test(source.text.slice(first.end, first.end + 4))
  return opens ? [first] : [first, ...others]
}

/** "Giao chỉ tiêu năm 2023 cho các xã như sau:", "Xã phấn đấu đạt chuẩn trong năm:" opens a list of goals. */
const setsGoals = (words: string, heads: boolean) =>
  heads &&
  /:\s*$/.test(words) &&
  /phấn đấu|giao chỉ tiêu|chỉ tiêu giao|đăng ký đạt|đăng ký hoàn thành/i.test(words) &&
  !/kết quả|đã/i.test(words)

/** A line in capitals without a number sets what is said of everything behind it: "MỤC TIÊU" under "Phần II". */
export function isTitle(text: string, block: Block): boolean {
  if (block.marker || block.cells || block.end - block.start >= 200) return false
  const raw = text.slice(block.start, block.end)
  return isUpper(raw) && /\p{Lu}{2}/u.test(raw)
}
