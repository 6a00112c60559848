/**
 * The truths under a tile, a bar a stage: full met, hollow not met, pale nothing yet. They are a background in at most three layers,
 * and in the table a rule of style that all cells that say the same share: a background of its own in every cell, a layer a bar, took
 * two fifths of the time of scrolling.
 */
import type { Says } from '../../../server/modules/assessments/cells.ts'

export interface BarSize {
  width: number
  height: number
}

/** In pixels, of all bars together. */
export const barsWidth = (says: readonly Says[], { width }: BarSize): number => (width + 1) * says.length - 1

const rules = new Set<string>()
let sheet: CSSStyleSheet | undefined

/** The class that sets --bars to the background of these truths in a cell. */
export function barsClass(says: readonly Says[]): string {
  const name = `bars-${says.join('')}`
  if (rules.has(name)) return name
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  const size = { width: says.length > 3 ? 5 : 7, height: 5 }
  const place = 'center calc(50% + 11px)'
  sheet.insertRule(`.${name} { --bars: ${barsBackground(says, size, place)} }`)
  sheet.insertRule(`@media print { .${name} { --bars: ${barsPicture(says, size, place)} } }`, 1)
  rules.add(name)
  return name
}

/**
 * A value of `background`; the middle of the bars lies at `place`. Each layer is a strip of the whole width, lower than the one behind it and
 * without transparent parts, which would treble a printed file. Pure.
 */
export function barsBackground(says: readonly Says[], { width, height }: BarSize, place = 'center'): string {
  const strip = (inset: number) => {
    const stops = says.flatMap((one, i) => {
      const left = i * (width + 1)
      const rim = rims[one]
      const inside = rim > inset ? [] : [`${colours[one]} 0 ${left + rim}px`, `${paper} 0 ${left + width - rim}px`]
      return [...inside, `${colours[one]} 0 ${left + width}px`, `${paper} 0 ${left + width + 1}px`]
    })
    const size = `${barsWidth(says, { width, height })}px ${height - 2 * inset}px`
    return `linear-gradient(90deg, ${stops.join(', ')}) ${place} / ${size} no-repeat`
  }
  const insets = [0, ...new Set(says.map((one) => rims[one]).filter(Number.isFinite))]
  return insets
    .sort((a, b) => b - a)
    .map(strip)
    .join(', ')
}

/** The same as a drawing, for paper: a gradient is an object of its own in the file for each cell, a drawing is some lines of it. Pure. */
export function barsPicture(says: readonly Says[], { width, height }: BarSize, place: string): string {
  const bars = says.map((one, i) => {
    const rim = Number.isFinite(rims[one]) ? rims[one] : 0
    const [x, y, w, h] = [i * (width + 1) + rim / 2, rim / 2, width - rim, height - rim]
    const drawn = rim ? `fill='%23fff' stroke='${onPaper[one]}' stroke-width='${rim}'` : `fill='${onPaper[one]}'`
    return `<rect x='${x}' y='${y}' width='${w}' height='${h}' ${drawn}/>`
  })
  const all = barsWidth(says, { width, height })
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${all}' height='${height}'>${bars.join('')}</svg>`
  return `url("data:image/svg+xml,${svg}") ${place} / ${all}px ${height}px no-repeat`
}

const paper = 'var(--paper)'
const colours: Record<Says, string> = { 0: 'var(--line)', 1: 'var(--ink)', 2: 'var(--st-d)', 3: 'var(--st-d)' }
/** The light ones of tokens.css; paper is white whatever the screen is, and a drawing cannot look them up. */
const onPaper: Record<Says, string> = { 0: '%23e2e8e5', 1: '%2313201d', 2: '%230b5c61', 3: '%230b5c61' }
/** How thick the rim of a hollow bar is, in pixels; half full: it was said, and must be looked at again. */
const rims: Record<Says, number> = { 0: Infinity, 1: 1, 2: Infinity, 3: 2 }
