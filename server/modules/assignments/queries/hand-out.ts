// What handing out reads and writes, each in one statement however many rows there are.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { OpenClause } from '../hand-out/alike.ts'
import type { Clause, ClauseRow } from '../hand-out/rows.ts'

export type Paper = {
  documentId: string
  officeId: number
  stage: string
  numberOut: string | null
  /** Agency of the office, its first day of following, how many rows the paper has made. */
  followerAgencyId: number
  startDay: string
  rows: number
}

/** The document of this office, locked where it is to be handed out, so that two officers do not hand it out at once. */
export async function paperById(db: Reader, officeId: number, documentId: string): Promise<Paper | undefined> {
  const rows = await rowsOf(
    db,
    sql<Paper>`
    select d.document_id as "documentId", d.office_id as "officeId", d.stage, d.number_out as "numberOut", o.agency_id as "followerAgencyId", o.start_day as "startDay",
      (select count(*) from assignment a where a.document_id = d.document_id) as rows
    from document d join office o on o.office_id = d.office_id where d.document_id = ${documentId} and d.office_id = ${officeId}`,
  )
  return rows[0]
}

/** The agency of an office and its first day of following. */
export async function officeOf(db: Reader, officeId: number): Promise<{ agencyId: number; startDay: string }> {
  const [row] = await rowsOf(
    db,
    sql<{ agencyId: number; startDay: string }>`
    select agency_id as "agencyId", start_day::text as "startDay" from office where office_id = ${officeId}`,
  )
  return row!
}

export async function lockPaper(tx: Tx, officeId: number, documentId: string): Promise<void> {
  await sql`select 1 from document where document_id = ${documentId} and office_id = ${officeId} for update`.execute(tx)
}

/** The clauses that stand for themselves, in the order of the text. */
export function clausesOf(db: Reader, documentId: string): Promise<Clause[]> {
  return rowsOf(
    db,
    sql<Clause>`
    select directive_id as "directiveId", section, title, quote, following, terms, row_number() over (order by ordinal, directive_id)::int as no
    from directive where document_id = ${documentId} and replaced_at is null order by ordinal, directive_id`,
  )
}

/** Which leads a clause has been handed to already, as its own row or as a source of another. */
export function handedLeads(db: Reader, documentId: string): Promise<{ directiveId: string; leadAgencyId: number }[]> {
  return rowsOf(
    db,
    sql<{ directiveId: string; leadAgencyId: number }>`
    select distinct s.directive_id as "directiveId", a.lead_agency_id as "leadAgencyId"
    from directive d join assignment_source s on s.directive_id = d.directive_id join assignment a on a.assignment_id = s.assignment_id
    where d.document_id = ${documentId}`,
  )
}

/** Rows of a draft that wait for its issue. */
export async function plannedOf(db: Reader, documentId: string): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string }>`
    select assignment_id as "assignmentId" from assignment_head where document_id = ${documentId} and planned and phase not in ('done', 'ended') order by assignment_id`,
  )
  return rows.map(({ assignmentId }) => assignmentId)
}

/** Communes whose People's Committee an agency is. */
export async function communesOf(db: Reader, agencyIds: number[]): Promise<Map<number, number>> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; unitId: number }>`
    select a.agency_id as "agencyId", a.unit_id as "unitId" from agency a where a.agency_id = any(${agencyIds}::int[]) and a.kind = 'ubnd'
      and exists (select 1 from unit_state s where s.unit_id = a.unit_id and s.kind in ('xa', 'phuong', 'thi-tran', 'dac-khu'))`,
  )
  return new Map(rows.map((row) => [row.agencyId, row.unitId]))
}

/** The last name of each unit. */
export async function unitNames(db: Reader, unitIds: number[]): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number; name: string }>`
    select distinct on (unit_id) unit_id as "unitId", name from unit_state where unit_id = any(${unitIds}::int[]) order by unit_id, lower(valid) desc`,
  )
  return new Map(rows.map((row) => [row.unitId, row.name]))
}

export function leadersOf(db: Reader, officeId: number): Promise<{ personId: number; name: string }[]> {
  return rowsOf(
    db,
    sql<{ personId: number; name: string }>`
    select distinct n.person_id as "personId", n.name from post p join person n on n.person_id = p.person_id where p.office_id = ${officeId} and p.part = 'leader'`,
  )
}

/** Open rows of earlier papers for the same leads, the newest 2,000: more than an office of a province has open for them. */
export function openClauses(
  db: Reader,
  { officeId, documentId, leads, now }: { officeId: number; documentId: string; leads: number[]; now: Date },
): Promise<OpenClause[]> {
  return rowsOf(
    db,
    sql<OpenClause>`
    select h.assignment_id as "assignmentId", h.lead_agency_id as "leadAgencyId", h.unit_id as "unitId", h.title, a.quote, a.criteria, d.number_out as "documentNumber",
      h.due_day as "dueDay", coalesce(h.late_at < ${now}, false) as late
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id left join document d on d.document_id = h.document_id
    where h.office_id = ${officeId} and h.phase in ('unseen', 'open', 'declined') and not h.planned and h.lead_agency_id = any(${leads}::int[])
      and (h.document_id is distinct from ${documentId}::uuid or (a.directive_id is null and a.parent_id is null))
    order by a.handed_out_at desc limit 2000`,
  )
}

export type NewAssignment = ClauseRow & {
  assignmentId: string
  officeId: number
  documentId: string | null
  parentId: string | null
  partNo: number
  followerAgencyId: number
  followerPostId: number | null
  supervisorId: number | null
  code: string
  planned: boolean
  handedOutAt: Date
  handedOutBy: number
  relation: 'first' | 'concrete' | 'replaces'
}

/** A new row; a part has no clause of its own. */
export type Beginning = Omit<NewAssignment, 'directiveId' | 'clauseCode'> & { directiveId: string | null }

/** Writes assignments with their parties and sources. */
export async function insertAssignments(tx: Tx, rows: Beginning[]): Promise<void> {
  await sql`
    with n as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("assignmentId" uuid, "officeId" int, "documentId" uuid, "directiveId" uuid, "parentId" uuid,
        "partNo" smallint, "leadAgencyId" int, "unitId" int, "followerAgencyId" int, "followerPostId" int, "supervisorId" int, "supervisorWords" text, code text, section text, title text,
        quote text, following text, product text, criteria jsonb, "dueText" text, "dueDay" date, "dueAt" timestamptz, recurrence jsonb, planned boolean,
        "handedOutAt" timestamptz, "handedOutBy" int, relation text, cooperate jsonb)
    ), made as (
      insert into assignment (assignment_id, office_id, document_id, directive_id, parent_id, part_no, lead_agency_id, unit_id, follower_agency_id, follower_post_id,
        supervisor_id, supervisor_words, code, section, title, quote, following, product, criteria, due_text, due_day, due_at, recurrence, planned, handed_out_at, handed_out_by)
      select "assignmentId", "officeId", "documentId", "directiveId", "parentId", "partNo", "leadAgencyId", "unitId", "followerAgencyId", "followerPostId",
        "supervisorId", "supervisorWords", code, section, title, quote, following, product, criteria, "dueText", "dueDay", "dueAt", nullif(recurrence, 'null'::jsonb), planned,
        "handedOutAt", "handedOutBy" from n
    ), sources as (
      insert into assignment_source (assignment_id, directive_id, relation, post_id, recorded_at)
      select "assignmentId", "directiveId", relation, "handedOutBy", "handedOutAt" from n where "directiveId" is not null
    )
    insert into assignment_party (assignment_id, agency_id, role)
    select "assignmentId", "leadAgencyId", 'lead' from n
    union select "assignmentId", "followerAgencyId", 'follow' from n
    union select "assignmentId", c.value::int, 'cooperate' from n, jsonb_array_elements_text(n.cooperate) c`.execute(tx)
}

/** Another clause on which an assignment rests. */
export async function insertSources(
  tx: Tx,
  rows: { assignmentId: string; directiveId: string; relation: string; postId: number; at: Date }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('assignment_source')
    .values(
      rows.map((row) => ({
        assignment_id: row.assignmentId,
        directive_id: row.directiveId,
        relation: row.relation,
        post_id: row.postId,
        recorded_at: row.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
