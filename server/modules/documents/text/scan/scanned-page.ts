// A scanned page as scraps of words with their places, the same that a PDF with text gives: what follows need not know which it was.

import { type Block, inReadingOrder } from '../pdf/columns.ts'
import type { Ruling } from '../pdf/rulings.ts'
import { type Scrap, type Segment, segmentsOf } from '../pdf/segments.ts'
import { type Grid, gridsOf } from '../pdf/tables.ts'
import { greyOf, type PageImage, straightened, turned } from './page-image.ts'
import type { Grey, Line, Recognised, Recogniser, Word } from './recogniser.ts'
import { rulingsOnScan, withoutRulings } from './rulings.ts'
import { isMark, secretStamp } from './stamps.ts'
import { wordsOfTable } from './table-words.ts'
import { isSideways } from './upright.ts'

/** Lengths in points of 1/72 inch; `secret` is a mark of secrecy that stands on the page, stamped or printed. */
export type ScannedPage = { height: number; scraps: Scrap[]; rulings: Ruling[]; secret: string | null }

/** Recognises one page, whichever way it lies; a stamp is looked for before anything is read. */
export async function readScannedPage(image: PageImage, recogniser: Recogniser): Promise<ScannedPage> {
  const upright = (await isSideways(await greyOf(image))) ? await turned(image, 90) : image
  const first = await lookAt(upright, recogniser)
  // A page that stands on its head gives few sure words.
  const isDoubtful = !first.secret && first.seen.sureness < sureEnough && first.seen.lines.length > 0
  const other = isDoubtful ? await lookAt(await turned(upright, 180), recogniser) : null
  const { page, grey, secret, seen } =
    other && (other.secret || other.seen.sureness > first.seen.sureness) ? other : first
  const scale = 72 / page.dpi
  const height = page.height * scale
  if (secret) return { height, scraps: [], rulings: [], secret }
  const { rulings, ...straight } = await withTables({ grey, seen }, { dpi: page.dpi, recogniser })
  const lines = await withColumnsApart(straight, { dpi: page.dpi, recogniser })
  const scraps = scrapsOf(lines, { scale, height: grey.height })
  const mark = segmentsOf(scraps, 0).find((segment) => isMark(segment.text))
  return { height, scraps, rulings, secret: mark?.text ?? null }
}

type Seen = { grey: Grey; seen: Recognised }
type With = { dpi: number; recogniser: Recogniser }

/** Words inside tables are recognised again, cell by cell, without the borders, which are else taken for letters. */
async function withTables({ grey, seen }: Seen, { dpi, recogniser }: With): Promise<Seen & { rulings: Ruling[] }> {
  const straight = seen.radians === 0 ? grey : await straightened(grey, seen.radians)
  const rulings = await rulingsOnScan(straight, dpi)
  const grids = gridsOf(rulings)
  if (grids.length === 0) return { grey, seen, rulings: [] }
  const clean = withoutRulings(straight, rulings, dpi)
  let { lines } = seen
  for (const grid of grids) {
    lines = outside(lines, boxOfGrid(grid, { grey, dpi }))
    lines.push(...(await wordsOfTable(clean, grid, { dpi, recogniser })))
  }
  return { grey: clean, seen: { lines, sureness: seen.sureness, radians: 0 }, rulings }
}

function boxOfGrid({ xs, ys }: Grid, { grey, dpi }: { grey: Grey; dpi: number }): Box {
  const scale = dpi / 72
  const [left, top] = [xs[0]! * scale, grey.height - ys[0]! * scale]
  return { left, top, width: (xs.at(-1)! - xs[0]!) * scale, height: (ys[0]! - ys.at(-1)!) * scale }
}

function outside(lines: Line[], box: Box): Line[] {
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !isWithin(word, box))
    return words.length > 0 ? [{ ...line, words }] : []
  })
}

const sureEnough = 60
const nothing: Recognised = { lines: [], sureness: 0, radians: 0 }

async function lookAt(page: PageImage, recogniser: Recogniser) {
  const grey = await greyOf(page)
  const secret = await secretStamp(page, recogniser)
  const seen = secret ? nothing : await recogniser.recognise(grey, { layout: 'page', dpi: page.dpi })
  return { page, grey, secret, seen }
}

/**
 * The lines of two columns seldom share a height; taken for one line, the letters of the second are mistaken. Such columns, of a
 * letterhead, a foot, or running text, are recognised again, each by itself.
 */
async function withColumnsApart({ grey, seen }: Seen, { dpi, recogniser }: With): Promise<Line[]> {
  let { lines } = seen
  const scale = 72 / dpi
  const outsideTables = lines.filter((line) => !line.isCell)
  const blocks = inReadingOrder(segmentsOf(scrapsOf(outsideTables, { scale, height: grey.height }), 0))
  for (const [left, right] of columnPairs(blocks)) {
    const middle = (Math.max(...left.map((line) => line.right)) + Math.min(...right.map((line) => line.left))) / 2
    const boxes = [boxOf(left, { scale, grey, to: middle }), boxOf(right, { scale, grey, from: middle })]
    const areMixed = lines.some((line) => boxes.every((box) => line.words.some((word) => isWithin(word, box))))
    if (!areMixed) continue
    for (const box of boxes) {
      const apart = await recogniser.recognise(grey, { layout: 'block', dpi, within: box, radians: seen.radians })
      lines = [...outside(lines, box), ...apart.lines]
    }
  }
  return lines
}

function columnPairs(blocks: Block[]): [Segment[], Segment[]][] {
  const columns = blocks.filter(
    (block) => (block.kind === 'column' || block.kind === 'running') && block.lines.length > 0,
  )
  const pairs: [Segment[], Segment[]][] = []
  for (let at = 0; at + 1 < columns.length; at++) {
    const [left, right] = [columns[at]!, columns[at + 1]!]
    const areNeighbours = blocks.indexOf(right) === blocks.indexOf(left) + 1 && left.kind === right.kind
    if (areNeighbours) pairs.push([left.lines, right.lines])
    if (areNeighbours) at++
  }
  return pairs
}

type Box = { left: number; top: number; width: number; height: number }

/** The box in points of the picture round these lines, and on this side of the middle between two columns. */
function boxOf(
  segments: Segment[],
  { scale, grey, from = 0, to = Number.POSITIVE_INFINITY }: { scale: number; grey: Grey; from?: number; to?: number },
): Box {
  const reach = Math.max(...segments.map(({ size }) => size))
  const left = Math.max(0, from / scale, (Math.min(...segments.map((one) => one.left)) - reach / 2) / scale)
  const right = Math.min(grey.width, to / scale, (Math.max(...segments.map((one) => one.right)) + reach / 2) / scale)
  const top = Math.max(0, grey.height - (Math.max(...segments.map((one) => one.y)) + reach * 1.3) / scale)
  const bottom = Math.min(grey.height, grey.height - (Math.min(...segments.map((one) => one.y)) - reach * 0.5) / scale)
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    width: Math.floor(right) - Math.floor(left),
    height: Math.floor(bottom) - Math.floor(top),
  }
}

function isWithin(word: Word, box: Box): boolean {
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  return x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height
}

/** Words as scraps, their places counted upwards from the foot of the page. Lines of nearly one height are of one size. */
function scrapsOf(lines: Line[], { scale, height }: { scale: number; height: number }): Scrap[] {
  const heights = lines.flatMap((line) => line.words.map(() => line.height)).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return lines.flatMap((line) => {
    const isUsual = Math.abs(line.height - usual) < usual * 0.3
    // The height of a line is that of its tallest letters and deepest tails, a little less than the size of its type.
    const size = (isUsual ? usual : line.height) * scale * 1.06
    return (line.isCell ? line.words : clean(line.words)).map((word, at) => ({
      // The dash of a list is often recognised as part of its first word.
      str: at === 0 ? word.text.replace(/^([-–+])(?=\p{L}{2})/u, '$1 ') : word.text,
      x: word.left * scale,
      y: (height - line.base) * scale,
      width: (word.right - word.left) * scale,
      fontSize: size,
    }))
  })
}

/** Seals, signatures and specks are recognised as words that nobody is sure of: stretches of such words are left out. */
function clean(words: Word[]): Word[] {
  const stretches: Word[][] = []
  // A border of a table is recognised as a bar.
  for (const word of words.filter(({ text }) => !/^[\s|¦_]*$/.test(text))) {
    const last = stretches.at(-1)?.at(-1)
    if (last && word.left - last.right < 2 * (word.bottom - word.top)) stretches.at(-1)!.push(word)
    else stretches.push([word])
  }
  return stretches.filter((stretch) => isLikely(stretch)).flat()
}

function isLikely(stretch: Word[]): boolean {
  const letters = stretch.reduce((sum, { text }) => sum + text.length, 0)
  const sureness = stretch.reduce((sum, word) => sum + word.sureness * word.text.length, 0) / letters
  const isWord = stretch.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))
  return isWord ? sureness > 45 : sureness > 75
}
