// Borders of tables on a scanned page: long thin stretches of ink that run straight across or down.

import sharp from 'sharp'
import type { Ruling } from '../pdf/rulings.ts'
import type { Grey } from './recogniser.ts'

const dotsAnInch = 150
const mm = dotsAnInch / 25.4

/** The rulings of a page that stands straight, in points of 1/72 inch, heights counted upwards. */
export async function rulingsOnScan(grey: Grey, dpi: number): Promise<Ruling[]> {
  const { mask, width, height } = await inkOf(grey, dpi)
  const scale = 72 / dotsAnInch
  const across = stretches(mask, { lines: height, length: width, lineStep: width, step: 1 }, 12 * mm)
  const down = stretches(mask, { lines: width, length: height, lineStep: 1, step: width }, 6.5 * mm)
  return [
    ...across.map(
      ({ line, from, to }): Ruling => ({
        runs: 'across',
        at: (height - line) * scale,
        from: from * scale,
        to: to * scale,
      }),
    ),
    ...down.map(
      ({ line, from, to }): Ruling => ({
        runs: 'down',
        at: line * scale,
        from: (height - to) * scale,
        to: (height - from) * scale,
      }),
    ),
  ]
}

/** The ink of the page as ones. */
async function inkOf({ points, width, height }: Grey, dpi: number) {
  const scale = dotsAnInch / dpi
  const { data, info } = await sharp(points, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Most points are paper, however grey it came out; a thin border is hardly darker.
  const paper = medianOf(data)
  return {
    mask: Uint8Array.from(data, (point) => (point < paper - 55 ? 1 : 0)),
    width: info.width,
    height: info.height,
  }
}

function medianOf(points: Buffer): number {
  const counts = new Uint32Array(256)
  for (const point of points) counts[point]!++
  let shade = 0
  for (let seen = counts[0]!; seen <= points.length / 2; seen += counts[shade]!) shade++
  return shade
}

/** The page with its borders wiped out, so that they are not recognised as letters. */
export function withoutRulings({ points, width, height }: Grey, rulings: Ruling[], dpi: number): Grey {
  const scale = dpi / 72
  const wiped = Buffer.from(points)
  const reach = Math.ceil(1.1 * scale)
  for (const { runs, at, from, to } of rulings) {
    const middle = Math.round(runs === 'across' ? height - at * scale : at * scale)
    const [first, last] = runs === 'across' ? [from * scale, to * scale] : [height - to * scale, height - from * scale]
    for (let line = middle - reach; line <= middle + reach; line++) {
      for (let along = Math.max(0, Math.floor(first)); along <= last; along++) {
        const [x, y] = runs === 'across' ? [along, line] : [line, along]
        if (x >= 0 && x < width && y >= 0 && y < height) wiped[y * width + x] = 255
      }
    }
  }
  return { points: wiped, width, height }
}

type Stretch = { line: number; from: number; to: number }

/** Stretches of ink along rows (or columns) of points; those on neighbouring ones are one. A dot left out does not break it. */
function stretches(
  mask: Uint8Array,
  { lines, length, lineStep, step }: { lines: number; length: number; lineStep: number; step: number },
  least: number,
): Stretch[] {
  const found: Stretch[] = []
  let above: Stretch[] = []
  for (let line = 0; line < lines; line++) {
    const here: Stretch[] = []
    let from = -1
    let last = -1
    const end = () => {
      if (from >= 0 && last - from >= least) here.push({ line, from, to: last })
      from = -1
    }
    for (let at = 0; at < length; at++) {
      if (mask[line * lineStep + at * step]) {
        if (from < 0) from = at
        last = at
      } else if (from >= 0 && at - last > 2) end()
    }
    end()
    for (const one of here) {
      const same = above.find((other) => one.from < other.to && one.to > other.from)
      if (same) Object.assign(one, { from: Math.min(one.from, same.from), to: Math.max(one.to, same.to) })
      if (same) found.splice(found.indexOf(same), 1)
      found.push(one)
    }
    above = here
  }
  return found
}
