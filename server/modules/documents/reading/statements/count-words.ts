// The words in front of a count of criteria: whose it is and who counted.
import type { Place } from '../places.ts'
import { chainOf, clauseStart, placesBetween, type Told } from './told.ts'

/** The units named between the figure before, or the start of the clause, and figure `i`. */
export function unitsOf(told: Told, i: number): Place[] {
  const { from } = told.figures[i]!
  return chainOf(told, placesBetween(told, countStart(told, i), from))
}

export const countStart = (told: Told, i: number) =>
  Math.max(clauseStart(told, told.figures[i]!.from), told.figures[i - 1]?.to ?? told.from)

/** "tự đánh giá đạt 17/19 nhưng qua thẩm tra chỉ đạt 15/19": the later word says whose count it is. */
export const isSelfAssessed = (before: string) => {
  const own = Math.max(
    ...['tự đánh giá', 'tự rà soát', 'tự chấm', 'tự kiểm tra'].map((words) => before.lastIndexOf(words)),
  )
  return (
    own >= 0 &&
    own > Math.max(before.lastIndexOf('thẩm tra'), before.lastIndexOf('thẩm định'), before.lastIndexOf('phúc tra'))
  )
}
