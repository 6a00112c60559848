import { withoutEntities } from './entities.ts'

/** A piece of a page: words, or a tag with the attributes that say how its words look. Names in small letters. */
export type HtmlPiece =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attribute(name: string): string | null }
  | { kind: 'close'; name: string }

/** The pieces of a page in order, as a browser would cut it: comments and the insides of scripts and styles left out. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) yield { kind: 'text', text: withoutEntities(html.slice(at, end)) }
    if (open < 0) return
    if (html.startsWith('<!--', open)) at = behind(html, '-->', open + 4)
    else if (/^<[!?]/.test(html.slice(open, open + 2))) at = behind(html, '>', open)
    else {
      const [tag, slash, name = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(html.slice(open, open + 60)) ?? []
      if (tag === undefined) {
        yield { kind: 'text', text: '<' }
        at = open + 1
        continue
      }
      at = tagEnd(html, open + tag.length)
      const low = name.toLowerCase()
      if (slash) yield { kind: 'close', name: low }
      else {
        yield { kind: 'open', name: low, attribute: attributesOf(html.slice(open + tag.length, at)) }
        if (silent.has(low)) at = behind(html, `</${low}`, at, true)
      }
    }
  }
}

/** Elements whose inside is no text of the page. */
const silent = new Set(['script', 'style', 'title', 'template', 'textarea', 'noscript', 'svg', 'math', 'xml'])

function behind(html: string, mark: string, from: number, anyCase = false): number {
  const found = anyCase ? indexOfAnyCase(html, mark, from) : html.indexOf(mark, from)
  return found < 0 ? html.length : anyCase ? found : found + mark.length
}

function indexOfAnyCase(html: string, mark: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + mark.length).toLowerCase() === mark) return at
  }
  return -1
}

function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at++) {
    const sign = html[at]!
    if (quote) quote = sign === quote ? '' : quote
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
    else if (sign === '>') return at + 1
  }
  return html.length
}

function attributesOf(written: string): (name: string) => string | null {
  return (name) => {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`, 'i').exec(written)?.[1]
    return found === undefined ? null : withoutEntities(found.replace(/^(["'])([\s\S]*)\1$/, '$2'))
  }
}
