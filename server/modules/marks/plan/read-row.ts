// The cells of one row of a unit: what each says, why it cannot be taken, or what it waits for. Pure.

import type { Value } from '../../assessments/contract.ts'
import { markKey, readMark } from '../../assessments/marks.ts'
import type { cellProblems } from '../problems.ts'
import type { MarkColumn, Survey, SurveyedRow } from './survey.ts'

export type CellSaid = { column: number; place: number; met: boolean | null; value: Value | null }
export type CellFault = { column: number; why: keyof typeof cellProblems }
export type ReadRow = { said: CellSaid[]; faults: CellFault[]; ask: number }
type Read =
  | { as: 'nothing' | 'ask' }
  | { as: 'say'; met: boolean | null; value: Value | null }
  | { as: 'bad'; why: CellFault['why'] }

export function readRow(
  { cells, fills }: SurveyedRow,
  columns: readonly MarkColumn[],
  meanings: Survey['meanings'],
): ReadRow {
  const isOneColour = new Set(columns.map(({ column }) => fills[column] ?? null)).size === 1
  const byPlace = new Map<number, CellSaid>()
  const row: ReadRow = { said: [], faults: [], ask: 0 }
  for (const one of columns) {
    const { column, place } = one
    const read = readCell(cells[column] ?? '', isOneColour ? null : (fills[column] ?? null), one, meanings)
    if (read.as === 'ask') row.ask++
    else if (read.as === 'bad') row.faults.push({ column, why: read.why })
    else if (read.as === 'say') {
      const cell = { column, place: place.place, met: read.met, value: read.value }
      const other = byPlace.get(place.place)
      const both = other ? joined(other, cell) : cell
      if (both) byPlace.set(place.place, both)
      else row.faults.push({ column, why: 'twoColumns' })
    }
  }
  row.said.push(...byPlace.values())
  return row
}

function readCell(
  text: string,
  fill: string | null,
  { place, comma, marked }: MarkColumn,
  meanings: Survey['meanings'],
): Read {
  const mark = readMark(text, place, comma)
  if (mark.as === 'row') return { as: 'say', met: mark.met, value: mark.value }
  if (mark.as === 'blank') {
    if (fill === null && !marked) return { as: 'nothing' }
    const meaning = meanings.get(fill === null ? 'blank' : `colour:${fill}`)
    return meaning === undefined ? { as: 'nothing' } : meant(meaning)
  }
  if (mark.why === 'comma') return { as: 'ask' }
  const meaning = meanings.get(`mark:${markKey(text)}`)
  return meaning === undefined ? { as: 'bad', why: mark.why } : meant(meaning)
}

const meant = (says: 'met' | 'not-met' | 'nothing' | null): Read =>
  says === null
    ? { as: 'ask' }
    : says === 'nothing'
      ? { as: 'nothing' }
      : { as: 'say', met: says === 'met', value: null }

/** A column of figures and one of what they come to; null where two columns differ. */
function joined(a: CellSaid, b: CellSaid): CellSaid | null {
  if (a.value !== null && b.value === null && a.met === null) return { ...a, met: b.met }
  if (b.value !== null && a.value === null && b.met === null) return { ...b, met: a.met }
  return a.met === b.met && JSON.stringify(a.value) === JSON.stringify(b.value) ? a : null
}

/** What a printed total says: "13/19", "13", "13 TC"; null where it is no count. */
export const countOf = (printed: string): number | null => {
  const told = /^(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*(?:tc|tiêu chí|ct|chỉ tiêu))?$/i.exec(printed.trim())
  return told ? Number(told[1]) : null
}
