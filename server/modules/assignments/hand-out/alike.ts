// Open clauses of earlier papers that say nearly the same as a new one, and what the new one probably is to them. Pure; a person decides.
import { daysBetween, type LegalDay } from '../../calendar/days.ts'
import { wordsOf } from '../../documents/likeness.ts'
import type { ClauseRow } from './rows.ts'

export type OpenClause = {
  assignmentId: string
  leadAgencyId: number
  unitId: number | null
  title: string
  quote: string
  criteria: ClauseRow['criteria']
  documentNumber: string | null
  dueDay: LegalDay | null
  late: boolean
}
export type Relation = 'same' | 'concrete' | 'replaces' | 'repeats'
export type Likeness = { open: OpenClause; likeness: number; proposal: Relation }

/** From this on an open clause is shown beside a new one. */
export const alikeEnough = 0.55

/** For a new row the open clause of the same lead most like it, if one is like enough. Each clause is taken apart once. */
export function alikeFinder(open: OpenClause[]): (row: ClauseRow) => Likeness | null {
  const byLead = Map.groupBy(open, ({ leadAgencyId }) => leadAgencyId)
  const taken = new Map<string, WordSets>()
  const setsOf = (quote: string): WordSets => {
    const sets = taken.get(quote) ?? wordSets(quote)
    taken.set(quote, sets)
    return sets
  }
  return (row) => {
    let best: { open: OpenClause; likeness: number } | null = null
    for (const one of byLead.get(row.leadAgencyId) ?? []) {
      const likeness = likenessOf({ row, words: setsOf(row.quote) }, { open: one, words: setsOf(one.quote) })
      if (likeness > (best?.likeness ?? 0)) best = { open: one, likeness }
    }
    if (!best || best.likeness < alikeEnough) return null
    return { ...best, likeness: Math.round(best.likeness * 100) / 100, proposal: proposeRelation(row, best.open) }
  }
}

/** Words weigh most; the same criteria, the same place and the older paper cited bring two clauses nearer, others part them. */
function likenessOf(
  { row, words }: { row: ClauseRow; words: WordSets },
  { open, words: other }: { open: OpenClause; words: WordSets },
): number {
  const byWords = 0.5 * dice(words.single, other.single) + 0.5 * dice(words.pairs, other.pairs)
  const criteria = agreement(new Set(row.criteria.map(criterionKey)), new Set(open.criteria.map(criterionKey)))
  const place = row.unitId === null || open.unitId === null ? 0 : row.unitId === open.unitId ? 1 : -1
  const cited = cites(row.quote, open.documentNumber) ? 1 : 0
  return Math.max(0, Math.min(1, 0.9 * byWords + 0.1 * criteria + 0.05 * place + 0.2 * cited))
}

type WordSets = { single: Set<string>; pairs: Set<string> }
function wordSets(text: string): WordSets {
  const words = wordsOf(text)
  return { single: new Set(words), pairs: new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`)) }
}

function dice(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/** 1 where both name the same, -1 where both name others, 0 where one names none. */
function agreement(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return 2 * dice(a, b) - 1
}

const criterionKey = ({ no, indicator }: ClauseRow['criteria'][number]): string => indicator ?? String(no)

function cites(quote: string, number: string | null): boolean {
  return number !== null && /^\d+\//.test(number) && quote.toLowerCase().includes(number.toLowerCase())
}

/**
 * What the new clause probably is to the open one: it replaces what it says it replaces; it repeats what is late or what
 * it cites; it makes concrete what was wider or due later by more than a month; else it is the same.
 */
export function proposeRelation(row: ClauseRow, open: OpenClause): Relation {
  const quote = row.quote.toLowerCase().normalize('NFC')
  const cited = cites(row.quote, open.documentNumber)
  if (cited && /(thay thế|thay cho|bãi bỏ|không thực hiện)/.test(quote)) return 'replaces'
  if (cited || open.late || /(nhắc lại|tiếp tục đôn đốc|yêu cầu lần|chưa thực hiện)/.test(quote)) return 'repeats'
  const own = new Set(row.criteria.map(criterionKey))
  const wider =
    open.criteria.length > own.size &&
    own.size > 0 &&
    open.criteria.filter((one) => own.has(criterionKey(one))).length === own.size
  const longer = row.dueDay !== null && (open.dueDay === null || daysBetween(row.dueDay, open.dueDay) > 31)
  return wider || longer ? 'concrete' : 'same'
}
