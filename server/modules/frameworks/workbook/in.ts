// A workbook as a set again. A cell that cannot be read leaves what stood there and is told; a row that is gone is taken out (the comparison shows it).

import { readNumber } from '../../spelling/numbers.ts'
import {
  type SetBody,
  SetBody as SetBodyShape,
  type SetCriterion,
  type SetIndicator,
  type SetThreshold,
} from '../contract.ts'
import { classNames } from '../kinds.ts'
import {
  axisWords,
  className,
  degreeWords,
  directionWords,
  forAll,
  kindWords,
  levelHeadings,
  levelWords,
  placeHeadings,
  setLabels,
  tabNames,
} from './columns.ts'
import type { InTab } from './tabs.ts'

/** What in a workbook could not be taken. `typed`: as it stands in the cell. */
export type SheetFault = {
  tab: string
  row: number | null
  column: string | null
  typed: string | null
  why:
    | 'unknown-tab'
    | 'no-headings'
    | 'unknown-column'
    | 'unknown-label'
    | 'not-a-day'
    | 'not-a-number'
    | 'not-a-year'
    | 'not-a-choice'
    | 'unknown-class'
    | 'no-name'
    | 'no-code'
    | 'twice'
    | 'no-criterion'
    | 'no-place'
    | 'no-level'
    | 'source-missing'
    | 'too-long'
    | 'fixed'
}

/** @param base what the workbook is laid over: a tab that is missing, or a cell that cannot be read, leaves it as it is. */
export function setFrom(tabs: readonly InTab[], base: SetBody): { body: SetBody; faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const tell = (fault: SheetFault) => void faults.push(fault)
  const known: string[] = Object.values(tabNames)
  for (const { name } of tabs.filter((tab) => !known.includes(tab.name.trim())))
    tell({ tab: name, row: null, column: null, typed: null, why: 'unknown-tab' })
  const tabOf = (name: string) => tabs.find((tab) => tab.name.trim() === name)
  const head = readHead(tabOf(tabNames.set), base, tell)
  const places = readPlaces(tabOf(tabNames.places), base, tell)
  const criteria = readLevels(tabOf(tabNames.levels), { axis: head.axis, criteria: places }, tell)
  const body = { ...head, criteria }
  const checked = SetBodyShape.safeParse(body)
  if (checked.success) return { body: checked.data, faults }
  const where = checked.error.issues[0]?.path.join('.') ?? ''
  tell({ tab: tabNames.places, row: null, column: where, typed: null, why: 'too-long' })
  return { body: base, faults }
}

type Tell = (fault: SheetFault) => void

function readHead(tab: InTab | undefined, base: SetBody, tell: Tell): SetBody {
  if (!tab) return base
  const body: SetBody = { ...base }
  const notes: string[] = []
  const start = tab.rows.findIndex(({ cells }) => cells[0]?.trim() === 'Mục')
  for (const { no, cells } of tab.rows.slice(start + 1)) {
    const [label = '', typed = ''] = cells.map((cell) => cell.trim())
    const key = (Object.keys(setLabels) as (keyof typeof setLabels)[]).find((one) => setLabels[one] === label)
    const fault = (why: SheetFault['why']) => tell({ tab: tab.name, row: no, column: label, typed, why })
    if (!key) {
      if (label || typed) fault('unknown-label')
      continue
    }
    if (key === 'notes') notes.push(...(typed ? [typed] : []))
    else if (key === 'code' || key === 'level' || key === 'degree') {
      const own = { code: base.code, level: levelWords[base.level], degree: degreeWords[base.degree] }[key]
      if (typed !== own) fault('fixed')
    } else if (key === 'decidedOn' || key === 'from' || key === 'to') {
      const day = readDay(typed)
      if (day === undefined || (day === null && key === 'from')) fault('not-a-day')
      else Object.assign(body, { [key]: day })
    } else if (key === 'axis') {
      const axis = typed === '' ? null : choice(axisWords, typed)
      if (axis === undefined) fault('not-a-choice')
      else body.axis = axis
    } else if (key === 'officialCriteria' || key === 'officialIndicators') {
      const count = typed === '' ? null : readNumber(typed)
      if (typed !== '' && (count === null || !Number.isInteger(count) || count < 0)) fault('not-a-number')
      else body[key] = count
    } else if (key === 'name' && typed.length < 3) fault('no-name')
    else Object.assign(body, { [key]: typed || null })
  }
  return { ...body, notes: start >= 0 ? notes : base.notes }
}

function readPlaces(tab: InTab | undefined, base: SetBody, tell: Tell): SetCriterion[] {
  const table = tab && tableOf(tab, placeHeadings, tell)
  if (!tab || !table) return base.criteria
  const criteria: SetCriterion[] = []
  const seen = new Set<string>()
  for (const { no, cell } of table) {
    const codes = { criterion: code(cell('criterion')), indicator: code(cell('indicator')) }
    const column = codes.indicator ? placeHeadings.indicator : placeHeadings.criterion
    const fault = (why: SheetFault['why'], at: keyof typeof placeHeadings | null, typed: string | null) =>
      tell({ tab: tab.name, row: no, column: at ? placeHeadings[at] : column, typed, why })
    const key = codes.indicator ? `chỉ tiêu ${codes.indicator}` : `tiêu chí ${codes.criterion}`
    if (!codes.criterion && !codes.indicator) fault('no-code', null, cell('name'))
    else if (seen.has(key)) fault('twice', null, codes.indicator || codes.criterion)
    else {
      seen.add(key)
      const old = codes.indicator ? indicatorOf(base, codes.indicator) : criterionOf(base, codes.criterion)
      const row = readPlace({ cell, old, code: codes.indicator || codes.criterion }, fault)
      if (!row) continue
      if (!codes.indicator) {
        const inside = criteria.find((one) => one.code === codes.criterion)
        if (!inside) criteria.push({ ...row, group: cell('group') || null, indicators: [] })
        continue
      }
      const owner = codes.criterion || codes.indicator.split('.')[0]!
      const parent = criteria.find((one) => one.code === owner)
      if (parent) parent.indicators.push(row)
      else fault('no-criterion', null, owner)
    }
  }
  return criteria
}

type PlaceCells = { cell: (key: keyof typeof placeHeadings) => string; old: SetIndicator | undefined; code: string }
type PlaceFault = (why: SheetFault['why'], at: keyof typeof placeHeadings | null, typed: string | null) => void

function readPlace({ cell, old, code }: PlaceCells, fault: PlaceFault): SetIndicator | null {
  const name = cell('name') || old?.name || ''
  if (cell('name') === '') fault('no-name', 'name', code)
  if (name === '') return null
  const valueKind = cell('valueKind') === '' ? 'yes-no' : choice(kindWords, cell('valueKind'))
  if (valueKind === undefined) fault('not-a-choice', 'valueKind', cell('valueKind'))
  const direction = cell('direction') === '' ? null : choice(directionWords, cell('direction'))
  if (direction === undefined) fault('not-a-choice', 'direction', cell('direction'))
  const verified = mark(cell('verified'))
  if (verified === undefined) fault('not-a-choice', 'verified', cell('verified'))
  const source = cell('source') || null
  if (verified && !source) fault('source-missing', 'source', code)
  return {
    code,
    name,
    shortName: cell('shortName') || null,
    valueKind: valueKind ?? old?.valueKind ?? 'yes-no',
    measure: cell('measure') || null,
    direction: direction === undefined ? (old?.direction ?? null) : direction,
    verified: source === null ? false : (verified ?? old?.verified ?? false),
    source,
    guidance: cell('guidance') || null,
    thresholds: old?.thresholds ?? [],
  }
}

type LevelsOver = { axis: SetBody['axis']; criteria: SetCriterion[] }

function readLevels(tab: InTab | undefined, { axis, criteria }: LevelsOver, tell: Tell): SetCriterion[] {
  const table = tab && tableOf(tab, levelHeadings, tell)
  if (!tab || !table) return criteria
  const levels = new Map<string, SetThreshold[]>()
  const doubtful = new Set<string>()
  for (const { no, cell } of table) {
    const [criterion, indicator] = [code(cell('criterion')), code(cell('indicator'))]
    const key = indicator ? `i ${indicator}` : `c ${criterion}`
    const fault = (why: SheetFault['why'], at: keyof typeof levelHeadings, typed: string | null) => {
      doubtful.add(key)
      tell({ tab: tab.name, row: no, column: levelHeadings[at], typed, why })
    }
    const place = indicator
      ? criteria.some(({ indicators }) => indicators.some((one) => one.code === indicator))
      : criteria.some((one) => one.code === criterion)
    if (!place) fault('no-place', indicator ? 'indicator' : 'criterion', indicator || criterion)
    const level = readLevel({ cell, axis }, fault)
    if (!place || !level) continue
    const own = levels.get(key) ?? []
    if (own.some((one) => sameLevel(one, level))) fault('twice', 'class', cell('class'))
    else levels.set(key, [...own, level])
  }
  const levelsOf = (key: string, old: SetThreshold[]) => {
    const read = levels.get(key) ?? []
    return doubtful.has(key) ? [...read, ...old.filter((one) => !read.some((level) => sameLevel(one, level)))] : read
  }
  return criteria.map((criterion) => ({
    ...criterion,
    thresholds: levelsOf(`c ${criterion.code}`, criterion.thresholds),
    indicators: criterion.indicators.map((one) => ({ ...one, thresholds: levelsOf(`i ${one.code}`, one.thresholds) })),
  }))
}

const sameLevel = (a: SetThreshold, b: SetThreshold) => a.class === b.class && a.year === b.year

function readLevel(
  { cell, axis }: { cell: (key: keyof typeof levelHeadings) => string; axis: SetBody['axis'] },
  fault: (why: SheetFault['why'], at: keyof typeof levelHeadings, typed: string | null) => void,
): SetThreshold | null {
  const given = cell('class')
  const klass = given === '' || same(given, forAll) ? null : classOf(axis, given)
  if (klass === undefined) fault('unknown-class', 'class', given)
  const year = cell('year') === '' ? null : Number(cell('year'))
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100))
    fault('not-a-year', 'year', cell('year'))
  const numberOf = (at: 'value' | 'valueTo') => {
    const typed = cell(at).replace(/\s*%$/, '')
    const number = typed === '' ? null : readNumber(typed)
    if (typed !== '' && number === null) fault('not-a-number', at, cell(at))
    return number
  }
  const [value, valueTo] = [numberOf('value'), numberOf('valueTo')]
  const verified = mark(cell('verified'))
  if (verified === undefined) fault('not-a-choice', 'verified', cell('verified'))
  const source = cell('source') || null
  if (verified && !source) fault('source-missing', 'source', null)
  const words = cell('words') || null
  if (value === null && words === null) {
    if (cell('value') === '') fault('no-level', 'value', null)
    return null
  }
  if (klass === undefined || (year !== null && !(year >= 1990 && year <= 2100))) return null
  return { class: klass, year, value, valueTo, words, verified: source !== null && verified === true, source }
}

type Row<K extends string> = { no: number; cell: (key: K) => string }

/** Rows below the headings, by the columns' own names; a heading we do not know is told once. */
function tableOf<K extends string>(tab: InTab, headings: Record<K, string>, tell: Tell): Row<K>[] | null {
  const first = Object.values<string>(headings)[0]!
  const start = tab.rows.findIndex(
    ({ cells }) => cells.some((cell) => same(cell, first)) && cells.filter(Boolean).length > 2,
  )
  const head = tab.rows[start]
  if (!head) {
    tell({ tab: tab.name, row: null, column: null, typed: null, why: 'no-headings' })
    return null
  }
  const at = new Map<string, number>()
  for (const [i, cell] of head.cells.entries()) {
    const key = (Object.keys(headings) as K[]).find((one) => same(headings[one], cell))
    if (key) at.set(key, i)
    else if (cell.trim()) tell({ tab: tab.name, row: head.no, column: cell, typed: cell, why: 'unknown-column' })
  }
  return tab.rows
    .slice(start + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ no, cells }) => ({ no, cell: (key) => cells[at.get(key) ?? -1]?.trim() ?? '' }))
}

const same = (a: string, b: string) =>
  a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase()
/** "17,10" typed where Excel writes decimals with a comma is "17.10". */
const code = (typed: string): string => typed.replace(',', '.').replace(/\.$/, '')

function choice<T extends string>(words: Record<T, string>, typed: string): T | undefined {
  return (Object.keys(words) as T[]).find((one) => same(words[one], typed) || same(one, typed))
}

function mark(typed: string): boolean | undefined {
  if (typed === '' || /^(không|chưa|0)$/i.test(typed)) return false
  return /^(x|có|rồi|đã|1|✓)$/i.test(typed) ? true : undefined
}

function classOf(axis: SetBody['axis'], typed: string): string | undefined {
  return axis === null
    ? undefined
    : Object.keys(classNames[axis]).find((one) => same(one, typed) || same(className(axis, one), typed))
}

/** "8/3/2022", "08.03.2022", "2022-03-08"; null where empty, undefined where it is no day. */
function readDay(typed: string): string | null | undefined {
  if (typed === '') return null
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const iso = found ? `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}` : typed
  const day = new Date(`${iso}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
    ? iso
    : undefined
}

const criterionOf = (body: SetBody, wanted: string) => body.criteria.find((one) => one.code === wanted)
const indicatorOf = (body: SetBody, wanted: string) =>
  body.criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === wanted)
