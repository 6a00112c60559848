// What a list may go on from: assignments of the office by number and words, and the rows that earlier lists made them of.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { KnownWork } from '../plan/ground.ts'
import { plainWords } from '../plan/matching.ts'

/** plainWords as SQL. */
const plain = (column: string) => sql`trim(regexp_replace(fold(${sql.raw(column)}), '[^a-z0-9]+', ' ', 'g'))`

/** The office's assignments that rest on a document of one of these numbers (numberKey), on none, or bear one of these ids. Parts of others are not among them. */
export function knownWorks(
  db: Reader,
  { officeId, numbers, ids }: { officeId: number; numbers: string[]; ids: string[] },
): Promise<KnownWork[]> {
  return rowsOf(
    db,
    sql<KnownWork>`
    select h.assignment_id as "assignmentId", h.lead_agency_id as "leadAgencyId", coalesce(lower(regexp_replace(d.number_out, '\\s+', '', 'g')), '') as number,
      d.issued_on as "issuedOn", array[${plain('a.quote')}, ${plain('a.title')}] as words,
      array_remove(array[a.due_day::text, h.due_day::text], null) as "dueDays", h.phase, h.percent
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id left join document d on d.document_id = h.document_id
    where h.office_id = ${officeId} and not h.planned and not (a.parent_id is not null and a.directive_id is null)
      and (h.document_id is null or d.number_out is null or lower(regexp_replace(d.number_out, '\\s+', '', 'g')) = any(${numbers}::text[]) or h.assignment_id = any(${ids}::uuid[]))
    order by h.assignment_id`,
  )
}

/** What was reported on each, as plainWords of the whole and of its lines; what was taken back is not there. */
export async function wordsSaid(db: Reader, assignmentIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string; words: string }>`
    select d.assignment_id as "assignmentId", d.words from assignment_deed d
    where d.assignment_id = any(${assignmentIds}::uuid[]) and d.verb in ('report', 'complete', 'contribute') and d.words is not null
      and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')`,
  )
  const said = new Map<string, Set<string>>()
  for (const { assignmentId, words } of rows) {
    const known = said.get(assignmentId) ?? new Set()
    for (const part of [words, ...words.split('\n')]) known.add(plainWords(part))
    said.set(assignmentId, known)
  }
  return said
}

/** The assignments of the row that made each of these, of the last list that spoke of it; itself where no list did. */
export async function rowGroups(db: Reader, officeId: number, assignmentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string; others: string[] }>`
    select h.assignment_id as "assignmentId", coalesce((
      select array_agg(distinct o.assignment_id::text) from (
        select r.import_id, r.tab, r.no from sheet_import_row r where r.assignment_id = h.assignment_id
          and not exists (select 1 from sheet_undoing u where u.import_id = r.import_id) order by r.recorded_at desc limit 1) r
      join sheet_import_row o on o.import_id = r.import_id and o.tab = r.tab and o.no = r.no), array[h.assignment_id::text]) as others
    from assignment_head h where h.office_id = ${officeId} and h.assignment_id = any(${assignmentIds}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.assignmentId, row.others]))
}

/** How many assignments rest on each document of the office, '' those on none; taken back ones are counted too, so that no code comes twice. */
export async function assignmentsPerDocument(db: Reader, officeId: number): Promise<Map<string, number>> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string; total: number }>`
    select coalesce(document_id::text, '') as "documentId", count(*) as total from assignment where office_id = ${officeId} group by 1`,
  )
  return new Map(rows.map((row) => [row.documentId, row.total]))
}
