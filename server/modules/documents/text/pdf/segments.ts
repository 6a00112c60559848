// A PDF knows only scraps of words and where they stand. Scraps on one baseline, near each other, are a segment.

import { guttersOf } from './gutters.ts'

/**
 * A run of words on one baseline of page `page` (from 0); lengths in points, `y` counts upwards from the foot of the page. `side`:
 * of a gutter between columns of running text, where there is one.
 */
export type Segment = {
  text: string
  left: number
  right: number
  y: number
  size: number
  page: number
  side?: 'left' | 'right'
}

/** A scrap of words; `turned` ones run upwards (1) or downwards (-1) on the page. */
export type Scrap = { str: string; x: number; y: number; width: number; fontSize: number; turned?: 1 | -1 }

/** The segments of a page, top first, and from left to right on one line. */
export function segmentsOf(items: Scrap[], page: number): Segment[] {
  const scraps = items.filter((item) => item.str.trim() !== '' && item.fontSize > 0).flatMap(splitAtWideSpaces)
  const rows = rowsOf(scraps).map((row) => withGapsFilled(row.sort((a, b) => a.x - b.x)))
  const gutters = guttersOf(rows)
  return rows.flatMap((row, at) => {
    const gutter = gutters[at] ?? null
    return runsOf(row, gutter)
      .flatMap(splitLetterhead)
      .map((run) => segmentOf(run, page, gutter))
  })
}

function segmentOf(run: Scrap[], page: number, gutter: number | null): Segment {
  const left = run[0]!.x
  return {
    text: plainBullet(wordsOf(run).replace(/\s+/g, ' ').trim()),
    left,
    right: Math.max(...run.map((scrap) => scrap.x + scrap.width)),
    y: run[0]!.y,
    size: Math.max(...run.map((scrap) => scrap.fontSize)),
    page,
    ...(gutter === null ? {} : { side: left < gutter ? ('left' as const) : ('right' as const) }),
  }
}

/** Scraps of a line that stand near each other, and on one side of the gutter. */
function runsOf(row: Scrap[], gutter: number | null): Scrap[][] {
  const runs: Scrap[][] = []
  for (const scrap of row) {
    const run = runs.at(-1)
    const isAcross = gutter !== null && run && run.at(-1)!.x < gutter && scrap.x > gutter
    if (run && !isAcross && belongsTo(run, scrap)) run.push(scrap)
    else runs.push([scrap])
  }
  return runs
}

/**
 * In a letterhead set wide the two columns nearly touch. The state's title, the Party's, and the motto always begin the right one;
 * place and day stand to the right of the number (NĐ 30/2020, Phụ lục I).
 */
function splitLetterhead(run: Scrap[]): Scrap[][] {
  const text = wordsOf(run)
  const found = /\s(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)/u.exec(text)
  const isNumberAndDay = /^\s*Số\s*:.*,\s*ngày.*tháng/u.test(text)
  const at = found ? scrapAt(run, found.index + 1) : isNumberAndDay ? widestGap(run) : 0
  return at > 0 ? [run.slice(0, at), run.slice(at)] : [run]
}

function scrapAt(run: Scrap[], offset: number): number {
  return run.findIndex((_, at) => at > 0 && wordsOf(run.slice(0, at)).trimEnd().length >= offset - 1)
}

function widestGap(run: Scrap[]): number {
  const gaps = run.map((scrap, at) => (at === 0 ? 0 : scrap.x - run[at - 1]!.x - run[at - 1]!.width))
  const widest = Math.max(...gaps)
  return widest > run[0]!.fontSize * 0.6 ? gaps.indexOf(widest) : 0
}

function wordsOf(run: Scrap[]): string {
  return run.map((scrap, at) => (at > 0 && isApart(run[at - 1]!, scrap) ? ' ' : '') + scrap.str).join('')
}

/** Bullets from fonts of signs are letters of nobody's alphabet; a dash is what an official types himself. */
function plainBullet(text: string): string {
  return text.replace(/^[\uf000-\uf0ff●■▪◦○❖➢⮚]\s*(?=\S)/u, '- ')
}

/** Columns are sometimes typed with spaces; where they stand is then worked out from the share of letters. */
function splitAtWideSpaces(item: Scrap): Scrap[] {
  const perLetter = item.width / item.str.length
  const words = item.str.matchAll(/\S+(?: {1,4}\S+)*/g)
  return Array.from(words, (word) => ({
    ...item,
    str: paddedAsIn(item.str, word.index, word[0]),
    x: item.x + word.index * perLetter,
    width: word[0].length * perLetter,
  }))
}

/** A single space at either end tells that a word ends there, and must not be lost. */
function paddedAsIn(whole: string, at: number, word: string): string {
  return (at > 0 ? ' ' : '') + word + (at + word.length < whole.length ? ' ' : '')
}

function rowsOf(scraps: Scrap[]): Scrap[][] {
  const rows: Scrap[][] = []
  let y = 0
  for (const scrap of scraps.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && y - scrap.y < scrap.fontSize * 0.35) row.push(scrap)
    else {
      rows.push([scrap])
      y = scrap.y
    }
  }
  return rows
}

/**
 * Where a font lacks a letter ("ộ"), the letter comes from another font as a scrap of its own, and the words round it as one scrap
 * with a blank in its place: there it is put in.
 */
function withGapsFilled(row: Scrap[]): Scrap[] {
  const filled: Scrap[] = []
  for (const scrap of row) {
    const last = filled.at(-1)
    const isInside = last && scrap.x > last.x + 1 && scrap.x + scrap.width < last.x + last.width - 1
    const gap = isInside ? nearestBlank(last, scrap.x) : -1
    if (!last || gap < 0) {
      filled.push(scrap)
      continue
    }
    const end = scrap.x + scrap.width
    filled.splice(-1, 1, { ...last, str: last.str.slice(0, gap), width: scrap.x - last.x }, scrap, {
      ...last,
      str: last.str.slice(gap + 1),
      x: end,
      width: last.x + last.width - end,
    })
  }
  return filled.filter((scrap) => scrap.str !== '')
}

/** The blank of a scrap that stands nearest to a place, by how wide letters usually are; -1 where none is near. */
function nearestBlank({ str, x, width, fontSize }: Scrap, place: number): number {
  const widths = [...str].map((letter) =>
    /[\s.,;:'!|ijltfrI()-]/.test(letter) ? 0.3 : /[mwMW\p{Lu}]/u.test(letter) ? 0.72 : 0.48,
  )
  const scale = width / widths.reduce((sum, one) => sum + one, 0)
  let best = -1
  let nearness = fontSize * 1.5
  let at = x
  for (const [index, one] of widths.entries()) {
    if (str[index] === ' ' && Math.abs(at - place) < nearness) {
      best = index
      nearness = Math.abs(at - place)
    }
    at += one * scale
  }
  return best
}

/** A list's "1." or "-" stands a tab away from its words; anything else that far apart is another column. */
function belongsTo(run: Scrap[], scrap: Scrap): boolean {
  const gap = scrap.x - Math.max(...run.map((one) => one.x + one.width))
  const size = Math.max(...run.map((one) => one.fontSize))
  return gap < size * (isListLabel(wordsOf(run).trim()) ? 6 : 2.2)
}

function isApart(before: Scrap, scrap: Scrap): boolean {
  return scrap.x - before.x - before.width > before.fontSize * 0.15
}

function isListLabel(text: string): boolean {
  return /^([-–+•*]|\(?(\d{1,2}|[a-zđ]|[IVX]+)(\.\d{1,2})*[.)]?)$/u.test(text)
}
