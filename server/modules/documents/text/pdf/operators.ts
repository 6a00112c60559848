import { getResolvedPDFJS } from 'unpdf'
import type { PDFPageProxy } from 'unpdf/pdfjs'

/** How one plane lies on another, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = [number, number, number, number, number, number]

/** What a page draws, in order: `on` takes its places to the page as it is read, counted from the upper left corner. */
export type Operator = { code: number; given: unknown[]; on: Matrix }

/** The drawing operators of a page, those that only move the plane worked in. */
export async function operatorsOf(page: PDFPageProxy): Promise<Operator[]> {
  const { OPS } = await getResolvedPDFJS()
  const list = await page.getOperatorList()
  const operators: Operator[] = []
  const saved: Matrix[] = []
  let on = page.getViewport({ scale: 1 }).transform as Matrix
  for (const [index, code] of list.fnArray.entries()) {
    const given = (list.argsArray[index] ?? []) as unknown[]
    if (code === OPS.save || code === OPS.paintFormXObjectBegin) saved.push(on)
    if (code === OPS.restore || code === OPS.paintFormXObjectEnd) on = saved.pop() ?? on
    else if (code === OPS.transform) on = times(on, given as unknown as Matrix)
    else if (code === OPS.paintFormXObjectBegin && given[0]) on = times(on, given[0] as Matrix)
    else operators.push({ code, given, on })
  }
  return operators
}

/** The matrix that does the second and then the first. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
