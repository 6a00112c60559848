// Where communes, towns and villages are named.
import { headAt } from './actor-heads.ts'
import { foldName, printed } from './fold.ts'
import { levelAt } from './levels.ts'
import { stretchKey } from './once.ts'
import { oneOf, type Phrases, phraseAt, phrasesFrom } from './phrases.ts'
import { properName, unitKinds, unitsBegin, villageWordInName } from './proper-names.ts'
import type { Source, Word } from './words.ts'

export type Place = {
  /** "An Phú", or "thôn 9": a village keeps its kind. */
  name: string
  start: number
  end: number
  village: boolean
}

/** The places named between two words. `known` finds again, without "xã" before them, the communes of the document. */
export function placesIn(source: Source, from: number, to: number, known?: Phrases<string>): readonly Place[] {
  const looks = looksAt(source.words, known)
  const key = stretchKey(from, to)
  const before = looks.get(key)
  if (before) return before
  const found = readPlaces(source, from, to, known)
  looks.set(key, found)
  return found
}

// directives, figures and headings ask for the places of the same stretches: each is read once for a text, with and without `known`
type Looks = Map<number, readonly Place[]>
const looked = new WeakMap<readonly Word[], Map<Phrases<string> | undefined, Looks>>()

function looksAt(words: readonly Word[], known: Phrases<string> | undefined): Looks {
  let ofText = looked.get(words)
  if (!ofText) {
    ofText = new Map()
    looked.set(words, ofText)
  }
  let looks = ofText.get(known)
  if (!looks) {
    looks = new Map()
    ofText.set(known, looks)
  }
  return looks
}

function readPlaces(source: Source, from: number, to: number, known: Phrases<string> | undefined): Place[] {
  const { words } = source
  const found: Place[] = []
  for (let at = from; at < to; ) {
    // a place begins with a capital or with the word of its unit
    if (!words[at]!.cap && !unitsBegin(words[at])) {
      at++
      continue
    }
    const commune = known && villageWordInName(words, at) ? phraseAt(known, words, at, to) : null
    const unit = commune ? null : unitKinds(words, at)
    if (unit?.higher) {
      at = unit.end
      continue
    }
    const after = unit ? (listAt(source, at, unit, to, found) ?? listFurtherOn(source, at, unit, to, found)) : null
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
  // "đường liên thôn A - B" names a road between, not the villages
  if (village && words[at - 1]?.low === 'liên') return skipRoad(words, unit.end, to)
  // "xã nông thôn mới nâng cao An Phú"
  const level = village || words[unit.end]?.cap ? null : levelAt(words, at, to)
  let next = level && words[level.end]?.cap ? level.end : unit.end
  let from = at
  if (
    words[next]?.low === 'số' ||
    (words[next]?.low === ':' && (villageWordInName(words, next + 1) || !headAt(words, next + 1, to)))
  )
    next++
  const plural = words[at - 1]?.low === 'các' || words[at - 1]?.kind === 'number' || words[at - 1]?.low === 'những'
  let name = properName(words, next, to)
  if (!name) return null
  for (;;) {
    // "03 thôn: Hạ, Thượng": the colon is no part of the name
    const begin = village && words[unit.end]?.low !== ':' ? from : name.from
    add(source, found, begin, name.to, village ? kind : '', village)
    const end = name.to
    const further = nextInList(source, end, to, plural)
    if (further === null) return end
    if (!villageWordInName(words, further) && unitKinds(words, further)) return end
    name = properName(words, further, to)
    if (!name) return end
    from = further
  }
}

// "xã đăng ký đạt chuẩn nông thôn mới nâng cao năm 2022 (": so far its list may stand from its word
const farthestList = 16

/** "các xã đăng ký năm 2022 (An Phú, Bình Lâm)", "6/28 xã đạt chuẩn NTM (…)", "các xã điểm: An Phú, Bình Lâm": names further on. */
function listFurtherOn(
  source: Source,
  at: number,
  unit: { end: number; village: boolean },
  to: number,
  found: Place[],
): number | null {
  const { words } = source
  const before = words[at - 1]
  if (unit.village || !(before?.kind === 'number' || several(before))) return null
  let open = unit.end
  while (open < to && open < at + farthestList && isFilling(words[open]!)) open++
  const mark = words[open]?.low
  if (open >= to || (mark !== '(' && mark !== ':' && mark !== 'gồm')) return null
  // "các xã hoàn thành tiêu chí: …" lists criteria
  if (mark !== '(' && words.slice(at, open).some(({ low }) => low === 'tiêu' || low === 'chỉ')) return null
  const names = namesBehind(words, open + 1, to, mark === '(')
  if (names.length < (mark === '(' ? 1 : 2)) return null
  for (const name of names) add(source, found, name.from, name.to, '', false)
  return names.at(-1)!.to
}

const several = oneOf(['các', 'những', 'số'])

const isFilling = (word: Word) =>
  word.breaks === 0 &&
  (word.kind === 'number' ||
    word.low === '/' ||
    word.low === '-' ||
    (word.kind === 'word' && (!word.cap || word.upper))) &&
  word.low !== 'gồm'

/** Names of two syllables or more, one behind each comma: "An Phú, Bình Lâm và Cẩm Sơn", in a bracket also "An Phú: 18 tiêu chí, …". */
function namesBehind(
  words: readonly Word[],
  from: number,
  to: number,
  bracketed: boolean,
): { from: number; to: number }[] {
  const names: { from: number; to: number }[] = []
  for (let at = from; at < to; ) {
    const begin = words[at]!.low === 'xã' ? at + 1 : at
    const name = headAt(words, begin, to) ? null : properName(words, begin, to)
    if (!name || name.to - name.from < 2 || !words[name.from + 1]!.cap) break
    names.push(name)
    let end = name.to
    while (bracketed && end < to && !/^[,;).]$/.test(words[end]!.low) && words[end]!.low !== 'và') end++
    const next = separatorEnd(words, end)
    if (next === null) return bracketed && words[end]?.low !== ')' ? [] : names
    at = next
  }
  return bracketed ? [] : names
}

/** Index of the next name of a list: after ", " and "và"; in a plural list a few words may stand between ("An Phú 03 thôn, …"). */
function nextInList(source: Source, at: number, to: number, plural: boolean): number | null {
  const { words } = source
  let i = at
  if (words[i]?.low === '(') {
    while (i < to && words[i]!.low !== ')') i++
    i++
  }
  const straight = separatorEnd(words, i) ?? (onRoad(words, at) ? i + 1 : null)
  if (straight !== null && straight < to) return nameLike(words, straight, to) ? straight : null
  if (!plural) return null
  for (let steps = 0; steps < 24 && i < to; steps++, i++) {
    const low = words[i]!.low
    // "các xã A, B hỗ trợ xã C, D": another unit's word begins its own list
    if (low === '.' || low === ')' || (steps > 0 && opensList(words, i, to))) return null
    const after = separatorEnd(words, i)
    if (low === ';' && (after === null || !told(words, after, to, words[at]!.low))) return null
    if (after !== null && words[after]?.cap && words[after + 1]?.cap && nameLike(words, after, to)) return after
  }
  return null
}

/** Index behind the two names of "liên thôn A - B". */
function skipRoad(words: readonly Word[], at: number, to: number): number {
  const first = properName(words, at, to)
  const behind = first && onRoad(words, first.to) ? first.to + 1 : to
  const second = properName(words, unitKinds(words, behind)?.end ?? behind, to)
  return second?.to ?? first?.to ?? at
}

/** "đường liên xã A - B", "đường trục thôn A - B": behind a road's word the dash parts two names. */
function onRoad(words: readonly Word[], at: number): boolean {
  if (words[at]?.low !== '-' || !words[at]!.gap || !words[at + 1]?.gap) return false
  for (let i = at - 1; i >= 0 && i > at - 9; i--) if (roads(words[i])) return true
  return false
}

const roads = oneOf(['liên', 'đường', 'tuyến', 'trục', 'ranh', 'đoạn', 'lộ', 'cầu', 'kênh', 'mương'])

const opensList = (words: readonly Word[], at: number, to: number) => {
  const unit = unitKinds(words, at)
  return unit !== null && !unit.higher && properName(words, unit.end, to) !== null
}

/** "An Phú tiêu chí số 2; Bình Lâm tiêu chí số 5": behind a semicolon the list goes on only as it went before. */
const told = (words: readonly Word[], at: number, to: number, behind: string) => {
  const name = properName(words, at, to)
  return name !== null && words[name.to]?.low === behind
}

const separatorEnd = (words: readonly Word[], at: number) => {
  let i = at
  while (words[i]?.low === ',' || words[i]?.low === 'và' || words[i]?.low === ';') i++
  return i > at ? i : null
}

const nameLike = (words: readonly Word[], at: number, to: number) =>
  at < to && (villageWordInName(words, at) || !headAt(words, at, to)) && properName(words, at, to) !== null

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
  return before !== undefined && (before.kind === 'mark' ? before.low !== '-' && before.low !== '–' : leads(before))
}

const leads = oneOf('và|tại|ở|cho|của|với|các|từ|gồm|là|giữa|hoặc|cả|như|đối|lẫn|thể|riêng|còn|đi|đến|sang'.split('|'))

/** Distinct names of communes in the whole document, by their folded spelling. */
export function communesOf(places: readonly Place[]): Phrases<string> {
  const names = new Set(places.filter((place) => !place.village).map((place) => place.name))
  return phrasesFrom([...names].map((name) => [name, name] as const))
}
