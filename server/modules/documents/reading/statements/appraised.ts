// "Ngày 12/5/2023, … thẩm định và có biên bản đánh giá đạt 02 tiêu chí và 01 chỉ tiêu trên địa bàn xã A gồm: …"
import { dateAt, isoOf } from '../dates.ts'
import { levelBehind } from '../levels.ts'
import { oneOf, phraseAt, phrasesOf } from '../phrases.ts'
import type { Statement } from '../reading.ts'
import { type CriteriaList, listedCriteria } from './listed-criteria.ts'
import { quoted, spend, type Told } from './told.ts'

/** The result of an appraisal of one unit: criteria and indicators that were found met. */
export function appraisedIn(told: Told): Statement[] {
  const { words } = told.source
  const at = told.directive || told.aims ? null : appraisalAt(told)
  if (at === null) return []
  const counts = statedCounts(told)
  const level = levelBehind(words, counts.to, Math.min(told.to, counts.to + 10))?.level ?? told.level ?? 'xa-ntm'
  const list = listsBehind(told, at, { level, day: told.day })
  const date = dayIn(told)
  const place = told.places.find((one) => !one.village)?.name ?? told.unit
  const nothing = !list || (list.criteria.length === 0 && list.indicators.length === 0)
  if (!place || (nothing && (date === null || counts.criteria === null)) || severalUnits(told)) return []
  const from = date ? Math.min(date.from, at) : told.from
  const to = Math.max(list?.to ?? 0, counts.to)
  spend(told, told.from, to)
  const end = words[to]?.low === '.' && to < told.to ? to + 1 : to
  return [
    {
      kind: 'appraised',
      ...quoted(told, from, end),
      place,
      level,
      date: date?.day ?? null,
      criteria: list?.criteria ?? [],
      indicators: list?.indicators ?? [],
      statedCriteria: counts.criteria,
      statedIndicators: counts.indicators,
    },
  ]
}

/** "xã A đạt 15/19, xã B đạt 14/19 tiêu chí": each unit has a count of its own. */
const severalUnits = (told: Told) =>
  told.figures.filter((figure) => figure.total !== null && figure.total < 21).length > 1

function appraisalAt(told: Told): number | null {
  const { words } = told.source
  let team = false
  for (let at = told.from; at + 1 < told.to; at++) {
    team ||= teams(words[at])
    if (!phraseAt(appraisals, words, at, told.to) && !(team && phraseAt(looks, words, at, told.to))) continue
    for (let i = at + 2; i < told.to && i < at + 30; i++)
      if (words[i]!.low === 'đạt' && words[i - 1]?.low !== 'chưa' && words[i + 1]?.low !== 'chuẩn') return at
    return null
  }
  return null
}

const appraisals = phrasesOf({ deed: ['thẩm định', 'thẩm tra', 'phúc tra'] })

/** "Tổ công tác liên ngành của tỉnh đã kiểm tra, xác nhận xã A đạt …": of a team a look counts as an appraisal too. */
const looks = phrasesOf({ deed: ['kiểm tra, xác nhận', 'xác nhận', 'kiểm tra, đánh giá'] })
const teams = oneOf(['đoàn', 'tổ', 'đồng'])

/** "16 tiêu chí (1, 2, …) và 04 chỉ tiêu (13.1, …)": both lists. */
function listsBehind(told: Told, at: number, set: Parameters<typeof listedCriteria>[3]): CriteriaList | null {
  const first = listBehind(told, at, set)
  const further = told.figures.find(
    (figure) => first && figure.unit === 'chỉ tiêu' && figure.from > first.to && figure.from < first.to + 4,
  )
  const second = further && told.source.words[further.to]?.low === '(' ? listBehind(told, further.to, set) : null
  return first && second
    ? {
        criteria: [...first.criteria, ...second.criteria],
        indicators: [...first.indicators, ...second.indicators],
        to: second.to,
      }
    : first
}

function listBehind(told: Told, at: number, set: Parameters<typeof listedCriteria>[3]): CriteriaList | null {
  const { words } = told.source
  for (let i = at; i < told.to; i++)
    if (
      words[i]!.low === 'gồm' ||
      words[i]!.low === ':' ||
      (words[i]!.low === '(' &&
        (words[i + 1]?.kind === 'number' || /^(?:gồm|số|tiêu|từ|các)$/.test(words[i + 1]?.low ?? '')))
    )
      return listedCriteria(told.source, i, told.to, set)
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
  const criteria = told.figures.find((figure) => figure.unit === 'tiêu chí')
  const indicators = told.figures.find((figure) => figure.unit === 'chỉ tiêu')
  return {
    criteria: criteria?.value ?? null,
    indicators: indicators?.value ?? null,
    to: (criteria ?? indicators)?.to ?? told.from,
  }
}
