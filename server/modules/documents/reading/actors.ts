// Who is told: lists of the names of bodies, offices, communes and collectives.
import { type Actor, type ActorList, actorOf } from './actor.ts'
import { headAt, headPhrase, manyAt } from './actor-heads.ts'
import { memberNames } from './actor-members.ts'
import { appositionAt, endOfName } from './actor-names.ts'
import { pairAt } from './actor-pairs.ts'
import { degreeAt, personsAt } from './actor-persons.ts'
import { relativeEnd } from './actor-relatives.ts'
import { foldName, printed } from './fold.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { actions, orders } from './vocabulary/actions.ts'
import { collectives, type HeadKind, heads, honorifics } from './vocabulary/agencies.ts'
import type { Source, Word } from './words.ts'

// no list of names is longer; it bounds what one look costs, wherever it is taken from
const longest = 400

// the same names are looked at for headings, orders and labels: each stretch is read once for a text
const looked = new WeakMap<readonly Word[], Map<number, ActorList | null>>()

/** The list of actors that begins at word `from`, or null where no name of an actor begins there. */
export function actorsAt(source: Source, from: number, end: number): ActorList | null {
  const limit = Math.min(end, from + longest)
  const key = from * (longest + 1) + Math.max(0, limit - from)
  let before = looked.get(source.words)
  if (!before) {
    before = new Map()
    looked.set(source.words, before)
  }
  const known = before.get(key)
  if (known !== undefined) return known
  const found = read(source, from, limit)
  before.set(key, found)
  return found
}

function read(source: Source, from: number, limit: number): ActorList | null {
  const actors: Actor[] = []
  let at = from
  for (;;) {
    const one = oneActor(source, at, limit)
    if (!one) break
    actors.push(...one.actors)
    const inside = membersBehind(source, one, limit)
    if (inside !== null) {
      actors.pop()
      at = inside
      continue
    }
    at = skipApposition(source, one.to, limit, actors.at(-1)!.kind === 'name')
    const next = afterSeparator(source.words, at, limit)
    if (next === null) break
    // "Các xã còn lại, | mỗi xã tăng 02 tiêu chí": of those told, one by one
    if (!headAt(source.words, next, limit) || each(source.words[next])) break
    if (coveredByPerson(source.words, actors.at(-1)!, at, next, limit)) {
      const tail = oneActor(source, next, limit)
      if (tail) {
        const covering = actors.at(-1)!
        covering.end = source.words[tail.to - 1]!.end
        covering.name = printed(source.text.slice(covering.start, covering.end))
        at = tail.to
        const further = afterSeparator(source.words, at, limit)
        if (further === null || !headAt(source.words, further, limit)) break
        at = further
        continue
      }
    }
    at = next
  }
  return actors.length ? { actors: withSharedUnit(actors), from, to: Math.max(at, from) } : null
}

/** "Các sở quản lý công trình chuyên ngành, gồm | Sở Xây dựng, …": its members are named right behind; null elsewhere. */
function membersBehind({ words }: Source, { actors, to }: Found, limit: number): number | null {
  if (actors.length !== 1 || actors[0]!.kind !== 'many') return null
  const at = words[to]?.low === ',' ? to + 1 : to
  if (words[at]?.low !== 'gồm') return null
  const first = words[at + 1]?.low === ':' ? at + 2 : at + 1
  return first < limit && headAt(words, first, limit) ? first : null
}

/** "Đảng ủy, HĐND, UBND xã An Phú": the commune printed behind the last body is that of all. */
function withSharedUnit(actors: Actor[]): Actor[] {
  if (actors.length < 2) return actors
  return actors.flatMap((actor, i) => {
    if (!bareCommittee.test(foldName(actor.name))) return [actor]
    const next = actors.slice(i + 1).findIndex((one) => !bareCommittee.test(foldName(one.name)))
    if (next < 0) return [actor]
    const units = actors.slice(i + 1 + next).map((one) => communeBody.exec(one.name)?.[1])
    const own = units.slice(0, units.indexOf(undefined) < 0 ? units.length : units.indexOf(undefined))
    return own.length ? own.map((unit) => ({ ...actor, name: `${actor.name} ${unit}` })) : [actor]
  })
}

const bareCommittee = /^(?:đảng ủy|hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|ủy ban mttq|mttq)$/
const communeBody = /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban MTTQ) ((?:xã|phường|thị trấn) \p{Lu}.*)$/u

type Found = { actors: Actor[]; to: number }

function oneActor(source: Source, from: number, limit: number): Found | null {
  const { words } = source
  if (degreeAt(words, from, limit)) return personsAt(source, from, limit, false)
  const honour = phraseAt(honorifics, words, from, limit)
  if (!honour) return bodyAt(source, from, limit)
  const at = honour.end
  const charged = titlesOfPersons(words[at - 1]) ? relativeEnd(words, at, limit) : null
  // "các đồng chí được phân công phụ trách xã | bám sát …"
  if (charged !== null) return { actors: [actorOf(source, from, charged, 'many')], to: charged }
  const many = words[from]!.low === 'các'
  const inside = words[at]?.low
  const persons = personsAt(source, many && inside === ':' ? at + 1 : at, limit, many)
  return persons ?? bodyAt(source, inside === 'trong' || inside === 'là' ? at + 1 : at, limit)
}

const each = oneOf(['mỗi', 'từng'])
const titlesOfPersons = oneOf(['chí', 'c', 'ông', 'bà'])

/** A body, a post, a collective or a unit, or the members of a list that share one head. */
function bodyAt(source: Source, at: number, limit: number): Found | null {
  const { words } = source
  if (at >= limit) return null
  if (toldApart(words, at, limit)) return oneActor(source, at + 4, limit)
  const pair = pairAt(words, at, limit)
  const many = manyAt(words, at, limit)
  const named = pair ? null : headPhrase(words, many ?? at, limit, many !== null)
  const head = pair ?? named
  if (!head) return null
  const shared = deputies(source, at, head.end, limit)
  if (shared) return shared
  const members = memberNames(source, {
    from: at,
    headFrom: many ?? at,
    headTo: head.end,
    limit,
    paired: pair !== null,
  })
  if (members) return members
  const to = endOfName(source, head.end, limit)
  return { actors: [actorOf(source, at, to, !named || many !== null ? 'many' : (named.tag as HeadKind))], to }
}

/** "chủ đầu tư là Ban Quản lý dự án | lập biên bản": the name behind "là" is told. */
const toldApart = (words: readonly Word[], at: number, limit: number) =>
  words[at + 3]?.low === 'là' &&
  words[at]!.low === 'chủ' &&
  phraseAt(heads, words, at, limit)?.end === at + 3 &&
  headAt(words, at + 4, limit)

/** "Chủ tịch, các Phó Chủ tịch UBND huyện": the body stands behind the second office only. */
function deputies(source: Source, from: number, at: number, limit: number): { actors: Actor[]; to: number } | null {
  const { words } = source
  if (words[at]?.low !== ',') return null
  const next = words[at + 1]?.low === 'các' ? at + 2 : at + 1
  if (words[next]?.low !== 'phó' || words[next + 1]?.low !== words[from]!.low) return null
  const second = oneActor(source, next, limit)
  return second ? { actors: [actorOf(source, from, second.to, 'person')], to: second.to } : null
}

/** " – Cơ quan Thường trực Ban Chỉ đạo", "(cơ quan thường trực)", ", Phó Chủ tịch UBND huyện" behind a name: passed over. */
function skipApposition(source: Source, from: number, limit: number, ofPerson = false): number {
  const { words } = source
  let at = from
  while (at < limit) {
    const mark = words[at]!.low
    const aside = asideEnd(words, at, limit)
    if (aside !== null) return aside
    if (mark === '(') {
      let end = at
      while (end < limit && end - at < 25 && words[end]!.low !== ')') end++
      return end < limit && words[end]!.low === ')' ? end + 1 : at
    }
    if (mark !== '-' && mark !== '–' && mark !== ',') return at
    if (!appositionAt(words, at + 1, limit, mark === ',' && !ofPerson)) return at
    at = endOfName(source, at + 1, limit)
    // "Phòng Kinh tế - Cơ quan thường trực - | theo dõi chung"
    if (mark !== ',' && words[at]?.low === mark && !words[at + 1]?.cap && tellsAt(words, at + 1, limit)) return at + 1
  }
  return at
}

// the longest aside on who somebody is
const longestAside = 30

/**
 * "…, người chịu trách nhiệm trước UBND huyện, | gửi báo cáo", "… - đầu mối của Ban Chỉ đạo - | tổng hợp": who somebody is stands between
 * two like marks, and what is told behind the second. Index of a closing comma, or behind a closing dash; null elsewhere.
 */
function asideEnd(words: readonly Word[], at: number, limit: number): number | null {
  if (words[at]!.low === 'do') return behindHead(words, at, limit)
  const mark = words[at]!.low
  const dash = mark === '-' || mark === '–'
  const from = mark === 'là' ? at : at + 1
  // a dash between capitals joins two halves of a name
  if (dash ? words[from]?.cap || !words[from]?.gap : !(mark === ',' || mark === 'là')) return null
  if (!dash && !phraseAt(mark === 'là' ? which : asides, words, from, limit)) return null
  for (let i = from + 1; i < limit - 1 && i < at + longestAside; i++) {
    const { low } = words[i]!
    if (low === ':' && !dash && tellsAt(words, i + 1, limit)) return i
    if (/^[;.:]$/.test(low)) return null
    if (low !== (dash ? mark : ',') || (dash && words[i + 1]!.cap)) continue
    if (dash && (words[i + 1]!.low === 'và' || words[i + 1]!.low === ',')) return i + 1
    if (tellsAt(words, i + 1, limit)) return dash ? i + 1 : i
  }
  return null
}

/** "Đoàn kiểm tra liên ngành | do Phòng Nội vụ làm trưởng đoàn | đi kiểm tra": who heads it stands in between. */
function behindHead(words: readonly Word[], at: number, limit: number): number | null {
  for (let i = at + 2; i < limit && i < at + 16 && words[i]!.kind !== 'mark'; i++) {
    const heading = phraseAt(leading, words, i, limit)
    if (heading) return tellsAt(words, heading.end, limit) ? heading.end : null
  }
  return null
}

const leading = phrasesOf({
  heads: ['trưởng đoàn', 'tổ trưởng', 'trưởng ban', 'đội trưởng', 'chủ tịch', 'trưởng tổ', 'nhóm trưởng'].flatMap(
    (part) => [`làm ${part}`, `là ${part}`],
  ),
})

const tellsAt = (words: readonly Word[], at: number, limit: number) =>
  phraseAt(actions, words, words[at]?.low === 'nên' ? at + 1 : at, limit) !== null ||
  phraseAt(orders, words, at, limit) !== null ||
  behindRhythm(words, at, limit) !== null

/** "UBND các xã A, B | là những xã chưa có báo cáo, yêu cầu gửi": which they are, without a comma in front. */
const which = phrasesOf({
  who: ['những', 'các', 'hai', 'ba', 'bốn'].flatMap((count) =>
    ['xã', 'thôn', 'bản', 'huyện', 'đơn vị', 'địa phương', 'nơi'].map((unit) => `là ${count} ${unit}`),
  ),
})

/** How it is begun who or what somebody is. */
const asides = phrasesOf({
  who: [
    'người',
    'là',
    'nơi',
    'đầu mối',
    'dưới sự',
    'bằng',
    'thông qua',
    'với sự',
    'trong khả năng',
    'với tư cách',
    'với vai trò',
    'trong vai trò',
    ...['xã', 'địa phương'].flatMap((unit) => ['được', 'đang', 'đã'].map((state) => `${unit} ${state}`)),
    ...['cơ quan', 'đơn vị'].flatMap((body) =>
      ['được giao', 'được phân công', 'thường trực', 'đầu mối', 'chủ trì', 'tham mưu', 'chủ quản', 'phụ trách'].map(
        (part) => `${body} ${part}`,
      ),
    ),
  ],
})

/** Index of the word after ",", "và", ";", "cùng"; null where no list goes on. */
function afterSeparator(words: readonly Word[], at: number, limit: number): number | null {
  let i = at
  let seen = false
  while (
    i < limit &&
    (words[i]!.low === ',' || words[i]!.low === ';' || words[i]!.low === 'và' || words[i]!.low === '+')
  ) {
    seen = true
    i++
  }
  return seen && i < limit ? i : null
}

/** "Thủ trưởng các phòng, ban và các hội …": the person in front governs the lower-case rest. */
function coveredByPerson(words: readonly Word[], last: Actor, at: number, next: number, limit: number): boolean {
  if (last.kind !== 'person' || words[at]?.low !== 'và') return false
  const many = manyAt(words, next, limit)
  return (
    many !== null &&
    !words[many]!.cap &&
    phraseAt(collectives, words, many, limit) !== null &&
    words[many]!.low !== 'đồng'
  )
}
