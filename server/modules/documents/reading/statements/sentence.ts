// One sentence read into statements: each figure is told once, by the first kind that knows it.
import type { Figure } from '../figures.ts'
import { oneOf } from '../phrases.ts'
import { type Place, placesIn } from '../places.ts'
import type { Directive, Statement } from '../reading.ts'
import type { Stretch } from '../sentences.ts'
import { type Source, type Word, wordAt } from '../words.ts'
import { achievedIn } from './achieved.ts'
import { appraisedIn } from './appraised.ts'
import { averagesIn } from './averages.ts'
import { withBareNames } from './bare-names.ts'
import { districtStandards } from './district-standards.ts'
import { financeIn } from './finance.ts'
import { turnsIn } from './goals.ts'
import type { Ground, StatementContext } from './ground.ts'
import { ownFigures } from './own-figures.ts'
import { resultsIn } from './results.ts'
import { standardsIn } from './standards.ts'
import type { Told } from './told.ts'

/** A sentence cut where a directive begins or ends in it: "**Thôn An Lạc:** trồng mới …". */
export function byDirective(
  words: readonly Word[],
  { from, to }: Stretch,
  directives: readonly Directive[],
  next: number,
): (Stretch & { directive: Directive | null })[] {
  const parts: (Stretch & { directive: Directive | null })[] = []
  let at = from
  for (let i = next; i < directives.length && at < to; i++) {
    const directive = directives[i]!
    if (directive.start >= words[to - 1]!.end) break
    const begin = Math.min(to, Math.max(at, wordAt(words, directive.start)))
    const end = Math.min(to, Math.max(begin, wordAt(words, directive.end)))
    if (begin > at) parts.push({ from: at, to: begin, directive: null })
    if (end > begin) parts.push({ from: begin, to: end, directive })
    at = Math.max(at, end)
  }
  if (at < to) parts.push({ from: at, to, directive: null })
  return parts
}

/** Cheap look: a sentence without a digit, a number in words and a standard tells nothing. */
export function hasFigure(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word.kind === 'number') return true
    if (!telling(word)) continue
    if (word.low === 'còn' ? words[at - 1]?.low === 'không' : word.low !== 'mới' || words[at - 1]?.low === 'thôn')
      return true
  }
  return false
}

/** Of standards, of nothing left ("không còn"), and numbers in words. */
const telling = oneOf('ntm|mẫu|chuẩn|mới|còn|hai|ba|bốn|sáu|bảy|tám|chín|mười'.split('|'))

export type Around = {
  ground: Ground
  above: Ground
  directive: Directive | null
  asOf: string | null
  context: StatementContext
}

/** A sentence, or the part of one that a directive covers, with what stands around it. */
export type Part = Stretch & Around

/** The statements of each part. Each kind is looked for in all of them before the next: what its rules are made of stays near the processor. */
export function toldIn(source: Source, parts: readonly Part[]): Statement[][] {
  const named = parts.map(({ from, to, context }) => placesIn(source, from, to, context.known))
  const figures = parts.map(({ from, to }, i) => outsideNames(source, ownFigures(source, from, to), named[i]!))
  const places = parts.map(({ from }, i) => withBareNames(source, from, figures[i]!, named[i]!))
  const all = parts.map((part, i) => toldOf(source, part, figures[i]!, places[i]!))
  const found = all.map((): Statement[] => [])
  for (const kind of kinds)
    all.forEach((one, i) => {
      for (const statement of kind(one)) found[i]!.push(statement)
    })
  return found
}

/** In this order: a figure is of the first kind that knows it. */
const kinds = [appraisedIn, achievedIn, averagesIn, districtStandards, standardsIn, financeIn, resultsIn]

function toldOf(source: Source, part: Part, figures: Figure[], places: Place[]): Told {
  const { from, to, ground, above, context } = part
  const reports = ground.mode === 'report' || above.mode === 'report'
  // under results only an order given in so many words is one
  const directive = reports && part.directive?.rule !== 'order' ? null : part.directive
  const lead = directive ? unitsOfLead(directive) : []
  const heads = lead.length ? lead : namesOf(above.places())
  const own = namesOf(ground.places())
  return {
    source,
    from,
    to,
    type: context.type,
    figures,
    turns: turnsIn(source, from, to),
    places,
    unit:
      heads.length === 1
        ? heads[0]!
        : heads.length
          ? null
          : own.length === 1
            ? own[0]!
            : places.some((place) => !place.village)
              ? null
              : context.commune,
    commune: context.commune,
    heads,
    named: heads.length > 0 || own.length > 0,
    directive,
    reports,
    tasks: directive === null && (ground.mode === 'task' || above.mode === 'task'),
    aims: ground.aims || above.aims,
    level: ground.level ?? above.level,
    day: context.day,
    ofCriteria: above.ofCriteria || ground.ofCriteria || figures.some((figure) => figure.unit === 'tiêu chí'),
    ofCapital: above.ofCapital || ground.ofCapital,
    asOf: part.asOf,
    begins: [],
    spent: new Set(),
  }
}

/** "ấp Kinh 5 xã Bình Lâm": the number of a village's name is no figure. */
function outsideNames({ words }: Source, figures: readonly Figure[], places: readonly Place[]): Figure[] {
  let next = 0
  return figures.filter((figure) => {
    const { start } = words[figure.from]!
    while (next < places.length && places[next]!.end <= start) next++
    return next >= places.length || places[next]!.start > start
  })
}

/** Communes, or where there is none the one village. */
function namesOf(places: readonly Place[]): string[] {
  const communes = places.filter((place) => !place.village)
  return (communes.length ? communes : places).map((place) => place.name)
}

function unitsOfLead({ lead }: Directive): string[] {
  if (!lead.length) return lead
  const communes = namesLike(lead, /(?:^|\s)(?:xã|phường|thị trấn)\s(\p{Lu}.*)$/u)
  if (communes.length) return communes
  const villages = namesLike(lead, /^((?:thôn|bản|ấp|xóm|buôn|làng|khu phố|tổ dân phố)\s[\p{Lu}\d].*)$/iu)
  if (villages.length) return villages.map((name) => name.replace(/^\p{Lu}/u, (first) => first.toLowerCase()))
  return namesLike(lead, /^UBND (?:huyện|thị xã|thành phố|quận)\s(\p{Lu}.*)$/u)
}

/** What stands in the brackets of a pattern, once each: "Đảng ủy, UBND xã An Phú" are two of one commune. */
function namesLike(lead: readonly string[], pattern: RegExp): string[] {
  const names = lead.map((name) => pattern.exec(name)?.[1])
  return [...new Set(names.filter((name): name is string => name !== undefined))]
}
