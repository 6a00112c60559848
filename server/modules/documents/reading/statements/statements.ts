// Figures and states a document reports or wants, sentence by sentence.

import { modeOf } from '../headings.ts'
import { levelOf } from '../outline-walk.ts'
import type { Phrases } from '../phrases.ts'
import { type Place, placesIn } from '../places.ts'
import type { Directive, DocumentType, Level, Statement } from '../reading.ts'
import type { Block } from '../sections.ts'
import { sentencesOf } from '../sentences.ts'
import type { Source } from '../words.ts'
import { achievedIn, averagesIn } from './achieved.ts'
import { appraisedIn } from './appraised.ts'
import { financeIn } from './finance.ts'
import { resultsIn } from './results.ts'
import { countedUntil, type Told } from './sentence.ts'
import { standardsIn } from './standards.ts'

export type StatementContext = {
  type: DocumentType
  known: Phrases<string>
  commune: string | null
  directives: readonly Directive[]
}

/** All statements of the body, in the order of the text. */
export function statementsIn(source: Source, blocks: readonly Block[], context: StatementContext): Statement[] {
  const found: Statement[] = []
  const grounds = new Map<number, Ground>()
  let asOf: string | null = null
  let next = 0
  for (const block of blocks) {
    if (block.from >= block.to) continue
    if (!block.marker) asOf = countedUntil({ source }, block.from, block.to) ?? (block.parent === null ? asOf : asOf)
    const above = block.parent === null ? null : grounds.get(block.parent)
    const ground = groundOf(source, block, above ?? { places: [], aims: false, asks: false, level: null }, context)
    grounds.set(block.index, ground)
    for (const sentence of sentencesOf(source.words, block.from, block.to)) {
      const start = source.words[sentence.from]!.start
      while (next < context.directives.length && context.directives[next]!.end <= start) next++
      const directive =
        context.directives[next] && context.directives[next]!.start <= start + 3 ? context.directives[next]! : null
      if (ground.asks || !hasFigure(source, sentence.from, sentence.to)) continue
      found.push(
        ...told(source, sentence, {
          ground,
          above: above ?? null,
          directive,
          asOf: countedUntil({ source }, sentence.from, sentence.to) ?? asOf,
          context,
        }),
      )
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

type Ground = { places: Place[]; aims: boolean; asks: boolean; level: Level | null }

/** What a block says of everything below it. */
function groundOf(source: Source, block: Block, above: Ground, context: StatementContext): Ground {
  const first = source.text.slice(block.start, Math.min(block.end, block.start + 160)).replace(/\*/g, '')
  const short = block.end - block.start < 200
  const heads = short && (!/[.;]\s*$/.test(first) || /^(?:mục tiêu|chỉ tiêu|phấn đấu|kiến nghị|đề xuất)/i.test(first))
  const mode = heads ? modeOf(first, context.type) : null
  return {
    places: placesIn(source, block.from, Math.min(block.to, block.from + 60), context.known),
    aims: mode === 'aim' ? /mục tiêu|chỉ tiêu/i.test(first) : mode === null ? above.aims : false,
    asks: above.asks || mode === 'proposal',
    level: (short ? levelOf(source, block) : null) ?? above.level,
  }
}

/** Cheap look: a sentence without a digit and without a standard tells nothing. */
function hasFigure(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { low, kind } = source.words[at]!
    if (
      kind === 'number' ||
      low === 'ntm' ||
      low === 'mẫu' ||
      (low === 'không' && source.words[at + 1]?.low === 'còn') ||
      (low === 'mới' && source.words[at - 1]?.low === 'thôn')
    )
      return true
  }
  return false
}

type Around = {
  ground: Ground
  above: Ground | null
  directive: Directive | null
  asOf: string | null
  context: StatementContext
}

function told(source: Source, sentence: { from: number; to: number }, around: Around): Statement[] {
  const places = placesIn(source, sentence.from, sentence.to, around.context.known)
  const lead = around.directive ? communesOfLead(around.directive) : []
  const heads = lead.length
    ? lead
    : (around.above?.places ?? []).filter((place) => !place.village).map((place) => place.name)
  const own = around.ground.places.filter((place) => !place.village).map((place) => place.name)
  const unit =
    heads.length === 1
      ? heads[0]!
      : heads.length === 0 && own.length === 1
        ? own[0]!
        : heads.length === 0 && !places.length
          ? around.context.commune
          : null
  const one: Told = {
    source,
    from: sentence.from,
    to: sentence.to,
    places,
    unit,
    named: heads.length > 0 || own.length > 0,
    directive: around.directive,
    aims: around.ground.aims || (around.above?.aims ?? false),
    level: around.above?.level ?? null,
    asOf: around.asOf,
    lastFigure: 0,
    spent: new Set(),
  }
  return [
    ...appraisedIn(one),
    ...achievedIn(one),
    ...averagesIn(one),
    ...financeIn(one),
    ...standardsIn(one),
    ...resultsIn(one),
  ]
}

const communesOfLead = (directive: Directive) =>
  directive.lead
    .map((name) => /(?:^|\s)(?:xã|phường|thị trấn)\s(\p{Lu}.*)$/u.exec(name)?.[1])
    .filter((name): name is string => name !== undefined)
