// Tables with borders: the lines of a page that meet make a grid, and every scrap of words belongs to the cell it stands in.

import { textOfTable } from '../table-text.ts'
import type { Ruling } from './rulings.ts'
import { type Scrap, segmentsOf } from './segments.ts'

/** A table with its place on the page (heights counted upwards). */
export type RuledTable = { text: string; top: number; bottom: number }

/** The tables of a page, top first, and the scraps that stand in none. */
export function ruledTables(scraps: Scrap[], rulings: Ruling[]): { tables: RuledTable[]; rest: Scrap[] } {
  let rest = scraps
  const tables: RuledTable[] = []
  for (const grid of gridsOf(rulings)) {
    const inside = rest.filter((scrap) => isInside(scrap, grid))
    if (inside.length === 0) continue
    tables.push({ text: textOfTable(rowsOf(grid, inside)), top: grid.ys[0]!, bottom: grid.ys.at(-1)! })
    rest = rest.filter((scrap) => !inside.includes(scrap))
  }
  return { tables: tables.filter((table) => table.text !== '').sort((a, b) => b.top - a.top), rest }
}

const near = 3

/** Lines in pieces, or drawn as thin rectangles with two long sides, are one line each. */
function joinedRulings(rulings: Ruling[]): Ruling[] {
  const joined: Ruling[] = []
  for (const one of rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const same = joined.find(
      (other) =>
        other.runs === one.runs &&
        Math.abs(other.at - one.at) < near &&
        one.from < other.to + near &&
        one.to > other.from - near,
    )
    if (same) {
      same.from = Math.min(same.from, one.from)
      same.to = Math.max(same.to, one.to)
    } else joined.push({ ...one })
  }
  return joined
}

/** Lines of a table: its columns from left to right, its rows from the top down. */
export type Grid = { xs: number[]; ys: number[]; across: Ruling[]; down: Ruling[] }

/** Lines that meet belong together; two columns and two rows at least make a table, anything less is an ornament. */
export function gridsOf(rulings: Ruling[]): Grid[] {
  const groups: Ruling[][] = []
  for (const one of joinedRulings(rulings)) {
    const touched = groups.filter((group) => group.some((other) => meet(one, other)))
    const rest = groups.filter((group) => !touched.includes(group))
    groups.splice(0, groups.length, ...rest, [one, ...touched.flat()])
  }
  return groups
    .map((group) => {
      const across = group.filter(({ runs }) => runs === 'across')
      const down = group.filter(({ runs }) => runs === 'down')
      return { xs: distinct(down), ys: distinct(across).reverse(), across, down }
    })
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 2)
}

function meet(a: Ruling, b: Ruling): boolean {
  if (a.runs === b.runs) return false
  return b.at > a.from - near && b.at < a.to + near && a.at > b.from - near && a.at < b.to + near
}

function distinct(rulings: Ruling[]): number[] {
  const places = rulings.map(({ at }) => at).toSorted((a, b) => a - b)
  return places.filter((at, i) => i === 0 || at - places[i - 1]! > near)
}

function middleOf({ x, y, width, fontSize, turned }: Scrap): { x: number; y: number } {
  return turned
    ? { x: x - (turned * fontSize) / 3, y: y + (turned * width) / 2 }
    : { x: x + width / 2, y: y + fontSize / 3 }
}

function isInside(scrap: Scrap, { xs, ys }: Grid): boolean {
  const { x, y } = middleOf(scrap)
  return x > xs[0]! && x < xs.at(-1)! && y < ys[0]! && y > ys.at(-1)!
}

/** A cell by its place in the grid, and how many columns and rows it covers. */
export type GridCell = { column: number; row: number; columns: number; rows: number }

/** The cells of a grid, row by row: where no line parts two places they are one cell. */
export function cellsOf({ xs, ys, across, down }: Grid): GridCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1]
  const taken = new Set<number>()
  const isDrawn = (rulings: Ruling[], at: number, middle: number) =>
    rulings.some((one) => Math.abs(one.at - at) <= near && one.from <= middle && one.to >= middle)
  const cells: GridCell[] = []
  for (let place = 0; place < width * height; place++) {
    if (taken.has(place)) continue
    const [row, column] = [Math.floor(place / width), place % width]
    const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2]
    let [columns, rows] = [1, 1]
    while (column + columns < width && !taken.has(place + columns) && !isDrawn(down, xs[column + columns]!, y))
      columns++
    while (row + rows < height && !isDrawn(across, ys[row + rows]!, x)) rows++
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) taken.add(place + r * width + c)
    cells.push({ column, row, columns, rows })
  }
  return cells
}

/** The words of each cell in the first row and column it covers; the others it covers stay empty. */
function rowsOf(grid: Grid, scraps: Scrap[]): string[][] {
  const { xs, ys } = grid
  const rows = ys.slice(1).map(() => xs.slice(1).map(() => ''))
  for (const { column, row, columns, rows: height } of cellsOf(grid)) {
    const inside = scraps.filter((scrap) => {
      const { x, y } = middleOf(scrap)
      return x >= xs[column]! && x < xs[column + columns]! && y <= ys[row]! && y > ys[row + height]!
    })
    rows[row]![column] = wordsOf(inside)
  }
  return rows
}

/** Words that stand on their side (in the head of a narrow column) are read as if the page were turned. */
function wordsOf(scraps: Scrap[]): string {
  const flat = scraps.map((scrap): Scrap => {
    const { x, y, turned } = scrap
    return turned ? { ...scrap, x: turned * y, y: -turned * x, turned: undefined } : scrap
  })
  return segmentsOf(flat, 0)
    .map((segment) => segment.text)
    .join(' ')
}
