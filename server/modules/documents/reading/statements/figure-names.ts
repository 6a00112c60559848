// What a figure is called: by its own words, else by those of the figure or the title it goes on with.
import { labelOf, labelStart } from './labels.ts'
import { placesBetween, type Told, wordsBetween } from './told.ts'

/** The label of figure `i`, whose words reach from `from` to `to`. */
export function nameOfFigure(told: Told, i: number, { from, to }: { from: number; to: number }): string {
  const figure = told.figures[i]!
  const own = labelOf(told, figure, from, to)
  if (isPlaceOnly(told, from, figure.from)) return titleBefore(told, from) ?? own
  const before = told.figures[i - 1]
  if (!before || (own !== '' && !goesOn.test(own))) return own
  const named = nameBefore(told, i - 1)
  if (figure.unit === '%' && before.unit !== '%')
    return `tỷ lệ ${lowered(countedIn(before.unit, before.million) ?? named)}`
  return named.replace(/\s(?:xã|phường|thị trấn)\s\p{Lu}.*$/u, '')
}

/** "chiếm 2,1%", "xã B | đạt 42 triệu đồng": words that name nothing. */
const goesOn = /^(?:chiếm(?: tỷ lệ)?|đạt|là|còn|lên)$/

// a sentence that reports figure upon figure names them anew at least as often
const furthest = 24

/** The words in front of a figure, or of the one it goes on with itself. */
function nameBefore(told: Told, i: number): string {
  for (let at = i; at >= 0 && at > i - furthest; at--) {
    const figure = told.figures[at]!
    const own = labelOf(told, { ...figure, unit: null }, labelStart(told, at), figure.numberTo)
    if (own !== '' && !goesOn.test(own)) return own
  }
  return ''
}

/** "1.245 hộ nghèo (3,15%)": what is counted, where its unit says more than "hộ". */
const countedIn = (unit: string | null, million: number | null) =>
  unit !== null && million === null && unit.includes(' ') ? unit : null

const lowered = (name: string) => name.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase())

/** "xã An Phú 2,1%": no words but the place. */
function isPlaceOnly(told: Told, from: number, to: number): boolean {
  const [place] = placesBetween(told, from, to)
  if (!place) return false
  const { words, text } = told.source
  return (
    /^(?:xã |phường |thị trấn )?$/i.test(text.slice(words[from]!.start, place.start)) &&
    /^\s*(?:đạt|là|còn|:)?\s*$/.test(text.slice(place.end, words[to]!.start))
  )
}

/** "Tỷ lệ hộ nghèo: xã A 2,1%, xã B 3,4%": the title in front of the list. */
function titleBefore(told: Told, from: number): string | null {
  for (let at = from - 1; at > told.from && at > from - 60; at--)
    if (told.source.words[at]!.low === ':') {
      const title = wordsBetween(told, told.from, at).replace(/\s+(?:như|cụ thể|gồm|sau|là)$/, '')
      return title.length < 80 && !/[.;]/.test(title) ? title : null
    }
  return null
}
