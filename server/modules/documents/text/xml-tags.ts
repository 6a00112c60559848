/** One tag of an XML text: `open`, `close`, or `empty` (<x/>). `start` and `end` are offsets of the tag itself. */
export type Tag = { kind: 'open' | 'close' | 'empty'; name: string; attributes: string; start: number; end: number }

const tagPattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** The tags of a well-formed XML text in order, comments and CDATA left out. Enough to find and to insert; not a validator. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(tagPattern)) {
    const [whole, slash, name, attributes, empty] = match
    if (name === undefined) continue
    const kind = slash ? 'close' : empty ? 'empty' : 'open'
    yield { kind, name, attributes: attributes ?? '', start: match.index, end: match.index + whole.length }
  }
}

/** The value of an attribute with its entities resolved, or null. `name` as written, prefix included. */
export function attribute(tag: Tag, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag.attributes)?.[1]
  return found === undefined ? null : withoutEntities(found.slice(1, -1))
}

function withoutEntities(value: string): string {
  return value.replace(/&(#x[\da-f]+|#\d+|amp|lt|gt|quot|apos);/gi, (whole, code: string) => {
    if (/^#x/i.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)))
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[code] ?? whole
  })
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
