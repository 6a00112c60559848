// Figures and states a document reports or wants, sentence by sentence and table by table.

import { opensClosing } from '../closing.ts'
import type { Directive, Statement } from '../reading.ts'
import type { Block } from '../sections.ts'
import { sentencesOf } from '../sentences.ts'
import { type Source, wordAt } from '../words.ts'
import { type Ground, groundOf, isTitle, outside, type StatementContext } from './ground.ts'
import { joinCapital } from './joined-capital.ts'
import { type ReadTable, readTables } from './read-tables.ts'
import { byDirective, hasFigure, type Part, toldIn } from './sentence.ts'
import { tableStatements } from './table-statements.ts'
import { countedUntil } from './told.ts'

export type Stated = { statements: Statement[]; tables: ReadTable[] }

/** All statements of the body and of annexes, in the order of the text, and the tables as they were read. */
export function statementsIn(
  source: Source,
  body: readonly Block[],
  annex: readonly Block[],
  context: StatementContext,
): Stated {
  const parts = [statementsOf(source, body, context), statementsOf(source, annex, context)]
  return {
    statements: parts.flatMap((part) => part.statements).sort((a, b) => a.start - b.start || a.end - b.end),
    tables: parts.flatMap((part) => part.tables),
  }
}

function statementsOf(source: Source, blocks: readonly Block[], context: StatementContext): Stated {
  const said: Part[][] = []
  const days: (string | null)[] = []
  const grounds = new Map<number, Ground>()
  let asOf: string | null = null
  let near = 0
  for (const block of blocks) {
    if (block.from >= block.to) continue
    if (!block.marker) asOf = countedUntil(source, block.from, block.to) ?? asOf
    days[block.index] = asOf
    const above = grounds.get(block.parent ?? -1) ?? outside(context)
    const ground = groundOf(source, block, above, context)
    grounds.set(block.index, ground)
    if (isTitle(source.text, block)) {
      grounds.set(block.parent ?? -1, { ...ground, places: above.places })
      continue
    }
    if (ground.asks || block.cells || opensClosing(source.text, block.start)) continue
    const parts: Part[] = []
    for (const sentence of sentencesOf(source.words, block.from, block.to)) {
      const start = source.words[sentence.from]!.start
      while (near < context.directives.length && context.directives[near]!.end <= start) near++
      if (!hasFigure(source.words, sentence.from, sentence.to)) continue
      const day = countedUntil(source, sentence.from, sentence.to) ?? asOf
      for (const part of byDirective(source.words, sentence, context.directives, near))
        parts.push({ ...part, ground, above, asOf: day, context })
    }
    if (parts.length) said.push(parts)
  }
  const told = toldIn(source, said.flat())
  let next = 0
  const found = said.flatMap((parts) => {
    const first = next
    next += parts.length
    return joinCapital(source.text, told.slice(first, next).flat())
  })
  const around = (at: number) => {
    const ground = grounds.get(at)
    return { aims: ground?.aims ?? false, level: ground?.level ?? null, asOf: days[at] ?? null }
  }
  const tables = readTables(source, blocks, { day: context.day, commune: context.commune, around })
  for (const read of tables) {
    const told = tableStatements(source, read)
    for (const one of told.length ? told : toldInCells(source, read, grounds, context)) found.push(one)
  }
  return { statements: found, tables }
}

/** The directive that a row of a table is; they stand in order and apart. */
function directiveOf(directives: readonly Directive[], block: Block): Directive | null {
  let low = 0
  let high = directives.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (directives[middle]!.end <= block.start) low = middle + 1
    else high = middle
  }
  return directives[low] && directives[low]!.start < block.end ? directives[low]! : null
}

/** A table of words, such as one of tasks: each cell is read as a sentence. */
function toldInCells(
  source: Source,
  read: ReadTable,
  grounds: ReadonlyMap<number, Ground>,
  context: StatementContext,
): Statement[] {
  const parts = read.table.rows.flatMap(({ block, cells }) => {
    const ground = grounds.get(block.index) ?? outside(context)
    const directive = directiveOf(context.directives, block)
    return cells.flatMap((cell): Part[] => {
      if (cell.start < block.start || cell.end > block.end) return []
      const [from, to] = [wordAt(source.words, cell.start), wordAt(source.words, cell.end)]
      return to - from > 3 && hasFigure(source.words, from, to)
        ? [{ from, to, ground, above: ground, directive, asOf: null, context }]
        : []
    })
  })
  return toldIn(source, parts).flat()
}
