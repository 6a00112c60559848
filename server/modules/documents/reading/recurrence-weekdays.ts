// The days of the week beside a rhythm, and of which week of the month they are: "thứ 2, 5", "từ thứ Hai đến thứ Sáu", "thứ Ba tuần đầu".
import { small, weekdayAt } from './dates.ts'
import { oneOf } from './phrases.ts'
import type { Beside } from './recurrence-days.ts'
import type { Rhythm } from './rhythm-counts.ts'
import type { Word } from './words.ts'

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** "thứ 2, thứ 4 và thứ 6", "thứ 2, 5"; in a month only with its place: "thứ Sáu tuần cuối", "thứ Hai đầu tiên". */
export function takeWeekdays(
  words: readonly Word[],
  at: number,
  limit: number,
  unit: Rhythm['unit'],
  found: Beside,
): number | null {
  if (/^(?:lần|tuần)$/.test(words[at - 1]?.low ?? '')) return null
  let to = at
  const taken: number[] = []
  for (let next = at; next < limit; ) {
    const named = weekdayAt(words, next) ?? (unit === 'week' ? shortWeekday(words, next) : null)
    const number = named || !taken.length ? null : (small(words[next], 7) ?? spelledDay(words[next]))
    if (!named && (number === null || number < 2)) break
    const day = named ? named.weekday : number! - 1
    if (taken.length && rangeMark(words[next - 1])) for (let i = taken.at(-1)! + 1; i < (day || 7); i++) taken.push(i)
    taken.push(day)
    to = named ? named.to : next + 1
    if (!/^(?:,|và|hoặc)$/.test(words[to]?.low ?? '') && !rangeMark(words[to])) break
    next = to + 1
  }
  if (unit === 'week') {
    found.weekdays.push(...taken.map((one) => codes[one]!))
    return to
  }
  const places = placesOfWeek(words, to)
  if (!places.length) return null
  found.weekdays.push(...places.flatMap(({ nth }) => taken.map((one) => nth + codes[one]!)))
  return places.at(-1)!.to
}

/** "từ thứ Hai đến thứ Sáu": every day between. */
const rangeMark = oneOf(['-', 'đến', 'tới'])

/** "T6", "CN": a day of the week by its letter. */
export function shortWeekday(words: readonly Word[], at: number): { weekday: number; to: number } | null {
  const low = words[at]?.low ?? ''
  if (low === 'cn' && words[at]!.cap) return { weekday: 0, to: at + 1 }
  if (low[0] !== 't' || !words[at]!.cap) return null
  if (/^t[2-7]$/.test(low)) return { weekday: Number(low[1]) - 1, to: at + 1 }
  const number = low === 't' && words[at + 1]?.gap === false ? small(words[at + 1], 7) : null
  return number && number > 1 ? { weekday: number - 1, to: at + 2 } : null
}

/** "thứ Ba, Năm": the next day of the week by its number alone, printed large. */
const spelledDay = (word: Word | undefined) => (word?.cap ? (spelledDays.get(word.low) ?? null) : null)
const spelledDays = new Map(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((low, i) => [low, i + 2]))

type Placed = { nth: number; to: number }

/** "tuần đầu và tuần thứ ba", "tuần thứ nhất, thứ ba": each of them. */
function placesOfWeek(words: readonly Word[], at: number): Placed[] {
  const found: Placed[] = []
  for (let place = placeOfWeek(words, at); place; ) {
    found.push(place)
    const next: number = /^(?:,|và)$/.test(words[place.to]?.low ?? '') ? place.to + 1 : -1
    place = next < 0 ? null : words[next]?.low === 'tuần' ? placeOfWeek(words, next) : nthAt(words, next)
  }
  return found
}

/** "… và | thứ ba hằng tháng": a place, where no week of its own makes it a weekday. */
function nthAt(words: readonly Word[], at: number): Placed | null {
  const nth = words[at]?.low === 'thứ' ? nths[words[at + 1]?.low ?? ''] : undefined
  return nth && !/^(?:tuần|đầu|cuối)$/.test(words[at + 2]?.low ?? '') ? { nth, to: at + 2 } : null
}

const nths: Record<string, number> = { nhất: 1, hai: 2, ba: 3, tư: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/** "tuần đầu tiên", "đầu tháng", "tuần thứ hai", "cuối cùng" behind a weekday. */
function placeOfWeek(words: readonly Word[], at: number): Placed | null {
  let next = at
  while (/^(?:của|trong|tuần)$/.test(words[next]?.low ?? '')) next++
  const low = words[next]?.low
  const counts = words[next]?.low === 'lần' ? next + 1 : next
  // "thứ Ba thứ ba hằng tháng", "thứ Ba lần thứ ba trong tháng"
  if (words[next - 1]?.low !== 'tuần' && words[counts]?.low === 'thứ') {
    const nth = nths[words[counts + 1]?.low ?? '']
    return nth && /^(?:của|trong|hằng|hàng|mỗi|các)$/.test(words[counts + 2]?.low ?? '')
      ? { nth, to: counts + 2 }
      : null
  }
  if (words[next - 1]?.low === 'tuần') {
    const ordinal = low === 'thứ' ? next + 1 : next
    const nth = low === 'thứ' || words[next]?.kind === 'number' ? nths[words[ordinal]?.low ?? ''] : undefined
    if (nth) return { nth, to: ordinal + 1 }
    if (low === 'thứ') return null
  }
  if (low !== 'đầu' && low !== 'cuối') return null
  const to = /^(?:tiên|cùng)$/.test(words[next + 1]?.low ?? '') ? next + 2 : next + 1
  return { nth: low === 'đầu' ? 1 : -1, to }
}
