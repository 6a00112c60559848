/** One tag of an XML text: `open`, `close`, or `empty` (<x/>). `start` and `end` are offsets of the tag itself. */
export type Tag = { kind: 'open' | 'close' | 'empty'; name: string; attributes: string; start: number; end: number }
/** The words between two tags, entities resolved. */
export type Words = { kind: 'text'; text: string }

/** The tags of a well-formed XML text in order, comments and CDATA left out. Enough to find things; not a validator. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const piece of piecesOf(xml)) if (piece.kind !== 'text') yield piece
}

/** Tags and the words between them, in order. Entities of a DOCTYPE are not followed, so none can grow. */
export function* piecesOf(xml: string): Generator<Tag | Words> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const end = open < 0 ? xml.length : open
    if (end > at) yield { kind: 'text', text: withoutEntities(xml.slice(at, end)) }
    if (open < 0) return
    if (xml.startsWith('<![CDATA[', open)) {
      at = behind(xml, ']]>', open)
      yield { kind: 'text', text: xml.slice(open + 9, at - 3) }
    } else if (xml.startsWith('<!--', open)) at = behind(xml, '-->', open)
    else if (xml.startsWith('<?', open)) at = behind(xml, '?>', open)
    else {
      at = tagEnd(xml, open)
      const tag = tagOf(xml, open, at)
      if (tag) yield tag
    }
  }
}

/** The value of an attribute with its entities resolved, or null. `name` as written, prefix included. */
export function attribute(tag: { attributes: string }, name: string): string | null {
  const { attributes } = tag
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && !/\s/.test(attributes[at - 1]!)) continue
    const given = /^\s*=\s*("[^"]*"|'[^']*')/.exec(attributes.slice(at + name.length))?.[1]
    if (given !== undefined) return withoutEntities(given.slice(1, -1))
  }
  return null
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found < 0 ? xml.length : found + mark.length
}

/** The offset behind a tag; a ">" inside the quotes of an attribute does not end it. */
function tagEnd(xml: string, open: number): number {
  let quote = 0
  for (let at = open + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote) quote = code === quote ? 0 : quote
    else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at + 1
  }
  return xml.length
}

const tagPattern = /^<(\/?)([A-Za-z_][\w:.-]*)([\s\S]*?)(\/?)>$/

function tagOf(xml: string, start: number, end: number): Tag | null {
  const [, slash, name, attributes, empty] = tagPattern.exec(xml.slice(start, end)) ?? []
  if (name === undefined) return null
  return { kind: slash ? 'close' : empty ? 'empty' : 'open', name, attributes: attributes ?? '', start, end }
}

function withoutEntities(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as string] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
