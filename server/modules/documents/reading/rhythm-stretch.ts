// Where the words that say how often end and those of the deed begin: "cứ 10 ngày một lần | báo cáo", "sáng thứ Hai hằng tuần | nắm tình hình".
import { weekdayAt } from './dates.ts'
import { oneOf } from './phrases.ts'
import { rhythmAt } from './rhythms.ts'
import type { Word } from './words.ts'

const openers = oneOf(
  [
    'hàng|hằng|mỗi|từng|cách|các|định|cứ|vào|trước|chậm|ngày|thứ|chủ|sáng|chiều|tối|trưa|cuối|đầu|giữa|tuần|tháng|quý|năm',
    'một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|nửa|ít|tối|trong|lúc|từ|đến|mùng',
  ].flatMap((line) => line.split('|')),
)

/** Words that may stand between or beside the days of a rhythm without ending it. */
const between = oneOf(
  'vào|trước|chậm|nhất|các|và|của|trong|cứ|đến|là|mỗi|ngày|làm|việc|tất|cả|lúc|kỳ|đầu|cuối|giữa|thứ|buổi|mùng|thiểu|ít|tối|hoặc|,|-|/|:|h|định'.split(
    '|',
  ),
)
const solid = oneOf('tháng|tuần|quý|năm|tiên|cùng|lần|sáng|chiều|trưa|giờ|h|phút'.split('|'))
const longest = 30

/** Whether a name ends before word `at` because a rhythm begins there; words that end every name are not asked. */
export const rhythmOpens = (words: readonly Word[], at: number, to: number): boolean =>
  !words[at]!.cap && openers(words[at]) && behindRhythm(words, at, to) !== null

/** Index behind the rhythm whose words begin at `at`, its days and hours included; null where none begins there. */
export function behindRhythm(words: readonly Word[], at: number, to: number): number | null {
  const first = words[at]
  if (!first || at >= to || (first.kind === 'word' ? !openers(first) : first.kind !== 'number')) return null
  let end: number | null = null
  let found = false
  for (let next = at; next < to && next < at + longest; ) {
    const rhythm = rhythmAt(words, next, to)
    if (rhythm && rhythm.to <= to && !rhythm.once) {
      found = true
      next = rhythm.to
      end = next
      continue
    }
    const weekday = weekdayAt(words, next)
    if (weekday && weekday.to <= to) {
      next = weekday.to
      end = next
      continue
    }
    const word = words[next]!
    if (word.kind === 'number' ? !isDay(words, next) : !between(word) && !solid(word)) break
    next++
    if (word.kind === 'number' || solid(word)) end = next
  }
  if (!found || end === null) return null
  return words[end]?.low === 'cũng' && end < to ? end + 1 : end
}

/** "ngày 25", "10 giờ 30", "15/6", "tuần 2": a number of a day or an hour, not of things. */
const isDay = (words: readonly Word[], at: number) =>
  /^(?:ngày|và|trước|\/|tuần|thứ|mùng|giờ|h|tháng|nhất|:|là)$/.test(words[at - 1]?.low ?? '') ||
  (words[at - 1]?.low === ',' && words[at - 2]?.kind === 'number') ||
  /^(?:giờ|h|\/|:|hằng|hàng)$/.test(words[at + 1]?.low ?? '')
