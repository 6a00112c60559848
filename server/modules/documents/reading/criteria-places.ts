// Which commune each criterion is for, where an item gives different criteria to different communes.
import type { Item } from './criteria-items.ts'
import type { Place } from './places.ts'
import type { Level } from './reading.ts'
import type { Source, Word } from './words.ts'

type Span = { start: number; end: number }

/** Criteria spoken of together, between two words. */
export type Mention = { from: number; to: number; items: Item[]; level: Level }

/** "tiêu chí số 17 (xã An Phú), 11 và 9 (xã Bình Lâm)": parted behind each bracket that names a commune. */
export function byBracket({ words }: Source, mention: Mention, communes: readonly Place[]): Mention[] {
  const { items } = mention
  const cuts = items.flatMap((item, i) => {
    const next = items[i + 1]
    const between = (place: Place) => place.start >= words[item.to - 1]!.end && place.end <= words[next!.from]!.start
    return next && communes.some(between) ? [i + 1] : []
  })
  return [0, ...cuts].map((begin, i) => {
    const part = items.slice(begin, cuts[i])
    return {
      ...mention,
      items: part,
      from: begin ? part[0]!.from : mention.from,
      to: cuts[i] ? part.at(-1)!.to : mention.to,
    }
  })
}

/** Index where a list may begin behind the last word of a commune: past ":", "(", "còn", "là". */
export function listBehindPlace(words: readonly Word[], at: number, to: number): number | null {
  let next = at
  while (next < to && next < at + 5 && /^(?:[:(–-]|là|còn|gồm|số|thêm)$/.test(words[next]!.low)) next++
  return next > at && next < to ? next : null
}

/** "… chưa đạt: | xã An Phú (3, 5), xã Bình Lâm (17)": numbers stand right behind the commune named first. */
export function toldByPlace(words: readonly Word[], from: number, to: number, communes: readonly Place[]): boolean {
  const start = words[from]?.start ?? 0
  const first = communes.find((place) => place.start >= start)
  let at = from
  while (first && at < to && at < from + 8 && words[at]!.start < first.end) at++
  if (!first || words[at - 1]?.end !== first.end) return false
  const begin = listBehindPlace(words, at, to)
  return begin !== null && words[begin]!.kind === 'number'
}

/**
 * The communes of each mention, or null where the item gives the same criteria to all: "xã An Phú tiêu chí 16, xã Bình Lâm
 * tiêu chí 13", "tiêu chí 16 tại xã An Phú, tiêu chí 13 tại xã Bình Lâm". `keys` tell whether two mentions say the same.
 */
export function placesOfMentions(
  source: Source,
  mentions: readonly (Span & { key: string })[],
  places: readonly Place[],
): (readonly string[])[] | null {
  if (mentions.length < 2 || places.length < 2) return null
  const placed = behind(source, mentions, places) ?? inFront(source, mentions, places)
  const told = mentions.map((mention, i) => ({ key: mention.key, names: placed[i]! })).filter((one) => one.names.length)
  const communes = new Set(told.flatMap((one) => one.names))
  if (communes.size < 2) return null
  const saidOf = (name: string) => told.flatMap((one) => (one.names.includes(name) ? one.key : [])).join()
  const different = new Set([...communes].map(saidOf)).size > 1
  return different ? placed : null
}

/** The communes listed last between the mention before and this one; a mention right behind another shares its communes. */
function inFront({ text }: Source, mentions: readonly Span[], own: readonly Place[]): string[][] {
  let last: string[] = []
  return mentions.map((mention, i) => {
    const since = i ? mentions[i - 1]!.end : 0
    const between = own.filter((place) => place.start >= since && place.end <= mention.start)
    const first = between.findLastIndex((place, k) => !k || !isJoint(text.slice(between[k - 1]!.end, place.start)))
    if (between.length) last = [...new Set(between.slice(first).map((place) => place.name))]
    return last
  })
}

/** Only ", ", "và", "xã" stands between two names of one list. */
const isJoint = (between: string) =>
  between.length < 16 && /^[\s,;&]*(?:và\s+)?(?:các\s+)?(?:xã|phường|UBND xã)?\s*$/i.test(between)

const linking = new Set(['tại', 'ở', 'của', 'cho', '(', 'xã', 'phường'])

/** The communes behind each mention, where every mention has some, linked by "tại", "ở", "của", "cho" or a bracket. */
function behind(source: Source, mentions: readonly Span[], own: readonly Place[]): string[][] | null {
  // "tiêu chí Y tế và | tiêu chí Môi trường (đối với xã A)": of the same communes
  const joined = mentions.map(
    (mention, i) =>
      i + 1 < mentions.length && /^\s*(?:và|,)\s*$/.test(source.text.slice(mention.end, mentions[i + 1]!.start)),
  )
  const bracketed = mentions.every(
    (mention, i) => joined[i] || /^\s*\(/.test(source.text.slice(mention.end, mention.end + 4)),
  )
  const front = new Set(own.filter((place) => place.start < mentions[0]!.start).map((place) => place.name))
  const found = mentions.map((mention, i) => {
    const limit = mentions[i + 1]?.start ?? Number.POSITIVE_INFINITY
    const between = own.filter((place) => place.start >= mention.end && place.end <= limit)
    const joint = between.length ? source.text.slice(mention.end, between[0]!.start).trim().toLowerCase() : ''
    const linked = joint.length < 60 && linking.has(/^(\(|\p{L}+)?/u.exec(joint)?.[0] ?? '')
    return linked ? between.map((place) => place.name) : []
  })
  for (let i = found.length - 2; i >= 0; i--) if (joined[i] && !found[i]!.length) found[i] = found[i + 1]!
  if (!found.every((names) => names.length)) return null
  // "dồn sức cho hai xã A và B; … tiêu chí 5 ở xã B, tiêu chí 10 ở xã A": those in front are named again, one by one
  return !front.size || bracketed || found.flat().every((name) => front.has(name)) ? found : null
}
