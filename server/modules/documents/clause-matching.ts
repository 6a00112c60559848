// Which clause of one text is which of another, when words were corrected, clauses added, numbers moved.
import { wordsOf } from './likeness.ts'

export type Matched = { was: number; is: number; likeness: number }

/** Below this two clauses are different orders. */
const sameClause = 0.55

/** Pairs of indexes, each used once, the likest first; pairs at the same place of the order win a tie. */
export function matchClauses(was: readonly string[], is: readonly string[]): Matched[] {
  const before = was.map(pairsOf)
  const after = is.map(pairsOf)
  const candidates: Matched[] = []
  for (let i = 0; i < before.length; i++)
    for (let j = 0; j < after.length; j++) {
      const likeness = diceOf(before[i]!, after[j]!)
      if (likeness >= sameClause) candidates.push({ was: i, is: j, likeness })
    }
  const away = ({ was: i, is: j }: Matched) => Math.abs(i / before.length - j / after.length)
  candidates.sort((a, b) => b.likeness - a.likeness || away(a) - away(b))
  const taken = { was: new Set<number>(), is: new Set<number>() }
  return candidates.filter((pair) => {
    if (taken.was.has(pair.was) || taken.is.has(pair.is)) return false
    taken.was.add(pair.was)
    taken.is.add(pair.is)
    return true
  })
}

export type Difference = { section: string; was: string | null; is: string | null }
type Clause = { section: string; quote: string }

/** Clause by clause what differs, in the order of the new text; vanished clauses last. Only words count, not stars and spaces. */
export function differencesOf(was: readonly Clause[], is: readonly Clause[]): Difference[] {
  const pairs = matchClauses(was.map(plain), is.map(plain))
  const byNew = new Map(pairs.map((pair) => [pair.is, pair.was]))
  const kept = new Set(pairs.map((pair) => pair.was))
  const changed = is.flatMap((clause, j): Difference[] => {
    const old = byNew.get(j)
    if (old === undefined) return [{ section: clause.section, was: null, is: plain(clause) }]
    const before = plain(was[old]!)
    return before === plain(clause) ? [] : [{ section: clause.section, was: before, is: plain(clause) }]
  })
  const gone = was.flatMap((clause, i): Difference[] =>
    kept.has(i) ? [] : [{ section: clause.section, was: plain(clause), is: null }],
  )
  return [...changed, ...gone]
}

const plain = (clause: Clause): string =>
  clause.quote
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function pairsOf(text: string): Set<string> {
  const words = wordsOf(text)
  if (words.length < 2) return new Set(words)
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))
}

function diceOf(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return (2 * shared) / (a.size + b.size)
}
