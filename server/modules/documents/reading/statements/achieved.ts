// "Xã A đạt 13/19 tiêu chí gồm …", "14 tiêu chí đã đạt chuẩn", and averages of criteria per commune.
import { listedCriteria } from '../criteria-list.ts'
import { type Figure, figureAt } from '../figures.ts'
import { levelBehind } from '../levels.ts'
import type { Level, Statement } from '../reading.ts'
import { clauseStart, placeBefore, quoted, spend, type Told } from './sentence.ts'

/** Counts of criteria reached by one unit. */
export function achievedIn(told: Told): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    if (told.spent.has(at)) continue
    const figure = figureAt(words, at, told.to)
    if (!figure) continue
    const one = isCriteria(figure) ? (reachedBefore(told, figure) ?? reachedBehind(told, figure)) : null
    if (one) made.push(one)
    at = figure.numberTo - 1
  }
  return made
}

const isCriteria = (figure: Figure) => figure.unit === 'tiêu chí'

/** "đạt 13/19 tiêu chí", "hoàn thành 15 tiêu chí", "Xã A: 12/19 tiêu chí". */
function reachedBefore(told: Told, figure: Figure): Statement | null {
  const { words } = told.source
  const before = words[figure.from - 1]?.low ?? ''
  const verb = /^(đạt|được|thành|là|nhất|có|:|chuẩn|trì)$/.test(before)
  if (!verb || told.aims || (told.directive && !/đã/.test(near(told, figure)))) return null
  const begin = clauseStart(told, figure.from)
  const place = placeBefore(told, figure.from, begin)
  const unit = place?.name ?? (manyUnits(told, begin, figure.from) ? null : told.unit)
  if (!unit && (figure.total === null || manyUnits(told, begin, figure.from))) return null
  if (isSumOfUnits(told, figure)) return null
  const listed = listedCriteria(told.source, figure.to, told.to)
  const level = levelBehind(words, figure.to, Math.min(told.to, figure.to + 10))
  const from = place && !told.directive ? unitWord(told, wordOf(told, place.start)) : verbOf(told, figure)
  const to = listed?.to ?? Math.max(level?.to ?? 0, figure.to)
  spend(told, figure.from, to)
  return {
    kind: 'achieved',
    ...quoted(told, from, to),
    place: unit,
    level: level?.level ?? raised(told.level),
    count: figure.value,
    total: figure.total,
    criteria: listed?.criteria.length ? listed.criteria : null,
    selfAssessed: /tự (?:đánh giá|rà soát|chấm)/i.test(
      told.source.text.slice(words[told.from]!.start, words[figure.from]!.start),
    ),
    asOf: told.asOf,
  }
}

const raised = (level: Level | null): Level => level ?? 'xa-ntm'

/** "14 tiêu chí đã đạt chuẩn", also where it is to be kept. */
function reachedBehind(told: Told, figure: Figure): Statement | null {
  const { words } = told.source
  let at = figure.to
  const level = levelBehind(words, at, Math.min(told.to, at + 8), true)
  if (level) at = level.to
  if (words[at]?.low !== 'đã' || words[at + 1]?.low !== 'đạt' || (told.places.length === 0 && !told.unit)) return null
  let to = at + 2
  if (words[to]?.low === 'chuẩn' || words[to]?.low === 'được') to++
  spend(told, figure.from, to)
  const place = placeBefore(told, figure.from)?.name ?? told.unit
  if (!place) return null
  return {
    kind: 'achieved',
    ...quoted(told, figure.from, to),
    place,
    level: level?.level ?? raised(told.level),
    count: figure.value,
    total: figure.total,
    criteria: null,
    selfAssessed: false,
    asOf: null,
  }
}

/** "bình quân đạt 14,5 tiêu chí/xã". */
export function averagesIn(told: Told): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    if (told.spent.has(at)) continue
    const figure = figureAt(words, at, told.to)
    if (!figure) continue
    at = figure.numberTo - 1
    if (!(figure.unit === 'tiêu chí/xã' || (isCriteria(figure) && /bình quân/i.test(near(told, figure, 16))))) continue
    const mean = meanStart(told, figure)
    if (
      mean === null ||
      /(?:tăng|giảm|thêm)\s*$/i.test(near(told, figure, 2)) ||
      told.aims ||
      told.directive ||
      /phấn đấu|mục tiêu|kế hoạch/i.test(near(told, figure, 16))
    )
      continue
    spend(told, figure.from, figure.to)
    made.push({
      kind: 'average',
      ...quoted(told, mean, figure.to),
      place: null,
      level: levelBehind(words, figure.to, Math.min(told.to, figure.to + 10))?.level ?? raised(told.level),
      value: figure.value,
    })
  }
  return made
}

function meanStart(told: Told, figure: Figure): number | null {
  const { words } = told.source
  for (let at = figure.from - 1; at >= told.from && at > figure.from - 18; at--) {
    if (words[at]!.low === ';') return null
    if (words[at]!.low === 'bình' && words[at + 1]?.low === 'quân')
      return words[at - 1]?.low === 'chí' && words[at - 2]?.low === 'tiêu'
        ? words[at - 3]?.low === 'số'
          ? at - 3
          : at - 2
        : at
  }
  return null
}

const near = (told: Told, figure: Figure, words = 8) =>
  told.source.text.slice(
    told.source.words[Math.max(told.from, figure.from - words)]!.start,
    told.source.words[figure.from]!.start,
  )

const wordOf = (told: Told, offset: number) => {
  let at = told.from
  while (at < told.to && told.source.words[at]!.start < offset) at++
  return at
}

function unitWord(told: Told, at: number): number {
  const { words } = told.source
  if (words[at - 1] && /^(xã|phường)$/.test(words[at - 1]!.low) && at - 1 >= told.from) return at - 1
  if (words[at - 1]?.low === 'trấn' && at - 2 >= told.from) return at - 2
  return at
}

function verbOf(told: Told, figure: Figure): number {
  const { words } = told.source
  let at = figure.from
  while (at > told.from && /^(đạt|được|đã|hoàn|thành|chuẩn)$/.test(words[at - 1]!.low)) at--
  return at
}

/** "các xã đạt 15 tiêu chí", "03 xã đạt 19/19": a share of communes, not the state of one. */
function manyUnits(told: Told, from: number, to: number): boolean {
  const { words } = told.source
  for (let at = from; at < to; at++)
    if (
      words[at]!.low === 'xã' &&
      (words[at - 1]?.low === 'các' || words[at - 1]?.kind === 'number' || words[at - 1]?.low === 'số')
    )
      return true
  return false
}

const isSumOfUnits = (told: Told, figure: Figure) =>
  told.source.words[figure.to]?.low === '/' || /số xã|xã đạt từ/i.test(near(told, figure, 10))
