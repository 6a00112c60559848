/**
 * A mark as an office types it, in a cell of a kind: x, Đ, đạt, 1 and 0, KĐ, 92,4%, 61/74, cơ bản đạt. Pure.
 * What cannot be read is said so and kept as it was typed.
 */
import type { Value } from '../../../../server/modules/assessments/contract.ts'
import type { Place } from '../../../../server/modules/board/contract.ts'
import { fold } from '../../../platform/fold.ts'

export type Mark =
  | { as: 'blank' }
  | { as: 'row'; met: boolean | null; value: Value | null }
  | { as: 'unread'; why: 'mark' | 'number' | 'pair' | 'percent' }

type ValueKind = Place['valueKind']

const metMarks = new Set(['x', 'd', 'dat', 'v', 'co', 'ok', '+', 'roi', 'hoan thanh', 'da dat'])
const notMarks = new Set(['0', 'k', 'kd', 'c', 'cd', '-', 'khong', 'ko', 'o', 'khong dat', 'chua dat', 'chua'])
const signs: Record<string, boolean> = {
  '✓': true,
  '✔': true,
  '☑': true,
  '●': true,
  '✗': false,
  '✘': false,
  '☐': false,
  '○': false,
}
const half = /^(co ban|gan) (dat|hoan thanh|dam bao|dap ung)|^dat mot phan/

export function readMark(typed: string, kind: ValueKind): Mark {
  const text = typed.trim()
  if (text === '') return { as: 'blank' }
  const words = fold(text).replace(/\s+/g, ' ')
  // Recorded as words, and never met (see assessments/values.ts).
  if (half.test(words)) return { as: 'row', met: false, value: { words: text } }
  const verdict = verdictOf(text, words)
  if (verdict !== null && !(figured(kind) && /^\d/.test(text))) return { as: 'row', met: verdict, value: null }
  if (kind === 'ratio') return readRatio(text)
  if (kind === 'percent' || kind === 'number') return readFigure(text, kind)
  if (words === '1') return { as: 'row', met: true, value: null }
  return kind === 'text' ? { as: 'row', met: null, value: { words: text } } : { as: 'unread', why: 'mark' }
}

const figured = (kind: ValueKind) => kind === 'percent' || kind === 'number' || kind === 'ratio'

function verdictOf(text: string, words: string): boolean | null {
  const sign = signs[text]
  if (sign !== undefined) return sign
  if (metMarks.has(words)) return true
  return notMarks.has(words) ? false : null
}

/** "92,4%", "12.640"; with "đạt" or "chưa đạt" behind it the figure is overruled. */
function readFigure(text: string, kind: 'percent' | 'number'): Mark {
  const { figure, met } = withVerdict(text)
  const number = readNumber(figure.replace(/\s*%$/, ''))
  if (number === null) return { as: 'unread', why: 'number' }
  if (kind === 'percent' && (number < 0 || number > 100)) return { as: 'unread', why: 'percent' }
  return { as: 'row', met, value: { number } }
}

function readRatio(text: string): Mark {
  const { figure, met } = withVerdict(text)
  const [, a, b] = /^([\d.,]+)\s*[/:]\s*([\d.,]+)$/.exec(figure) ?? []
  const [numerator, denominator] = [readNumber(a ?? ''), readNumber(b ?? '')]
  if (numerator === null || denominator === null || denominator === 0) return { as: 'unread', why: 'pair' }
  return { as: 'row', met, value: { numerator, denominator } }
}

function withVerdict(text: string): { figure: string; met: boolean | null } {
  const [, figure, said] = /^([\d.,/: ]+%?)\s*[,;]?\s+(\p{L}[\p{L} ]*)$/u.exec(text) ?? []
  if (figure === undefined || said === undefined) return { figure: text, met: null }
  const met = verdictOf(said, fold(said).replace(/\s+/g, ' '))
  return met === null ? { figure: text, met: null } : { figure: figure.trim(), met }
}

/** "12.640" and "12640" are one figure, "92,4" and "92.4" too; "1.5" alone is one and a half. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '')
  if (!/^-?\d[\d.,]*$/.test(text)) return null
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    const [decimal, thousand] = comma > point ? [',', '.'] : ['.', ',']
    return grouped(text, thousand, decimal)
  }
  if (comma >= 0) return /^-?\d+,\d+$/.test(text) ? Number(text.replace(',', '.')) : grouped(text, ',', '.')
  if (/^-?\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

function grouped(text: string, thousand: string, decimal: string): number | null {
  const [whole = '', part, ...more] = text.split(decimal)
  const groups = whole.replace('-', '').split(thousand)
  const right = groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
  if (!right || more.length > 0 || (part !== undefined && !/^\d+$/.test(part))) return null
  return Number(`${whole.replaceAll(thousand, '')}${part === undefined ? '' : `.${part}`}`)
}
