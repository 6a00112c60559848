// Which level a mention of criteria speaks of, where no word right behind "tiêu chí" tells it.
import { type CommuneLevels, levelOfPlaces } from './commune-levels.ts'
import { type ListSettings, listEnd } from './criteria-items.ts'
import type { Mention } from './criteria-places.ts'
import { triggerAt } from './criteria-triggers.ts'
import { levelBefore, levelBehind } from './levels.ts'
import type { Place } from './places.ts'
import type { Level } from './reading.ts'
import type { Source, Word } from './words.ts'

/** Communes in the order of the text, and the levels they are told to strive for. */
type Told = { places: readonly Place[]; levels?: CommuneLevels }

/** The level words in front tell, up to another commune's clause; else the one told of the communes named. */
export function levelInFront({ words }: Source, at: number, least: number, { places, levels }: Told): Level | null {
  const near = places.findLast((place) => place.end <= words[at]!.start)
  const start = near?.start ?? 0
  const told = levelBefore(words, at, least, (i) => words[i]!.start > start)
  if (told || !levels) return told
  // where none is named in front, those of its own clause: "chỉ tiêu 17.11 tại xã An Phú", no "…; xây lò đốt rác tại xã An Phú"
  let end = at
  while (end < words.length && end < at + 60 && words[end]!.low !== ';' && words[end]!.low !== '.') end++
  const beside = places.filter((place) => place.start < (words[end]?.start ?? Number.POSITIVE_INFINITY))
  return levelOfPlaces(
    levels,
    (near ? [near] : beside).map((place) => place.name),
  )
}

/** "TC 1, TC 8 và TC 16 của xã" in a part about villages. */
export function ofCommune(words: readonly Word[], end: number, level: Level): Level {
  if (!level.startsWith('thon-')) return level
  let at = end
  while (words[at]?.kind === 'number' || /^(?:,|và|tc|tiêu|chí|số)$/.test(words[at]?.low ?? '')) at++
  return words[at]?.low === 'của' && words[at + 1]?.low === 'xã' ? 'xa-ntm' : level
}

/** "chỉ tiêu 15.4 của xã NTM, 14.4 của xã nâng cao": the list goes on behind a level, with another behind it. */
export function ofOtherLevels(
  words: readonly Word[],
  first: Mention,
  to: number,
  read: (at: number) => Mention | null,
): Mention[] {
  const level = levelBehind(words, first.to, to)
  const next = level && /^(?:,|và)$/.test(words[level.to]?.low ?? '') ? level.to + 1 : to
  const number = words[next]?.low === 'số' ? next + 1 : next
  const mention = number < to && words[number]?.kind === 'number' ? read(next) : null
  return mention && levelBehind(words, mention.to, to) ? [mention] : []
}

// no item names more criteria one by one
const most = 20

/** "tiêu chí A, | tiêu chí B của xã nông thôn mới nâng cao": the level behind the last "tiêu chí" is that of those in front. */
export function levelBehindList(words: readonly Word[], from: number, to: number, list: ListSettings): Level | null {
  let at = from
  for (let mentions = 0; mentions < most; mentions++) {
    const told = levelBehind(words, at, to)
    if (told) return told.level
    const next = /^(?:,|và)$/.test(words[at]?.low ?? '') ? triggerAt(words, at + 1, to) : null
    const end = next ? listEnd(words, next.end, to, list) : at
    if (end <= at + 1 || !next || end <= next.end) return null
    at = end
  }
  return null
}
