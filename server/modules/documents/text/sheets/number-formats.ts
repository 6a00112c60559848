// How Excel shows a number: the part of its format codes that official tables use, written in Vietnamese digits.

import { attribute } from '../xml-tags.ts'
import { childOf, type Element, elementsIn, findAll } from '../xml-tree.ts'

/** How a cell shows its number; `decimals` is null where as many are shown as there are. */
export type CellFormat = {
  kind: 'number' | 'percent' | 'day'
  decimals: number | null
  grouped: boolean
  font: string | null
  isFrom1904: boolean
}

/** The formats of xl/styles.xml in the order in which cells name them. */
export function readFormats(styles: Element, isFrom1904: boolean): CellFormat[] {
  const codes = new Map(builtIn)
  for (const one of findAll(styles, 'numFmt'))
    codes.set(Number(attribute(one, 'numFmtId')), attribute(one, 'formatCode') ?? '')
  const fonts = [...findAll(styles, 'fonts')].flatMap(elementsIn).map((font) => {
    const name = childOf(font, 'name')
    return name && attribute(name, 'val')
  })
  return [...findAll(styles, 'cellXfs')].flatMap(elementsIn).map((cell) => ({
    ...formatOf(codes.get(Number(attribute(cell, 'numFmtId') ?? 0)) ?? 'General'),
    font: fonts[Number(attribute(cell, 'fontId') ?? 0)] ?? null,
    isFrom1904,
  }))
}

/** ECMA-376, part 1, 18.8.30: the codes that a file need not spell out. */
const builtIn: [number, string][] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
]

function formatOf(code: string): Pick<CellFormat, 'kind' | 'decimals' | 'grouped'> {
  // The first section is for positive numbers; words in quotes and colours say nothing of digits.
  const plain = code.split(';')[0]!.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/[dy]/i.test(plain) && !/[#0]/.test(plain)) return { kind: 'day', decimals: null, grouped: false }
  const decimals = /[#0?]/.test(plain) ? (/\.([0#?]+)/.exec(plain)?.[1]?.length ?? 0) : null
  return { kind: plain.includes('%') ? 'percent' : 'number', decimals, grouped: /[#0],[#0]/.test(plain) }
}

/** The number as the cell shows it: "1.234,5", "85,3%", "15/09/2024". */
export function shownNumber(value: number, format: CellFormat | undefined): string {
  const { kind, decimals, grouped, isFrom1904 } = format ?? general
  if (kind === 'day') return dayOf(value, isFrom1904)
  const shown = kind === 'percent' ? value * 100 : value
  const digits = shown.toLocaleString('vi-VN', {
    useGrouping: grouped,
    minimumFractionDigits: Math.min(decimals ?? 0, 10),
    maximumFractionDigits: Math.min(decimals ?? 10, 10),
  })
  return kind === 'percent' ? `${digits}%` : digits
}

const general: CellFormat = { kind: 'number', decimals: null, grouped: false, font: null, isFrom1904: false }

/** Excel counts days from the last of 1899 (and believes in a 29/2/1900), or from 1904. */
function dayOf(value: number, isFrom1904: boolean): string {
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const day = new Date(epoch + Math.floor(value) * 86_400_000)
  if (Number.isNaN(day.getTime())) return String(value)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
}
