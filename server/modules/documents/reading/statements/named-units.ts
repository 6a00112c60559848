// Units that a standard names: those that must reach it, each a target, and those that have.
import { dateAt, isoOf } from '../dates.ts'
import { figureAt } from '../figures.ts'
import type { Place } from '../places.ts'
import type { Level, Statement } from '../reading.ts'
import { wordAt } from '../words.ts'
import { isOfCriteria, isOfOthers } from './other-subjects.ts'
import {
  chainOf,
  clauseStart,
  placeStart,
  placesBetween,
  quoted,
  spend,
  type Told,
  turnBefore,
  wordsBetween,
  yearIn,
} from './told.ts'

/** A standard and the verb that leads to it, by word indexes. */
export type Named = { level: Level; to: number; verb: number; bare?: boolean; name?: string }

/** What the units in front of a standard's verb have reached or must reach; a standard without a unit is no target. */
export function namedUnits(told: Told, named: Named, more: readonly { level: Level; to: number }[]): Statement[] {
  const members = membersWithCounts(told, named)
  if (members.length) return members
  if (isOfCriteria(told, named.verb)) return []
  const { words } = told.source
  const end = withYear(told, more.at(-1)?.to ?? named.to)
  const before = unitsBefore(told, named)
  const units = before.length ? before : unitsBehind(told, end.at)
  const village = named.level === 'thon-ntm' || named.level === 'thon-kieu-mau'
  // "Các xã A, B: …, phấn đấu đạt chuẩn trong năm": said of each lead
  if (
    !units.length &&
    !village &&
    told.heads.length &&
    told.directive &&
    /^(?:đạt|về)$/.test(words[named.verb]!.low) &&
    (end.at > named.to || !named.bare)
  ) {
    spend(told, named.verb, end.at)
    return told.heads.map((place) => target(told, named.verb, end, { place, what: named.name ?? named.level }))
  }
  if (!units.length && (named.bare || (village && !/^(?:thôn|bản|ấp|xóm|buôn)/.test(told.unit ?? '')))) return []
  if (!units.length && words[named.verb]!.low === 'công' && words[named.verb + 2]?.low !== 'đạt') {
    if (!/chuẩn/.test(wordsBetween(told, named.verb, named.to))) return []
  }
  if (isDone(told, named)) return units.length ? reached(told, named, units) : []
  if (!before.length && isOfOthers(told, named.verb)) return []
  const last = words[named.verb - 1]
  const beside = before.length > 0 && last !== undefined && before.at(-1)!.end >= last.end
  if (!beside && /^(?:chưa|không|bộ|phong|trào|cuộc|công|tác|ban|trình|tiêu|hồ|sơ|xét|thưởng)$/.test(last?.low ?? ''))
    return []
  if (!isWanted(told, named)) return []
  if (named.level === 'xa-ntm' && words[named.verb]!.low === 'hoàn') return []
  if (!units.length) {
    // of the document's own commune much is said "to build xã NTM"; a target says when, or that it is reached
    if (
      !told.named &&
      (told.unit === null || (end.at === (more.at(-1)?.to ?? named.to) && !/^(?:đạt|về)$/.test(words[named.verb]!.low)))
    )
      return []
    spend(told, named.verb, end.at)
    return [target(told, named.verb, end, { place: told.unit, what: named.name ?? named.level })]
  }
  if (!before.length) return toldOfListed(told, named, { ...end, units })
  const from = isApart(told, units.at(-1)!, named.verb) ? named.verb : countBefore(told, units[0]!)
  spend(told, named.verb, end.at)
  if (from < named.verb) spend(told, from, from + 1)
  const levels = [named, ...more]
  return units.map((place, i) =>
    target(told, from, end, {
      place: place.name,
      what: named.name ?? (levels.length === units.length ? levels[i]! : levels[0]!).level,
    }),
  )
}

/** "các xã phấn đấu đạt chuẩn năm 2023: A, B": the quote reaches to the last of them. */
function toldOfListed(
  told: Told,
  named: Named,
  { year, units }: { year: string | null; units: readonly Place[] },
): Statement[] {
  const last = wordAt(told.source.words, units.at(-1)!.end)
  spend(told, named.verb, last)
  return units.map((place) =>
    target(told, named.verb, { at: last, year }, { place: place.name, what: named.name ?? named.level }),
  )
}

/** The units listed behind "đạt chuẩn năm 2023:", "đạt chuẩn gồm". */
function unitsBehind(told: Told, at: number): Place[] {
  const { words, text } = told.source
  let next = at
  while (next < told.to && /^(?:bao|gồm|là|:)$/.test(words[next]!.low)) next++
  if (next === at || next >= told.to) return []
  const listed: Place[] = []
  let end = words[next - 1]!.end
  for (const place of placesBetween(told, next, told.to)) {
    if (!/^[\s,]*(?:và )?\s*(?:(?:các )?xã )?\s*$/i.test(text.slice(end, place.start))) break
    listed.push(place)
    end = place.end
  }
  return listed
}

function target(
  told: Told,
  from: number,
  end: { at: number; year: string | null },
  of: { place: string | null; what: string },
): Statement {
  return {
    kind: 'target',
    ...quoted(told, from, end.at),
    place: of.place,
    what: of.what,
    value: null,
    unit: null,
    by: end.year,
  }
}

/** "Xã A: hoàn thành 04 tiêu chí, đạt chuẩn …": other things are said between the unit and its standard. */
const isApart = (told: Told, last: Place, verb: number) =>
  /[:;\d]/.test(told.source.text.slice(last.end, told.source.words[verb]!.start).replace(/\([^)]*\)/g, ''))

/** "xã A đã được công nhận đạt chuẩn", and in a report "xã A đạt chuẩn năm 2020". */
function isDone(told: Told, named: Named): boolean {
  const { words } = told.source
  for (let at = named.verb - 1; at > named.verb - 5 && at >= told.from; at--) {
    if (/^(?:đã|vừa)$/.test(words[at]!.low)) return true
    if (!/^(?:được|ubnd|tỉnh|huyện|cơ|bản|xét|đều|cùng|hoàn|thành)$/.test(words[at]!.low)) break
  }
  if (
    told.aims ||
    told.directive ||
    words[named.verb - 1]?.low === 'chưa' ||
    isIntended(told, named) ||
    isDue(told, named) ||
    isProposed(told, named)
  )
    return false
  const turn = turnBefore(told, named.verb)
  const reports = turn ? !turn.goal : told.type !== 'ke-hoach' || told.reports
  return reports && /^(?:đạt|về|công)$/.test(words[named.verb]!.low) && words[named.verb - 1]?.low !== 'nghị'
}

function reached(told: Told, named: Named, units: readonly Place[]): Statement[] {
  const from = countBefore(told, units[0]!)
  const end = withYear(told, named.to)
  spend(told, from, end.at)
  return units.map((place) => ({
    kind: 'standard' as const,
    ...quoted(told, from, end.at),
    place: place.name,
    what: named.name ?? named.level,
    count: 1,
    total: null,
  }))
}

/** "đạt chuẩn | trước 31/12/2025": a bound. */
const isDue = ({ source: { words }, to }: Told, named: Named) =>
  named.to < to && /^(?:trước|chậm)$/.test(words[named.to]!.low)

const isProposed = (told: Told, named: Named) =>
  /đề nghị/.test(wordsBetween(told, Math.max(told.from, named.verb - 5), named.verb))

/** "(đăng ký đạt chuẩn NTM)", "lùi thời gian đạt chuẩn". */
const isIntended = (told: Told, named: Named) =>
  /đăng ký|phấn đấu|dự kiến|để |nhằm |sẽ |lùi thời gian|chỉ đạo|xét |thẩm định hồ sơ|hồ sơ/.test(
    wordsBetween(told, Math.max(clauseStart(told, named.verb), named.verb - 9), named.verb),
  )

const isWanted = (told: Told, named: Named) => {
  const turn = turnBefore(told, named.verb)
  return told.aims || told.directive !== null || (turn?.goal ?? false) || isIntended(told, named) || isDue(told, named)
}

/** "xã A, B | hoàn thành các tiêu chí …, phấn đấu | đạt chuẩn": what else the units are to do leads to their standard. */
const leadsOn = /^\s+(?:tập trung |phấn đấu |khẩn trương )?hoàn thành\s[^:;()\d]*[,\s](?:phấn đấu|để)\s*$/
const farthest = 200

/** The units right in front of the verb: of "thôn A (xã B) và thôn C" the villages, for a village's standard. */
function unitsBefore(told: Told, named: Named): Place[] {
  const stop = told.source.words[named.verb]!.start
  const inside = placesBetween(told, clauseStart(told, named.verb), named.verb)
  const last = inside.at(-1)
  const gap = last ? told.source.text.slice(last.end, stop).replace(/\([^)]*\)/g, '') : ''
  if (!last || gap.length > farthest || (gap.length > 45 && !leadsOn.test(gap)) || /[.;]\s/.test(gap)) return []
  const chain = chainOf(told, inside)
  const village = named.level === 'thon-ntm' || named.level === 'thon-kieu-mau'
  const right = chain.filter((place) => place.village === village)
  return right.length ? right : chain
}

/** "thực hiện thôn NTM, gồm các xã: A 03 thôn, B 04 thôn": a count per commune. */
function membersWithCounts(told: Told, named: Named): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (const place of placesBetween(told, named.to, told.to)) {
    if (place.village) continue
    let at = placeStart(told, place)
    while (at < told.to && words[at]!.start < place.end) at++
    const figure = words[at]?.kind === 'number' ? figureAt(words, at, told.to) : null
    if (!figure || !/^(?:thôn|bản|ấp|xóm|xã)$/.test(figure.unit ?? '')) continue
    spend(told, at, figure.to)
    const start = place.start
    const end = words[figure.to - 1]!.end
    const quote = { quote: told.source.text.slice(start, end), start, end }
    made.push({
      kind: 'target',
      ...quote,
      place: place.name,
      what: named.level,
      value: figure.value,
      unit: figure.unit,
      by: null,
    })
  }
  return made
}

/** "2 xã A và B": the count belongs to the names. */
function countBefore(told: Told, place: Place): number {
  const { words } = told.source
  const at = placeStart(told, place)
  if (/^(?:xã|phường|thôn|bản|ấp)$/.test(words[at]!.low) && words[at - 1]?.kind === 'number' && at - 1 >= told.from)
    return at - 1
  return words[at]!.start < place.start && !place.village ? at + 1 : at
}

/** The year or month by which, right behind: "trong năm 2025", "vào tháng 12/2025". */
function withYear(told: Told, at: number): { at: number; year: string | null } {
  const { words } = told.source
  let next = at
  while (next < told.to && /^(?:trong|vào|đến|cuối|hết|trước)$/.test(words[next]!.low)) next++
  const date = /^(?:năm|quý|tháng|ngày)$/.test(words[next]?.low ?? '') ? dateAt(words, next, told.to) : null
  const iso = date ? isoOf(date) : null
  return iso ? { at: date!.to, year: iso } : { at, year: yearIn(told, clauseStart(told, at), at) }
}
