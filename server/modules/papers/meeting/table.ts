// The giao ban table: open clauses by document or by lead, with what was said last and what is new. Pure.
import type { AssignmentRow } from '../../assignments/contract.ts'
import type { AskMeeting, MeetingChange, MeetingClause, MeetingRow, MeetingTable } from '../contract.ts'
import type { ChangeRow, SaidRow } from '../queries/meeting.ts'
import type { Since } from './since.ts'

/** Above so many leads of one clause those in time, with nothing new, stand folded together. */
const shownOneByOne = 3

type Known = {
  asked: AskMeeting
  since: Since
  changes: readonly ChangeRow[]
  said: readonly SaidRow[]
  /** Number and subject of each document. */
  documents: ReadonlyMap<string, string>
  /** How many rows each clause has in all, and how many are done. */
  totals: ReadonlyMap<string, { total: number; done: number }>
}

export function meetingTable(found: readonly AssignmentRow[], known: Known): MeetingTable {
  const changes = Map.groupBy(known.changes, ({ assignmentId }) => assignmentId)
  const said = new Map(known.said.map((one) => [one.assignmentId, one]))
  const rows = found.map((row) => {
    const own = { changes: changes.get(row.assignmentId) ?? [], said: said.get(row.assignmentId) }
    return meetingRow(row, own, known.since)
  })
  const kept = known.asked.scope === 'open' ? rows : rows.filter(isStirring)
  return {
    since: { at: known.since.at.toISOString(), how: known.since.how },
    sections: sectionsOf(kept, known),
    counts: {
      rows: kept.length,
      late: kept.filter(({ state }) => state === 'late').length,
      changed: kept.filter(({ changes, lateSince }) => lateSince || changes.length > 0).length,
    },
  }
}

type Own = { changes: readonly ChangeRow[]; said: SaidRow | undefined }

function meetingRow(row: AssignmentRow, { changes, said }: Own, { at }: Since): MeetingRow {
  return {
    ...row,
    said: said ? told(said) : null,
    changes: changes.filter(({ isNew }) => isNew).map(told),
    lateSince: row.state === 'late' && row.dueAt !== null && new Date(row.dueAt) > at,
    concluded: changes.find(({ concludes }) => concludes)?.words ?? null,
    quiet: false,
  }
}

const told = ({ verb, at, words, percent, dueDay }: SaidRow): MeetingChange => ({
  verb,
  at: at.toISOString(),
  words,
  percent,
  dueDay,
})

/** What a meeting has to speak about; that a unit has yet to agree to what was recorded for it is not. */
const isStirring = ({ state, waits, changes, lateSince }: MeetingRow): boolean =>
  lateSince ||
  changes.length > 0 ||
  waits.some((wait) => wait !== 'recorded') ||
  ['late', 'soon', 'awaiting'].includes(state)

const collator = new Intl.Collator('vi', { numeric: true })

function sectionsOf(rows: readonly MeetingRow[], known: Known): MeetingTable['sections'] {
  const byLead = known.asked.by === 'lead'
  const nameOf = ({ lead, documentId, documentNumber }: MeetingRow): string =>
    byLead ? lead.name : ((documentId && known.documents.get(documentId)) ?? documentNumber ?? '')
  const keyOf = ({ lead, documentId }: MeetingRow): string => (byLead ? String(lead.agencyId) : (documentId ?? ''))
  const sections = [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({
    key,
    name: nameOf(own[0]!),
    clauses: clausesOf(own, known, byLead),
  }))
  return sections.sort((a, b) => collator.compare(a.name, b.name))
}

function clausesOf(rows: readonly MeetingRow[], { totals }: Known, byLead: boolean): MeetingClause[] {
  const clauses = [...Map.groupBy(rows, (row) => (byLead ? row.assignmentId : clauseKey(row)))]
  const made = clauses.map(([key, own]): MeetingClause => {
    const [first] = own
    const { total = own.length, done = 0 } = (!byLead && totals.get(key)) || {}
    const many = own.length > shownOneByOne
    return {
      key,
      title: first!.title,
      total,
      done,
      late: own.filter(({ state }) => state === 'late').length,
      rows: own
        .map((row) => ({ ...row, quiet: many && !isStirring(row) }))
        .sort((a, b) => collator.compare(a.lead.name, b.lead.name)),
    }
  })
  return byLead ? made : made.sort((a, b) => collator.compare(a.rows[0]!.section, b.rows[0]!.section))
}

export const clauseKey = ({ directiveId, assignmentId }: AssignmentRow): string => directiveId ?? assignmentId
