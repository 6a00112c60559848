/** What was typed into the grid, cell by cell, with the way back. Pure; keys are `unit.place`. */
import { type Mark, readMark } from '../../../../server/modules/assessments/marks.ts'
import type { BoardRow, Place } from '../../../../server/modules/board/contract.ts'

export interface TypedSheet {
  cells: Record<string, string>
  done: readonly Step[]
  undone: readonly Step[]
}
/** One press of Enter, or one paste: what each of its cells was and became. */
export type Step = readonly { key: string; before: string; after: string }[]

export const emptySheet: TypedSheet = { cells: {}, done: [], undone: [] }
const stepsKept = 100

export const keyOf = (unitId: number, place: number): string => `${unitId}.${place}`
export const cellOfKey = (key: string): { unitId: number; place: number } => {
  const [unitId = 0, place = 0] = key.split('.').map(Number)
  return { unitId, place }
}

export function typed(sheet: TypedSheet, entries: readonly { key: string; text: string }[]): TypedSheet {
  const step = entries
    .map(({ key, text }) => ({ key, before: sheet.cells[key] ?? '', after: text.trim() }))
    .filter(({ before, after }) => before !== after)
  if (step.length === 0) return sheet
  return { cells: put(sheet.cells, step, 'after'), done: [...sheet.done, step].slice(-stepsKept), undone: [] }
}

export function undo(sheet: TypedSheet): TypedSheet {
  const step = sheet.done.at(-1)
  if (!step) return sheet
  return { cells: put(sheet.cells, step, 'before'), done: sheet.done.slice(0, -1), undone: [...sheet.undone, step] }
}

export function redo(sheet: TypedSheet): TypedSheet {
  const step = sheet.undone.at(-1)
  if (!step) return sheet
  return { cells: put(sheet.cells, step, 'after'), done: [...sheet.done, step], undone: sheet.undone.slice(0, -1) }
}

/** Takes out what the server has; those steps are history and cannot be undone here. */
export function written(sheet: TypedSheet, keys: ReadonlySet<string>): TypedSheet {
  const cells = Object.fromEntries(Object.entries(sheet.cells).filter(([key]) => !keys.has(key)))
  return { cells, done: [], undone: [] }
}

function put(cells: TypedSheet['cells'], step: Step, side: 'before' | 'after'): TypedSheet['cells'] {
  const after = { ...cells }
  for (const one of step) {
    if (one[side] === '') delete after[one.key]
    else after[one.key] = one[side]
  }
  return after
}

/** A block from Excel: rows by line ends, cells by tabs; quoted cells may hold both. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let i = 0; i < whole.length; i++) {
    const letter = whole[i] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (whole[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t') end()
    else if (letter === '\n') {
      end()
      rows.push([])
    } else cell += letter
  }
  end()
  return rows
}

/** Lays a block on the grid from one cell on; what would fall outside is counted, not lost in silence. */
export function laid(
  block: readonly (readonly string[])[],
  from: { row: number; column: number },
  { units, places }: { units: readonly number[]; places: readonly number[] },
): { entries: { key: string; text: string }[]; outside: number } {
  const entries: { key: string; text: string }[] = []
  let outside = 0
  for (const [i, line] of block.entries())
    for (const [j, text] of line.entries()) {
      const [unitId, place] = [units[from.row + i], places[from.column + j]]
      if (unitId !== undefined && place !== undefined) entries.push({ key: keyOf(unitId, place), text })
      else if (text.trim() !== '') outside++
    }
  return { entries, outside }
}

export interface Read {
  key: string
  unitId: number
  place: Place
  text: string
  mark: Mark
}

/** Every typed cell of units and places that are on the board now, in the order of the board. */
export function readSheet(
  { cells }: Pick<TypedSheet, 'cells'>,
  { rows, places }: { rows: readonly Pick<BoardRow, 'unitId'>[]; places: readonly Place[] },
): Read[] {
  const order = new Map(rows.map(({ unitId }, i) => [unitId, i]))
  const known = new Map(places.map((place) => [place.place, place]))
  return Object.entries(cells)
    .flatMap(([key, text]): Read[] => {
      const { unitId, place: number } = cellOfKey(key)
      const place = known.get(number)
      if (!place || !order.has(unitId)) return []
      return [{ key, unitId, place, text, mark: readMark(text, place) }]
    })
    .sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0) || a.place.place - b.place.place)
}
