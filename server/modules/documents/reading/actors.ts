// Who is told: lists of the names of bodies, offices, communes and collectives.
import { type Actor, type ActorList, actorOf } from './actor.ts'
import { headAt, headPhrase, manyAt } from './actor-heads.ts'
import { memberNames } from './actor-members.ts'
import { appositionAt, endOfName } from './actor-names.ts'
import { printed } from './fold.ts'
import { phraseAt } from './phrases.ts'
import { collectives, fixedPairs, type HeadKind, heads, honorifics } from './vocabulary/agencies.ts'
import type { Source, Word } from './words.ts'

/** The list of actors that begins at word `from`, or null where no name of an actor begins there. */
export function actorsAt(source: Source, from: number, limit: number): ActorList | null {
  const actors: Actor[] = []
  let at = from
  for (;;) {
    const one = oneActor(source, at, limit)
    if (!one) break
    actors.push(...one.actors)
    at = skipApposition(source, one.to, limit, actors.at(-1)!.kind === 'name')
    const next = afterSeparator(source.words, at, limit)
    if (next === null) break
    if (!headAt(source.words, next, limit)) break
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
  return actors.length ? { actors, from, to: Math.max(at, from) } : null
}

function oneActor(source: Source, from: number, limit: number): { actors: Actor[]; to: number } | null {
  const { words } = source
  let at = from
  const honour = phraseAt(honorifics, words, at, limit)
  if (honour) {
    at = honour.end
    const inside = words[at]?.low
    if (inside === 'trong' || inside === 'là') at++
    else if (words[at]?.cap && !phraseAt(heads, words, at, limit)) return personName(source, at, limit)
  }
  if (at >= limit) return null
  const pair = phraseAt(fixedPairs, words, at, limit)
  const many = manyAt(words, at, limit)
  const head = pair ?? headPhrase(words, many ?? at, limit, many !== null)
  if (!head) return null
  const kind: Actor['kind'] = pair
    ? 'many'
    : many !== null && head.tag === 'collective'
      ? 'many'
      : (head.tag as HeadKind)
  const members = memberNames(source, {
    from: at,
    headFrom: many ?? at,
    headTo: head.end,
    limit,
    paired: pair !== null,
  })
  if (members) return members
  const to = endOfName(source, head.end, limit)
  return { actors: [actorOf(source, at, to, many !== null ? 'many' : kind)], to }
}

/** "đồng chí Nguyễn Văn A, Phó Chủ tịch …": the capitals are the name. */
function personName(source: Source, from: number, limit: number) {
  let to = from
  while (to < limit && source.words[to]!.kind === 'word' && source.words[to]!.cap && to - from < 5) to++
  return { actors: [actorOf(source, from, to, 'name')], to }
}

/** " – Cơ quan Thường trực Ban Chỉ đạo", "(cơ quan thường trực)", ", Phó Chủ tịch UBND huyện" behind a name: passed over. */
function skipApposition(source: Source, from: number, limit: number, ofPerson = false): number {
  const { words } = source
  let at = from
  while (at < limit) {
    const mark = words[at]!.low
    if (mark === '(') {
      let end = at
      while (end < limit && end - at < 25 && words[end]!.low !== ')') end++
      return end < limit && words[end]!.low === ')' ? end + 1 : at
    }
    if (mark !== '-' && mark !== '–' && mark !== ',') return at
    if (!appositionAt(words, at + 1, limit, mark === ',' && !ofPerson)) return at
    at = endOfName(source, at + 1, limit)
  }
  return at
}

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
