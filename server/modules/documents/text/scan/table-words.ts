// What stands in the cells of a table on a scan. Taken as a whole the table is read across its columns, and words run together: its
// columns are recognised one by one, and what spans several, or stands on its side, by itself.

import sharp from 'sharp'
import { cellsOf, type Grid, type GridCell } from '../pdf/tables.ts'
import type { Grey, Line, Recognised, Recogniser } from './recogniser.ts'

type With = { dpi: number; recogniser: Recogniser }
type Box = { left: number; top: number; width: number; height: number }

/** The lines of words of a table; places are those of the page. @param grey the page without borders */
export async function wordsOfTable(grey: Grey, grid: Grid, { dpi, recogniser }: With): Promise<Line[]> {
  const lines: Line[] = []
  for (const { box, isTall } of partsOf(grid, { grey, dpi })) {
    const part = await cut(grey, box)
    if (!part) continue
    const onSide = isTall ? await recogniser.recognise(await onItsSide(part), { layout: 'block', dpi }) : null
    const upright = await recogniser.recognise(part, { layout: 'block', dpi })
    if (onSide && worth(onSide) > worth(upright)) lines.push(...inMiddle(onSide.lines, box))
    else lines.push(...upright.lines.map((line) => moved(line, box)))
  }
  // A single "x" stands for a criterion reached: in a cell it counts, though nobody is quite sure of a letter alone.
  return lines.map((line) => ({ ...line, words: line.words.filter((word) => word.sureness > 50), isCell: true }))
}

/** Letters in words of two and more that are sure: what lies on its side gives hardly any. */
function worth({ lines }: Recognised): number {
  const words = lines
    .flatMap((line) => line.words)
    .filter(({ text, sureness }) => sureness > 70 && /[\p{L}\p{N}]{2}/u.test(text))
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

/** Cells of one column under one another are one part; a cell of several columns is a part of its own. */
function partsOf(grid: Grid, { grey, dpi }: { grey: Grey; dpi: number }): { box: Box; isTall: boolean }[] {
  const scale = dpi / 72
  const boxOf = (first: GridCell, last: GridCell): Box => {
    const [left, right] = [grid.xs[first.column]! * scale, grid.xs[first.column + first.columns]! * scale]
    const [top, bottom] = [
      grey.height - grid.ys[first.row]! * scale,
      grey.height - grid.ys[last.row + last.rows]! * scale,
    ]
    return {
      left: Math.round(left),
      top: Math.round(top),
      width: Math.round(right - left),
      height: Math.round(bottom - top),
    }
  }
  const parts: GridCell[][] = []
  const byColumn = cellsOf(grid).toSorted((a, b) => a.column - b.column || a.row - b.row)
  for (const cell of byColumn) {
    const part = parts.at(-1)
    const above = part?.at(-1)
    const isTall = isTallBox(boxOf(cell, cell))
    const goesOn =
      above &&
      cell.columns === 1 &&
      above.columns === 1 &&
      above.column === cell.column &&
      above.row + above.rows === cell.row
    if (goesOn && !isTall && !isTallBox(boxOf(above, above))) part!.push(cell)
    else parts.push([cell])
  }
  return parts.map((part) => {
    const box = boxOf(part[0]!, part.at(-1)!)
    return { box, isTall: part.length === 1 && isTallBox(box) }
  })
}

const isTallBox = ({ width, height }: Box) => height > width * 1.8

/** A part of the page with white round it; null where it holds no ink to speak of. */
async function cut({ points, width, height }: Grey, box: Box): Promise<Grey | null> {
  const left = Math.max(0, box.left)
  const top = Math.max(0, box.top)
  const size = { width: Math.min(box.width, width - left), height: Math.min(box.height, height - top) }
  if (size.width < 8 || size.height < 8) return null
  const part = await sharp(points, { raw: { width, height, channels: 1 } })
    .extract({ left, top, ...size })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  if (part.reduce((sum, point) => sum + (point < 128 ? 1 : 0), 0) < 20) return null
  const { data, info } = await sharp(part, { raw: { ...size, channels: 1 } })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { points: data, width: info.width, height: info.height }
}

const margin = 12

/** Words in the head of a narrow column run upwards. */
async function onItsSide({ points, width, height }: Grey): Promise<Grey> {
  const { data, info } = await sharp(points, { raw: { width, height, channels: 1 } })
    .rotate(90)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { points: data, width: info.width, height: info.height }
}

function moved(line: Line, { left, top }: Box): Line {
  const [x, y] = [left - margin, top - margin]
  return {
    ...line,
    base: line.base + y,
    words: line.words.map((word) => ({
      ...word,
      left: word.left + x,
      right: word.right + x,
      top: word.top + y,
      bottom: word.bottom + y,
    })),
  }
}

/** Words that stand on their side, as one in the middle of their cell. */
function inMiddle(lines: Line[], { left, top, width, height }: Box): Line[] {
  const words = lines.flatMap((line) => line.words)
  if (words.length === 0) return []
  const place = {
    left: left + width * 0.3,
    right: left + width * 0.7,
    top: top + height / 2 - 5,
    bottom: top + height / 2 + 5,
  }
  const sureness = Math.min(...words.map((word) => word.sureness))
  return [
    {
      base: top + height / 2,
      height: 10,
      words: [{ text: words.map((word) => word.text).join(' '), sureness, ...place }],
    },
  ]
}
