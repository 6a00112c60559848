// Units counted by a standard: "12/20 xã đạt chuẩn NTM", "trong đó 03 xã nâng cao, 01 xã kiểu mẫu", "Số xã đạt chuẩn: 14 xã".
import type { Figure } from '../figures.ts'
import { isModern, levelAt, modernCommune } from '../levels.ts'
import type { Level, Statement } from '../reading.ts'
import { isAimed } from './goals.ts'
import { labelStart } from './labels.ts'
import { districtBetween, levelAround, placesBetween, quoted, type Told, wordsBetween, yearIn } from './told.ts'

/** The statements of one count and the words they take. */
export type Counted = { from: number; to: number; statements: Statement[] }

/** Counts of communes and villages by standard, reached or to be reached; the figures are marked as told. */
export function countedUnits(told: Told): Counted[] {
  const found: Counted[] = []
  let level: Level | null = null
  told.figures.forEach((figure, i) => {
    const unit = unitOf(figure)
    if (!unit || told.spent.has(i)) return
    const standard =
      standardAhead(told, i, unit, level) ??
      standardBefore(told, i, unit) ??
      (level && goesOn(told, i) ? { level, to: figure.to } : null)
    if (!standard) return
    level = standard.level
    const named = namesBehind(told, figure)
    // "đưa 02 xã A, B đạt chuẩn": what is wanted is told of each name
    if (named && (told.directive || standard.wanted || isAimed(told, i))) {
      told.spent.add(i)
      return
    }
    found.push(made(told, i, standard))
  })
  return found
}

/** "huyện A 12/14 xã đạt chuẩn, huyện B 07/15 xã": the next count of a list says no more. */
function goesOn(told: Told, i: number): boolean {
  const { words } = told.source
  const [before, figure] = [told.figures[i - 1], told.figures[i]!]
  if (
    !before ||
    !told.spent.has(i - 1) ||
    before.unit !== figure.unit ||
    (figure.total === null) !== (before.total === null) ||
    /^(?:chưa|không|còn)$/.test(words[figure.to]?.low ?? '')
  )
    return false
  const gap = words.slice(before.to, figure.from)
  return (
    gap.length < 16 &&
    gap.some((word) => word.cap) &&
    gap.every(
      (word) =>
        word.cap || word.kind === 'mark' || passed.test(word.low) || /^(?:huyện|thị|xã|thành|phố|còn)$/.test(word.low),
    )
  )
}

type Standard = { level: Level; to: number; wanted?: boolean }

const unitOf = ({ unit }: Figure): 'xa' | 'thon' | null =>
  /^(?:xã|phường)/.test(unit ?? '')
    ? 'xa'
    : /^(?:thôn|bản|ấp|xóm|buôn|làng|khu dân cư|tổ dân phố)/.test(unit ?? '')
      ? 'thon'
      : null

const passed =
  /^(?:đăng|ký|phấn|đấu|dự|kiến|sẽ|đã|được|mới|xét|cơ|bản|có|quyết|định|thêm|danh|hiệu|là|cấp|thẩm|quyền|tỉnh|huyện|đều|cùng|tiếp|tục|duy|trì|giữ|vững|hoàn|thành|về|đích|công|nhận|đạt|chuẩn|tiêu|chí|bộ|các|quốc|gia|ntm|nông|thôn|xây|dựng|trở|lên)$/

/** The standard said behind a count, past brackets, further counts and the names of the units. */
function standardAhead(told: Told, i: number, unit: 'xa' | 'thon', before: Level | null): Standard | null {
  const { words } = told.source
  const figure = told.figures[i]!
  let verb = false
  let wanted = false
  // "100% số xã (18/18 xã) đạt chuẩn": the count stands in brackets
  const inBrackets = words[figure.from - 1]?.low === '(' && words[figure.to]?.low === ')'
  for (let at = figure.to + (inBrackets ? 1 : 0); at < told.to && at < figure.to + 60; ) {
    const hit = levelAt(words, at, told.to) ?? levelAt(words, at - 1, told.to)
    if (hit && hit.end > at && (verb || at <= figure.to + 1))
      return { level: fitting(hit.level, unit), to: hit.end, wanted }
    const { low, kind, cap } = words[at]!
    if (/^(?:chưa|không|đề|đang|thuộc|khó)$/.test(low)) return null
    if (/^(?:đăng|phấn|dự|sẽ)$/.test(low)) {
      // "trong 15 xã đăng ký" says of which communes something is told
      if (/^(?:trong|của|các|với|số)$/.test(words[figure.from - 1]?.low ?? '')) return null
      wanted = true
    }
    if (low === 'ntm' || (low === 'mới' && words[at - 1]?.low === 'thôn')) {
      if (verb) return { level: levelOfUnit(unit), to: at + 1, wanted }
    }
    if (low === 'chuẩn' && words[at - 1]?.low === 'đạt') {
      verb = true
      const bare = bareStandard(told, at + 1, unit, before)
      if (bare) return { ...bare, wanted }
    }
    if (low === 'nhận' || low === 'đích') verb = true
    // "chọn 01 thôn xây dựng thôn NTM kiểu mẫu" is to be reached
    if (low === 'dựng' && (told.directive || told.aims) && levelAt(words, at + 1, told.to)) verb = wanted = true
    if (low === '(') {
      while (at < told.to && words[at]!.low !== ')') at++
    } else if (
      kind === 'mark'
        ? low !== ',' && low !== ':' && low !== '/' && low !== '%'
        : kind === 'word' && !passed.test(low) && !cap && !joins.test(low)
    )
      return null
    else if ((low === ',' || low === ':') && !verb && !chains(told, i, at)) return null
    else if (kind === 'number' && !chains(told, i, at)) return null
    at++
  }
  return null
}

const joins = /^(?:xã|thôn|và|bản|ấp|xóm|trên)$/

/** Behind the mark comes a name, or the next count of the same unit: "huyện A 12/14 xã, huyện B 10/15 xã đạt chuẩn". */
function chains(told: Told, i: number, at: number): boolean {
  const next = told.figures[i + 1]
  const word = told.source.words[at + 1]
  return (
    (next !== undefined && next.unit === told.figures[i]!.unit && next.from - at < 8 && at - told.figures[i]!.to < 8) ||
    (word?.kind === 'word' && word.cap)
  )
}

/** "12/20 xã đạt chuẩn," without its name; "đạt chuẩn quốc gia về y tế" is another standard. */
function bareStandard(told: Told, at: number, unit: 'xa' | 'thon', before: Level | null): Standard | null {
  const next = told.source.words[at]
  const ends =
    at >= told.to ||
    !next ||
    next.kind === 'mark' ||
    next.kind === 'number' ||
    /^(?:trong|vào|năm|và|theo|trở|tăng|còn|so)$/.test(next.low)
  const level = before && unit === 'xa' ? before : levelAround(told, at)
  return ends ? { level: level ? fitting(level, unit) : levelOfUnit(unit), to: at } : null
}

const levelOfUnit = (unit: 'xa' | 'thon'): Level => (unit === 'xa' ? 'xa-ntm' : 'thon-ntm')

/** "03 thôn NTM kiểu mẫu" counts villages whatever the words of the level are. */
const fitting = (level: Level, unit: 'xa' | 'thon'): Level =>
  unit === 'xa' ? level : level === 'xa-ntm-kieu-mau' ? 'thon-kieu-mau' : level === 'xa-ntm' ? 'thon-ntm' : level

/** "Số xã đạt chuẩn nông thôn mới: 14 xã", "ấp NTM kiểu mẫu có 03 ấp", "nâng tổng số xã đạt chuẩn NTM lên 14/20 xã". */
function standardBefore(told: Told, i: number, unit: 'xa' | 'thon'): Standard | null {
  const { words } = told.source
  const figure = told.figures[i]!
  const from = labelStart(told, i)
  const label = wordsBetween(told, from, figure.from)
  if (!/(?:^|\s)số (?:xã|thôn|bản|ấp)|^(?:riêng )?(?:xã|thôn|bản|ấp|khu dân cư) .*(?: có|:| là)$/.test(label))
    return null
  if (/chưa|đăng ký|thiếu/.test(label)) return null
  for (let at = from; at < figure.from; at++) {
    const hit = levelAt(words, at, figure.from)
    if (hit) return { level: fitting(hit.level, unit), to: figure.to }
    if (
      words[at]!.low === 'chuẩn' &&
      words[at - 1]?.low === 'đạt' &&
      !/^(?:quốc|về|văn|y|ocop)$/.test(words[at + 1]?.low ?? '')
    )
      return { level: told.level ? fitting(told.level, unit) : levelOfUnit(unit), to: figure.to }
  }
  return null
}

const namesBehind = (told: Told, figure: Figure) =>
  told.source.words[figure.to]?.cap === true &&
  placesBetween(told, figure.to, Math.min(told.to, figure.to + 12)).length > 0

function made(told: Told, i: number, standard: Standard): Counted {
  const figure = told.figures[i]!
  const { words } = told.source
  const before = standard.to === figure.to
  const from = before ? labelStart(told, i) : figure.from
  const modern = isModern(words, standard.to)
  const to = Math.max(standard.to + (modern ? 2 : 0), figure.to)
  told.spent.add(i)
  const share = told.figures[i - 1]
  if (share?.unit === '%' && share.to > figure.from - 6 && words[figure.from - 1]?.low === '(') told.spent.add(i - 1)
  const aimed =
    standard.wanted || isAimed(told, i) || (told.directive !== null && !/^đã$/.test(words[figure.to]?.low ?? ''))
  const by =
    yearIn(told, figure.to, Math.min(told.to, to + 4)) ??
    yearIn(told, told.from, figure.from) ??
    told.directive?.deadlines[0]?.at.slice(0, 10) ??
    null
  const place =
    districtBetween(told, Math.max(told.from, from - 12, i ? told.figures[i - 1]!.to : 0), figure.from) ??
    communeOfVillages(told, figure)
  const common = { ...quoted(told, from, to), place, what: modern ? modernCommune : standard.level }
  const statement: Statement = aimed
    ? { kind: 'target', ...common, value: figure.value, unit: figure.unit, by }
    : { kind: 'standard', ...common, count: figure.value, total: figure.total }
  return { from, to, statements: [statement] }
}

/** Villages are counted in the commune in front of them. */
function communeOfVillages(told: Told, figure: Figure): string | null {
  if (unitOf(figure) !== 'thon') return null
  return (
    placesBetween(told, Math.max(told.from, figure.from - 20), figure.from).findLast((place) => !place.village)?.name ??
    told.unit
  )
}
