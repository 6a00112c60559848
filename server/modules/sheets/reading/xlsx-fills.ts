import { attribute } from '../../documents/text/xml-tags.ts'
import { childOf, type Element, elementsIn, findAll } from '../../documents/text/xml-tree.ts'
import { indexedColour, tinted, told } from './colours.ts'

/** The fill of each style of xl/styles.xml, in the order in which cells name them; null: none, or white. */
export function readFills(styles: Element, theme: Element): (string | null)[] {
  const colours = themeColours(theme)
  const own = [...findAll(styles, 'indexedColors')]
    .flatMap(elementsIn)
    .map((one) => (attribute(one, 'rgb') ?? '').slice(-6))
  const fills = [...findAll(styles, 'fills')].flatMap(elementsIn).map((fill) => {
    const pattern = childOf(fill, 'patternFill')
    if (!pattern || (attribute(pattern, 'patternType') ?? 'none') === 'none') return null
    return told(colourOf(childOf(pattern, 'fgColor'), colours, own.length ? own.slice(8) : undefined))
  })
  return [...findAll(styles, 'cellXfs')]
    .flatMap(elementsIn)
    .map((cell) => fills[Number(attribute(cell, 'fillId') ?? 0)] ?? null)
}

/** Cells name colours of the theme in another order than the theme: light before dark. */
function themeColours(theme: Element): string[] {
  const written = [...findAll(theme, 'a:clrScheme')].flatMap(elementsIn).map((one) => {
    const [colour] = elementsIn(one)
    return (colour && (attribute(colour, 'lastClr') ?? attribute(colour, 'val'))) || 'FFFFFF'
  })
  const [dark1, light1, dark2, light2, ...accents] = written
  return [light1, dark1, light2, dark2, ...accents].map((colour) => (colour ?? 'FFFFFF').toUpperCase())
}

function colourOf(element: Element | null, theme: string[], own: string[] | undefined): string | null {
  if (!element) return null
  const tint = Number(attribute(element, 'tint') ?? 0)
  const rgb = attribute(element, 'rgb')
  if (rgb) return tinted(rgb.slice(-6).toUpperCase(), tint)
  const place = attribute(element, 'theme')
  if (place !== null) return theme[Number(place)] ? tinted(theme[Number(place)]!, tint) : null
  const index = attribute(element, 'indexed')
  return index === null ? null : indexedColour(Number(index), own)
}
