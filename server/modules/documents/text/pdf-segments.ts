// A PDF knows only scraps of words and where they stand. Scraps on one baseline, near each other, are a segment.

/** A run of words on one baseline of page `page` (from 0); lengths in points, `y` counts upwards from the foot of the page. */
export type Segment = { text: string; left: number; right: number; y: number; size: number; page: number }

type Item = { str: string; x: number; y: number; width: number; fontSize: number }

/** The segments of a page, top first, and from left to right on one line. */
export function segmentsOf(items: Item[], page: number): Segment[] {
  const scraps = items.filter((item) => item.str.trim() !== '' && item.fontSize > 0).flatMap(splitAtWideSpaces)
  const segments: Segment[] = []
  for (const row of rowsOf(scraps)) {
    let current: Segment | null = null
    for (const scrap of row.sort((a, b) => a.x - b.x)) {
      if (current && belongsTo(current, scrap)) append(current, scrap)
      else {
        current = {
          text: scrap.str,
          left: scrap.x,
          right: scrap.x + scrap.width,
          y: scrap.y,
          size: scrap.fontSize,
          page,
        }
        segments.push(current)
      }
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
}

/** Columns are sometimes typed with spaces; where they stand is then worked out from the share of letters. */
function splitAtWideSpaces(item: Item): Item[] {
  const perLetter = item.width / item.str.length
  const words = item.str.matchAll(/\S+(?: {1,4}\S+)*/g)
  return Array.from(words, (word) => ({
    ...item,
    str: paddedAsIn(item.str, word.index, word[0]),
    x: item.x + word.index * perLetter,
    width: word[0].length * perLetter,
  }))
}

/** A single space at either end tells that a word ends there, and must not be lost. */
function paddedAsIn(whole: string, at: number, word: string): string {
  return (at > 0 ? ' ' : '') + word + (at + word.length < whole.length ? ' ' : '')
}

function rowsOf(scraps: Item[]): Item[][] {
  const rows: Item[][] = []
  let y = 0
  for (const scrap of scraps.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && y - scrap.y < scrap.fontSize * 0.35) row.push(scrap)
    else {
      rows.push([scrap])
      y = scrap.y
    }
  }
  return rows
}

/** A list's "1." or "-" stands a tab away from its words; anything else that far apart is another column. */
function belongsTo(segment: Segment, scrap: Item): boolean {
  const gap = scrap.x - segment.right
  return gap < segment.size * (isListLabel(segment.text.trim()) ? 6 : 2.2)
}

function append(segment: Segment, scrap: Item) {
  const apart = scrap.x - segment.right > segment.size * 0.15
  segment.text += (apart ? ' ' : '') + scrap.str
  segment.right = Math.max(segment.right, scrap.x + scrap.width)
  segment.size = Math.max(segment.size, scrap.fontSize)
}

function isListLabel(text: string): boolean {
  return /^([-–+•*]|\(?(\d{1,2}|[a-zđ]|[IVX]+)(\.\d{1,2})*[.)]?)$/u.test(text)
}
