// What changed between two versions of a set, or between a draft and a workbook: one line for every field.
import type { SetBody, SetIndicator, SetThreshold } from './contract.ts'

export type Change = {
  part: 'set' | 'criterion' | 'indicator' | 'level'
  change: 'added' | 'removed' | 'changed'
  /** Code of the criterion or indicator; "" for the set itself. */
  code: string
  name: string
  /** Of a level: the class and year it is for. */
  class: string | null
  year: number | null
  field: string | null
  before: string | null
  after: string | null
}

const setFields = [
  'name',
  'decision',
  'decidedOn',
  'from',
  'to',
  'axis',
  'officialCriteria',
  'officialIndicators',
] as const
const placeFields = [
  'name',
  'shortName',
  'valueKind',
  'measure',
  'direction',
  'verified',
  'source',
  'guidance',
] as const
const levelFields = ['value', 'valueTo', 'words', 'verified', 'source'] as const

/** In the order of the set: what it is, then each criterion with its levels and indicators. */
export function changesBetween(before: SetBody, after: SetBody): Change[] {
  const [old, next] = [rowsOf(before), rowsOf(after)]
  const head = { part: 'set', code: '', name: after.name, class: null, year: null } as const
  return [
    ...changedFields(head, setFields, before, after),
    ...changedFields(head, ['notes'], { notes: before.notes.join('\n') }, { notes: after.notes.join('\n') }),
    ...[...next].flatMap(([key, row]) => changesOfPlace(old.get(key), row)),
    ...[...old].flatMap(([key, row]) => (next.has(key) ? [] : [{ ...lineOf(row), change: 'removed' as const }])),
  ]
}

type PlaceOf = SetIndicator & { part: 'criterion' | 'indicator'; group?: string | null; owner: string | null }

function rowsOf(body: SetBody): Map<string, PlaceOf> {
  return new Map(
    body.criteria.flatMap((criterion) => [
      [`criterion ${criterion.code}`, { ...criterion, part: 'criterion', owner: null }] as [string, PlaceOf],
      ...criterion.indicators.map(
        (one) => [`indicator ${one.code}`, { ...one, part: 'indicator', owner: criterion.code }] as [string, PlaceOf],
      ),
    ]),
  )
}

const lineOf = ({ part, code, name }: PlaceOf) => ({
  part,
  code,
  name,
  class: null,
  year: null,
  field: null,
  before: null,
  after: null,
})

function changesOfPlace(old: PlaceOf | undefined, row: PlaceOf): Change[] {
  const line = lineOf(row)
  const own: Change[] = old
    ? changedFields(line, [...placeFields, 'group', 'owner'], old, row)
    : [{ ...line, change: 'added' }]
  return [...own, ...changedLevels(line, old?.thresholds ?? [], row.thresholds)]
}

function changedLevels(line: ReturnType<typeof lineOf>, old: SetThreshold[], next: SetThreshold[]): Change[] {
  const key = ({ class: one, year }: SetThreshold) => `${one} ${year}`
  const before = new Map(old.map((level) => [key(level), level]))
  const after = new Map(next.map((level) => [key(level), level]))
  const levelLine = (level: SetThreshold) => ({ ...line, part: 'level' as const, class: level.class, year: level.year })
  return [
    ...next.flatMap((level): Change[] => {
      const was = before.get(key(level))
      return was
        ? changedFields(levelLine(level), levelFields, was, level)
        : [{ ...levelLine(level), change: 'added', after: said(level.value ?? level.words) }]
    }),
    ...old.flatMap((level): Change[] =>
      after.has(key(level))
        ? []
        : [{ ...levelLine(level), change: 'removed', before: said(level.value ?? level.words) }],
    ),
  ]
}

function changedFields<T extends object>(
  line: Omit<Change, 'change' | 'field' | 'before' | 'after'>,
  fields: readonly (keyof T & string)[],
  before: T,
  after: T,
): Change[] {
  return fields.flatMap((field): Change[] => {
    const [was, is] = [said(before[field]), said(after[field])]
    return was === is ? [] : [{ ...line, change: 'changed', field, before: was, after: is }]
  })
}

const said = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)
