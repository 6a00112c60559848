// The lines drawn on a page of a PDF: borders of tables are thin rectangles or strokes that run straight across or down.

import { getResolvedPDFJS } from 'unpdf'
import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Matrix, operatorsOf } from './operators.ts'

/** A straight line; `at` is its height (across, counted upwards from the foot) or its distance from the left (down). Points of 1/72 inch. */
export type Ruling = { runs: 'across' | 'down'; at: number; from: number; to: number }

export async function rulingsOf(page: PDFPageProxy): Promise<Ruling[]> {
  const { OPS } = await getResolvedPDFJS()
  const { height } = page.getViewport({ scale: 1 })
  const paths = (await operatorsOf(page)).filter(({ code }) => code === OPS.constructPath)
  return paths.flatMap(({ given, on }) => linesOfPath(given, on, height))
}

/** Steps of a path as PDF.js keeps them: a number for the kind of step, then its points. */
const steps = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 }

function linesOfPath(given: unknown[], matrix: Matrix, height: number): Ruling[] {
  const path = (given[1] as ArrayLike<number>[] | null)?.[0]
  if (!path) return []
  const rulings: Ruling[] = []
  const point = (at: number) => {
    const [x, y] = [path[at]!, path[at + 1]!]
    return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: height - (matrix[1] * x + matrix[3] * y + matrix[5]) }
  }
  let first = { x: 0, y: 0 }
  let here = first
  const draw = (to: { x: number; y: number }) => {
    const ruling = rulingBetween(here, to)
    if (ruling) rulings.push(ruling)
    here = to
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at]
    if (step === steps.move) {
      first = point(at + 1)
      here = first
      at += 3
    } else if (step === steps.line) {
      draw(point(at + 1))
      at += 3
    } else if (step === steps.curve) {
      here = point(at + 5)
      at += 7
    } else if (step === steps.quadratic) {
      here = point(at + 3)
      at += 5
    } else {
      draw(first)
      at += 1
    }
  }
  return rulings
}

function rulingBetween(a: { x: number; y: number }, b: { x: number; y: number }): Ruling | null {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  if (Math.max(dx, dy) < 5 || Math.min(dx, dy) > 1) return null
  return dx > dy
    ? { runs: 'across', at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }
    : { runs: 'down', at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
}
