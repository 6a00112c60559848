// Columns of running text stand closer than columns of a letterhead: what gives them away is a white strip that many lines keep free.

import type { Scrap } from './segments.ts'

type Strip = { from: number; to: number; first: number; last: number; both: number }

const linesAtLeast = 6

/**
 * For each line of a page, from the top, where a white strip parts its words into columns: the middle of the strip, or null.
 * @param lines scraps of each line, from left to right
 */
export function guttersOf(lines: Scrap[][]): (number | null)[] {
  const gutters = lines.map((): number | null => null)
  let open: Strip[] = []
  const close = (strip: Strip) => {
    const count = strip.last - strip.first + 1
    if (count < linesAtLeast || strip.both < count * 0.5) return
    // The right column may begin higher; lines that stand only on the left may as well be those of the text above.
    let first = strip.first
    while (first > 0 && lines[first - 1]!.every((scrap) => scrap.x > strip.from)) first--
    for (let at = first; at <= strip.last; at++) gutters[at] ??= (strip.from + strip.to) / 2
  }
  for (const [at, line] of lines.entries()) {
    const free = freeStrips(line)
    const next: Strip[] = []
    for (const strip of open) {
      const left = free.flatMap((one) => overlap(strip, one, line))
      if (left.length === 0) close(strip)
      next.push(
        ...left.map((part) => ({ ...strip, ...part, last: at, both: strip.both + Number(hasBothSides(line, part)) })),
      )
    }
    const fresh = free.filter(
      (one) => hasBothSides(line, one) && !next.some((strip) => strip.from < one.to && strip.to > one.from),
    )
    open = [...next, ...fresh.map((one) => ({ ...one, first: at, last: at, both: 1 }))]
  }
  for (const strip of open) close(strip)
  return gutters
}

type Free = { from: number; to: number }

/** The strips of a line without words, the margins left and right of it too. */
function freeStrips(line: Scrap[]): Free[] {
  const strips: Free[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const scrap of line) {
    if (scrap.x - from > 0) strips.push({ from, to: scrap.x })
    from = Math.max(from, scrap.x + scrap.width)
  }
  return [...strips, { from, to: Number.POSITIVE_INFINITY }]
}

/** What is left of a strip; narrower than most of a letter it is only the blank between two words. */
function overlap(strip: Strip, free: Free, line: Scrap[]): Free[] {
  const from = Math.max(strip.from, free.from)
  const to = Math.min(strip.to, free.to)
  return to - from > (line[0]?.fontSize ?? 12) * 0.6 ? [{ from, to }] : []
}

/** The numbers and dashes of a list stand apart too, but are no column. */
function hasBothSides(line: Scrap[], { from, to }: Free): boolean {
  const isWords = (scrap: Scrap) => /[\p{L}\p{N}]{2}/u.test(scrap.str)
  return (
    line.some((scrap) => scrap.x + scrap.width <= from + 0.1 && isWords(scrap)) &&
    line.some((scrap) => scrap.x >= to - 0.1)
  )
}
