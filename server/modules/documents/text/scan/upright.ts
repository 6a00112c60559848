import sharp from 'sharp'
import type { Grey } from './recogniser.ts'

/**
 * Whether the lines of a page run from top to bottom. Where they run across, ink comes and goes sharply from row to row of points,
 * and hardly from column to column.
 */
export async function isSideways({ points, width, height }: Grey): Promise<boolean> {
  const scale = 800 / Math.max(width, height)
  const { data, info } = await sharp(points, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
    .normalise()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const rows = new Float64Array(info.height)
  const columns = new Float64Array(info.width)
  for (let y = 0, at = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++, at++) {
      const ink = data[at]! < 140 ? 1 : 0
      rows[y]! += ink
      columns[x]! += ink
    }
  }
  return roughness(columns, info.height) > roughness(rows, info.width) * 1.5
}

/** How much neighbours differ; rulings of a table, which fill a line of that length nearly whole, are left out. */
function roughness(sums: Float64Array, length: number): number {
  let rough = 0
  for (let at = 1; at < sums.length; at++) {
    const step = sums[at]! - sums[at - 1]!
    if (Math.max(sums[at]!, sums[at - 1]!) < length * 0.85) rough += step * step
  }
  return rough
}
