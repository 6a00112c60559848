/** The stars of markdown that a text brings from where it was copied: which are marks of bold and italic, which are just stars. Pure. */

export interface Stretch {
  start: number
  end: number
}

export interface Emphasis {
  bold: readonly Stretch[]
  italic: readonly Stretch[]
  /** The stars themselves: not drawn, but counted, so that every offset stays the text's own. */
  hidden: readonly Stretch[]
}

interface Opener {
  at: number
  length: number
}

/** What a quotation shows: the text without the stars that are marks, also where it was cut between the two halves of a pair. */
export function withoutStars(text: string): string {
  const { hidden } = emphasisOf(text)
  const ends = [...hidden.map(({ start }) => start), text.length]
  const shown = ends.map((end, i) => text.slice(hidden[i - 1]?.end ?? 0, end)).join('')
  return shown.replace(/\*{2,}/g, '')
}

/** A pair may span lines but not a blank one; a star without its other half ("3 * 4", "(*)") stays as it is. Offsets are UTF-16. */
export function emphasisOf(text: string): Emphasis {
  const found: { bold: Stretch[]; italic: Stretch[]; hidden: Stretch[] } = { bold: [], italic: [], hidden: [] }
  const open: { bold: Opener | null; italic: Opener | null } = { bold: null, italic: null }
  const close = (kind: 'bold' | 'italic', at: number, length: number) => {
    const opener = open[kind]
    if (opener === null) return
    found[kind].push({ start: opener.at + opener.length, end: at })
    found.hidden.push({ start: opener.at, end: opener.at + opener.length }, { start: at, end: at + length })
    open[kind] = null
  }
  for (const match of text.matchAll(/\*{1,3}(?!\*)|\n[ \t]*\n/g)) {
    const { 0: stars, index: at } = match
    if (!stars.startsWith('*')) {
      open.bold = null
      open.italic = null
      continue
    }
    const kinds = kindsOf(stars.length)
    if (mayClose(text, at) && kinds.every((kind) => open[kind] !== null)) {
      for (const kind of kinds) close(kind, at, stars.length)
    } else if (mayOpen(text, at + stars.length)) {
      for (const kind of kinds) open[kind] = { at, length: stars.length }
    }
  }
  found.hidden.sort((a, b) => a.start - b.start)
  return found
}

function kindsOf(stars: number): ('bold' | 'italic')[] {
  if (stars === 1) return ['italic']
  return stars === 2 ? ['bold'] : ['bold', 'italic']
}

const mayOpen = (text: string, after: number) => /[\p{L}\p{N}"“‘(/[+-]/u.test(text.charAt(after))
const mayClose = (text: string, at: number) => /\S/.test(text.charAt(at - 1))
