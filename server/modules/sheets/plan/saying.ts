// What a row of a list adds to what was said of its task before: new words, a percent, that it is done. Pure.
import { dueInstant, instantOf, monthEnd } from '../../calendar/days.ts'
import { readStatus } from '../recognition/status-cell.ts'
import type { TabContext } from '../recognition/tab-context.ts'
import { plainWords } from './matching.ts'
import { isSure, type Link } from './names.ts'
import type { Resolved } from './resolve.ts'

/** One row's word on one task; complete: it is done, at `at`. */
export type Say = {
  tab: number
  no: number
  at: Date
  words: string | null
  percent: number | null
  complete: { at: Date; product: { number: string; day: string | null } | null } | null
}

/** What was said on a task so far: plainWords of each, the percent, and whether it is done, ended or waits for confirmation. */
export type SaidBefore = { words: Set<string>; percent: number | null; settled: boolean; isNew: boolean }

/** When a tab speaks: the day its title names, else the end of its month, but never after now. */
export function speakingAt({ asOf, year, month }: TabContext, now: Date): Date {
  const day = asOf ?? (year && month ? monthEnd(`${year}-${String(month).padStart(2, '0')}-01`) : null)
  const at = day ? instantOf(day, '17:00') : now
  return at < now ? at : now
}

type Saying = { row: Resolved; leadAgencyId: number; before: SaidBefore; at: Date; now: Date; link: Link }

/** Null where the row says nothing new. */
export function sayOf({ row, leadAgencyId, before, at, now, link }: Saying): Say | null {
  const { task, status, tab, no } = row
  if (before.settled) return null
  const words = newWords(task.said, { row, leadAgencyId, before, link })
  const percent = task.percent !== null && task.percent !== before.percent ? task.percent : null
  const base = { tab, no, words, percent }
  if (status?.state === 'done') return { ...base, ...completed(row, at, now), words: words ?? task.statusPrinted }
  const begun = before.isNew && status?.state === 'open'
  if (status?.state === 'unseen' && (words === null || isOnlyState(words))) return null
  if (words === null && percent === null && !begun) return null
  return { ...base, at, complete: null, words: words ?? task.statusPrinted }
}

function completed({ task, status, dueDay, dueTime }: Resolved, at: Date, now: Date): Pick<Say, 'at' | 'complete'> {
  const last = task.due.extendedTo ?? dueDay
  const dueAt = last ? dueInstant({ day: last, time: task.due.extendedTo ? null : dueTime }) : null
  const told = task.doneOn ? instantOf(task.doneOn, '17:00') : null
  // Without its day a task that is done is done in time, unless the list says otherwise.
  const guessed = !dueAt ? at : status?.late ? (at > dueAt ? at : now) : at < dueAt ? at : dueAt
  const when = told ?? guessed
  const doneAt = when < now ? when : now
  const { number, issuedOn } = task.product
  return { at: doneAt, complete: { at: doneAt, product: number ? { number, day: issuedOn } : null } }
}

/** "Chưa triển khai" is the state said in words, no progress. */
const isOnlyState = (words: string): boolean => words.length < 40 && readStatus(words)?.state === 'unseen'

type About = { row: Resolved; leadAgencyId: number; before: SaidBefore; link: Link }

/** The lines not said before. Among several leads a line that begins with the name of one is his. */
function newWords(said: string | null, { row, leadAgencyId, before, link }: About): string | null {
  if (said === null || before.words.has(plainWords(said))) return null
  const lines = said.split('\n').flatMap((line) => {
    const own = row.leads.length > 1 ? ownLine(line, row.leads, leadAgencyId, link) : line
    return own !== null && own.trim() !== '' && !before.words.has(plainWords(own)) ? [own] : []
  })
  return lines.length > 0 ? lines.join('\n') : null
}

function ownLine(line: string, leads: readonly number[], leadAgencyId: number, link: Link): string | null {
  const named = /^([^:]{2,80}):\s+(\S.*)$/s.exec(line)
  const party = named ? link(named[1]!) : null
  if (!named || !party || !isSure(party) || !party.agencyIds.some((agencyId) => leads.includes(agencyId))) return line
  return party.agencyIds.includes(leadAgencyId) ? named[2]! : null
}
