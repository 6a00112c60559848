// A collective that the same clause spells out: "UBND các xã ven sông …, gồm các xã: A, B".

import type { Actor } from './actor.ts'
import { foldName } from './fold.ts'
import { oneOf } from './phrases.ts'
import type { Place } from './places.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'

/** The members, each apart, where the clause lists them behind "gồm"; else the actors as they are. */
export function expandMembers(
  source: Source,
  stretch: Stretch,
  lead: readonly Actor[],
  places: readonly Place[],
): Actor[] {
  return lead.flatMap((actor) => {
    const unit = /^(.*?)(?:các|những|\d+) (xã|phường|thị trấn|thôn|bản|ấp)(?:,[^,]*)?(?:\s|$)/i.exec(actor.name)
    if (
      !unit ||
      (actor.kind !== 'many' && actor.kind !== 'committee' && actor.kind !== 'person' && actor.kind !== 'unit')
    )
      return [actor]
    const listed = membersBehind(source, stretch, actor, unit[2]!.toLowerCase(), places)
    if (!listed.length) return [actor]
    return listed.map((place) => ({
      name: place.village
        ? `${unit[1]}${place.name}`.trim()
        : `${unit[1]}${unit[2]!.toLowerCase()} ${place.name}`.trim(),
      start: place.start,
      end: place.end,
      kind: actor.kind,
    }))
  })
}

function membersBehind(
  source: Source,
  stretch: Stretch,
  actor: Actor,
  unit: string,
  places: readonly Place[],
): Place[] {
  const { words } = source
  for (let at = stretch.from; at < stretch.to; at++) {
    const word = words[at]!
    if (word.start < actor.end) continue
    // "các xã đăng ký năm nay (An Phú, Bình Lâm)"
    if (word.low === '(' && words[at - 1]!.end === actor.end)
      return inBrackets(source, { from: at, to: stretch.to }, unit, places)
    if (word.low !== 'gồm') continue
    let next = at + 1
    while (
      words[next]?.low === ':' ||
      words[next]?.low === 'có' ||
      words[next]?.low === 'các' ||
      words[next]?.kind === 'number'
    )
      next++
    const first = unit.split(' ')[0]
    if (words[next]?.low !== first && !words[next]?.cap) continue
    const until = endOfList(source, at, stretch.to, places)
    const village = /thôn|bản|ấp/.test(unit)
    return places.filter((place) => place.start >= word.end && place.end <= until && place.village === village)
  }
  return []
}

/** The places a bracket right behind a collective holds, when it holds nothing else. */
function inBrackets({ words }: Source, { from, to }: Stretch, unit: string, places: readonly Place[]): Place[] {
  let close = from + 1
  while (close < to && words[close]!.low !== ')') close++
  if (close >= to) return []
  const village = /thôn|bản|ấp/.test(unit)
  const inside = places.filter(
    (place) => place.start > words[from]!.start && place.end < words[close]!.end && place.village === village,
  )
  const rest = words
    .slice(from + 1, close)
    .filter(
      (word) => word.kind === 'word' && !inside.some((place) => place.start <= word.start && word.end <= place.end),
    )
  return rest.every((word) => listing(word)) ? inside : []
}

const listing = oneOf(['các', 'và', 'gồm', 'xã', 'thôn', 'bản', 'ấp', 'phường', 'là'])

/** A list goes on behind a semicolon where its next member stands right there. */
function endOfList(source: Source, at: number, to: number, places: readonly Place[]): number {
  for (let i = at; i < to; i++) {
    const low = source.words[i]!.low
    const next = source.words[i + 1]
    if (low === ';' && next && places.some((place) => place.start === next.start)) continue
    if (low === ';' || (low === '.' && source.words[i + 1]?.gap)) return source.words[i]!.start
  }
  return source.words[to - 1]!.end
}

/** "Cả hai xã", "02 đơn vị nêu trên": those the heading names, when it names as many. */
export function namedAbove(lead: readonly Actor[], above: readonly Actor[] | null): Actor[] {
  if (!above || above.length < 2) return [...lead]
  return lead.flatMap((actor) => {
    const hit =
      /^(?:cả )?(hai|ba|bốn|0?[2-9]) (?:xã|phường|thôn|bản|ấp|huyện|đơn vị|địa phương)(?: (?:nêu )?trên| này)?$/i.exec(
        actor.name,
      )
    const count = hit && (spelled[hit[1]!.toLowerCase()] ?? Number(hit[1]))
    return count && above.length === count ? above : [actor]
  })
}

const spelled: Record<string, number> = { hai: 2, ba: 3, bốn: 4 }

/** A bare "xã" is the commune of the heading or the document; "UBND xã" the commune's of the item or its heading, where one is named. */
export function nameUnit(actor: Actor, near: string | null, commune: string | null): Actor {
  const unit = /^((?:chủ tịch )?(?:ubnd |ủy ban nhân dân ))?(?:xã|phường)$/i.exec(foldName(actor.name))
  const name = unit?.[1] ? near : (near ?? commune)
  return unit && name ? { ...actor, name: `${actor.name} ${name}` } : actor
}
