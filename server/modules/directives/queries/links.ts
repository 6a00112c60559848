// Printed names linked by a person, with what stood before.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { NameMeaning } from '../../units/queries/aliases.ts'
import type { Party, Place } from '../contract.ts'
import { type Clause, clauseColumns } from './clauses.ts'

export type Item = Party | Place
/** The parties or places of one clause that bear a name (`key`: its nameKey), in its order: as they were, and as the link made them. */
export type Relinked = { directiveId: string; what: 'agency' | 'place'; key: string; was: Item[]; is: Item[] }

/** What was chosen and what stood until then; `learnt` is null where nothing was to be learnt. */
export type NameLink =
  | {
      what: 'agency'
      chosen: { agencyIds: number[]; groupId: number | null; madeGroup: boolean }
      before: { learnt: NameMeaning | null; clauses: Relinked[] }
    }
  | {
      what: 'place'
      chosen: { unitId: number }
      before: { learnt: { unitId: number | null } | null; clauses: Relinked[] }
    }

export async function insertNameLink(
  tx: Tx,
  row: NameLink & { officeId: number; documentId: string; folded: string; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('name_link')
    .values({
      office_id: row.officeId,
      document_id: row.documentId,
      what: row.what,
      folded: row.folded,
      chosen: JSON.stringify(row.chosen),
      before: JSON.stringify(row.before),
      post_id: row.postId,
      recorded_at: row.at,
    })
    .execute()
}

/** The last linking of a name on a document that was not undone. `folded`: its nameKey. */
export async function lastNameLink(
  db: Reader,
  { documentId, what, folded }: { documentId: string; what: NameLink['what']; folded: string },
): Promise<(NameLink & { seq: number }) | undefined> {
  const [row] = await rowsOf(
    db,
    sql<NameLink & { seq: number }>`
    select seq, what, chosen, before from name_link l where document_id = ${documentId} and what = ${what} and folded = ${folded}
      and not exists (select 1 from name_link_undoing u where u.link_seq = l.seq) order by seq desc limit 1`,
  )
  return row
}

export async function insertLinkUndoing(tx: Tx, row: { linkSeq: number; postId: number; at: Date }): Promise<void> {
  await tx
    .insertInto('name_link_undoing')
    .values({ link_seq: row.linkSeq, post_id: row.postId, recorded_at: row.at })
    .execute()
}

/** Standing clauses of this office by their ids, locked. */
export function lockTheseClauses(tx: Tx, officeId: number, directiveIds: string[]): Promise<Clause[]> {
  return rowsOf(
    tx,
    sql<Clause>`
    select ${clauseColumns} from directive x
    where x.directive_id = any(${directiveIds}::uuid[]) and x.office_id = ${officeId} and x.replaced_at is null order by x.directive_id for update`,
  )
}

/**
 * Clauses of the office's other documents not yet handed out that still ask about a name, locked; `on`: the day of their document.
 * The name is compared without marks here: the caller looks closer.
 */
export function lockClausesAsking(
  tx: Tx,
  officeId: number,
  { documentId, what, printed }: { documentId: string; what: NameLink['what']; printed: string },
): Promise<(Clause & { on: string })[]> {
  const items = what === 'agency' ? sql`(x.terms -> 'lead') || (x.terms -> 'cooperate')` : sql`x.terms -> 'places'`
  return rowsOf(
    tx,
    sql<Clause & { on: string }>`
    select ${clauseColumns}, coalesce(d.issued_on, (d.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as "on"
    from directive x join document d on d.document_id = x.document_id
    where x.office_id = ${officeId} and x.document_id <> ${documentId}::uuid and d.handed_out_at is null and x.replaced_at is null and not x.checked
      and exists (select 1 from jsonb_array_elements(${items}) p where fold(p ->> 'printed') = fold(${printed}) and (p ->> 'sure')::float < 1)
    order by x.document_id, x.directive_id for update of x`,
  )
}
