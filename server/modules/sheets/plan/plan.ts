// The dry run: the fate of every row, the questions it raises, and the work it makes. Pure; large lists are taken in turns.
import type { z } from 'zod'
import { type Breathe, inTurns } from '../breathe.ts'
import type { Question, SheetCounts, SheetRow as ShownRow } from '../contract.ts'
import type { Ground, PlanTab } from './ground.ts'
import { openQuestions, type Understood } from './questions.ts'
import { type NewAgency, openResolver, type Resolved } from './resolve.ts'
import { speakingAt } from './saying.ts'
import { type NewDocument, openWorks, type RowOutcome, type Work } from './works.ts'

/** A row as it is kept beside its cells; names and codes are looked up when it is shown. */
export type PlannedRow = Omit<z.output<typeof ShownRow>, 'leads' | 'assignments'> & { leads: number[] }
export type Plan = {
  rows: PlannedRow[]
  works: Work[]
  newDocuments: NewDocument[]
  newAgencies: NewAgency[]
  questions: Question[]
  names: Understood[]
  counts: SheetCounts
}

const rowsAtOnce = 20

/** Rows with their meaning, and the questions they raise. */
export async function resolveRows(
  tabs: readonly PlanTab[],
  ground: Pick<Ground, 'link' | 'answers'>,
  breathe: Breathe,
) {
  const questions = openQuestions(ground.answers)
  const resolver = openResolver(ground.link, questions)
  const resolved = new Map<string, Resolved>()
  let taken = 0
  for (const tab of tabs)
    for (const row of tab.rows) {
      if ('task' in row) resolved.set(rowKey(tab.tab, row.no), resolver.resolve(tab, row.no, row.task))
      if (++taken % rowsAtOnce === 0) await breathe()
    }
  return { resolved, newAgencies: resolver.newAgencies, questions: questions.all(), names: questions.names() }
}
export type ResolvedRows = Awaited<ReturnType<typeof resolveRows>>

export const rowKey = (tab: number, no: number): string => `${tab}:${no}`

/** @param said what was reported on the assignments that may be met, plainWords of each */
export async function planOf(
  tabs: readonly PlanTab[],
  { resolved, newAgencies, questions, names }: ResolvedRows,
  { ground, said, breathe }: { ground: Ground; said: ReadonlyMap<string, ReadonlySet<string>>; breathe: Breathe },
): Promise<Plan> {
  const works = openWorks(ground, said)
  const outcomes = new Map<string, RowOutcome>()
  let taken = 0
  for (const tab of inOrderOfSpeaking(tabs)) {
    const at = speakingAt(tab.context, ground.now)
    for (const { no } of tab.rows) {
      const row = resolved.get(rowKey(tab.tab, no))
      if (row && row.asks.length === 0 && row.skip === null) outcomes.set(rowKey(tab.tab, no), works.take(row, at))
      if (++taken % rowsAtOnce === 0) await breathe()
    }
  }
  const rows: PlannedRow[] = []
  for (const tab of tabs)
    rows.push(...(await inTurns(tab.rows, breathe, (row) => plannedRow(tab, row, resolved, outcomes))))
  const plan = { rows, works: works.works, newDocuments: works.newDocuments, newAgencies, questions, names }
  return { ...plan, counts: countsOf(plan, ground) }
}

/** Tabs of months speak in the order of the months, wherever the newest stands. */
export function inOrderOfSpeaking<T extends Pick<PlanTab, 'context'>>(tabs: readonly T[]): T[] {
  const month = ({ context: { year, month } }: T) => (month === null ? null : (year ?? 0) * 12 + month)
  const all = tabs.every((tab) => month(tab) !== null)
  return all ? tabs.toSorted((a, b) => month(a)! - month(b)!) : [...tabs]
}

type Outcomes = ReadonlyMap<string, RowOutcome>

function plannedRow(
  tab: PlanTab,
  row: PlanTab['rows'][number],
  resolved: ReadonlyMap<string, Resolved>,
  outcomes: Outcomes,
): PlannedRow {
  const due = { dueText: null, dueDay: null, dueTime: null, extendedTo: null, rrule: null }
  const told = { number: null, issuedOn: null, leads: [], state: null, doneLate: false, said: null }
  const base = { tab: tab.tab, no: row.no, asks: [], continues: null, words: '', ...due, ...told }
  if ('noTask' in row) return { ...base, fate: 'skip', why: row.noTask }
  const { task } = row
  const meaning = resolved.get(rowKey(tab.tab, row.no))!
  const meant = {
    ...base,
    asks: meaning.asks,
    words: task.words,
    number: task.number,
    issuedOn: task.issuedOn,
    leads: meaning.leads,
    dueText: task.due.text,
    dueDay: meaning.dueDay,
    dueTime: meaning.dueTime,
    extendedTo: task.due.extendedTo,
    rrule: task.due.recurrence?.rrule ?? null,
    state: meaning.status?.state ?? null,
    doneLate: meaning.status?.late ?? false,
    said: task.said,
  }
  if (meaning.skip) return { ...meant, asks: [], fate: 'skip', why: meaning.skip }
  const outcome = outcomes.get(rowKey(tab.tab, row.no))
  if (!outcome) return { ...meant, fate: 'ask', why: null }
  const repeats = outcome.fate === 'same' && outcome.repeats
  return {
    ...meant,
    fate: repeats ? 'skip' : outcome.fate,
    why: repeats ? 'repeat' : null,
    continues: outcome.continues,
  }
}

function countsOf(
  { rows, works, newDocuments }: Pick<Plan, 'rows' | 'works' | 'newDocuments'>,
  { startDay }: Ground,
): SheetCounts {
  const of = (fate: PlannedRow['fate']) => rows.filter((row) => row.fate === fate).length
  const fresh = works.filter((work) => work.assignmentId === null)
  const isBacklog = ({ first, says }: Work) => {
    const due = first.task.due.extendedTo ?? first.dueDay
    return due !== null && due < startDay && !says.some(({ complete }) => complete)
  }
  return {
    rows: rows.length,
    ...{ make: of('make'), update: of('update'), same: of('same'), skip: of('skip'), ask: of('ask') },
    assignments: fresh.length,
    documents: newDocuments.length,
    backlog: fresh.filter(isBacklog).length,
  }
}
