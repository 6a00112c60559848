// Which criteria and indicators a clause speaks of: by number ("tiêu chí số 16, 17", "chỉ tiêu 13.2") or by name.

import { namesInForce } from './criteria-names.ts'
import { criterionNumbers } from './criteria-numbers.ts'
import { levelBefore, levelBehind } from './levels.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Place } from './places.ts'
import type { CriterionRef, Level, Span } from './reading.ts'
import type { Source, Word } from './words.ts'

export type FoundCriterion = CriterionRef & Span

export type CriteriaContext = {
  /** Day of the document, for the set in force. */
  day: string | null
  /** What the headings above say; else "xa-ntm". */
  level: Level | null
  places: readonly Place[]
}

const triggers = phrasesOf({
  criterion: ['tiêu chí', 'tiêu chí số', 'tc số', 'tiêu chuẩn số'],
  indicator: ['chỉ tiêu', 'chỉ tiêu số', 'chỉ số'],
})
const openers = phrasesOf({
  open: [
    'như',
    'như :',
    ':',
    'gồm',
    'gồm :',
    'bao gồm',
    'bao gồm :',
    'là',
    'là :',
    'cụ thể :',
    'nhất là',
    'đặc biệt là',
    'trong đó có',
    '(',
    'trọng tâm là',
    'cụ thể là',
  ],
})

type Mention = {
  from: number
  to: number
  found: { no: number | null; indicator: string | null; from: number; to: number }[]
  level: Level
}

/** Criteria spoken of between two words, each (place, level, no, indicator) once, in the order of the text. */
export function criteriaIn(source: Source, from: number, to: number, context: CriteriaContext): FoundCriterion[] {
  const mentions = mentionsIn(source, from, to, context)
  const placed = placesOfMentions(source, mentions, context.places)
  const seen = new Set<string>()
  const result: FoundCriterion[] = []
  mentions.forEach((mention, i) => {
    for (const one of mention.found) {
      const place = placed?.[i] ?? null
      const key = `${place}|${mention.level}|${one.no}|${one.indicator}`
      if (seen.has(key)) continue
      seen.add(key)
      const span = { start: source.words[one.from]!.start, end: source.words[one.to - 1]!.end }
      result.push({ place, level: mention.level, no: one.no, indicator: one.indicator, ...span })
    }
  })
  return result
}

function mentionsIn(source: Source, from: number, to: number, context: CriteriaContext): Mention[] {
  const { words } = source
  const mentions: Mention[] = []
  for (let at = from; at < to; at++) {
    const trigger = phraseAt(triggers, words, at, to)
    if (!trigger || words[at - 1]?.low === 'bộ') continue
    const inner = levelBehind(words, trigger.end, Math.min(to, trigger.end + 8), true)
    const start = inner?.to ?? trigger.end
    const numbers = criterionNumbers(words, start, to, trigger.tag === 'indicator')
    if (numbers.length) {
      const end = numbers.at(-1)!.to
      const level =
        inner?.level ?? levelBehind(words, end, to)?.level ?? levelBefore(words, at, from) ?? context.level ?? 'xa-ntm'
      mentions.push({ from: at, to: end, found: numbers, level })
      at = end - 1
    } else if (trigger.tag === 'criterion') {
      const named = namedAt(words, { at, start, to, from, inner: inner?.level ?? null }, context)
      if (named) mentions.push(named)
    }
  }
  return dropParents(source, mentions)
}

/** "chỉ tiêu 13.2, 13.3 trong tiêu chí số 13": the criterion only says where its indicators belong. */
function dropParents(source: Source, mentions: Mention[]): Mention[] {
  return mentions.filter((mention, i) => {
    const before = mentions[i - 1]
    const linking = source.words[mention.from - 1]?.low ?? ''
    const follows = before?.found.some((one) => one.indicator !== null && one.no === mention.found[0]!.no)
    return !(follows && /^(trong|thuộc|của|các)$/.test(linking) && mention.found.every((one) => one.indicator === null))
  })
}

type Named = { at: number; start: number; to: number; from: number; inner: Level | null }

function namedAt(words: readonly Word[], named: Named, context: CriteriaContext): Mention | null {
  const any = namesInForce('xa-ntm', context.day).names
  const direct = ['về', ':', 'là', 'như', '“', '"'].includes(words[named.start]?.low ?? '')
    ? named.start + 1
    : named.start
  const nearEnd = nameList(words, direct, named.to, any, words[named.start]?.low === ':').at(-1)?.to
  const opened = nearEnd ? null : openedList(words, named.start, named.to)
  const begin = nearEnd ? direct : opened
  if (begin === null) return null
  const open = opened !== null || words[named.start]?.low === ':'
  // the longer reading of the two sets tells where the list ends; the level behind it tells which set is meant
  const raised = namesInForce('xa-ntm-nang-cao', context.day).names
  const first = longer(nameList(words, begin, named.to, any, open), nameList(words, begin, named.to, raised, open))
  if (!first.length) return null
  const end = first.at(-1)!.to
  const level =
    named.inner ??
    levelBehind(words, end, named.to)?.level ??
    levelBefore(words, named.at, named.from) ??
    context.level ??
    'xa-ntm'
  const force = namesInForce(level, context.day)
  const found = nameList(words, begin, named.to, force.names, open).map((one) =>
    force.numbered ? one : { ...one, no: null, indicator: null },
  )
  return {
    from: named.at,
    to: Math.max(end, found.at(-1)?.to ?? 0),
    found: force.numbered ? found : found.slice(0, 1),
    level,
  }
}

const longer = <T extends { to: number }>(a: T[], b: T[]) => ((b.at(-1)?.to ?? 0) > (a.at(-1)?.to ?? 0) ? b : a)

/** Index after "như:", "gồm", "đặc biệt là" in the same clause behind "các tiêu chí …", or null. */
function openedList(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at < to && at < from + 28; at++) {
    const low = words[at]!.low
    if (low === '.' || low === ';' || (at > from && phraseAt(triggers, words, at, to))) return null
    const open = phraseAt(openers, words, at, to)
    if (open) {
      const next = words[open.end]?.low === ':' ? open.end + 1 : open.end
      return phraseAt(triggers, words, next, to) ? null : next
    }
  }
  return null
}

type Names = ReturnType<typeof namesInForce>['names']

/** Names one after the other; in a list opened by a colon a name we do not know is passed over. */
function nameList(words: readonly Word[], from: number, to: number, names: Names, open: boolean) {
  const found: { no: number | null; indicator: string | null; from: number; to: number }[] = []
  let at = from
  while (at < to) {
    if (words[at]!.low === 'về') at++
    const hit = phraseAt(names, words, at, to)
    if (hit) {
      found.push({ ...hit.tag, from: at, to: hit.end })
      at = hit.end
    } else if (!open || !found.length) {
      const skipped = open ? nextItem(words, at, to) : null
      if (skipped === null) break
      at = skipped
      continue
    }
    const next = separated(words, at, to) ?? (open ? nextItem(words, at, to) : null)
    if (next === null || phraseAt(triggers, words, next, to)) break
    at = next
  }
  return found
}

function separated(words: readonly Word[], at: number, to: number): number | null {
  let i = at
  if (words[i]?.low === '(') {
    while (i < to && words[i]!.low !== ')') i++
    i++
  }
  const from = i
  while (
    i < to &&
    (words[i]!.low === ',' || words[i]!.low === 'và' || words[i]!.low === 'hoặc' || words[i]!.low === '&')
  )
    i++
  return i > from ? i : null
}

function nextItem(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at < to && at < from + 12; at++) {
    const low = words[at]!.low
    if (low === '.' || low === ';' || low === ')') return null
    if (low === ',') return at + 1
  }
  return null
}

/** One place per mention when different places have different criteria ("An Phú tiêu chí 16, Bình Lâm tiêu chí 13"); else null. */
function placesOfMentions(
  source: Source,
  mentions: readonly Mention[],
  places: readonly Place[],
): (string | null)[] | null {
  const own = places.filter((place) => !place.village)
  if (mentions.length < 2 || own.length < 2) return null
  const { words } = source
  const placed = mentions.map((mention, i) => {
    const start = words[mention.from]!.start
    const least = i ? words[mention.from]!.start - (start - words[mentions[i - 1]!.to - 1]!.end) : 0
    const before = own.filter((place) => place.end <= start && place.start >= least)
    return before.length === 1 || (before.length && i === 0) ? before.at(-1)!.name : null
  })
  const different = new Set(placed.filter(Boolean))
  return different.size > 1 && placed.every(Boolean) ? placed : null
}
