// Numbers in Vietnamese writing, for all who read what was typed: the grid, sheets from outside, village figures, levels of a set. Pure.

/**
 * What the number is of. share: a percentage, of which there are no thousands, so that a single mark is before decimals. count: people, households,
 * things: whole, so that a mark before three digits is between thousands. measure: anything else.
 */
export type NumberOf = 'share' | 'count' | 'measure'
/** other: what the same writing comes to in English; null where it can be read in one way only. */
export type Figure = { number: number; other: number | null }

/**
 * A number as it was typed: comma before decimals, dots between thousands ("1.234,5", "12.640"), and the English way where it can be nothing else
 * ("1,234.5", "95.5"). "1,234" of a measure is a little more than one, or more than a thousand: the first is read and the other told.
 * @param comma what a comma is known to be in this list
 * @returns null where it is no number
 */
export function readFigure(typed: string, of: NumberOf = 'measure', comma?: 'decimal' | 'thousands'): Figure | null {
  const text = typed.replace(/[\s\u00a0]/g, '').replace(/^\+/, '')
  if (!/^-?\d[\d.,]*$/.test(text) || /[.,]$/.test(text)) return null
  const marks = new Set(text.replace(/[^.,]/g, ''))
  if (marks.size === 0) return sure(Number(text))
  if (marks.size === 2) {
    const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
    return sure(grouped(text, decimal === ',' ? '.' : ',', decimal))
  }
  const [mark] = marks as Set<',' | '.'>
  if (text.indexOf(mark!) !== text.lastIndexOf(mark!)) return sure(grouped(text, mark!, null))
  const decimal = Number(text.replace(mark!, '.'))
  if (of === 'share' || !/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return sure(decimal)
  const thousands = Number(text.replace(mark!, ''))
  if (of === 'count' || mark === '.') return sure(thousands)
  if (comma === undefined) return { number: decimal, other: thousands }
  return sure(comma === 'decimal' ? decimal : thousands)
}

/** The number alone, read the Vietnamese way where it can be read in two; null where it is none. */
export const readNumber = (typed: string, of: NumberOf = 'measure'): number | null =>
  readFigure(typed, of)?.number ?? null

/** What a number of this measure is of: "hộ" and "công trình" are counted, "triệu đồng/người" and "km" are measured. */
export function numberOf(measure: string | null): NumberOf {
  if (measure === null) return 'measure'
  const plain = measure.normalize('NFC').toLowerCase().trim()
  if (plain === '%') return 'share'
  return /^(hộ|người|khẩu|lao động|xã|thôn|bản|trường|lớp|công trình|mô hình|lĩnh vực|nhà|điểm bưu điện|vụ|máy|cái)(?![\p{L}/])/u.test(
    plain,
  ) && !plain.includes('/')
    ? 'count'
    : 'measure'
}

/** What commas are in figures that stand together, as far as one of them can be read in one way only; null where none tells. */
export function commaIn(figures: Iterable<string>): 'decimal' | 'thousands' | null {
  let told: 'decimal' | 'thousands' | null = null
  for (const text of [...figures].flatMap((one) => one.match(/\d[\d.,]*\d/g) ?? [])) {
    const here = /^\d+,(\d{1,2}|\d{4,})$|^0,\d|\.\d{3},|^\d{4,},/.test(text)
      ? 'decimal'
      : /,\d{3}[,.]\d|^\d+\.(\d{1,2}|\d{4,})$/.test(text)
        ? 'thousands'
        : null
    if (here !== null && told !== null && here !== told) return null
    told = here ?? told
  }
  return told
}

const sure = (number: number | null): Figure | null => (number === null ? null : { number, other: null })

function grouped(text: string, thousand: ',' | '.', decimal: ',' | '.' | null): number | null {
  const [whole = '', part, ...more] = decimal === null ? [text] : text.split(decimal)
  const groups = whole.replace('-', '').split(thousand)
  const right = groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
  if (!right || more.length > 0 || (part !== undefined && !/^\d+$/.test(part))) return null
  return Number(`${whole.replaceAll(thousand, '')}${part === undefined ? '' : `.${part}`}`)
}
