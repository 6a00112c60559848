// How wide words are in Tinos, which has the widths of Times New Roman: thousandths of the size of the letters. Marks take no room of their own.
const regular: [number, string][] = [
  [180, "'"],
  [200, '|'],
  [250, ' ,.'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr'],
  [350, '•'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acez“”'],
  [480, '{}^'],
  [500, '#$*0123456789_bdghknopquvxyđ–'],
  [564, '+<=>~'],
  [556, 'FPS'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [778, '&m'],
  [833, '%'],
  [889, 'M'],
  [944, '@W'],
]
const bold: [number, string][] = [
  [250, ' ,.'],
  [278, "'|/\\il"],
  [333, '!()-:;[]`fjt'],
  [389, 'Is{}•'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–“”'],
  [556, 'Sbdhknpquđ"'],
  [581, '+<=>^~'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, '&m'],
  [944, '@M'],
  [1000, '%W'],
]
const tableOf = (groups: [number, string][]) =>
  new Map(groups.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])))
const widths = { regular: tableOf(regular), bold: tableOf(bold) }

/** The horn of ơ, ư widens them; the other marks stand above or below. */
const horn = '\u031b'
const hornWidth = 54
const unknown = 1000
const mmPerPoint = 25.4 / 72

/** The width of words in millimetres, letters of so many points. */
export function widthOf(words: string, { size, strong = false }: { size: number; strong?: boolean }): number {
  const table = strong ? widths.bold : widths.regular
  let thousandths = 0
  for (const letter of words.normalize('NFD')) {
    if (letter === horn) thousandths += hornWidth
    else if (!/\p{M}/u.test(letter)) thousandths += table.get(letter) ?? unknown
  }
  return (thousandths / 1000) * size * mmPerPoint
}
