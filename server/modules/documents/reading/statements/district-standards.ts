// Standards of districts and what a district has not: "huyện A đạt chuẩn huyện NTM", "4/8 đơn vị cấp huyện hoàn thành nhiệm vụ",
// "huyện B chưa có xã nào đạt chuẩn NTM nâng cao".

import { levelAt } from '../levels.ts'
import { properName, unitKinds } from '../proper-names.ts'
import type { Level, Statement } from '../reading.ts'
import { isAimed } from './goals.ts'
import { labelStart } from './labels.ts'
import { higher, quoted, spend, type Told, turnBefore, wordsBetween, yearIn } from './told.ts'

const reached =
  /^(?:[\p{L}/]+\s){0,6}?(?:đạt chuẩn|công nhận|hoàn thành (?:các tiêu chí|nhiệm vụ|mục tiêu))[^.;,]{0,60}?(?:ntm|nông thôn mới)/u

/** Standards a sentence counts or names of districts; "huyen-ntm" is theirs. */
export function districtStandards(told: Told): Statement[] {
  return [...countedDistricts(told), ...namedDistricts(told), ...noneOf(told)]
}

function countedDistricts(told: Told): Statement[] {
  return told.figures.flatMap((figure, i): Statement[] => {
    if (told.spent.has(i) || !/huyện/.test(figure.unit ?? '')) return []
    const behind = wordsBetween(told, figure.to, Math.min(told.to, figure.to + 18))
    if (
      !reached.test(behind) &&
      !(
        /^hoàn thành nhiệm vụ$/.test(wordsBetween(told, figure.to, figure.to + 4)) &&
        told.source.words[figure.to + 4]?.kind === 'mark'
      )
    )
      return []
    told.spent.add(i)
    const quote = quoted(told, labelStart(told, i), endOfStandard(told, figure.to))
    return [
      isAimed(told, i) || told.directive
        ? {
            kind: 'target',
            ...quote,
            place: null,
            what: 'huyen-ntm',
            value: figure.value,
            unit: figure.unit,
            by: yearIn(told, told.from, told.to),
          }
        : { kind: 'standard', ...quote, place: null, what: 'huyen-ntm', count: figure.value, total: figure.total },
    ]
  })
}

function namedDistricts(told: Told): Statement[] {
  const { words, text } = told.source
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    const unit = higher(words[at]) ? unitKinds(words, at) : null
    const name = unit?.higher ? properName(words, unit.end, told.to) : null
    if (!name) {
      const own = unit ? ownDistrict(told, at, unit.end) : null
      if (own) made.push(own)
      continue
    }
    const behind = wordsBetween(told, name.to, Math.min(told.to, name.to + 14))
    if (
      reached.test(behind) &&
      !/(?:hồ sơ|thẩm định|thẩm tra|xét)(?: đề nghị| công nhận)*$/.test(
        wordsBetween(told, Math.max(told.from, at - 5), at),
      ) &&
      !/(?:^|\s)xã /.test(behind.slice(0, behind.search(/ntm|nông thôn mới/)).replace(/thị xã/g, ''))
    ) {
      const to = endOfStandard(told, name.to)
      spend(told, at, to)
      const common = {
        ...quoted(told, at, to),
        place: text.slice(words[name.from]!.start, words[name.to - 1]!.end),
        what: districtLevel(told, to),
      }
      const turn = turnBefore(told, to)
      const wanted = told.aims || told.directive !== null || (turn?.goal ?? told.type === 'ke-hoach')
      made.push(
        wanted && !(told.aims ? /^đã /.test(behind) : /^(?:đã |được )/.test(behind))
          ? { kind: 'target', ...common, value: null, unit: null, by: yearIn(told, told.from, told.to) }
          : { kind: 'standard', ...common, count: 1, total: null },
      )
      at = to - 1
    } else at = name.to - 1
  }
  return made
}

const ownReached =
  /^(?:(?:sẽ|đã|cơ bản|phấn đấu|được) )*(?:đạt chuẩn|công nhận(?: là| đạt chuẩn)?|hoàn thành (?:nhiệm vụ|mục tiêu) xây dựng|trở thành) (?:(?:huyện|thị xã|thành phố) )?(?:đạt chuẩn )?(?:nông thôn mới|ntm)/

/** "năm 2025 huyện đạt chuẩn nông thôn mới nâng cao": the district the document is of, without its name. */
function ownDistrict(told: Told, at: number, end: number): Statement | null {
  const { words } = told.source
  const behind = wordsBetween(told, end, Math.min(told.to, end + 14))
  // "2/8 đơn vị cấp huyện", "các huyện": counted, or all
  if (
    /^(?:cấp|các|số|mỗi|từng|nhiều)$/.test(words[at - 1]?.low ?? '') ||
    (words[at - 1]?.kind === 'number' && words[at - 2]?.low !== 'năm')
  )
    return null
  if (words[at]!.low === 'tỉnh' || !ownReached.test(behind)) return null
  const to = endOfStandard(told, end)
  const wanted = told.aims || told.directive !== null || (turnBefore(told, at)?.goal ?? told.type === 'ke-hoach')
  const year = yearIn(told, Math.max(told.from, at - 5), at) ?? yearIn(told, to, Math.min(told.to, to + 4))
  const common = { ...quoted(told, at, to), place: null, what: districtLevel(told, to) }
  spend(told, at, to)
  return wanted && !/^đã /.test(behind)
    ? { kind: 'target', ...common, value: null, unit: null, by: year ?? yearIn(told, told.from, told.to) }
    : { kind: 'standard', ...common, count: 1, total: null }
}

/** "huyện NTM nâng cao" is another standard than "huyện NTM". */
const districtLevel = (told: Told, end: number) => {
  const last = wordsBetween(told, end - 2, end)
  return last === 'nâng cao' ? 'huyen-ntm-nang-cao' : last === 'kiểu mẫu' ? 'huyen-ntm-kieu-mau' : 'huyen-ntm'
}

/** Behind "NTM", and "nâng cao" with it. */
const endOfStandard = (told: Told, from: number): number => {
  const { words } = told.source
  for (let at = from; at < told.to && at < from + 22; at++)
    if (words[at]!.low === 'ntm' || (words[at]!.low === 'mới' && words[at - 1]?.low === 'thôn'))
      return /^(?:nâng cao|kiểu mẫu)$/.test(wordsBetween(told, at + 1, at + 3)) ? at + 3 : at + 1
  return Math.min(told.to, from + 1)
}

/** "chưa có xã nào đạt chuẩn NTM nâng cao", "chưa có xã NTM kiểu mẫu" counts none. */
function noneOf(told: Told): Statement[] {
  const { words, text } = told.source
  for (let at = told.from; at + 5 < told.to; at++) {
    if (
      words[at]!.low !== 'chưa' ||
      words[at + 1]!.low !== 'có' ||
      !/^(?:xã|thôn|bản|ấp)$/.test(words[at + 2]!.low) ||
      !/^(?:nào|đạt|được|ntm|nông|kiểu|nâng)$/.test(words[at + 3]!.low)
    )
      continue
    for (let next = words[at + 3]!.low === 'nào' ? at + 4 : at + 2; next < told.to && next < at + 10; next++) {
      const hit = levelAt(words, next, told.to) ?? plainLevel(told, next)
      if (!hit) continue
      const from = subjectStart(told, at)
      const place =
        /(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố)\s+(\p{Lu}[\p{L}\s]*?)\s*$/u.exec(
          text.slice(words[from]!.start, words[at]!.start),
        )?.[1] ?? told.unit
      spend(told, at, hit.end)
      return [{ kind: 'standard', ...quoted(told, from, hit.end), place, what: hit.level, count: 0, total: null }]
    }
  }
  return []
}

const plainLevel = (told: Told, at: number): { level: Level; end: number } | null =>
  wordsBetween(told, at, Math.min(told.to, at + 3)).startsWith('nông thôn mới')
    ? { level: 'xa-ntm', end: at + 3 }
    : told.source.words[at]!.low === 'ntm'
      ? { level: 'xa-ntm', end: at + 1 }
      : null

function subjectStart(told: Told, at: number): number {
  let from = at
  while (from > told.from && at - from < 8 && told.source.words[from - 1]!.kind === 'word') from--
  return from
}
