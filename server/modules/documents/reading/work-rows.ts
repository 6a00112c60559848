// Rows of a table of work, read as if their cells stood one behind the other: what one cell says never runs on into the next.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import type { Draft } from './drafts.ts'
import { noneAbove } from './inherited.ts'
import type { Directive, Span } from './reading.ts'
import type { Stretch } from './sentences.ts'
import type { TaskColumn } from './task-columns.ts'
import { type Source, splitWords, wordAt } from './words.ts'

/** A row as a text of its own; `start` and `end` are places in the document, `origin` tells where an offset of the text is. */
export type WorkRow = Span & { source: Source; draft: Draft; origin: (offset: number) => number }

/** What stands in each column of a row; a cell that goes on over several lines has a piece on each. */
export type Cells = readonly (readonly (Span & { text: string })[])[]

/** The row as a draft, its task in front; null where its task is blank, or neither who nor until when is said. */
export function workRow(
  cells: Cells,
  kinds: readonly (TaskColumn | null)[],
  row: Span & { section: string },
): WorkRow | null {
  const told = kinds.indexOf(kinds.includes('task') ? 'task' : 'criterion')
  const first = cells[told]?.[0]?.text ?? ''
  if (!(kinds[told] === 'task' ? /\p{L}{2}/u : /\p{L}{2}|\d/u).test(first)) return null
  const order = [told, ...kinds.flatMap((kind, i) => (i !== told && kind !== 'number' ? [i] : []))]
  const { text, parts, spans } = joined(order.map((column) => cells[column] ?? []))
  const source = { text, words: splitWords(text) }
  const stretches = (kind: TaskColumn) =>
    order.flatMap((column, i): Stretch[] => {
      const { start, end } = spans[i]!
      if (kinds[column] !== kind || end <= start) return []
      return [{ from: wordAt(source.words, start), to: wordAt(source.words, end) }]
    })
  const lead = stretches('lead').slice(0, 1)
  const [when = null] = stretches('when')
  if (!lead.length && !when) return null
  const actors = lead.flatMap((cell) => actorsOf(source, cell))
  return {
    start: row.start,
    end: row.end,
    source,
    origin: (offset) => originOf(parts, offset),
    draft: {
      run: { from: 0, to: source.words.length, lead: actors, rule: actors.length ? 'table' : 'none', deed: 0 },
      section: row.section,
      start: 0,
      end: text.length,
      above: noneAbove,
      cooperate: stretches('cooperate').flatMap((cell) => actorsOf(source, cell)),
      when,
      criteria: stretches('criterion'),
    },
  }
}

/** The directive of a row, with the places of the document's own text. */
export function movedBack(text: string, row: WorkRow, found: Directive): Directive {
  const back = <T extends Span>(one: T): T => ({
    ...one,
    start: row.origin(one.start),
    end: row.origin(one.end - 1) + 1,
  })
  const quoted = <T extends Span & { quote: string }>(one: T): T => {
    const moved = back(one)
    return { ...moved, quote: text.slice(moved.start, moved.end) }
  }
  return {
    ...found,
    start: row.start,
    end: row.end,
    quote: text.slice(row.start, row.end),
    deadlines: found.deadlines.map(quoted),
    marks: found.marks.map(back),
  }
}

type Part = { at: number; start: number; length: number }

/** The cells behind each other, with where each piece of them comes from. */
function joined(cells: Cells): { text: string; parts: Part[]; spans: Span[] } {
  const parts: Part[] = []
  const spans: Span[] = []
  let text = ''
  cells.forEach((pieces, i) => {
    if (i) text += ' | '
    const start = text.length
    for (const piece of pieces) {
      if (text.length > start) text += ' '
      parts.push({ at: text.length, start: piece.start, length: piece.end - piece.start })
      text += piece.text
    }
    spans.push({ start, end: text.length })
  })
  return { text, parts, spans }
}

function originOf(parts: readonly Part[], offset: number): number {
  const part = parts.findLast((one) => one.at <= offset) ?? parts[0]!
  return part.start + Math.min(offset - part.at, part.length)
}

function actorsOf(source: Source, cell: Stretch): Actor[] {
  const actors: Actor[] = []
  for (let at = cell.from; at < cell.to; ) {
    const named = actorsAt(source, at, cell.to)
    if (named) actors.push(...named.actors)
    at = Math.max(at + 1, named?.to ?? 0)
  }
  return actors
}
