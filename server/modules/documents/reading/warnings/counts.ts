// "13/19 tiêu chí gồm" and then 14 of them; "03 xã: A, B".

import { listedCriteria } from '../criteria-list.ts'
import { figureAt } from '../figures.ts'
import { placesIn } from '../places.ts'
import type { Statement, Warning } from '../reading.ts'
import type { Source } from '../words.ts'
import type { Findings } from './warnings.ts'

export function countMismatches(source: Source, { statements, blocks }: Findings): Warning[] {
  const found: Warning[] = []
  for (const statement of statements) found.push(...ofStatement(source.text, statement))
  for (const block of blocks)
    for (let at = block.from; at < block.to; at++) found.push(...ofList(source, at, block.to, statements))
  found.push(...againstEachOther(statements))
  return found
}

function ofStatement(text: string, statement: Statement): Warning[] {
  if (
    statement.kind === 'achieved' &&
    statement.criteria &&
    statement.count !== null &&
    statement.criteria.length !== statement.count
  ) {
    if (
      statement.criteria.length < statement.count &&
      !allNumbered(statement.quote.split('tiêu chí').slice(1).join(' '), statement.criteria.length)
    )
      return []
    const opening = /^[\s\S]*?tiêu chí[^:(;]*?(?:gồm|(?=[:(]))/.exec(statement.quote)?.[0] ?? statement.quote
    const said = statement.total === null ? `${statement.count}` : `${statement.count}/${statement.total}`
    return [
      {
        kind: 'count-mismatch',
        quote: text.slice(statement.start, statement.start + opening.length),
        start: statement.start,
        end: statement.start + opening.length,
        detail: `Ghi đạt ${said} tiêu chí nhưng liệt kê ${statement.criteria.length} tiêu chí (${statement.criteria.join(', ')}).`,
      },
    ]
  }
  if (statement.kind !== 'appraised') return []
  const warnings: Warning[] = []
  const whole = { quote: statement.quote, start: statement.start, end: statement.end }
  if (statement.statedCriteria !== null && statement.statedCriteria !== statement.criteria.length)
    warnings.push({
      kind: 'count-mismatch',
      ...whole,
      detail: `Ghi ${statement.statedCriteria} tiêu chí nhưng liệt kê ${statement.criteria.length} tiêu chí (${statement.criteria.join(', ')}).`,
    })
  if (statement.statedIndicators !== null && statement.statedIndicators !== statement.indicators.length)
    warnings.push({
      kind: 'count-mismatch',
      ...whole,
      detail: `Ghi ${statement.statedIndicators} chỉ tiêu nhưng liệt kê ${statement.indicators.length} chỉ tiêu (${statement.indicators.join(', ')}).`,
    })
  return warnings
}

const listable = new Set(['xã', 'phường', 'thị trấn', 'tiêu chí'])

/** A list by name may hold names we do not know; only numbers are counted strictly. */
const allNumbered = (list: string, count: number) => (list.match(/\d+/g)?.length ?? 0) >= count

/** "03 xã: A, B", "04 tiêu chí (5, 6, 17)": a count with its list right behind, outside the statements already checked. */
function ofList(source: Source, at: number, limit: number, statements: readonly Statement[]): Warning[] {
  const { words, text } = source
  if (words[at]!.kind !== 'number') return []
  const figure = figureAt(words, at, limit)
  if (
    !figure?.unit ||
    !listable.has(figure.unit) ||
    figure.total !== null ||
    figure.value > 40 ||
    !Number.isInteger(figure.value)
  )
    return []
  const start = words[at]!.start
  if (
    statements.some(
      (one) => (one.kind === 'achieved' || one.kind === 'appraised') && one.start <= start && start < one.end,
    )
  )
    return []
  const end = endOfPart(source, figure.to, limit)
  const opener = words[figure.to]?.low
  const listed =
    figure.unit === 'xã' || figure.unit === 'phường' || figure.unit === 'thị trấn'
      ? names(source, figure, opener, end)
      : figure.unit === 'tiêu chí' && (opener === ':' || opener === '(' || opener === 'gồm')
        ? numbers(source, figure.to, end)
        : null
  if (!listed || listed.length < 2 || listed.length === figure.value) return []
  const stop = words[Math.min(figure.to, limit - 1)]!.end
  const quote = { quote: text.slice(start, stop), start, end: stop }
  return [
    {
      kind: 'count-mismatch',
      ...quote,
      detail: `Ghi ${figure.value} ${figure.unit} nhưng liệt kê ${listed.length} (${listed.join(', ')}).`,
    },
  ]
}

type Counted = { from: number; to: number; unit: string | null }

function names(source: Source, figure: Counted, opener: string | undefined, end: number): string[] | null {
  const direct = source.words[figure.to]?.cap && source.words[figure.to]?.kind === 'word'
  if (opener !== ':' && opener !== '(' && opener !== 'gồm' && !direct) return null
  const found = placesIn(source, figure.to - 1, end).filter((place) => !place.village)
  return [...new Set(found.map((place) => place.name))]
}

function numbers(source: Source, from: number, end: number): string[] | null {
  const list = listedCriteria(source, from, end)
  return list &&
    list.criteria.length > 1 &&
    list.indicators.length === 0 &&
    allNumbered(source.text.slice(source.words[from]!.start, source.words[list.to - 1]!.end), list.criteria.length)
    ? list.criteria.map(String)
    : null
}

function endOfPart(source: Source, at: number, limit: number): number {
  let depth = 0
  for (let i = at; i < limit; i++) {
    const low = source.words[i]!.low
    if (low === '(') depth++
    if (low === ')' && --depth <= 0) return i
    if (depth <= 0 && (low === ';' || (low === '.' && source.words[i + 1]?.gap))) return i
  }
  return limit
}

/** One unit with two counts at one level and day. */
function againstEachOther(statements: readonly Statement[]): Warning[] {
  const found: Warning[] = []
  const first = new Map<string, Statement & { kind: 'achieved' }>()
  for (const one of statements) {
    if (one.kind !== 'achieved' || !one.place || one.count === null || one.total === null) continue
    const key = `${one.place}|${one.level}|${one.asOf}|${one.selfAssessed}`
    const before = first.get(key)
    if (!before) first.set(key, one)
    else if (before.count !== one.count)
      found.push({
        kind: 'count-mismatch',
        quote: one.quote,
        start: one.start,
        end: one.end,
        detail: `${one.place}: trên ghi ${before.count}/${before.total} tiêu chí, dưới ghi ${one.count}/${one.total}.`,
      })
  }
  return found
}
