// A mark as offices write it in a cell of a kind: x, Đ, đạt, 1 and 0, KĐ, 92,4%, 61/74, 45,2 triệu, cơ bản đạt. The grid and sheets from outside read
// with this one reader. Pure.
import type { ValueKind } from '../frameworks/kinds.ts'
import { withoutMarks } from '../spelling/fold.ts'
import { type NumberOf, numberOf, readFigure } from '../spelling/numbers.ts'
import type { Value } from './contract.ts'

/** unread: kept as it was typed. comma: "1,234" can be read in two ways. */
export type Mark =
  | { as: 'blank' }
  | { as: 'row'; met: boolean | null; value: Value | null }
  | { as: 'unread'; why: 'mark' | 'number' | 'pair' | 'percent' | 'comma' }

/** Of the place whose cell it is. */
export type MarkOf = { valueKind: ValueKind; measure: string | null }
type Comma = 'decimal' | 'thousands' | undefined

const metMarks = new Set(['x', 'd', 'dat', 'v', 'ok', '+', 'roi', 'hoan thanh', 'da dat', 'dat chuan', 'yes', 'true'])
const notMarks = new Set([
  '0',
  'k',
  'kd',
  'c',
  'cd',
  '-',
  'ko',
  'o',
  'khong dat',
  'chua dat',
  'chua',
  'chua co',
  'no',
  'false',
])
/** That there is any or none of it: whether this is what is wanted, the level says. */
const presence = new Map([
  ['co', true],
  ['khong', false],
  ['khong co', false],
])
const signs: Record<string, boolean> = {
  '✓': true,
  '✔': true,
  '☑': true,
  '●': true,
  '✗': false,
  '✘': false,
  '×': true,
  '☐': false,
  '○': false,
  '–': false,
  '—': false,
}
const half = /^(co ban|gan) (dat|hoan thanh|dam bao|dap ung)|^dat mot phan|^cbd$/

/** @param comma what a comma is known to be in the column */
export function readMark(typed: string, of: MarkOf, comma?: 'decimal' | 'thousands'): Mark {
  const text = typed.normalize('NFC').replaceAll('\u00a0', ' ').trim()
  if (text === '') return { as: 'blank' }
  const { valueKind: kind } = of
  const words = markKey(text)
  // Recorded as words, and never met (frameworks/rules.ts: nearly).
  if (half.test(words)) return { as: 'row', met: false, value: { words: text } }
  if (presence.has(words)) return readPresence(text, words, kind)
  const verdict = verdictOf(text, words)
  if (verdict !== null && !(figured(kind) && /^\d/.test(text))) return { as: 'row', met: verdict, value: null }
  if (kind === 'ratio') return readPair(text, of, comma) ?? { as: 'unread', why: 'pair' }
  if (kind === 'percent' || kind === 'number') return readNumberMark(text, of, comma)
  if (words === '1') return { as: 'row', met: true, value: null }
  return kind === 'text' ? { as: 'row', met: null, value: { words: text } } : { as: 'unread', why: 'mark' }
}

/** Under which a mark is known: one spelling of "Chưa đạt", "chua dat." and "CHƯA ĐẠT". */
export const markKey = (typed: string): string =>
  withoutMarks(typed.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replace(/(?<=.)[.;]$/, '')
    .trim()

const figured = (kind: ValueKind) => kind === 'percent' || kind === 'number' || kind === 'ratio'

const readPresence = (text: string, words: string, kind: ValueKind): Mark =>
  figured(kind)
    ? { as: 'row', met: presence.get(words)!, value: null }
    : { as: 'row', met: null, value: { words: text } }

function verdictOf(text: string, words: string): boolean | null {
  const sign = signs[text]
  if (sign !== undefined) return sign
  if (metMarks.has(words)) return true
  return notMarks.has(words) || presence.get(words) === false ? false : (presence.get(words) ?? null)
}

/** "92,4%", "12.640", "45,2 triệu"; with "đạt" or "chưa đạt" behind it the figure is overruled. */
function readNumberMark(text: string, of: MarkOf, comma: Comma): Mark {
  const { figure, met } = withVerdict(text)
  // A percentage may be given by its two numbers.
  if (of.valueKind === 'percent' && !/%/.test(figure)) {
    const pair = readPair(text, of, comma)
    if (pair) return pair
  }
  const read = readFigure(withoutMeasure(figure, of.measure), ofPlace(of), comma)
  if (read === null) return { as: 'unread', why: 'number' }
  if (read.other !== null) return { as: 'unread', why: 'comma' }
  if (of.valueKind === 'percent' && (read.number < 0 || read.number > 100)) return { as: 'unread', why: 'percent' }
  return { as: 'row', met, value: { number: read.number } }
}

const ofPlace = ({ valueKind, measure }: MarkOf): NumberOf => (valueKind === 'percent' ? 'share' : numberOf(measure))

/** "61/74", "61 : 74", "1.250 trên 1.300"; null where it is no pair of numbers. */
function readPair(text: string, of: MarkOf, comma: Comma): Mark | null {
  const { figure, met } = withVerdict(text.replace(/\s*\([^)]*\)$/, ''))
  const [, a, b] = /^([\d.,\s]+?)\s*(?:\/|:|trên|trong)\s*([\d.,\s]+)$/.exec(figure) ?? []
  const as = numberOf(of.valueKind === 'percent' ? null : of.measure)
  const [numerator, denominator] = [a, b].map((part) => readFigure(part ?? '', as === 'share' ? 'measure' : as, comma))
  if (!numerator || !denominator || denominator.number === 0) return null
  if (numerator.other !== null || denominator.other !== null) return { as: 'unread', why: 'comma' }
  return { as: 'row', met, value: { numerator: numerator.number, denominator: denominator.number } }
}

function withVerdict(text: string): { figure: string; met: boolean | null } {
  const [, figure, said] = /^([\d.,/: ]+%?)\s*[,;(]?\s+\(?(\p{L}[\p{L} ]*)\)?$/u.exec(text) ?? []
  if (figure === undefined || said === undefined) return { figure: text, met: null }
  const met = verdictOf(said, markKey(said))
  return met === null ? { figure: text, met: null } : { figure: figure.trim(), met }
}

/** "95,5 %", "đạt 95%", "45,2 triệu": the sign of a share and the indicator's own measure say nothing more. */
function withoutMeasure(text: string, measure: string | null): string {
  const low = text.toLowerCase().replace(/^(đạt|là|bằng)\s+/, '')
  const own = measure?.toLowerCase().normalize('NFC') ?? null
  const units = [own, own?.split('/')[0] ?? null, '%', 'phần trăm', ...money]
  const unit = units.find((one) => one !== null && low.endsWith(one))
  return (unit ? low.slice(0, -unit.length) : low).trim()
}
const money = ['triệu đồng/người/năm', 'triệu đồng/người', 'triệu đồng', 'triệu', 'trđ']
