// Times of day: "9h30", "17 giờ 00 phút", "17h00'", "16:30", "8 giờ sáng".
import type { Word } from './words.ts'

/** The time written at word `at` as "09:30", Vietnam time, and the index after it. */
export function timeAt(words: readonly Word[], at: number): { time: string; to: number } | null {
  const first = words[at]
  if (first?.kind !== 'number' || first.low.length > 2 || Number(first.low) > 24) return null
  const hour = Number(first.low)
  const unit = words[at + 1]?.low
  if (unit === ':') return colonTime(words, at, hour)
  // "phủ sóng 4G trước …" names no hour
  if (unit !== 'h' && unit !== 'giờ' && (unit !== 'g' || words[at + 1]!.cap)) return null
  let to = at + 2
  let minute = 0
  if (isMinute(words, to)) minute = Number(words[to++]!.low)
  if (words[to]?.low === 'rưỡi') {
    minute = 30
    to++
  }
  while (/^(?:phút|p|['’‘′`"])$/.test(words[to]?.low ?? '')) to++
  return withHalf(words, hour, minute, to)
}

/** Two digits behind the hour, unless they begin a date: "17 giờ 20/9". */
const isMinute = (words: readonly Word[], at: number) =>
  words[at]?.kind === 'number' &&
  words[at]!.low.length === 2 &&
  Number(words[at]!.low) < 60 &&
  !/^[/.-]$/.test(words[at + 1]?.kind === 'mark' && words[at + 2]?.kind === 'number' ? words[at + 1]!.low : '')

function colonTime(words: readonly Word[], at: number, hour: number): { time: string; to: number } | null {
  const minute = words[at + 2]
  if (words[at + 1]!.gap || minute?.kind !== 'number' || minute.gap || minute.low.length !== 2) return null
  return Number(minute.low) < 60 ? withHalf(words, hour, Number(minute.low), at + 3) : null
}

/** Takes "sáng", "chiều", "tối" behind the time with it: "3 giờ chiều" is 15:00. */
function withHalf(words: readonly Word[], hour: number, minute: number, to: number): { time: string; to: number } {
  const half = words[to]?.low
  const later = (half === 'chiều' || half === 'tối') && hour < 12 ? hour + 12 : hour
  const taken = half === 'sáng' || half === 'chiều' || half === 'trưa' || half === 'tối'
  return { time: `${String(later).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, to: taken ? to + 1 : to }
}
