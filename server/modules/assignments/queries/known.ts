// What deeds refer to in other modules' tables: is it there, and of this office.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

export async function agencyIsOfOffice(db: Reader, officeId: number, agencyId: number): Promise<boolean> {
  return (await agenciesOfOffice(db, officeId, [agencyId])).length === 1
}

/** Those of the agencies that an office works with. */
export async function agenciesOfOffice(db: Reader, officeId: number, agencyIds: number[]): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number }>`
    select agency_id as "agencyId" from office_agency where office_id = ${officeId} and agency_id = any(${agencyIds}::int[])`,
  )
  return rows.map(({ agencyId }) => agencyId)
}

export async function documentIsOfOffice(db: Reader, officeId: number, documentId: string): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{ known: boolean }>`
    select true as known from document where document_id = ${documentId} and office_id = ${officeId}`,
  )
  return rows.length === 1
}

/** The commune of whose People's Committee this is, or null. */
export async function communeOf(db: Reader, agencyId: number): Promise<number | null> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number }>`
    select a.unit_id as "unitId" from agency a where a.agency_id = ${agencyId} and a.kind = 'ubnd'
      and exists (select 1 from unit_state s where s.unit_id = a.unit_id and s.kind in ('xa', 'phuong', 'thi-tran', 'dac-khu'))`,
  )
  return rows[0]?.unitId ?? null
}

export type KnownPost = { postId: number; personId: number; agencyId: number; officeId: number; part: string }

/** A post that holds at an instant; with null also one that has ended. */
export async function postById(db: Reader, postId: number, now: Date | null): Promise<KnownPost | undefined> {
  const rows = await rowsOf(
    db,
    sql<KnownPost>`
    select post_id as "postId", person_id as "personId", agency_id as "agencyId", office_id as "officeId", part from post
    where post_id = ${postId} and (${now}::timestamptz is null or valid @> (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)`,
  )
  return rows[0]
}
