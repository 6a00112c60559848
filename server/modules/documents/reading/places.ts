// Communes, towns and villages: how their names are written, and where they are named.

import type { Source } from './actors.ts'
import { beginsPredicate, headAt } from './actors.ts'
import { foldName, printed } from './fold.ts'
import { type Phrases, phraseAt, phrasesFrom, phrasesOf } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

export type Place = {
  /** "Tân Minh", or "thôn 9": a village keeps its kind. */
  name: string
  start: number
  end: number
  village: boolean
}

const units = phrasesOf({
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  village: [
    'thôn',
    'bản',
    'ấp',
    'khối phố',
    'tổ dân phố',
    'khu phố',
    'khu dân cư',
    'buôn',
    'làng',
    'xóm',
    'khóm',
    'tiểu khu',
    'phum',
    'sóc',
  ],
  higher: ['huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'],
})

/** The kind of unit whose word stands here, if one does. */
export function unitKinds(
  words: readonly Word[],
  at: number,
): { kind: string; end: number; village: boolean; higher: boolean } | null {
  const hit = phraseAt(units, words, at)
  if (!hit) return null
  const kind = words
    .slice(at, hit.end)
    .map((word) => word.low)
    .join(' ')
  return { kind, end: hit.end, village: hit.tag === 'village', higher: hit.tag === 'higher' }
}

const noNames = phrasesOf({
  no: [
    'nông thôn',
    'ntm',
    'văn hóa',
    'an toàn',
    'đạt chuẩn',
    'kiểu mẫu',
    'nâng cao',
    'hội',
    'ocop',
    'atk',
    'htx',
    'bcđ',
    'ubnd',
    'hđnd',
    'gồm',
    'và',
    'có',
    'trong',
    'tại',
  ],
})

/** The proper name that begins at word `from`: capitals, or a number where villages and wards are numbered. */
export function properName(words: readonly Word[], from: number, limit: number): { from: number; to: number } | null {
  const first = words[from]
  if (!first || from >= limit || first.kind === 'mark') return null
  if (first.kind === 'number') {
    const unit = words[from - 1]?.low ?? ''
    return numbered.has(unit) && words[from + 1]?.low !== '/' && words[from + 1]?.low !== '%'
      ? { from, to: from + 1 }
      : null
  }
  if (!first.cap || phraseAt(noNames, words, from, limit)) return null
  if (first.upper && first.end - first.start > 1 && !words[from + 1]?.upper && !words[from - 1]?.upper) return null
  // "xã: Duy trì …": a predicate with its capital is no name
  if (!words[from + 1]?.cap && phraseAt(actions, words, from, limit)) return null
  let to = from + 1
  while (to < limit && to - from < 5 && goesOn(words, to)) to++
  if (to - from === 1 && to < limit && lowerHalf(words, to, limit)) to++
  return { from, to }
}

const numbered = new Set(['thôn', 'bản', 'ấp', 'khu', 'phố', 'phường', 'đội', 'xóm', 'khóm', 'buôn', ',', 'và', 'số'])

function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (word.kind === 'mark') return (word.low === "'" || word.low === '’') && !word.gap && words[at + 1]?.gap === false
  if (word.kind === 'number')
    return (
      (!word.gap && words[at - 1]!.end - words[at - 1]!.start === 1) ||
      (word.gap && word.low.length === 1 && words[at + 1]?.kind === 'mark')
    )
  if (words[at - 1]!.kind === 'mark') return true
  return word.cap && !officeBegins(words, at)
}

/** "Tân tiến tập trung": a second half printed small, when a predicate or a mark comes right behind it. */
function lowerHalf(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at]!
  if (word.kind !== 'word' || word.cap || beginsPredicate(words, at, limit) || common.has(word.low)) return false
  const next = words[at + 1]
  if (!next || at + 1 >= limit || next.kind === 'mark') return word.kind === 'word'
  return beginsPredicate(words, at + 1, limit)
}

const common = new Set(
  'và|hoặc|cùng|với|còn|thuộc|trên|dưới|mới|cũ|chủ|tiếp|khẩn|tập|nghiêm|thường|kịp|tích|phối|xây|triển|tổ|thực|rà|hoàn|báo|chỉ|đạt|về|làm|huyện|tỉnh|xã|cho|có|thì|nơi|này|đó|nói|năm|tháng|quý'.split(
    '|',
  ),
)

const officeBegins = (words: readonly Word[], at: number) => {
  const low = words[at]!.low
  return (
    low === 'ubnd' ||
    low === 'hđnd' ||
    low === 'phòng' ||
    low === 'sở' ||
    low === 'ntm' ||
    low === 'ban' ||
    (low === 'chủ' && words[at + 1]?.low === 'tịch')
  )
}

/** The places named between two words. `known` finds again, without "xã" before them, the communes of the document. */
export function placesIn(source: Source, from: number, to: number, known?: Phrases<string>): Place[] {
  const { words } = source
  const found: Place[] = []
  for (let at = from; at < to; ) {
    const unit = unitKinds(words, at)
    if (unit?.higher) {
      at = unit.end
      continue
    }
    const after = unit ? listAt(source, at, unit, to, found) : null
    if (after !== null) {
      at = after
      continue
    }
    const bare = known && words[at]!.cap && standsAlone(words, at) ? phraseAt(known, words, at, to) : null
    if (bare && !words[bare.end]?.cap) {
      add(source, found, at, bare.end, '', false)
      at = bare.end
    } else at++
  }
  return found
}

function listAt(
  source: Source,
  at: number,
  unit: { kind: string; end: number; village: boolean },
  to: number,
  found: Place[],
): number | null {
  const { words } = source
  const kind = unit.kind
  const village = unit.village
  let next = unit.end
  let from = at
  if (words[next]?.low === ':' || words[next]?.low === 'số') next++
  const plural = words[at - 1]?.low === 'các' || words[at - 1]?.kind === 'number' || words[at - 1]?.low === 'những'
  let name = properName(words, next, to)
  if (!name) return null
  for (;;) {
    add(source, found, village ? from : name.from, name.to, village ? kind : '', village)
    const end = name.to
    const further = nextInList(source, end, to, plural)
    if (further === null) return end
    const own = unitKinds(words, further)
    if (own) return end
    name = properName(words, further, to)
    if (!name) return end
    from = further
  }
}

/** Index of the next name of a list: after ", " and "và"; in a plural list a few words may stand between ("Tân Minh 02 thôn, …"). */
function nextInList(source: Source, at: number, to: number, plural: boolean): number | null {
  const { words } = source
  let i = at
  if (words[i]?.low === '(') {
    while (i < to && words[i]!.low !== ')') i++
    i++
  }
  const straight = separatorEnd(words, i)
  if (straight !== null && straight < to) return nameLike(words, straight, to) ? straight : null
  if (!plural) return null
  for (let steps = 0; steps < 24 && i < to; steps++, i++) {
    const low = words[i]!.low
    if (low === '.' || low === ';' || low === ')') return null
    const after = separatorEnd(words, i)
    if (after !== null && words[after]?.cap && words[after + 1]?.cap && nameLike(words, after, to)) return after
  }
  return null
}

const separatorEnd = (words: readonly Word[], at: number) => {
  let i = at
  while (words[i]?.low === ',' || words[i]?.low === 'và' || words[i]?.low === ';') i++
  return i > at ? i : null
}

const nameLike = (words: readonly Word[], at: number, to: number) =>
  at < to && !headAt(words, at, to) && properName(words, at, to) !== null

function add(source: Source, found: Place[], from: number, to: number, kind: string, village: boolean) {
  const { words, text } = source
  const start = words[from]!.start
  const end = words[to - 1]!.end
  const title = printed(text.slice(start, end))
  const name =
    village && !foldName(title).startsWith(kind)
      ? `${kind} ${title}`
      : village
        ? kind + title.slice(kind.length)
        : title
  found.push({ name: village ? name : title, start, end, village })
}

const standsAlone = (words: readonly Word[], at: number) => {
  const before = words[at - 1]
  return (
    before !== undefined && (before.kind === 'mark' ? before.low !== '-' && before.low !== '–' : leads.has(before.low))
  )
}
const leads = new Set('và|tại|ở|cho|của|với|các|từ|gồm|là|giữa|hoặc|cả|như|đối|lẫn'.split('|'))

/** Distinct names of communes in the whole document, by their folded spelling. */
export function communesOf(places: readonly Place[]): Phrases<string> {
  return phrasesFrom(places.filter((place) => !place.village).map((place) => [place.name, place.name] as const))
}
