/** Results as they are typed in the grid: what has changed, what is not understood, what a paste lays where. Pure. */
import type { ResultInput } from '../../../server/modules/rounds/contract.ts'
import { byCode, isSame, readResult } from '../../../server/modules/rounds/rules.ts'
import { writeTypedDay } from '../../platform/typed-day.ts'
import { dayTyped } from './plan-typed.ts'
import type { Round, RoundLine } from './rounds-data.ts'

export const fields = ['result', 'day', 'words'] as const
export type FieldName = (typeof fields)[number]
/** A line as typed; what was not touched is as the server has it. */
export type TypedLine = Record<FieldName, string>
export type TypedLines = Record<string, TypedLine>

export interface GridLine {
  key: string
  unitId: number
  unit: string
  covered: boolean
  place: number
  code: string
  name: string
  line: RoundLine
}

/** All lines in the order of the grid. */
export function gridLines({ unitList, places }: Round): GridLine[] {
  const placeOf = new Map(places.map((place) => [place.place, place]))
  return unitList.flatMap(({ unitId, name, covered, lines }) =>
    [...lines]
      .sort((a, b) => byCode(placeOf.get(a.place)!, placeOf.get(b.place)!))
      .map((line) => {
        const place = placeOf.get(line.place)!
        return {
          ...{ key: `${unitId}:${line.place}`, unitId, unit: name, covered, line },
          ...{ place: line.place, code: place.code, name: place.name },
        }
      }),
  )
}

type ResultWords = Record<NonNullable<ResultInput['result']>, string>

/** What stands in the fields of a line before anybody types. */
export const shownOf = ({ line: { held } }: GridLine, words: ResultWords): TypedLine => ({
  result: held?.result ? words[held.result] : '',
  day: writeTypedDay(held?.supplementBy ?? null),
  words: held?.words ?? '',
})

export type ReadLine = { row: ResultInput } | { fault: 'result' | 'day' } | { same: true }

/** What a typed line says; an emptied result takes back what stood there. */
export function readLine(at: GridLine, typed: TypedLine, today: string): ReadLine {
  const result = readResult(typed.result)
  if (result === undefined) return { fault: 'result' }
  const supplementBy = dayTyped(typed.day, today)
  if (supplementBy === undefined) return { fault: 'day' }
  const row: ResultInput = {
    unitId: at.unitId,
    place: at.place,
    result,
    supplementBy: result === 'supplement' ? supplementBy : null,
    words: typed.words.trim() || null,
  }
  const nothing = result === null && at.line.held === null
  return nothing || isSame(row, at.line.held) ? { same: true } : { row }
}

/** Lays what was pasted from a sheet into lines from one on: result, day, note in as many columns as it has. */
export function layPaste(
  text: string,
  from: { index: number; field: FieldName },
  lines: readonly GridLine[],
  typedOf: (line: GridLine) => TypedLine,
): { typed: TypedLines; cells: number; left: number } {
  const rows = text
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t'))
  const first = fields.indexOf(from.field)
  const typed: TypedLines = {}
  let cells = 0
  for (const [i, row] of rows.entries()) {
    const line = lines[from.index + i]
    if (!line) continue
    const next = { ...typedOf(line) }
    for (const [j, cell] of row.entries()) {
      const field = fields[first + j]
      if (!field) continue
      next[field] = cell.trim()
      cells++
    }
    typed[line.key] = next
  }
  return { typed, cells, left: Math.max(0, from.index + rows.length - lines.length) }
}
