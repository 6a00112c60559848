// How wide each column is and how large the letters are, so that the table fills the width of the sheet, no word is cut and rows are low. Pure; PDF, Word and Excel share it.
import type { PaperColumn, PaperRow, PaperTable } from '../contract.ts'
import { numberHead } from './heads.ts'
import { widthOf } from './letters.ts'
import { writtenCell } from './written.ts'

/** Size in points; widths in millimetres, that of the numbering first. */
export type Fitted = { size: number; widths: number[] }

/** Nobody reads smaller ones at a table. */
export const sizes = [12, 11, 10, 9]
/** Left and right of the words in a cell, both together. */
export const padding = 2.8
/** Above and below them. */
const rowPadding = 2.2
/** What rounding in three programs may take. */
const slack = 1
/** A word without a place to break is not waited for beyond this. */
const longestWord = 45
/** The most rows looked at for how much is said: it shows itself in a few hundred. */
const looked = 300

/** A table and the room between the margins, in millimetres. */
export type Fitting = Pick<PaperTable, 'columns' | 'rows'> & { width: number; height: number }

/** In letters of this size, or smaller, a table may go over many sheets; in larger ones it is set where it goes on one. */
const sizeOfMany = 10
/** What heading, title and signatures take of a sheet. */
const aroundTable = 85

/** The largest letters, from so many points down, in which the table goes on one sheet; if it does not, those of long tables. */
export function fitted(table: Fitting, largest = sizes[0]!): Fitted {
  const measured = measure(table)
  const tried = sizes.filter((size) => size <= largest)
  for (const size of tried) {
    const least = measured.map(({ longest, room }) => room ?? Math.min(longest * size, longestWord) + padding + slack)
    const last = size === tried.at(-1)
    if (sum(least) > table.width && !last) continue
    const fit = { size, widths: distributed(table.width, measured, least) }
    if (last || size <= sizeOfMany || tableHeight(table.rows, fit) <= table.height - aroundTable) return fit
  }
  throw new Error('no size of letters')
}

const tableHeight = (rows: readonly PaperRow[], fit: Fitted): number =>
  sum(rows.map((row) => linesOf(row, fit) * lineHeight(fit.size) + rowPadding))

/** Of one column, at a size of one point: its longest word, and how long what it says is, row by row. */
type Measured = { longest: number; lengths: number[]; room: number | null }

const numberColumn: PaperColumn = { head: numberHead, under: null, room: null, align: 'center' }

function measure({ columns, rows }: Fitting): Measured[] {
  const some = rows.length <= looked ? rows : rows.filter((_, i) => i % Math.ceil(rows.length / looked) === 0)
  return [numberColumn, ...columns].map(({ head, room }, i) => {
    const isStrong = (row: PaperRow) => row.strong || i === 0
    const wordsOf = (from: readonly PaperRow[]) => [...new Set(from.flatMap((row) => wordsAt(row, i).split(breaks)))]
    const plain = longestOf(wordsOf(rows), false)
    const strong = longestOf([...head.split(/\s+/), ...wordsOf(rows.filter(isStrong))], true)
    const lengths = some.map((row) => widthOf(wordsAt(row, i), { size: 1, strong: isStrong(row) }))
    return { longest: Math.max(plain, strong), lengths, room }
  })
}

const wordsAt = ({ no, cells }: PaperRow, column: number): string => {
  if (column === 0) return no
  return typeof cells === 'string' ? '' : breakable(writtenCell(cells[column - 1]!))
}

/** Where a line may end: not at a no-break space. */
const breaks = /[ \t\n\u200b]+/

const longestOf = (words: readonly string[], strong: boolean): number =>
  words.reduce((most, word) => Math.max(most, widthOf(word, { size: 1, strong })), 0)

/** First by how much each column has to say, then moved from one to another, ever finer, as long as that makes the rows lower. */
function distributed(inner: number, columns: readonly Measured[], least: readonly number[]): number[] {
  if (sum(least) >= inner) return least.map((one) => (one / sum(least)) * inner)
  const fixed = columns.map(({ room }) => room !== null)
  const weights = columns.map(({ lengths }, i) => (fixed[i] ? 0 : Math.cbrt(sum(lengths.map((length) => length ** 2)))))
  if (sum(weights) === 0) return least.map((one) => (one / sum(least)) * inner)
  const spare = inner - sum(least)
  const widths = least.map((one, i) => one + (spare * weights[i]!) / sum(weights))
  for (const step of steps) while (moved(widths, { columns, least, fixed, step })) {}
  return widths
}

/** In millimetres. */
const steps = [16, 8, 4, 2, 1]

type Moving = { columns: readonly Measured[]; least: readonly number[]; fixed: readonly boolean[]; step: number }

/** Gives a step of width from the column that needs it least to the one that needs it most. @returns false where no step helps */
function moved(widths: number[], { columns, least, fixed, step }: Moving): boolean {
  let [best, from, to] = [heightOf(columns, widths) - 0.01, -1, -1]
  for (const [giver, width] of widths.entries()) {
    if (fixed[giver] || width - step < least[giver]!) continue
    for (const taker of widths.keys()) {
      if (fixed[taker] || taker === giver) continue
      const tried = widths.map((one, i) => (i === giver ? one - step : i === taker ? one + step : one))
      const height = heightOf(columns, tried)
      if (height < best) [best, from, to] = [height, giver, taker]
    }
  }
  if (from < 0) return false
  widths[from]! -= step
  widths[to]! += step
  return true
}

/**
 * All rows together, in no unit: sizes do not change which widths are best. Each is nearly as high as its fullest cell; the fourth root of the sum of fourth
 * powers is that, but also tells when of two that are equally full one gets more room.
 */
function heightOf(columns: readonly Measured[], widths: readonly number[]): number {
  let total = 0
  for (let row = 0; row < columns[0]!.lengths.length; row++) {
    let full = 0
    for (let i = 0; i < columns.length; i++) full += (columns[i]!.lengths[row]! / (widths[i]! - padding)) ** 4
    total += Math.sqrt(Math.sqrt(full))
  }
  return total
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** About how many lines of letters a row is high; words at the ends of lines leave some room. */
export function linesOf(row: PaperRow, { size, widths }: Fitted): number {
  const look = { size, strong: row.strong }
  if (typeof row.cells === 'string') return Math.ceil((1.05 * widthOf(row.cells, look)) / sum(widths.slice(1)))
  return Math.max(
    ...widths.map((width, i) => Math.ceil((1.12 * widthOf(wordsAt(row, i), look)) / (width - padding))),
    1,
  )
}

/** Whether a row is low enough to be kept on one page of such a height; what is higher than half of it may be broken. */
export const keptWhole = (row: PaperRow, fit: Fitted, height: number): boolean =>
  linesOf(row, fit) * lineHeight(fit.size) < height / 2

/** Of a sheet; more than that is not left empty for the sake of rows that belong together. */
const mostTogether = 1 / 3

/**
 * Which rows stay on one page: a row with those under it (1, 1.1, 1.2 …) where they are low enough together, else with the first of them.
 * @returns of each row how many from it on stay together: 1 where it stands alone, 0 where an earlier one has counted it
 */
export function together(rows: readonly PaperRow[], fit: Fitted, height: number): number[] {
  const counts = rows.map(() => 1)
  for (const [i, { kind, no }] of rows.entries()) {
    if (kind !== 'row' || !rows[i + 1]?.no.startsWith(`${no}.`)) continue
    const after = rows.findIndex((row, j) => j > i && !row.no.startsWith(`${no}.`))
    const own = rows.slice(i, after < 0 ? rows.length : after)
    const count = tableHeight(own, fit) < height * mostTogether ? own.length : 2
    counts.fill(0, i + 1, i + count)
    counts[i] = count
  }
  return counts
}

/** Of one line of letters, in millimetres. */
const lineHeight = (size: number): number => size * 0.42

/** Syllables that are one word, a figure with what it counts, a day with its name: a line that ends between them reads badly. */
const bound =
  /(?<=thực|tiếp|xác|trong|quá|đến|hoàn|ngày) (?=hiện|nhận|hạn|thành|\d)|(?<=(?<![:\d])\d{1,3}) (?=ngày|đơn vị)/gu

const longToken = 24
/** The same words, with places where a very long one (an address, a run of letters) may be broken, and none between what is one word; no name and no number of a document is so long. */
export function breakable(words: string): string {
  return words
    .replace(bound, '\u00a0')
    .replace(/[^ \t\n]+/g, (word) =>
      word.length <= longToken ? word : word.replace(/([-/_.,;:@&=?]|.{12})(?=.)/gu, '$1\u200b'),
    )
}

/** The same words with the place at their end on one line: VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI / TỈNH HÀ VÂN, never ... TỈNH HÀ / VÂN. */
export const placeWhole = (words: string): string =>
  words.replace(/(?<= )(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) \p{Lu}[^,]{0,30}$/u, (place) =>
    place.replaceAll(' ', '\u00a0'),
  )
