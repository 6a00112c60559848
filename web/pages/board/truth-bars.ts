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
  sheet.insertRule(`.${name} { --bars: ${barsBackground(says, size, 'center calc(50% + 11px)')} }`)
  rules.add(name)
  return name
}

/** A value of `background`; the middle of the bars lies at `place`. Pure. */
export function barsBackground(says: readonly Says[], { width, height }: BarSize, place = 'center'): string {
  const layer = (inset: number, colourOf: (one: Says) => string) => {
    const stops = says.map((one, i) => {
      const left = i * (width + 1) + inset
      return `transparent 0 ${left}px, ${colourOf(one)} 0 ${left + width - 2 * inset}px`
    })
    const size = `${barsWidth(says, { width, height })}px ${height - 2 * inset}px`
    return `linear-gradient(90deg, ${stops.join(', ')}, transparent 0) ${place} / ${size} no-repeat`
  }
  const hollow = (which: Says) => (one: Says) => (one === which ? 'var(--paper)' : 'transparent')
  const layers = [layer(0, (one) => colours[one])]
  if (says.includes(1)) layers.unshift(layer(1, hollow(1)))
  // Half full: it was said, and must be looked at again.
  if (says.includes(3)) layers.unshift(layer(2, hollow(3)))
  return layers.join(', ')
}

const colours: Record<Says, string> = { 0: 'var(--line)', 1: 'var(--ink)', 2: 'var(--st-d)', 3: 'var(--st-d)' }
