// Who reaches a standard where no commune is the subject: a criterion, all communes together, the district.
import { type Told, wordsBetween } from './told.ts'

/** "100% số xã | đạt chuẩn", "huyện | đạt chuẩn": no single commune. */
export const isOfOthers = (told: Told, verb: number) =>
  /(?:^|\s)(?:(?:số|các|những|mọi|nhiều) (?:xã|thôn|bản|ấp)|huyện|tỉnh|thị xã|thành phố)(?: (?:được|sẽ|đều|cơ bản|phấn đấu))?$/.test(
    wordsBetween(told, Math.max(told.from, verb - 5), verb),
  )

/** "mỗi xã đăng ký ít nhất 01 tiêu chí phấn đấu | đạt chuẩn": the criterion reaches it, no unit. */
export function isOfCriteria({ source: { words }, from }: Told, verb: number): boolean {
  let at = verb - 1
  while (at > from && /^(?:phấn|đấu|đăng|ký|cơ|bản|sẽ)$/.test(words[at]!.low)) at--
  return at > from && words[at]!.low === 'chí' && words[at - 1]!.low === 'tiêu'
}
