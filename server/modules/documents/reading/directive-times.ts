// When a directive is due: its own deadlines, those of the frame above, or its rhythm; and what of this is not certain.

import { deadlinesIn, type FoundDeadline, type OpenTerm, timesIn } from './deadlines.ts'
import type { Draft } from './drafts.ts'
import type { Today } from './near-days.ts'
import { oneOf } from './phrases.ts'
import type { Span } from './reading.ts'
import { type FoundRecurrence, recurrenceIn } from './recurrence.ts'
import { sentenceStart } from './recurrence-life.ts'
import type { Source } from './words.ts'

export type DirectiveTimes = { deadlines: FoundDeadline[]; open: OpenTerm[]; rhythm: FoundRecurrence | null }

/** Times of one directive. `refs` are its cited documents: their dates bound nothing, nor do those in the lead's name. */
export function timesOf(source: Source, draft: Draft, refs: readonly Span[], today: Today): DirectiveTimes {
  const { run, above, when } = draft
  const rhythm = recurrenceIn(source, run.from, run.to, today)
  const taken = [...refs, ...run.lead, ...(rhythm?.spans ?? [])]
  const own = when ? timesIn(source, when, today, taken, 'any') : timesIn(source, run, today, taken, 'usual')
  if (rhythm) return withRhythm(source, own, rhythm)
  // the frame's rhythm passes to every item below that has no date of its own, and so does its date
  if (above.rhythm && !own.deadlines.length) return { ...own, rhythm: above.rhythm }
  const inherited = [...above.deadlines, ...openingTimes(source, run.from, own, today)].filter(
    (frame) => !own.deadlines.some((one) => one.at === frame.at),
  )
  return { ...own, deadlines: [...own.deadlines, ...inherited], rhythm }
}

/** "Trong quý IV/2025, Sở A …; | Sở B …": the time that opens the sentence holds for the clause behind its semicolon too. */
function openingTimes(
  source: Source,
  from: number,
  own: Pick<DirectiveTimes, 'deadlines'>,
  today: Today,
): FoundDeadline[] {
  const { words } = source
  if (words[from - 1]?.low !== ';' || own.deadlines.length) return []
  const start = sentenceStart(words, from)
  let comma = start
  while (comma < from && comma < start + longest && words[comma]!.low !== ',') comma++
  if (words[comma]?.low !== ',' || !opening(words[start])) return []
  return deadlinesIn(source, { from: start, to: comma }, today, [], 'strict').map((one) => ({
    ...one,
    inherited: true,
  }))
}

const opening = oneOf(['trong', 'trước', 'từ', 'đến', 'chậm', 'hết'])
const longest = 20

/** A recurring duty has no deadline but days printed for another deed; the first and last of its life are none. */
function withRhythm(
  { words }: Source,
  own: Pick<DirectiveTimes, 'deadlines' | 'open'>,
  rhythm: FoundRecurrence,
): DirectiveTimes {
  let clause = rhythm.from
  while (clause > 0 && clause > rhythm.from - longest && !/^[;.]$/.test(words[clause - 1]!.low)) clause--
  const start = words[clause - 1]?.low === ';' ? words[clause]!.start : 0
  const { from, until } = rhythm.recurrence
  // "từ ngày 03/10 đến ngày 14/10 kiểm tra các xã; thứ Hai hằng tuần báo cáo …": the term of the deed in front
  const term = own.deadlines.find((one) => one.at === until && one.end <= start)
  const deadlines = own.deadlines.filter(
    (one) => one === term || (one.at.length >= 10 && one.at !== from && one.at !== until),
  )
  const recurrence = term ? { ...rhythm.recurrence, from: null, until: null } : rhythm.recurrence
  return { ...own, deadlines, rhythm: { ...rhythm, recurrence } }
}
