// A part of a file, as players of voice files ask for it (RFC 9110, 14.2): the file itself is read from its beginning, no store can do otherwise.

/** Both ends counted in. */
export type Stretch = { from: number; to: number }

/** The one stretch a `Range` header asks for; null where it asks for the whole, for several, or in words we do not know. */
export function stretchAsked(header: string | undefined, size: number): Stretch | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return null
  const last = size - 1
  const [first, end] = [found[1]!, found[2]!]
  const from = first === '' ? Math.max(size - Number(end), 0) : Number(first)
  const to = first === '' || end === '' ? last : Math.min(Number(end), last)
  return from > last || to < from ? 'outside' : { from, to }
}

/** Just those bytes of a content, which is not read further than its end. */
export async function* stretchOf(
  content: AsyncIterable<Uint8Array>,
  { from, to }: Stretch,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of content) {
    const part = chunk.subarray(Math.max(from - at, 0), Math.max(to + 1 - at, 0))
    at += chunk.length
    if (part.length > 0) yield part
    if (at > to) return
  }
}
