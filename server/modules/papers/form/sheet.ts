// The sheet of paper: sizes and margins in millimetres. Margins of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I (20–25, 15–20, 20–25, 30–35).
import type { Sheet } from '../contract.ts'

export const margins = { top: 20, right: 15, bottom: 20, left: 30 }

/** Lying: a Biểu is wider than tall. */
export const lying: Record<Sheet, { width: number; height: number }> = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
}

export const standing = { width: 210, height: 297 }

type Size = { width: number; height: number }
/** What the margins leave. */
export const inner = ({ width, height }: Size): Size => ({
  width: width - margins.left - margins.right,
  height: height - margins.top - margins.bottom,
})
