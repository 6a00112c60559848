// Deeds of deciding and the rows of their annex.
import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Value } from '../../assessments/contract.ts'
import type { DecidedDeed } from '../contract.ts'

/** Deeds this actor may put a number on: of his agency; who keeps the book, of the office. */
const ofActor = (actor: Actor) =>
  sql`e.office_id = ${actor.officeId} and e.source_kind = 'claim' and ${
    keepsTheBook(actor)
      ? sql`true`
      : sql`exists (select 1 from post p where p.post_id = e.post_id and p.agency_id = any(${actor.agencyIds}::int[]))`
  }`

/** Newest first; of a set, or these. */
export async function decidedDeeds(
  db: Reader,
  actor: Actor,
  asked: { frameworkId?: number; deedIds?: readonly string[] },
): Promise<DecidedDeed[]> {
  const rows = await rowsOf(
    db,
    sql<Omit<DecidedDeed, 'at'> & { at: Date }>`
    select e.deed_id as "deedId", e.recorded_at as at, n.name as by, coalesce(g.short_name, g.name) as agency, c.confirmed, c.returned,
      case when d.document_id is not null then json_build_object('documentId', d.document_id, 'number', d.number_out, 'issuedOn', d.issued_on) end as document
    from assessment_deed e join post p on p.post_id = e.post_id join person n on n.person_id = p.person_id join agency g on g.agency_id = p.agency_id
    left join document d on d.document_id = e.document_id and d.withdrawn_at is null
    cross join lateral (select count(*) filter (where a.says <> 0) as confirmed, count(*) filter (where a.says = 0) as returned
      from assessment a where a.source_id = e.deed_id and a.source_kind = 'claim') c
    where ${ofActor(actor)} and ${asked.frameworkId ? sql`e.framework_id = ${asked.frameworkId}` : sql`true`}
      and ${asked.deedIds ? sql`e.deed_id = any(${[...asked.deedIds]}::uuid[])` : sql`true`}
    order by e.recorded_at desc, e.deed_id desc limit 200`,
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** A document of the office's register by its number (marks and spaces aside) and day. */
export async function documentByNumber(
  db: Reader,
  officeId: number,
  { number, issuedOn }: { number: string; issuedOn: string },
): Promise<string | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string }>`
    select document_id as "documentId" from document where office_id = ${officeId} and withdrawn_at is null and issued_on = ${issuedOn}::date
      and replace(fold(number_out), ' ', '') = replace(fold(${number}::text), ' ', '') order by created_at limit 1`,
  )
  return rows[0]?.documentId
}

export type AnnexRow = {
  unitId: number
  unit: string
  place: number
  code: string
  name: string
  says: number
  value: Value | null
  measure: string | null
  valueKind: string
  onDay: string
  reason: string | null
  number: string | null
  issuedOn: string | null
}

/** What these deeds said, commune by commune. */
export function annexRows(db: Reader, deedIds: readonly string[]): Promise<AnnexRow[]> {
  return rowsOf(
    db,
    sql<AnnexRow>`
    select a.unit_id as "unitId", u.name as unit, a.place, f.code, f.name, a.says, a.value, f.measure, f.value_kind as "valueKind", a.on_day as "onDay", a.reason,
      d.number_out as number, d.issued_on as "issuedOn"
    from assessment a join assessment_deed e on e.deed_id = a.source_id
    join framework_place f on f.framework_id = a.framework_id and f.place = a.place
    left join document d on d.document_id = e.document_id and d.office_id = e.office_id and d.withdrawn_at is null
    cross join lateral (select s.name from unit_state s where s.unit_id = a.unit_id order by s.valid @> a.on_day desc, lower(s.valid) desc limit 1) u
    where a.source_id = any(${[...deedIds]}::uuid[]) and a.source_kind = 'claim'
    order by u.name, a.unit_id, f.place, a.seq`,
  )
}
