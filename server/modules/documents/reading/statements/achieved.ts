// "Xã A đạt 13/19 tiêu chí gồm …", "xã B 17/19, xã C và D 15/19 tiêu chí", "14 tiêu chí đã đạt chuẩn".
import { namesInForce } from '../criteria-names.ts'
import type { Figure } from '../figures.ts'
import { levelBehind } from '../levels.ts'
import { oneOf } from '../phrases.ts'
import type { Place } from '../places.ts'
import type { Level, Statement } from '../reading.ts'
import { countStart, isSelfAssessed, unitsOf } from './count-words.ts'
import { distributed } from './distributed-counts.ts'
import { isAimed, isCondition } from './goals.ts'
import { labelStart } from './labels.ts'
import { listedCriteria } from './listed-criteria.ts'
import {
  clauseStart,
  lowBefore,
  placeStart,
  placesBetween,
  quoted,
  spend,
  type Told,
  wordsBetween,
  yearIn,
} from './told.ts'

/** Counts of criteria reached by units, and those a named unit has to reach. */
export function achievedIn(told: Told): Statement[] {
  let units: readonly Place[] = []
  return told.figures.flatMap((figure, i) => {
    if (told.spent.has(i) || !countsCriteria(told, figure)) return []
    const each = distributed(told, i)
    if (each) return each
    if (isOtherCount(told, i) || isOfOtherSet(told, figure) || isCondition(told, figure)) return []
    const named = unitsOf(told, i)
    // "xã A và B tự chấm đạt 18/19, huyện thẩm tra đạt 16/19": of the same communes
    units = named.length || !isSecondCount(told, i) ? named : units
    return reachedBehind(told, i) ?? reachedBefore(told, i, units) ?? []
  })
}

/** "hồ sơ mới hoàn thiện được 11/16 tiêu chí": a whole that is no set of a commune's criteria counts something else. */
function isOfOtherSet(told: Told, { total, unit, from, to }: Figure): boolean {
  if (total === null || unit !== 'tiêu chí' || told.level !== null) return false
  if (total === 19 || total === namesInForce('xa-ntm', told.day).most) return false
  return (
    levelBehind(told.source.words, to, Math.min(told.to, to + 12)) === null &&
    /(?:hồ sơ|minh chứng|xác nhận|thẩm tra)/.test(wordsBetween(told, clauseStart(told, from), from))
  )
}

const isSecondCount = (told: Told, i: number) =>
  told.spent.has(i - 1) &&
  /^[,;]? ?(?:nhưng |song |còn )?(?:\p{L}+ ){0,4}(?:thẩm tra|thẩm định|phúc tra|đánh giá|rà soát)/u.test(
    wordsBetween(told, told.figures[i - 1]!.to, told.figures[i]!.from),
  )

/** "15/19 tiêu chí", and "15/19" alone where the sentence or its heading speaks of criteria. */
export const countsCriteria = (told: Told, { unit, total }: Figure) =>
  unit === 'tiêu chí' ||
  unit === 'tc' ||
  (unit === null && total !== null && (total === 19 || (total >= 5 && total <= 20 && told.ofCriteria)))

const increase =
  /(?:thêm|tăng|giảm|hụt|rớt|còn|thiếu|nợ|còn lại|bình quân|trung bình|mỗi xã|từng xã|các xã|nhiều xã|một số xã|tổng số|cả huyện|toàn huyện|toàn tỉnh)(?:\s+(?:đạt|được|là|có|chỉ|hơn|đã|mới|thêm|từ))*$/

/** How many are lacking or were added, what all communes have, a mean: no count of one unit. */
function isOtherCount(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  const { words } = told.source
  const behind = words[figure.to]?.low
  if (behind === 'chưa' || behind === 'còn' || behind === 'không') return true
  if (
    !Number.isInteger(figure.value) ||
    figure.value > 49 ||
    /^(?:dưới|trên|từ|hơn|đến|thêm)$/.test(lowBefore(told, figure.from))
  )
    return true
  const label = wordsBetween(told, labelStart(told, i), figure.from)
  if (/chưa (?:đạt|hoàn thành|được)/.test(label)) return true
  if (isEach(told, figure)) return false
  return (
    increase.test(label) ||
    /bình quân|trung bình/.test(wordsBetween(told, clauseStart(told, figure.from), figure.from).slice(-90))
  )
}

/** "xã A và xã B mỗi xã 15 tiêu chí". */
function isEach(told: Told, figure: Figure): boolean {
  const { words } = told.source
  const each = figure.from - 2
  if (each <= told.from || words[each]!.low !== 'mỗi' || words[each + 1]!.low !== 'xã') return false
  return placesBetween(told, Math.max(told.from, each - 6), each).at(-1)?.end === words[each - 1]!.end
}

/** "đạt 13/19 tiêu chí", "hoàn thành 15 tiêu chí", "Xã A: 12/19 tiêu chí", "xã A (12/19)". */
function reachedBefore(told: Told, i: number, named: readonly Place[]): Statement[] | null {
  const figure = told.figures[i]!
  const begin = countStart(told, i)
  const aimed = isAimed(told, i)
  const said = lowBefore(told, figure.from)
  const beside = named.length > 0 && figure.from - placeEnd(told, named.at(-1)!) < 3
  const verb =
    /^(?:lên|đạt|được|thành|là|nhất|có|:|chuẩn|trì|thực|hiện|mới|đủ)$/.test(said) ||
    (beside && (figure.total !== null || figure.unit === 'tiêu chí'))
  if (!verb && !(figure.total !== null && told.unit)) return null
  const done = /(?:^|[\s(])đã\s+(?:(?:tự|đánh|giá|rà|soát|chấm|xây|dựng|cơ|bản|phấn|đấu) ){0,4}(?:đạt|hoàn thành)/.test(
    wordsBetween(told, begin, figure.from),
  )
  const units: (Place | null)[] = named.length ? [...named] : told.unit !== null ? [null] : []
  // "UBND xã A (đạt 15/19 tiêu chí) tập trung …": how things stand
  const stands = done || (figure.total !== null && lowBefore(told, verbOf(told, figure)) === '(')
  if (!units.length || (told.directive && !stands)) return null
  if (aimed) return named.length || figure.unit === null ? aimedCounts(told, figure, units) : null
  return countOf(told, figure, units)
}

const placeEnd = (told: Told, place: Place) => {
  let at = placeStart(told, place)
  while (at < told.to && told.source.words[at]!.end < place.end) at++
  return at + 1
}

function countOf(told: Told, figure: Figure, units: (Place | null)[]): Statement[] {
  const { words } = told.source
  const level = levelBehind(words, figure.to, Math.min(told.to, figure.to + 12))
  const before = level ? null : setInFront(told, figure.from)
  const raised: Level = level?.level ?? before?.level ?? told.level ?? (units[0]?.village ? 'thon-ntm' : 'xa-ntm')
  const listed = listedCriteria(told.source, figure.to, told.to, { level: raised, day: told.day })
  const first = units[0]
  const beside =
    first &&
    !told.directive &&
    first.start > (words[told.figures.findLast((one) => one.to <= figure.from)?.to ?? told.from]?.start ?? 0) - 1
  const from = before?.from ?? (beside ? placeStart(told, first) : verbOf(told, figure))
  const to = Math.max(listed?.to ?? 0, level?.to ?? 0, figure.to)
  spend(told, figure.from, to)
  return units.map((place) => ({
    kind: 'achieved' as const,
    ...quoted(told, from, listed ? closing(told, to) : to),
    place: place?.name ?? told.unit,
    level: raised,
    count: figure.value,
    total: figure.total,
    criteria: listed?.criteria.length ? listed.criteria : null,
    selfAssessed: isSelfAssessed(wordsBetween(told, clauseStart(told, figure.from), figure.from)),
    asOf: told.asOf,
  }))
}

// the period, the merger and the day may stand between a set and the count
const farthestSet = 60

/** "theo bộ tiêu chí NTM nâng cao, … xã đạt 16/19 tiêu chí": the set the sentence measures by. */
function setInFront(told: Told, at: number): { level: Level; from: number } | null {
  const { words } = told.source
  for (let i = at - 1; i > told.from && i > at - farthestSet; i--) {
    if (words[i]!.low !== 'bộ' || words[i + 1]!.low !== 'tiêu' || words[i - 1]!.low !== 'theo') continue
    const level = levelBehind(words, i, at)?.level
    return level ? { level, from: i - 1 } : null
  }
  return null
}

/** The full stop behind a list that ends its sentence belongs to it. */
const closing = (told: Told, to: number) =>
  to < told.to && told.source.words[to]!.low === '.' && to + 1 === told.to ? to + 1 : to

function aimedCounts(told: Told, figure: Figure, units: readonly (Place | null)[]): Statement[] {
  const from = units[0] ? placeStart(told, units[0]) : verbOf(told, figure)
  spend(told, figure.from, figure.to)
  return units.map((place) => ({
    kind: 'target' as const,
    ...quoted(told, from, figure.to),
    place: place?.name ?? told.unit,
    what: 'số tiêu chí đạt',
    value: figure.value,
    unit: figure.unit,
    by: yearIn(told, told.from, told.to),
  }))
}

/** "14 tiêu chí đã đạt chuẩn", also where it is to be kept; "17/19 tiêu chí đạt". */
function reachedBehind(told: Told, i: number): Statement[] | null {
  const { words } = told.source
  const figure = told.figures[i]!
  let at = figure.to
  const level = levelBehind(words, at, Math.min(told.to, at + 8), true)
  if (level) at = level.to
  const done = words[at]?.low === 'đã'
  if (done) at++
  // "11 tiêu chí | đã tự đánh giá | đạt"
  const assessed = at
  while (done && at < told.to && assessing(words[at])) at++
  if (
    at >= told.to ||
    words[at]?.low !== 'đạt' ||
    (!done && /^(?:đạt|thành|được|:)$/.test(lowBefore(told, figure.from)))
  )
    return null
  if (!done && (told.directive || isAimed(told, i))) return null
  let to = at + 1
  if (words[to]?.low === 'chuẩn' || words[to]?.low === 'được') to++
  const listed = listedCriteria(told.source, to, told.to, {
    level: level?.level ?? told.level ?? 'xa-ntm',
    day: told.day,
  })
  const near = placesBetween(told, clauseStart(told, figure.from), figure.from).at(-1)
  const place = near?.name ?? told.unit
  if (!place) return null
  spend(told, figure.from, Math.max(to, listed?.to ?? 0))
  return [
    {
      kind: 'achieved',
      ...quoted(told, figure.from, Math.max(to, listed?.to ?? 0)),
      place,
      level: level?.level ?? told.level ?? 'xa-ntm',
      count: figure.value,
      total: figure.total,
      criteria: listed?.criteria.length ? listed.criteria : null,
      selfAssessed: words[assessed]!.low === 'tự',
      asOf: told.asOf,
    },
  ]
}

const assessing = oneOf(['tự', 'đánh', 'giá', 'chấm', 'rà', 'soát', 'được', 'thẩm', 'tra', 'định', 'xác', 'nhận'])

function verbOf(told: Told, figure: Figure): number {
  const { words } = told.source
  let at = figure.from
  while (
    at > told.from &&
    /^(?:đạt|được|đã|hoàn|thành|chuẩn|mới|xã|tự|đánh|giá|rà|soát|chấm)$/.test(words[at - 1]!.low)
  )
    at--
  return at
}
