/** A token of RTF: a group begun or ended, a control word with its number, a byte, or plain letters. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; number: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }

const pattern = /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([^\\{}\r\n]+)|[\r\n]+|\\$/g

/** The tokens of an RTF file given as Latin-1, in order. Line ends between them mean nothing. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (const [, brace, name, number, hex, sign, text] of rtf.matchAll(pattern)) {
    if (brace) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (name) yield { kind: 'word', name, number: number === undefined ? null : Number(number) }
    else if (hex) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
    else if (sign) yield tokenOfSign(sign)
    else if (text) yield { kind: 'text', text }
  }
}

function tokenOfSign(sign: string): RtfToken {
  const meant: Record<string, string> = { '\\': '\\', '{': '{', '}': '}', '~': ' ', _: '-', '-': '\u00ad' }
  if (sign === '*') return { kind: 'word', name: '*', number: null }
  return sign === '\n' || sign === '\r'
    ? { kind: 'word', name: 'par', number: null }
    : { kind: 'text', text: meant[sign] ?? '' }
}
