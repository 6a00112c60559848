// The units a standard speaks of: counted, listed with counts, or named.
import { dateAt, isoOf } from '../dates.ts'
import { figureAt } from '../figures.ts'
import type { Place } from '../places.ts'
import type { Level, Statement } from '../reading.ts'
import { clauseStart, quoted, spend, type Told } from './sentence.ts'

export type Named = { level: Level; from: number; to: number; verb: number }

/** "12/20 xã đạt chuẩn NTM", "có 03 xã đạt chuẩn", "phấn đấu 02 thôn đạt chuẩn"; null where no count stands in front. */
export function countedUnits(told: Told, named: Named): Statement[] | null {
  const { words } = told.source
  for (let at = named.verb - 1; at >= told.from && at > named.verb - 8; at--) {
    if (words[at]!.kind === 'mark' && words[at]!.low !== '/' && words[at]!.low !== ')') break
    const figure = figureAt(words, at, told.to)
    if (!figure || !/^(xã|thôn|bản|ấp|xóm|phường|khu dân cư|huyện)$/.test(figure.unit ?? '')) continue
    if (words[figure.to]?.cap && words[figure.to]?.kind === 'word') break
    const from = figure.total === null && words[at - 1]?.low === '/' ? at - 2 : at
    const whole = from === at ? figure : (figureAt(words, from, told.to) ?? figure)
    const to = withYear(told, named.to)
    spend(told, from, whole.to)
    if (isAim(told, from))
      return [
        {
          kind: 'target',
          ...quoted(told, from, to.at),
          place: null,
          what: named.level,
          value: whole.value,
          unit: whole.unit,
          by: to.year ?? yearIn(told, clauseStart(told, from), from),
        },
      ]
    return [
      {
        kind: 'standard',
        ...quoted(told, from, named.to),
        place: null,
        what: named.level,
        count: whole.value,
        total: whole.total,
      },
    ]
  }
  const given = membersWithCounts(told, named)
  return given.length ? given : null
}

/** "thực hiện thôn NTM, gồm các xã: A 03 thôn, B 04 thôn": a count per commune. */
function membersWithCounts(told: Told, named: Named): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (const place of told.places) {
    if (place.village || place.start < words[named.to - 1]!.end) continue
    let at = named.to
    while (at < told.to && words[at]!.start < place.end) at++
    const figure = words[at]?.kind === 'number' ? figureAt(words, at, told.to) : null
    if (!figure || !/^(thôn|bản|ấp|xóm|xã)$/.test(figure.unit ?? '')) continue
    spend(told, at, figure.to)
    const start = place.start
    const end = words[figure.to - 1]!.end
    made.push({
      kind: 'target',
      quote: told.source.text.slice(start, end),
      start,
      end,
      place: place.name,
      what: named.level,
      value: figure.value,
      unit: figure.unit,
      by: null,
    })
  }
  return made
}

const isAim = (told: Told, at: number) =>
  told.aims ||
  told.directive !== null ||
  /phấn đấu|mục tiêu|kế hoạch|chỉ tiêu|sẽ/i.test(
    told.source.text.slice(told.source.words[clauseStart(told, at)]!.start, told.source.words[at]!.start),
  )

/** A named unit that must reach the standard; a standard without a unit is no target. */
export function namedUnits(told: Told, named: Named, more: Named[]): Statement[] {
  const { words } = told.source
  const before = words[named.verb - 1]?.low ?? ''
  if (/^(đã|chưa|được|bộ|phong|trào|cuộc|công|tác|ban|trình)$/.test(before) || !isAim(told, named.verb)) return []
  if (named.level === 'xa-ntm' && words[named.verb]!.low === 'hoàn') return []
  const begin = clauseStart(told, named.verb)
  const near = lastUnits(told, begin, named)
  const end = withYear(told, more.at(-1)?.to ?? named.to)
  if (!near.length) {
    if (!told.named) return []
    spend(told, named.verb, end.at)
    return [
      {
        kind: 'target',
        ...quoted(told, named.verb, end.at),
        place: told.unit,
        what: named.level,
        value: null,
        unit: null,
        by: end.year,
      },
    ]
  }
  const from = countBefore(told, near[0]!)
  const levels = [named, ...more]
  return near.map((place, i) => ({
    kind: 'target' as const,
    ...quoted(told, from, end.at),
    place: place.name,
    what: (levels.length === near.length ? levels[i]! : levels[0]!).level,
    value: null,
    unit: null,
    by: end.year,
  }))
}

/** The units right in front of the verb: of "thôn A (xã B) và thôn C" the villages, for a village's standard. */
function lastUnits(told: Told, begin: number, named: Named): Place[] {
  const { words } = told.source
  const start = words[begin]!.start
  const stop = words[named.verb]!.start
  const village = named.level === 'thon-ntm' || named.level === 'thon-kieu-mau'
  const inside = told.places.filter((place) => place.start >= start && place.end <= stop)
  const last = inside.at(-1)
  if (!last || stop - last.end > 30) return []
  const chain: Place[] = [last]
  for (let i = inside.length - 2; i >= 0; i--) {
    const between = told.source.text.slice(inside[i]!.end, chain[0]!.start)
    if (
      !/^[\s,()]*(?:và\s*)?(?:xã|thôn|bản|ấp|phường|thị trấn)?[\s,()]*(?:và\s*)?(?:xã|thôn|bản|ấp|phường|thị trấn)?\s*$/i.test(
        between,
      )
    )
      break
    chain.unshift(inside[i]!)
  }
  const right = chain.filter((place) => place.village === village)
  return right.length ? right : chain
}

function countBefore(told: Told, place: Place): number {
  const { words } = told.source
  let at = told.from
  while (at < told.to && words[at]!.start < place.start) at++
  if (
    words[at - 1] &&
    /^(xã|phường)$/.test(words[at - 1]!.low) &&
    at - 1 >= told.from &&
    words[at - 2]?.kind === 'number'
  )
    return at - 2
  return at
}

function withYear(told: Told, at: number): { at: number; year: string | null } {
  const { words } = told.source
  let next = at
  while (next < told.to && /^(trong|vào|đến|cuối|hết)$/.test(words[next]!.low)) next++
  const date =
    words[next]?.low === 'năm' || words[next]?.low === 'quý' || words[next]?.low === 'tháng'
      ? dateAt(words, next, told.to)
      : null
  const iso = date ? isoOf(date) : null
  return iso ? { at: date!.to, year: iso } : { at, year: null }
}

/** A year said between two words ("đến năm 2025", "năm 2022 có"). */
export function yearIn(told: Told, from: number, to: number): string | null {
  const { words } = told.source
  for (let at = to - 1; at >= from; at--) {
    const date = words[at]!.low === 'năm' ? dateAt(words, at, to) : null
    if (date?.year) return String(date.year)
  }
  return null
}
