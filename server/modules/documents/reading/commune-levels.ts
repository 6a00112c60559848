// Which level a commune strives for, wherever the document says so: "2. Xã An Phú (đề nghị công nhận NTM nâng cao)",
// "xã Bình Lâm đăng ký về đích nâng cao", "các xã nông thôn mới nâng cao: Cẩm Sơn, Hòa Lạc".
import { levelAt, levelBehind } from './levels.ts'
import { oneOf, type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { type Place, placesIn } from './places.ts'
import type { Level } from './reading.ts'
import type { Stretch } from './sentences.ts'
import type { Source, Word } from './words.ts'

type FoundLevel = { level: Level; end: number }

export type CommuneLevels = ReadonlyMap<string, Level | null>

/** Levels by commune, of those the words between two indexes tell of; null for a commune put on two raised levels. */
export function levelsOfCommunes(source: Source, { from, to }: Stretch, known: Phrases<string>): CommuneLevels {
  const found = new Map<string, Level | null>()
  let last = -1
  for (let at = from; at < to; at++) {
    const level = levelAt(source.words, at, to)
    const hit = strivenFor(source.words, at, to, level)
    if (!hit) {
      last = level?.end ?? last
      continue
    }
    const beside = joint(source.words, last, at)
    last = hit.end
    if (beside) continue
    for (const name of communesOf(source, at, hit.end, { from, to }, known)) {
      const before = found.get(name)
      if (before === undefined || before === 'xa-ntm') found.set(name, hit.level)
      else if (hit.level !== 'xa-ntm' && before !== hit.level) found.set(name, null)
    }
    at = hit.end - 1
  }
  return found
}

/** "đạt chuẩn NTM, NTM nâng cao: …" tells of none which it is. */
const joint = (words: readonly Word[], end: number, at: number) =>
  end > 0 && at - end < 5 && words.slice(end, at).every((word) => /^(?:,|và|hoặc|\/|xã|đạt|chuẩn)$/.test(word.low))

const plain = phrasesOf({
  'xa-ntm': ['đạt chuẩn ntm', 'đạt chuẩn nông thôn mới', 'về đích ntm', 'về đích nông thôn mới'],
})

/** A commune's level at word `at`; what was reached before ("đã đạt chuẩn NTM") is none it strives for. */
function strivenFor(words: readonly Word[], at: number, to: number, hit: FoundLevel | null): FoundLevel | null {
  if (hit && hit.level !== 'xa-ntm') return hit.level.startsWith('xa-') ? hit : null
  const base = phraseAt(plain, words, at, to)
  if (!base || /^(?:nâng|kiểu|nc|-)$/.test(words[base.end]?.low ?? '')) return null
  const before = words[at - 1]?.low === 'nhận' ? words[at - 3]?.low : words[at - 1]?.low
  return before === 'đã' || before === 'được' ? null : { level: 'xa-ntm', end: base.end }
}

/** Names listed behind the level, else bracketed with it, else those of which the clause tells it. */
function communesOf(source: Source, at: number, end: number, limits: Stretch, known: Phrases<string>): string[] {
  const listed = listedBehind(source, end, limits.to, known)
  if (listed.length) return namesOf(listed)
  const { words } = source
  let open = at
  const least = Math.max(limits.from, at - reach)
  while (open > least && !endsClause(words, open - 1) && words[open - 1]!.low !== '(') open--
  const bracketed = words[open - 1]?.low === '(' && open > least
  const from = bracketed ? clauseStart(words, open - 1, limits.from) : open
  const places = placesIn(source, from, bracketed ? open - 1 : at, known).filter((place) => !place.village)
  if (!places.length) return []
  if (bracketed) return places.at(-1)!.end === words[open - 2]!.end ? namesOf(places.slice(-1)) : []
  return strives(words, places.at(-1)!, at) ? namesOf(lastList(source.text, places)) : []
}

const reach = 24

const namesOf = (places: readonly Place[]) => places.map((place) => place.name)

const endsClause = (words: readonly Word[], at: number) =>
  words[at]!.low === ';' || (words[at]!.low === '.' && words[at + 1]?.gap === true) || (words[at + 1]?.breaks ?? 0) > 1

function clauseStart(words: readonly Word[], at: number, least: number): number {
  let from = at
  while (from > least && from > at - reach && !endsClause(words, from - 1)) from--
  return from
}

const filling = oneOf('năm|trong|giai|đoạn|của|các|xã|tại|ở|cho|là|gồm|đối|với|đợt|-|(|:|huyện'.split('|'))

/** "… nâng cao năm 2022: Cẩm Sơn, Hòa Lạc", "… nâng cao (An Phú)", "… nâng cao gồm xã An Phú và xã Bình Lâm". */
function listedBehind(source: Source, end: number, to: number, known: Phrases<string>): Place[] {
  const { words } = source
  let from = end
  let opens = /^[:(]$/.test(words[end - 1]!.low)
  while (from < to && (filling(words[from]) || words[from]!.kind === 'number') && !words[from]!.cap) {
    if (/^(?:\(|:|gồm|là|tại|ở|cho)$/.test(words[from]!.low)) opens = true
    from++
  }
  if (!opens || from >= to || !words[from]!.cap) return []
  let last = from
  while (last < to && last < from + 60 && !endsClause(words, last) && words[last]!.low !== ')' && !levelAt(words, last))
    last++
  const begin = words[from - 1]!.low === 'xã' ? from - 1 : from
  const places = placesIn(source, begin, Math.min(last, to), known).filter((place) => !place.village)
  if (places[0]?.start !== words[from]!.start) return []
  return firstList(source.text, places)
}

const striving = oneOf('đăng|phấn|đích|dựng|đạt|đề|được|chọn|lộ|hồ|trình|là|để|xét|đưa|chuẩn'.split('|'))

/** "xã An Phú đăng ký …": words of striving between the name and the level, and no criterion. */
function strives(words: readonly Word[], place: Place, at: number): boolean {
  let told = striving(words[at])
  for (let i = at - 1; words[i]!.start >= place.end; i--) {
    if (words[i]!.low === 'tiêu' && words[i + 1]?.low === 'chí') return false
    told ||= striving(words[i])
  }
  return told
}

/** Only ", ", "và", "xã" stands between two names of one list. */
const joined = (text: string, a: Place, b: Place) => {
  const between = text.slice(a.end, b.start)
  return between.length < 16 && /^[\s,;&]*(?:và\s+)?(?:các\s+)?(?:xã|phường|UBND xã)?\s*$/i.test(between)
}

const lastList = (text: string, places: readonly Place[]) =>
  places.slice(places.findLastIndex((place, i) => !i || !joined(text, places[i - 1]!, place)))

const firstList = (text: string, places: readonly Place[]) => {
  const end = places.findIndex((place, i) => i > 0 && !joined(text, places[i - 1]!, place))
  return places.slice(0, end < 0 ? places.length : end)
}

/** The level all the named communes strive for, or null. */
export function levelOfPlaces(levels: CommuneLevels, names: readonly string[]): Level | null {
  const level = names.length ? (levels.get(names[0]!) ?? null) : null
  return names.every((name) => (levels.get(name) ?? null) === level) ? level : null
}

/** The one raised level all counts are measured by: "theo bộ tiêu chí NTM nâng cao …, xã đạt 16/19 tiêu chí"; else null. */
export function measuredLevel({ words }: Source): Level | null {
  const levels = new Set<Level | null>()
  for (let at = 1; at + 4 < words.length; at++) if (isShare(words, at)) levels.add(setOfShare(words, at))
  return levels.size === 1 ? [...levels][0]! : null
}

// a sentence tells of its set, the merger and the day before it comes to the count
const farthestSet = 40

/** "đạt 16/19 tiêu chí". */
const isShare = (words: readonly Word[], at: number) =>
  words[at]!.low === 'đạt' &&
  words[at + 1]!.kind === 'number' &&
  words[at + 2]!.low === '/' &&
  words[at + 4]!.low === 'tiêu'

function setOfShare(words: readonly Word[], share: number): Level | null {
  for (let at = share - 1; at > 0 && at > share - farthestSet && !endsClause(words, at); at--)
    if (words[at]!.low === 'bộ' && words[at + 1]!.low === 'tiêu' && words[at - 1]!.low === 'theo')
      return levelBehind(words, at, share)?.level ?? null
  return null
}
