/** The rows of the board: unpacked once, counted, filtered, put in order. Pure. */
import { cellAt, droppedBit, saysOf, unpackCells } from '../../../server/modules/assessments/cells.ts'
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import { differs, looseOf } from '../../../server/modules/board/cells.ts'
import type { BoardRow, Place } from '../../../server/modules/board/contract.ts'
import { foldedMatch } from '../../platform/fold.ts'

export interface Row extends Omit<BoardRow, 'cells'> {
  cells: Uint8Array
  loose: readonly number[]
}

export function unpackRows(rows: readonly BoardRow[], places: readonly Place[]): Row[] {
  return rows.map((row) => {
    const cells = unpackCells(row.cells)
    return { ...row, cells, loose: looseOf(cells, places) }
  })
}

/**
 * Which rows a figure counts, as it stands in the address:
 * dat-chuan.SLOT at standard · duoi-5.SLOT under five · o.PLACE.SLOT meet this criterion · khac-nhau stages that differ · chua-noi nothing said yet.
 */
export type Counted =
  | { of: 'at-standard' | 'under-five'; slot: number }
  | { of: 'place'; place: number; slot: number }
  | { of: 'differing' | 'silent' }

export function readCounted(text: string | undefined): Counted | null {
  const [of, a, b] = (text ?? '').split('.')
  const numbers = [a, b].map((part) => (part !== undefined && /^\d{1,4}$/.test(part) ? Number(part) : null))
  const [first, second] = numbers
  if (of === 'dat-chuan' && first != null) return { of: 'at-standard', slot: first }
  if (of === 'duoi-5' && first != null) return { of: 'under-five', slot: first }
  if (of === 'o' && first != null && second != null) return { of: 'place', place: first, slot: second }
  if (of === 'khac-nhau') return { of: 'differing' }
  return of === 'chua-noi' ? { of: 'silent' } : null
}

export function writeCounted(counted: Counted): string {
  if (counted.of === 'at-standard') return `dat-chuan.${counted.slot}`
  if (counted.of === 'under-five') return `duoi-5.${counted.slot}`
  if (counted.of === 'place') return `o.${counted.place}.${counted.slot}`
  return counted.of === 'differing' ? 'khac-nhau' : 'chua-noi'
}

export interface Scope {
  stages: readonly Stage[]
  criteria: readonly Place[]
}

export function isCounted(row: Row, counted: Counted, { stages, criteria }: Scope): boolean {
  switch (counted.of) {
    case 'at-standard':
      return criteria.length > 0 && row.counts[counted.slot] === criteria.length
    case 'under-five':
      return (row.counts[counted.slot] ?? 0) < 5
    case 'place':
      return saysOf(cellAt(row.cells, counted.place), counted.slot) === 2
    case 'differing':
      return criteria.some(({ place }) => cellDiffers(cellAt(row.cells, place), stages))
    case 'silent':
      return row.since === null
  }
}

/** As on its tile: a cell that dropped back says so itself and is not counted among those that differ. */
function cellDiffers(cell: number, stages: readonly Stage[]): boolean {
  if (cell === 0 || cell & droppedBit) return false
  return differs(stages.map(({ slot }) => saysOf(cell, slot)))
}

export const searched = (rows: readonly Row[], text: string | undefined): readonly Row[] =>
  text ? rows.filter(({ name }) => foldedMatch(name, text)) : rows

/** By the count of one stage, the most first; those alike keep their order. */
export const ordered = (rows: readonly Row[], slot: number | null): readonly Row[] =>
  slot === null ? rows : [...rows].sort((a, b) => (b.counts[slot] ?? 0) - (a.counts[slot] ?? 0))

/** What the rows in sight come to. */
export interface Sums {
  rows: number
  /** Nothing was ever said of them. */
  silent: number
  differing: number
  /** One a stage of the chain, in its order. */
  stages: readonly StageSum[]
}
export interface StageSum {
  stage: Stage
  /** Of criteria met; divided by the rows it is the mean that officials quote. */
  sum: number
  mean: number
  loose: number
  atStandard: number
  underFive: number
  /** Rows that meet the place, by its number. */
  byPlace: readonly number[]
}

export function sumsOf(rows: readonly Row[], { stages, criteria }: Scope, places: readonly Place[]): Sums {
  const size = Math.max(-1, ...places.map(({ place }) => place)) + 1
  const made = stages.map((stage) => ({ stage, sum: 0, loose: 0, atStandard: 0, underFive: 0, byPlace: zeros(size) }))
  let [silent, differing] = [0, 0]
  for (const row of rows) {
    if (row.since === null) silent++
    for (const { place } of criteria) if (cellDiffers(cellAt(row.cells, place), stages)) differing++
    for (const one of made) {
      const count = row.counts[one.stage.slot] ?? 0
      one.sum += count
      one.loose += row.loose[one.stage.slot] ?? 0
      one.atStandard += Number(criteria.length > 0 && count === criteria.length)
      one.underFive += Number(count < 5)
    }
    for (let place = 0; 2 * place < row.cells.length && place < size; place++) {
      const cell = cellAt(row.cells, place)
      if (cell === 0) continue
      for (const { stage, byPlace } of made)
        if (saysOf(cell, stage.slot) === 2) byPlace[place] = (byPlace[place] ?? 0) + 1
    }
  }
  const mean = (sum: number) => (rows.length === 0 ? 0 : Math.round((100 * sum) / rows.length) / 100)
  return { rows: rows.length, silent, differing, stages: made.map((one) => ({ ...one, mean: mean(one.sum) })) }
}

const zeros = (size: number) => Array<number>(size).fill(0)
