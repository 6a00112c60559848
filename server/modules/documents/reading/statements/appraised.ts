// "Ngày 12/5/2023, … thẩm định và có biên bản đánh giá đạt 02 tiêu chí và 01 chỉ tiêu trên địa bàn xã A gồm: …"
import { listedCriteria } from '../criteria-list.ts'
import { dateAt, isoOf } from '../dates.ts'
import { figureAt } from '../figures.ts'
import { levelBehind } from '../levels.ts'
import type { Statement } from '../reading.ts'
import { quoted, spend, type Told } from './sentence.ts'

/** The result of an appraisal of one unit: criteria and indicators that were found met. */
export function appraisedIn(told: Told): Statement[] {
  const { words } = told.source
  const at = appraisalAt(told)
  if (at === null || told.directive || told.aims) return []
  const list = listBehind(told, at)
  const place = told.places.find((one) => !one.village)?.name ?? told.unit
  const counts = statedCounts(told)
  if (!list || !place || (list.criteria.length === 0 && list.indicators.length === 0)) return []
  const date = dayIn(told)
  const from = date ? Math.min(date.from, at) : told.from
  spend(told, told.from, list.to)
  const end = words[list.to]?.low === '.' && list.to < told.to ? list.to + 1 : list.to
  return [
    {
      kind: 'appraised',
      ...quoted(told, from, end),
      place,
      level: levelBehind(words, counts.to, Math.min(told.to, counts.to + 10))?.level ?? told.level ?? 'xa-ntm',
      date: date?.day ?? null,
      criteria: list.criteria,
      indicators: list.indicators,
      statedCriteria: counts.criteria,
      statedIndicators: counts.indicators,
    },
  ]
}

function appraisalAt(told: Told): number | null {
  const { words } = told.source
  for (let at = told.from; at + 1 < told.to; at++) {
    if (words[at]!.low !== 'thẩm' || !/^(định|tra)$/.test(words[at + 1]!.low)) continue
    for (let i = at + 2; i < told.to && i < at + 30; i++)
      if (words[i]!.low === 'đạt' && words[i - 1]?.low !== 'chưa') return at
  }
  return null
}

function listBehind(told: Told, at: number) {
  const { words } = told.source
  for (let i = at; i < told.to; i++)
    if (words[i]!.low === 'gồm' || words[i]!.low === ':') return listedCriteria(told.source, i, told.to)
  return null
}

function dayIn(told: Told): { day: string; from: number } | null {
  const { words } = told.source
  for (let at = told.from; at < told.to; at++) {
    const date = words[at]!.low === 'ngày' ? dateAt(words, at, told.to) : null
    const day = date && date.day !== null ? isoOf(date) : null
    if (day) return { day, from: at }
  }
  return null
}

function statedCounts(told: Told): { criteria: number | null; indicators: number | null; to: number } {
  const stated: { criteria: number | null; indicators: number | null; to: number } = {
    criteria: null,
    indicators: null,
    to: told.from,
  }
  for (let at = told.from; at < told.to; at++) {
    const figure = figureAt(told.source.words, at, told.to)
    if (figure?.unit === 'tiêu chí') stated.criteria ??= figure.value
    if (figure?.unit === 'chỉ tiêu') stated.indicators ??= figure.value
    if (figure) stated.to = Math.max(stated.to, figure.unit === 'tiêu chí' ? figure.to : stated.to)
  }
  return stated
}
