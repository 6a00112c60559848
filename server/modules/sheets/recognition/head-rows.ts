// Where the heading of a table stands, in one row or two, somewhere in the first ten. Pure.
import type { GridRow, Merge, Tab } from '../reading/grid.ts'
import { type Role, roleNamed, rolesOf } from './roles.ts'

/** Numbers of the rows of the heading, and the name of each column, the upper row's before the lower's. */
export type Head = { rows: number[]; headings: string[] }

const within = 10

/** The heading of a tab, or null where none of its first rows names the work and one thing more. */
export function findHead(tab: Tab): Head | null {
  const first = tab.rows.filter(({ no }, i) => no <= Math.max(within, tab.rows[0]!.no + within - 1) && i < within)
  const heads = first.flatMap((row, i): { head: Head; score: number }[] => {
    const below = first[i + 1]
    const two = below && below.no === row.no + 1 && isSecondRow(tab, row, below) ? [headAt(tab, [row, below])] : []
    return [headAt(tab, [row]), ...two].map((head) => ({ head, score: scoreOf(head) }))
  })
  const best = heads.reduce<(typeof heads)[number] | null>((a, b) => (!a || b.score > a.score ? b : a), null)
  return best && best.score > 0 ? best.head : null
}

/** The heading made of rows that a person chose. */
export function headAt(tab: Tab, rows: readonly GridRow[]): Head {
  const width = Math.max(...tab.rows.map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => textAt(tab, row.no, column))
    return [...new Set(parts.filter(Boolean))].join(' ').replace(/\s+/g, ' ')
  })
  return { rows: rows.map(({ no }) => no), headings }
}

/** How many different things its columns name; 0 where it does not name the work, or nothing beside it. */
function scoreOf({ headings }: Head): number {
  const named = new Set(rolesOf(headings).filter((role) => role !== 'other'))
  return named.has('words') && named.size > 1 ? named.size : 0
}

/** The words over a column, also where its cell is covered by a merged one. */
function textAt({ rows, merges }: Tab, no: number, column: number): string {
  const over = merges.find((one) => no >= one.top && no <= one.bottom && column >= one.left && column <= one.right)
  const row = rows.find((one) => one.no === (over?.top ?? no))
  return row?.cells[over?.left ?? column]?.trim() ?? ''
}

/** The second row of a heading stands under a first one that is merged or leaves columns free, and names columns too. */
function isSecondRow(tab: Tab, row: GridRow, below: GridRow): boolean {
  const named = (cells: readonly string[]) => cells.filter((text) => roleNamed(text) !== null).length
  if (named(row.cells) < 2 || below.cells.some((text) => text.length > 60)) return false
  const divided = tab.merges.some(
    (one) => one.top === row.no && (one.bottom > row.no || one.right > one.left) && !isTitle(one, row),
  )
  const fills = below.cells.some((text, i) => text !== '' && !row.cells[i])
  const alone = below.cells.every((text, i) => text === '' || !row.cells[i] || roleNamed(text) !== null)
  return named(below.cells) > 0 && alone && (divided || fills)
}

/** A title is merged over the whole table. */
const isTitle = (merge: Merge, row: GridRow): boolean =>
  row.cells.filter(Boolean).length <= 1 && merge.right > merge.left

/** Roles that a list cannot do without, as a person is told: the work itself. */
export const lacksWords = (roles: readonly Role[]): boolean => !roles.includes('words')
