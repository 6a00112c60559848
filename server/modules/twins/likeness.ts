// Which assignment a row of theirs is most like: common words of both, the rarer the more telling. Pure.
import { type Breathe, inTurns } from '../sheets/breathe.ts'
import { fits, isReworded } from '../sheets/plan/matching.ts'

export type Candidate = {
  assignmentId: string
  leadAgencyId: number
  /** numberKey of its document, '' without one. */
  number: string
  issuedOn: string | null
  /** plainWords of the whole and of its title. */
  words: string[]
  dueDays: string[]
}
/** A row of theirs; leads: whom its lead's name may mean; words: plainWords. */
export type Seeking = {
  words: string
  leads: readonly number[]
  number: string
  issuedOn: string | null
  dueDays: string[]
}
export type Likely = { assignmentId: string; likeness: number }

const proposed = { least: 0.45, atMost: 4, sure: 0.9 }

/** For each row the likeliest, the most alike first; none below 0.45. */
export async function likeliest(
  candidates: readonly Candidate[],
  rows: readonly Seeking[],
  breathe: Breathe,
): Promise<Likely[][]> {
  const sets = candidates.map(({ words }) => words.map((text) => new Set(text.split(' '))))
  const near = nearby(candidates, sets)
  return inTurns(rows, breathe, (row) => {
    const own = new Set(row.words.split(' '))
    return near(row, own)
      .map((i) => ({
        assignmentId: candidates[i]!.assignmentId,
        likeness: likenessOf(candidates[i]!, sets[i]!, row, own),
      }))
      .filter(({ likeness }) => likeness >= proposed.least)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, proposed.atMost)
  })
}

const laidBeside = 60

/** The few that a row is laid beside: of the same words, of its lead, and those that share its rarer words. */
function nearby(candidates: readonly Candidate[], sets: readonly Set<string>[][]) {
  const [same, ofLead, withWord] = [
    new Map<string, number[]>(),
    new Map<number, number[]>(),
    new Map<string, number[]>(),
  ]
  for (const [i, { words, leadAgencyId }] of candidates.entries()) {
    for (const text of new Set(words)) add(same, text, i)
    for (const word of sets[i]![0] ?? []) add(withWord, word, i)
    add(ofLead, leadAgencyId, i)
  }
  // A word that stands nearly everywhere tells nothing and would lay every row beside every other.
  const common = Math.max(100, candidates.length / 5)
  return ({ words, leads }: Seeking, own: ReadonlySet<string>): number[] => {
    const shared = new Map<number, number>()
    for (const word of own) {
      const at = withWord.get(word) ?? []
      if (at.length <= common) for (const i of at) shared.set(i, (shared.get(i) ?? 0) + 1)
    }
    const rare = [...shared].sort((a, b) => b[1] - a[1]).slice(0, laidBeside)
    const whole = same.get(words) ?? []
    // One clause for sixty communes: of the same words those of this lead go first.
    const wanted = whole.filter((i) => leads.includes(candidates[i]!.leadAgencyId))
    const leadOnes = leads.flatMap((lead) => ofLead.get(lead) ?? []).slice(0, 5 * laidBeside)
    return [...new Set([...wanted, ...whole.slice(0, laidBeside), ...leadOnes, ...rare.map(([i]) => i)])]
  }
}

function add<K>(map: Map<K, number[]>, key: K, i: number): void {
  const before = map.get(key)
  if (before) before.push(i)
  else map.set(key, [i])
}

/** From 0 to 1: the words, less a tenth where lead or document are others, a little more where they meet. */
function likenessOf(one: Candidate, sets: readonly Set<string>[], row: Seeking, own: ReadonlySet<string>): number {
  const words = Math.max(
    ...sets.map((set, i) =>
      one.words[i] === row.words ? 1 : (2 * [...own].filter((word) => set.has(word)).length) / (set.size + own.size),
    ),
  )
  const lead = row.leads.length === 0 ? 0 : row.leads.includes(one.leadAgencyId) ? 0.02 : -0.25
  const number = row.number === '' || one.number === '' ? 0 : row.number === one.number ? 0.05 : -0.2
  return Math.max(0, Math.min(1, words + lead + number))
}

/**
 * The one that needs no question: its words are those words (or a word mended), its lead theirs, its document and due day not others, and no second is as
 * near. Null where a person must look.
 */
export function sureOf(likely: readonly Likely[], byId: ReadonlyMap<string, Candidate>, row: Seeking): string | null {
  const fitting = likely.filter(({ assignmentId, likeness }) => {
    const one = byId.get(assignmentId)!
    const meets = row.leads.length === 0 || row.leads.includes(one.leadAgencyId)
    const sameWords = one.words.some((words) => words === row.words || isReworded(words, row.words))
    const sameNumber = row.number === '' || one.number === '' || row.number === one.number
    return likeness >= proposed.sure && meets && sameWords && sameNumber && fits(one, row)
  })
  return fitting.length === 1 ? fitting[0]!.assignmentId : null
}
