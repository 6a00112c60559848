// The unit a figure is told of: named with it, else nearest in front of it, else the heading's, else the document's own.

import { printed } from '../fold.ts'
import { oneOf } from '../phrases.ts'
import type { Place } from '../places.ts'
import { unitKinds } from '../proper-names.ts'
import {
  clauseStart,
  districtBetween,
  lowBefore,
  placesBetween,
  subjectsBetween,
  type Told,
  wordsBetween,
} from './told.ts'

/** The place of figure `i`, whose words reach from `from` to `to`. */
export function placeOfFigure(told: Told, i: number, { from, to }: { from: number; to: number }): string | null {
  const figure = told.figures[i]!
  const { words } = told.source
  const start = words[figure.from]!.start
  const listed = nameLabel(told, from, figure.from)
  if (listed) return listed
  const own = placesBetween(told, from, to)
  const communes = own.filter((place) => !place.village)
  const said = (communes.length ? communes : own.filter((place) => place.start === words[from]!.start)) as Place[]
  if (said.length) return said.findLast((place) => place.end <= start)?.name ?? said[0]!.name
  const [worked, other] = told.directive ? placesBetween(told, figure.to, to) : []
  if (worked?.village && !other && !isJoined(told, to)) return worked.name
  if (mayBeOfAll(words, from, figure.from) && ofAll.test(wordsBetween(told, from, figure.from))) return null
  const village = villageInFront(told, from)
  if (village) return village.name
  const before = lowBefore(told, from) === ';' ? [] : subjectsBetween(told, Math.max(told.from, figure.from - 80), from)
  const commune = before.findLast((place) => !place.village)
  const clause = clauseStart(told, figure.from)
  const district = districtBetween(told, clause, figure.from)
  if (district && (!commune || commune.end < words[clause]!.start)) return district
  const next = told.figures.find((one, k) => k > i && one.unit !== null)
  const after = placesBetween(told, figure.to, next?.from ?? told.to)
  const behind = after.find((place) => !place.village && isWhere(told, place)) ?? communeOf(told, after)
  const hamlet = told.unit === null ? (own.at(-1) ?? before.at(-1)) : undefined
  return (commune ?? behind ?? hamlet)?.name ?? told.unit ?? (told.named ? null : told.commune)
}

/** "… đường trục thôn A | và thôn B": of several villages. */
const isJoined = ({ source: { words } }: Told, at: number) =>
  /^(?:và|,)$/.test(words[at]?.low ?? '') && at + 1 < words.length && unitKinds(words, at + 1)?.village === true

/** "thôn Hạ | còn 21 hộ chưa đấu nối": the village of which the verb right behind it tells. */
function villageInFront(told: Told, from: number): Place | undefined {
  const verb = told.source.words[from]!
  if (!states(verb) || from <= told.from) return undefined
  const end = told.source.words[from - 1]!.end
  return told.places.find((place) => place.village && place.end === end)
}

const states = oneOf(['còn', 'có', 'đạt', 'mới', 'hiện'])

/** "toàn huyện còn nợ …", "huyện đã giải ngân …", "mỗi xã đạt thêm …": the figure is no single commune's. */
export const ofAll =
  /(?:^|\s)(?:(?:toàn|cả) (?:huyện|tỉnh|vùng|thị xã|thành phố)|(?:huyện|tỉnh|thị xã|thành phố) (?:đã|mới|có|còn|đạt)|(?:mỗi|từng|các) (?:xã|thôn|phường|hộ))(?:\s|$)/

// with one of these `ofAll` begins
const openers = oneOf('toàn|cả|huyện|tỉnh|thị|thành|mỗi|từng|các'.split('|'))

function mayBeOfAll(words: Told['source']['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (openers(words[at])) return true
  return false
}

/** "02 vụ … tại xã A": the place behind a figure is where it was counted. */
const isWhere = (told: Told, place: Place) =>
  /(?:tại|ở|của|trên địa bàn)\s+(?:xã|phường|thị trấn)\s+$/i.test(
    told.source.text.slice(Math.max(0, place.start - 30), place.start),
  )

/** "02 trạm biến áp ấp A, ấp B xã C": villages and their commune. */
function communeOf(told: Told, places: readonly Place[]): Place | undefined {
  const at = places.findIndex((place) => !place.village)
  const [village, commune] = [places[at - 1], places[at]]
  return village &&
    commune &&
    /^[\s,\d(]*(?:của |thuộc )?xã\s+$/i.test(told.source.text.slice(village.end, commune.start))
    ? commune
    : undefined
}

/** "Thanh Lãng 94,6 tỷ đồng, Hà Khê 71,3 tỷ đồng": the words in front are a name and nothing else. */
function nameLabel(told: Told, from: number, to: number): string | null {
  const { words, text } = told.source
  const begin = /^(?:huyện|xã|phường)$/.test(words[from]?.low ?? '') ? from + 1 : from
  if (to - begin < 1 || to - begin > 5) return null
  for (let at = begin; at < to; at++)
    if (!words[at]!.cap || words[at]!.kind !== 'word' || (words[at]!.upper && to - begin === 1)) return null
  return to - begin > 1 ? printed(text.slice(words[begin]!.start, words[to - 1]!.end)) : null
}
