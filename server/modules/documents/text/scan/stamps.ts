// Marks of secrecy are stamped in a frame, 8 mm high and 20 to 40 mm wide, in red (thông tư 24/2020/TT-BCA): recognition of a whole
// page takes such a frame for a picture and skips it, so frames of that size are looked for and what stands in them is read apart.

import { distance } from 'fastest-levenshtein'
import sharp from 'sharp'
import type { PageImage } from './page-image.ts'
import type { Grey, Recogniser } from './recogniser.ts'

/** The words of a mark of secrecy stamped on the page, or null. */
export async function secretStamp(page: PageImage, recogniser: Recogniser): Promise<string | null> {
  const small = await reduced(page)
  const found = (['red', 'dark'] as const).flatMap((ink) => framesIn(inkOf(small, ink), small, ink))
  for (const frame of found.slice(0, framesAtMost)) {
    const { lines } = await recogniser.recognise(await insideOf(frame), { layout: 'line', dpi: 300 })
    const words = lines.flatMap((line) => line.words.map((word) => word.text)).join(' ')
    if (bearsMark(words)) return words
  }
  return null
}

/** Whether recognised words are a mark of secrecy and nothing else, one letter of the longer ones being allowed to be wrong. */
export function isMark(words: string): boolean {
  const letters = lettersOf(words)
  return (
    !/\p{Ll}/u.test(words) && (letters === 'MAT' || ['TOIMAT', 'TUYETMAT'].some((mark) => distance(letters, mark) <= 1))
  )
}

/** In a frame the mark may be followed by specks; "MẶT TRẬN" begins with the same letters, a mark ends with them. */
function bearsMark(words: string): boolean {
  const shouted = words.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word))
  return (
    isMark(shouted.join(' ')) || lettersOf(shouted.at(-1) ?? '') === 'MAT' || /^(?:TUYET|TOIM)/.test(lettersOf(words))
  )
}

function lettersOf(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[đĐ]/g, 'D')
    .replace(/[^A-Z]/g, '')
}

const dotsAnInch = 150
const mm = dotsAnInch / 25.4
const framesAtMost = 12

type Small = { points: Buffer; width: number; height: number }

async function reduced({ points, width, height, dpi }: PageImage): Promise<Small> {
  const scale = dotsAnInch / dpi
  const { data, info } = await sharp(points, { raw: { width, height, channels: 3 } })
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { points: data, width: info.width, height: info.height }
}

/** Points of ink as ones: only what is red, so that letters under the stamp do not disturb, or all that is dark. */
function inkOf({ points, width, height }: Small, ink: 'red' | 'dark'): Uint8Array {
  const mask = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < mask.length; at++, from += 3) {
    const [red, green, blue] = [points[from]!, points[from + 1]!, points[from + 2]!]
    const isRed = red - Math.max(green, blue) > 35
    mask[at] = (ink === 'red' ? isRed : (red + green + blue) / 3 < 170) ? 1 : 0
  }
  return mask
}

type Frame = Box & { mask: Uint8Array; pageWidth: number }

/**
 * Connected stretches of ink of the size of a stamp that go round something. Where a red frame crosses black letters it is broken,
 * so red ink is taken for connected over gaps of the width of a letter's stroke.
 */
function framesIn(mask: Uint8Array, { width, height }: Small, ink: 'red' | 'dark'): Frame[] {
  const connected = ink === 'red' ? thickened(mask, width, height, Math.round(0.9 * mm)) : mask
  return boxesOf(connected, width, height)
    .filter(({ left, top, right, bottom }) => {
      const [w, h] = [right - left + 1, bottom - top + 1]
      return w > 12 * mm && w < 75 * mm && h > 5 * mm && h < 24 * mm && w > h * 1.2
    })
    .filter((box) => goesRound(connected, width, box))
    .map((box) => ({ ...box, mask, pageWidth: width }))
}

/** The mask with every point of ink made a square of that reach, by rows and then by columns. */
function thickened(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const spread = (from: Uint8Array, step: number, length: number, lines: number, lineStep: number) => {
    const to = new Uint8Array(from.length)
    for (let line = 0; line < lines; line++) {
      let last = Number.NEGATIVE_INFINITY
      for (let at = 0; at < length + reach; at++) {
        if (at < length && from[line * lineStep + at * step]) last = at
        const target = at - reach
        if (target >= 0 && last >= target - reach) to[line * lineStep + target * step] = 1
      }
    }
    return to
  }
  return spread(spread(mask, 1, width, height, width), width, height, width, 1)
}

type Box = { left: number; top: number; right: number; bottom: number }

/** The box around each connected stretch of ink; labels of neighbours are joined as they are found to touch. */
function boxesOf(mask: Uint8Array, width: number, height: number): Box[] {
  const labels = new Int32Array(mask.length)
  const parent = [0]
  const boxes: Box[] = [{ left: 0, top: 0, right: 0, bottom: 0 }]
  const join = (label: number, other: number): number => {
    const [into, from] = [rootOf(parent, label), rootOf(parent, other)]
    if (into === 0 || into === from) return from
    parent[from] = into
    widen(boxes[into]!, boxes[from]!)
    return into
  }
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (!mask[at]) continue
      let label = 0
      if (x > 0 && labels[at - 1]) label = join(label, labels[at - 1]!)
      for (let above = at - width - (x > 0 ? 1 : 0); y > 0 && above <= at - width + (x + 1 < width ? 1 : 0); above++) {
        if (labels[above]) label = join(label, labels[above]!)
      }
      if (label === 0) label = parent.push(parent.length) - 1
      labels[at] = label
      const point = { left: x, top: y, right: x, bottom: y }
      boxes[label] ??= { ...point }
      widen(boxes[label]!, point)
    }
  }
  return boxes.filter((_, label) => label > 0 && parent[label] === label)
}

function rootOf(parent: number[], label: number): number {
  let root = label
  while (parent[root] !== root) root = parent[root]!
  parent[label] = root
  return root
}

function widen(box: Box, by: Box): void {
  box.left = Math.min(box.left, by.left)
  box.top = Math.min(box.top, by.top)
  box.right = Math.max(box.right, by.right)
  box.bottom = Math.max(box.bottom, by.bottom)
}

/** In nearly every column ink stands near the upper and the lower edge. */
function goesRound(mask: Uint8Array, width: number, box: Box): boolean {
  const { first, last } = extentsOf(mask, width, box, 'columns')
  const spanning = first.filter((top, at) => last[at]! - top > (box.bottom - box.top) * 0.55).length
  return spanning > first.length * 0.85
}

/** The first and the last ink of each column (or row) of a box, counted from its upper (or left) edge. */
function extentsOf(mask: Uint8Array, width: number, { left, top, right, bottom }: Box, lines: 'columns' | 'rows') {
  const [count, length] =
    lines === 'columns' ? [right - left + 1, bottom - top + 1] : [bottom - top + 1, right - left + 1]
  const [lineStep, step] = lines === 'columns' ? [1, width] : [width, 1]
  const first: number[] = []
  const last: number[] = []
  for (let line = 0; line < count; line++) {
    const from = top * width + left + line * lineStep
    let begin = 0
    let end = length - 1
    while (begin < length - 1 && !mask[from + begin * step]) begin++
    while (end > begin && !mask[from + end * step]) end--
    first.push(begin)
    last.push(end)
  }
  return { first, last }
}

/** What a frame holds: its own lines wiped off, straightened as the upper line leans, twice as large, on white. */
async function insideOf(frame: Frame): Promise<Grey> {
  const { mask, pageWidth, left, top, right, bottom } = frame
  const [width, height] = [right - left + 1, bottom - top + 1]
  const columns = extentsOf(mask, pageWidth, frame, 'columns')
  const rows = extentsOf(mask, pageWidth, frame, 'rows')
  const line = Math.round(1.1 * mm)
  const points = Buffer.alloc(width * height, 255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInside =
        Math.min(y - columns.first[x]!, columns.last[x]! - y, x - rows.first[y]!, rows.last[y]! - x) > line
      if (isInside && mask[(top + y) * pageWidth + left + x]) points[y * width + x] = 0
    }
  }
  const { data, info } = await sharp(points, { raw: { width, height, channels: 1 } })
    .rotate(-leanOf(columns.first), { background: '#fff' })
    .resize({ width: width * 2 })
    .extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { points: data, width: info.width, height: info.height }
}

/** By how many degrees the upper line of a frame falls to the right, by its middle part. */
function leanOf(tops: number[]): number {
  const quarter = Math.floor(tops.length / 5)
  const mean = (from: number, to: number) =>
    tops.slice(from, to).reduce((sum, top) => sum + top, 0) / Math.max(1, to - from)
  const fall = mean(tops.length - 2 * quarter, tops.length - quarter) - mean(quarter, 2 * quarter)
  return (Math.atan2(fall, tops.length - 3 * quarter) * 180) / Math.PI
}
