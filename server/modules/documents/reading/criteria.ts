// Which criteria and indicators a clause speaks of: by number ("tiêu chí số 16, 17", "chỉ tiêu 13.2") or by name.

import type { CommuneLevels } from './commune-levels.ts'
import { type Item, itemsAt, type ListSettings, listEnd } from './criteria-items.ts'
import { levelBehindList, levelInFront, ofCommune, ofOtherLevels } from './criteria-levels.ts'
import { namesInForce } from './criteria-names.ts'
import { criterionNumbers } from './criteria-numbers.ts'
import { byBracket, listBehindPlace, type Mention, placesOfMentions, toldByPlace } from './criteria-places.ts'
import { triggerAt } from './criteria-triggers.ts'
import { levelBehind } from './levels.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Place } from './places.ts'
import type { CriterionRef, Level, Span } from './reading.ts'
import type { Source, Word } from './words.ts'

export type FoundCriterion = CriterionRef & Span

export type CriteriaContext = {
  /** Day of the document, for the set in force. */
  day: string | null
  /** What the headings above or the document's subject say; else "xa-ntm". */
  level: Level | null
  places: readonly Place[]
  /** Levels the communes named in front are told to strive for. */
  levels?: CommuneLevels
  /** The frame above speaks of criteria: "- Xã An Phú: 2, 5" under it names some. */
  opened?: boolean
  /** The criteria are shared out, also among villages. */
  sharing?: boolean
}

/** Criteria spoken of between two words, each (place, level, no, indicator) once, in the order of the text. */
export function criteriaIn(source: Source, from: number, to: number, context: CriteriaContext): FoundCriterion[] {
  const communes = context.places.filter((place) => context.sharing || !place.village)
  const mentions = mentionsIn(source, from, to, { ...context, places: communes }).flatMap((mention) =>
    byBracket(source, mention, communes),
  )
  const spans = mentions.map((mention) => ({ ...spanOf(source, mention), key: keyOf(mention) }))
  const placed = placesOfMentions(source, spans, communes)
  const found: FoundCriterion[] = []
  mentions.forEach((mention, i) => {
    for (const item of mention.items) {
      for (const place of placed?.[i]?.length ? placed[i] : [null]) {
        const one = { place, level: mention.level, no: item.no, indicator: item.indicator }
        if (!found.some((other) => isSame(one, other))) found.push({ ...one, ...spanOf(source, item) })
      }
    }
  })
  return found
}

const spanOf = ({ words }: Source, { from, to }: { from: number; to: number }) => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
})

const keyOf = (mention: Mention) => mention.items.map((item) => item.indicator ?? item.no).join()

export const isSame = (a: CriterionRef, b: CriterionRef) =>
  a.place === b.place && a.level === b.level && a.no === b.no && a.indicator === b.indicator

function mentionsIn(source: Source, from: number, to: number, context: CriteriaContext): Mention[] {
  const { words } = source
  const mentions: Mention[] = []
  let spoken = context.opened ?? false
  let place = 0
  for (let at = from; at < to; at++) {
    const before = words[at - 1]?.end ?? 0
    while (place < context.places.length && context.places[place]!.end < before) place++
    if (spoken && context.places[place]?.end === before) {
      const behind = mentionBehindPlace(source, at, { from, to }, context)
      if (behind) {
        mentions.push(behind)
        at = behind.to - 1
        continue
      }
    }
    if (endsSentence(words, at)) spoken = context.opened ?? false
    const trigger = triggerAt(words, at, to)
    if (!trigger || !isSpoken(words, at, trigger.end, to, context)) continue
    spoken = true
    const found = mentionsAt(source, { at, behind: trigger.end, from, to, tag: trigger.tag }, context)
    if (isExcepted(words, at, from)) {
      withdraw(mentions, found)
      at = (found.at(-1)?.to ?? trigger.end) - 1
      continue
    }
    mentions.push(...found)
    if (found.length) at = Math.max(at, found.at(-1)!.to - 1)
  }
  return dropParents(
    source,
    mentions.filter((mention) => mention.items.length),
  )
}

/** "bộ tiêu chí", "nhóm tiêu chí" name no criterion; "TC" is one only before a number or a name, "CT" before the code of an indicator. */
function isSpoken(
  words: readonly Word[],
  at: number,
  behind: number,
  to: number,
  { level, day }: CriteriaContext,
): boolean {
  const before = words[at - 1]?.low
  if ((before === 'bộ' && words[at - 2]?.low !== 'toàn') || before === 'nhóm') return false
  if (words[at]!.low === 'ct') return words[behind]?.kind === 'number' && words[behind + 1]?.low === '.'
  if (words[at]!.low !== 'tc') return true
  const first = words[behind]?.low === ':' ? behind + 1 : behind
  return (
    words[first]?.kind === 'number' || phraseAt(namesInForce(level ?? 'xa-ntm', day).names, words, first, to) !== null
  )
}

/** "trừ tiêu chí 17", "ngoài các tiêu chí số 1, 2": not these. */
function isExcepted(words: readonly Word[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least && i > at - 4; i--) {
    const low = words[i]!.low
    if (low === 'trừ' || low === 'ngoài') return true
    if (low === 'kể' || low === 'tính') return words[i - 1]?.low === 'không' || words[i - 1]?.low === 'chưa'
    if (!/^(?:các|những|cả|ra|riêng|\d+)$/.test(low)) return false
  }
  return false
}

/** "từ số 2 đến số 6, trừ tiêu chí số 4": not that one of the range. */
function withdraw(mentions: Mention[], excepted: readonly Mention[]) {
  const last = mentions.at(-1)
  const out = excepted.flatMap((mention) => mention.items)
  if (last)
    last.items = last.items.filter((item) => !out.some((one) => one.no === item.no && one.indicator === item.indicator))
}

type Range = { from: number; to: number }
type Trigger = { at: number; behind: number; from: number; to: number; tag: 'criterion' | 'indicator' }

/** What one "tiêu chí" speaks of: the items behind it, or the lists it opens further on in its clause. */
function mentionsAt(source: Source, trigger: Trigger, context: CriteriaContext): Mention[] {
  const { words } = source
  const { at, behind, to } = trigger
  const inner = levelBehind(words, behind, Math.min(to, behind + 8), true)
  const settings: Omit<ListSettings, 'level' | 'open'> = {
    day: context.day,
    indicator: trigger.tag === 'indicator',
    ends: (next) => triggerAt(words, next, to) !== null,
  }
  const start = inner?.to ?? behind
  const mention = (begin: number, open: boolean, first = at): Mention | null => {
    const list = { ...settings, level: 'xa-ntm' as const, open }
    const end = listEnd(words, begin, to, list)
    if (end <= begin) return null
    const told =
      inner?.level ?? levelBehindList(words, end, to, list) ?? levelInFront(source, first, trigger.from, context)
    const level = ofCommune(words, end, told ?? context.level ?? 'xa-ntm')
    const items = itemsAt(words, begin, to, { ...list, level })
    items.push(...bracketedCodes(words, items, Math.max(end, items.at(-1)?.to ?? 0), to))
    return items.length ? { from: first, to: Math.max(end, items.at(-1)!.to), items, level } : null
  }
  const direct = mention(start, words[start]?.low === ':')
  if (direct)
    return inner ? [direct] : [direct, ...ofOtherLevels(words, direct, to, (begin) => mention(begin, false, begin))]
  for (const opened of openings(words, start, to, settings.ends)) {
    if (toldByPlace(words, opened, to, context.places)) return []
    const found = mention(opened, words[opened - 1]!.low !== 'về')
    if (found) return [found]
  }
  return []
}

const endsSentence = (words: readonly Word[], at: number) =>
  words[at]!.low === '.' && words[at + 1]?.gap === true && words[at + 1]!.cap

/** "…; xã Bình Lâm: 6", "xã Cẩm Sơn (10, 11)", "xã An Phú: Giao thông, Thu nhập": a list right behind the commune, once criteria are spoken of. */
function mentionBehindPlace(source: Source, at: number, { from, to }: Range, context: CriteriaContext): Mention | null {
  const { words } = source
  const begin = listBehindPlace(words, at, to)
  if (begin === null) return null
  const level = levelInFront(source, at, from, context) ?? context.level ?? 'xa-ntm'
  const ends = (next: number) => triggerAt(words, next, to) !== null
  const items = itemsAt(words, begin, to, { level, day: context.day, indicator: false, open: false, ends })
  const last = items.at(-1)?.to
  if (last === undefined || items[0]!.from !== begin) return null
  return last >= to || words[last]!.kind === 'mark' ? { from: begin, to: last, items, level } : null
}

/** "tiêu chí số 18 về Hệ thống chính trị … (18.1, 18.4)": the codes of its indicators in a bracket behind it. */
function bracketedCodes(words: readonly Word[], items: readonly Item[], from: number, to: number): Item[] {
  for (let at = from; at < to && at < from + 14; at++) {
    const { low } = words[at]!
    if (low === ';' || low === '.' || low === ',') return []
    if (low === '(')
      return criterionNumbers(words, at + 1, to, true).filter((code) => items.some((item) => item.no === code.no))
  }
  return []
}

const openers = phrasesOf({
  open: ':|(|là|như|gồm|bao gồm|nhất là|đặc biệt là|trong đó có|trọng tâm là|cụ thể là|cụ thể|chú trọng|ưu tiên'.split(
    '|',
  ),
})

/** Where lists may begin behind "gồm", "như:", "đặc biệt là" in the same clause. */
function openings(words: readonly Word[], from: number, to: number, ends: (at: number) => boolean): number[] {
  const found: number[] = []
  for (let at = from; at < to && at < from + 28; at++) {
    const low = words[at]!.low
    if (low === '.' || low === ';' || (at > from && ends(at))) break
    let open = phraseAt(openers, words, at, to)
    // "các tiêu chí chưa đạt về thu nhập": only close behind, for "về" has many other uses
    if (!open && low === 'về' && at - from < 4 && words[at - 1]!.kind === 'word') open = { tag: 'open', end: at + 1 }
    if (!open) continue
    for (let next = open; next; next = phraseAt(openers, words, open.end, to)!) open = next
    if (ends(open.end)) break
    found.push(open.end)
    at = open.end - 1
  }
  return found
}

/** "chỉ tiêu 13.2, 13.3 trong tiêu chí số 13", "chỉ tiêu 13.2 (tiêu chí số 13)": the criterion only says where its indicators belong. */
function dropParents(source: Source, mentions: Mention[]): Mention[] {
  return mentions.filter((mention, i) => {
    const before = mentions[i - 1]
    const linking = source.words[mention.from - 1]?.low ?? ''
    const follows = before?.items.some((one) => one.indicator !== null && one.no === mention.items[0]!.no)
    return !(
      follows &&
      /^(?:trong|thuộc|của|các|\()$/.test(linking) &&
      mention.items.every((one) => one.indicator === null)
    )
  })
}
