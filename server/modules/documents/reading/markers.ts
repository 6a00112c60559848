// What stands in front of an item: "I.", "1.", "1.2.", "a)", "-", "Điều 3." and how deep each stands.

export type Marker = {
  style: string
  /** "8", "1.2", "a", "II"; empty for bullets. */
  label: string
  /** Its number among its siblings; null for bullets. */
  number: number | null
  /** Characters from the start of the line to the content. */
  length: number
  /** Characters from the start of the line to the number itself (past stars and hashes). */
  dress: number
}

const dress = /^(?:(?:#{1,6}|>)\s+)?(?:\*{1,3}|_{1,2})?\s*/
type Kind = {
  style: string
  /** The characters it may begin with. */
  begins: string
  pattern: RegExp
  number?: (label: string) => number | null
}

const digits = '0123456789'
const kinds: Kind[] = [
  {
    style: 'part',
    begins: 'PC',
    pattern:
      /^(?:Phần|PHẦN|Chương|CHƯƠNG)\s+([IVXLC]+|\d{1,2}|[A-HĐ](?=\s*[.:-])|(?:thứ|THỨ) \p{L}+)(?![\p{L}\d])\s*[.:-]?\s*/u,
    number: roman,
  },
  { style: 'article', begins: 'Đ', pattern: /^Điều\s+(\d{1,3})\s*[.:]\s*/, number: Number },
  { style: 'I', begins: 'IVX', pattern: /^([IVX]{1,5})\s*(?:[.):-]|\/(?!\d))+\s*(?=[^\s])/, number: roman },
  { style: 'A', begins: 'ABCDEFGHĐ', pattern: /^([A-HĐ])(?:\s*[.)/]|-)\s+(?=[^\s])/, number: letter },
  { style: '1.1.1', begins: digits, pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})\s*[.)–-]?\s*(?=[\p{L}*“"])/u, number: last },
  { style: '1.1', begins: digits, pattern: /^(\d{1,2}\.\d{1,2})\s*[.):–-]?\s*(?=[\p{L}*“"])/u, number: last },
  { style: '(1)', begins: '(', pattern: /^\((\d{1,2})\)\s*/, number: Number },
  { style: '1)', begins: digits, pattern: /^(\d{1,2})\s*\)\s*(?=[^\s])/, number: Number },
  {
    style: '1',
    begins: `${digits}M`,
    pattern: /^(?:Mục\s+)?(\d{1,2})\s*(?:\\?[.:]|\/|-)+(?:\s*(?=[^\d\s])|\s+(?=\d))/u,
    number: Number,
  },
  {
    style: 'a',
    begins: 'abcdefghijklmnopqrstuvwxyzđ',
    pattern: /^([a-zđ])(?:\s*[.)/]\s*|-\s+)(?=[^\s])/,
    number: letter,
  },
  { style: '*', begins: '*', pattern: /^()\*\s+/ },
  { style: '-', begins: '-–—\\', pattern: /^()\\?[-–—]\s*(?=[^\s\d-]|\d)/ },
  { style: '+', begins: '+\\', pattern: /^()\\?\+\s*(?=[^\s])/ },
  { style: '•', begins: '•●▪■◦·✓➢➤', pattern: /^()[•●▪■◦·✓➢➤]\s*/ },
]

const byBeginning = new Map<string, Kind[]>()
for (const kind of kinds)
  for (const first of kind.begins) byBeginning.set(first, [...(byBeginning.get(first) ?? []), kind])

/** The marker a line begins with, or null. */
export function markerOf(line: string): Marker | null {
  const first = line.charCodeAt(0)
  // a starred bullet "* x" before the stars of bold print are taken off
  if (first === 42 && /^\*\s+\S/.test(line) && !/^\*\s+\*\*\S+\*\*$/.test(line))
    return { style: '*', label: '', number: null, length: /^\*\s+/.exec(line)![0].length, dress: 0 }
  const dressed = isBare(first) ? 0 : dress.exec(line)![0].length
  const rest = dressed ? line.slice(dressed) : line
  for (const { style, pattern, number } of byBeginning.get(rest.charAt(0)) ?? []) {
    const hit = pattern.exec(rest)
    if (!hit) continue
    const label = numeralOf(hit[1] ?? '')
    // "**5.** Các sở": the stars around the number close behind it
    const close = dressed ? (/^(?:\*{1,3}|_{1,2})\s+/.exec(rest.slice(hit[0].length))?.[0].length ?? 0) : 0
    return { style, label, number: number?.(label) ?? null, length: dressed + hit[0].length + close, dress: dressed }
  }
  return null
}

// a digit or a letter of ASCII is no dress
const isBare = (code: number) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

const ranks: Record<string, number> = {
  part: 0,
  article: 1,
  A: 2,
  I: 3,
  '1': 4,
  '1.1': 5,
  '1.1.1': 6,
  '(1)': 6.5,
  '1)': 6.5,
  a: 7,
  plain: 7.5,
  '*': 8,
  '-': 9,
  '+': 10,
  '•': 11,
}

/** How deep a style stands where the document has not yet shown otherwise. */
export function rankOf(style: string): number {
  return ranks[style] ?? 12
}

const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function roman(label: string): number | null {
  if (/^\d+$/.test(label)) return Number(label)
  if (!/^[IVXLC]+$/.test(label)) return null
  let sum = 0
  for (let i = 0; i < label.length; i++) {
    const value = values[label[i]!]!
    sum += value < (values[label[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

const alphabet = 'abcdđeghiklmnopqrstuvxy'

const ordinals: Record<string, string> = { nhất: 'I', hai: 'II', ba: 'III', tư: 'IV', năm: 'V', sáu: 'VI', bảy: 'VII' }

/** The numeral of "PHẦN THỨ HAI"; any other label as it is. */
const numeralOf = (label: string) => (/^thứ /i.test(label) ? (ordinals[label.toLowerCase().slice(4)] ?? label) : label)

function letter(label: string): number | null {
  const at = alphabet.indexOf(label.toLowerCase())
  return at < 0 ? null : at + 1
}

function last(label: string): number {
  return Number(label.split('.').at(-1))
}
