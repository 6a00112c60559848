// What a table counts: read off the deeds for a version at work, off the stored rows for a closed one.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { DeedFact } from '../../assignments/head.ts'
import { isHandedOut } from '../../assignments/queries/taken-back.ts'
import type { Line, ResultRow } from '../contract.ts'
import { type Bounds, type Counted, decisive, type Standing, standingOf } from '../figures.ts'

/** Whose: an office's whole table, or only what these agencies lead. */
export type Whose = { officeId: number; agencyIds: number[] | null }
/** A line without its rate, which is not stored. */
export type CountedLine = Omit<Line, 'rate'>
type Named = Counted & { documentNumber: string | null }

/** Rows of the table of a period as its deeds tell it, with the names of today. */
export async function countedRows(db: Reader, whose: Whose, bounds: Bounds): Promise<ResultRow[]> {
  const handed = await handedRows(db, whose, bounds)
  const found: { one: Named; standing: Standing }[] = []
  for (let from = 0; from < handed.length; from += atOnce)
    found.push(...(await standings(db, handed.slice(from, from + atOnce), { whose, bounds })))
  const agencies = await namesOfAgencies(
    db,
    found.flatMap(({ standing }) => [standing.agencyId, standing.causeAgencyId ?? []].flat()),
  )
  const units = await namesOfUnits(
    db,
    found.flatMap(({ standing }) => standing.unitId ?? []),
  )
  return found.map(({ one, standing: { causeAgencyId, dueAt, doneAt, ...standing } }) => ({
    ...standing,
    assignmentId: one.assignmentId,
    code: one.code,
    title: one.title,
    documentNumber: one.documentNumber,
    agencyName: agencies.get(standing.agencyId) ?? '',
    unitName: standing.unitId === null ? null : (units.get(standing.unitId) ?? null),
    dueAt: dueAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
    causeAgency: causeAgencyId === null ? null : (agencies.get(causeAgencyId) ?? null),
  }))
}

/** The deeds of so many assignments lie in memory at once; other requests get their turn in between. */
const atOnce = 1000

async function standings(db: Reader, handed: Named[], { whose, bounds }: { whose: Whose; bounds: Bounds }) {
  const ids = handed.map(({ assignmentId }) => assignmentId)
  const deeds = Map.groupBy(await decisiveDeeds(db, ids), ({ assignmentId }) => assignmentId)
  return handed.flatMap((one) => {
    const standing = standingOf(one, deeds.get(one.assignmentId) ?? [], bounds)
    const isTheirs = standing && (whose.agencyIds === null || whose.agencyIds.includes(standing.agencyId))
    return isTheirs ? [{ one, standing }] : []
  })
}

/**
 * Everything handed out before the closing instant that can be in the table. Left out beforehand is only what is over today and on which nothing was done
 * since the period began: that was over then too.
 */
function handedRows(db: Reader, { officeId, agencyIds }: Whose, { from, until }: Bounds): Promise<Named[]> {
  const theirs =
    agencyIds === null
      ? sql`true`
      : sql`exists (select 1 from assignment_party p where p.assignment_id = a.assignment_id and p.role in ('lead', 'former') and p.agency_id = any(${agencyIds}::int[]))`
  return rowsOf(
    db,
    sql<Named>`
    select a.assignment_id as "assignmentId", a.office_id as "officeId", a.directive_id as "directiveId", a.document_id as "documentId", a.lead_agency_id as "leadAgencyId",
      a.unit_id as "unitId", a.code, a.section, a.title, a.product, a.criteria, a.following, a.planned, a.due_day as "dueDay", a.due_at as "dueAt", a.follower_post_id as "followerPostId",
      a.supervisor_id as "supervisorId", o.start_day as "startDay", w.lead_agency_id as "partOfLead", d.number_out as "documentNumber"
    from assignment a join office o on o.office_id = a.office_id left join assignment_head h on h.assignment_id = a.assignment_id
      left join assignment w on w.assignment_id = a.parent_id left join document d on d.document_id = a.document_id
    where a.office_id = ${officeId} and a.handed_out_at < ${until} and ${isHandedOut} and ${theirs}
      and not (coalesce(h.phase in ('done', 'ended'), false) and not exists (select 1 from assignment_deed x where x.assignment_id = a.assignment_id and x.at >= ${from}))
    order by a.due_at, a.code, a.assignment_id`,
  )
}

type Fact = DeedFact & { assignmentId: string }
function decisiveDeeds(db: Reader, assignmentIds: string[]): Promise<Fact[]> {
  return rowsOf(
    db,
    sql<Fact>`
    select assignment_id as "assignmentId", seq, verb, at, person_id as "personId", agency_id as "agencyId", recorded_for as "recordedFor", null as words, percent,
      due_day as "dueDay", due_at as "dueAt", ordinal, answers_seq as "answersSeq", to_agency_id as "toAgencyId", to_post_id as "toPostId", body
    from assignment_deed where assignment_id = any(${assignmentIds}::uuid[]) and verb = any(${[...decisive]}::text[]) order by assignment_id, seq`,
  )
}

async function namesOfAgencies(db: Reader, ids: number[]): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    sql<{ id: number; name: string }>`select agency_id as id, name from agency where agency_id = any(${ids}::int[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function namesOfUnits(db: Reader, ids: number[]): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    sql<{ id: number; name: string }>`
    select distinct on (unit_id) unit_id as id, name from unit_state where unit_id = any(${ids}::int[]) order by unit_id, lower(valid) desc nulls last`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Version = { tableId: string; version: number }

/** The rows a closed version counted; of a unit what its agencies led. */
export function storedRows(
  db: Reader,
  { tableId, version }: Version,
  agencyIds: number[] | null,
): Promise<ResultRow[]> {
  const theirs = agencyIds === null ? sql`true` : sql`agency_id = any(${agencyIds}::int[])`
  return rowsOf(
    db,
    sql<ResultRow>`
    select assignment_id as "assignmentId", code, title, document_number as "documentNumber", agency_id as "agencyId", agency_name as "agencyName", unit_id as "unitId",
      unit_name as "unitName", due_at as "dueAt", done_at as "doneAt", outcome, carried, returned, extended, cause, cause_agency as "causeAgency"
    from result_row where table_id = ${tableId} and version = ${version} and ${theirs} order by due_at, code, assignment_id`,
  )
}

export function storedLines(db: Reader, { tableId, version }: Version, by: 'agency' | 'unit'): Promise<CountedLine[]> {
  return rowsOf(
    db,
    sql<CountedLine>`select key, name, figures from result_line where table_id = ${tableId} and version = ${version} and by = ${by}`,
  )
}

/** Stores what a version counted, once. */
export async function storeVersion(
  tx: Tx,
  { tableId, version }: Version,
  { rows, lines }: { rows: ResultRow[]; lines: (CountedLine & { by: 'agency' | 'unit' })[] },
): Promise<void> {
  await sql`
    insert into result_row (table_id, version, assignment_id, agency_id, agency_name, unit_id, unit_name, code, title, document_number, due_at, done_at, outcome, carried,
      returned, extended, cause, cause_agency)
    select ${tableId}, ${version}, r."assignmentId", r."agencyId", r."agencyName", r."unitId", r."unitName", r.code, r.title, r."documentNumber", r."dueAt", r."doneAt", r.outcome,
      r.carried, r.returned, r.extended, r.cause, r."causeAgency"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("assignmentId" uuid, "agencyId" int, "agencyName" text, "unitId" int, "unitName" text, code text, title text,
      "documentNumber" text, "dueAt" timestamptz, "doneAt" timestamptz, outcome text, carried boolean, returned boolean, extended boolean, cause text, "causeAgency" text)`.execute(
    tx,
  )
  await sql`
    insert into result_line (table_id, version, by, key, name, figures)
    select ${tableId}, ${version}, l.by, l.key, l.name, l.figures
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(by text, key int, name text, figures jsonb)`.execute(
    tx,
  )
}
