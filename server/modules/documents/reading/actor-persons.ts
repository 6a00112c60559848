// Persons named with a courtesy in front: "đồng chí Nguyễn Văn A", "các ông Y Bhăm Niê, K'Tơn", "Bác sĩ Đinh Thị Lợi".
import { type Actor, actorOf } from './actor.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { heads } from './vocabulary/agencies.ts'
import type { Source, Word } from './words.ts'

/** Rank and degree between the courtesy and the name are no part of it. */
const degrees = phrasesOf({
  rank: 'đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thiếu tướng|trung tướng|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|cử nhân|y sĩ|ts|ths|bs|ks|ts .|ths .|bs .|ks .'.split(
    '|',
  ),
})

// no list of persons is longer
const most = 12

/** The person, or behind a courtesy of many the persons, named at word `from`; null where a post or body stands there. */
export function personsAt(
  source: Source,
  from: number,
  limit: number,
  many: boolean,
): { actors: Actor[]; to: number } | null {
  const { words } = source
  const actors: Actor[] = []
  let to = from
  for (let at = from; actors.length < most; at++) {
    const name = nameAt(words, at, limit)
    if (!name || (actors.length > 0 && name.to - name.from < 2)) break
    actors.push(actorOf(source, name.from, name.to, 'name'))
    to = name.to
    if (!many || !/^(?:,|và|;)$/.test(words[to]?.low ?? '')) break
    at = to
  }
  return actors.length ? { actors, to } : null
}

/** A rank or degree that stands for the courtesy ("Bác sĩ Đinh Thị Lợi"), with a full name behind it. */
export function degreeAt(words: readonly Word[], at: number, limit: number): boolean {
  const degree = words[at]?.cap ? phraseAt(degrees, words, at, limit) : null
  const name = degree && nameAt(words, degree.end, limit)
  return name !== null && name.to - name.from > 1
}

function nameAt(words: readonly Word[], at: number, limit: number): { from: number; to: number } | null {
  const from = phraseAt(degrees, words, at, limit)?.end ?? at
  if (from >= limit || !words[from]!.cap || phraseAt(heads, words, from, limit)) return null
  return { from, to: endOfPerson(words, from, limit) }
}

/** Index after the capitals of a name; a stroke may stand inside ("H'Nhiên", "K'Tơn"). */
function endOfPerson(words: readonly Word[], from: number, limit: number): number {
  let to = from
  while (to < limit && to - from < 9) {
    const word = words[to]!
    const stroke = /^['’]$/.test(word.low) && to > from && !word.gap && words[to + 1]?.gap === false
    if (!stroke && (word.kind !== 'word' || !word.cap || word.breaks > 1)) break
    to++
  }
  return to
}
