import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Following, Terms } from '../contract.ts'
import type { FoundClause } from '../terms.ts'

export type NewDirective = {
  directiveId: string
  officeId: number
  documentId: string
  ordinal: number
  section: string
  quote: string
  start: number
  end: number
  title: string
  following: Following
  proposedFollowing: Following
  terms: Terms
  found: FoundClause
  doubts: { field: string; why: string }[]
  changedBy: number | null
  at: Date
}

export async function insertDirectives(tx: Tx, rows: NewDirective[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('directive')
    .values(
      rows.map((row) => ({
        directive_id: row.directiveId,
        office_id: row.officeId,
        document_id: row.documentId,
        ordinal: row.ordinal,
        section: row.section,
        quote: row.quote,
        starts: row.start,
        ends: row.end,
        title: row.title,
        following: row.following,
        proposed_following: row.proposedFollowing,
        terms: JSON.stringify(row.terms),
        found: JSON.stringify(row.found),
        doubts: JSON.stringify(row.doubts),
        changed_by: row.changedBy,
        changed_at: row.at,
      })),
    )
    .execute()
}

/** A clause as it stands, for deeds. */
export type Clause = Omit<NewDirective, 'at'> & {
  version: number
  checked: boolean
  replacedAt: Date | null
  handedOutAt: Date | null
  /** Made by merging or splitting: no reading gives it again. */
  made: boolean
}

export const clauseColumns = sql`
  x.directive_id as "directiveId", x.office_id as "officeId", x.document_id as "documentId", x.ordinal, x.section, x.quote, x.starts as start, x.ends as "end",
  x.title, x.following, x.proposed_following as "proposedFollowing", x.terms, x.found, x.doubts, x.changed_by as "changedBy", x.version, x.checked,
  x.replaced_at as "replacedAt", x.handed_out_at as "handedOutAt",
  exists (select 1 from directive_descent d where d.to_id = x.directive_id and d.deed <> 'undone') as made`

/** The standing clauses of a document of this office, in the order of the text. */
export function standingClauses(db: Reader, officeId: number, documentId: string): Promise<Clause[]> {
  return rowsOf(db, standing(officeId, documentId))
}

/** The same, locked. */
export function lockClauses(tx: Tx, officeId: number, documentId: string): Promise<Clause[]> {
  return rowsOf(tx, sql<Clause>`${standing(officeId, documentId)} for update`)
}

const standing = (officeId: number, documentId: string) => sql<Clause>`
  select ${clauseColumns} from directive x where x.document_id = ${documentId} and x.office_id = ${officeId} and x.replaced_at is null
  order by x.ordinal, x.starts`

export async function lockClause(tx: Tx, officeId: number, directiveId: string): Promise<Clause | undefined> {
  const rows = await rowsOf(
    tx,
    sql<Clause>`
    select ${clauseColumns} from directive x where x.directive_id = ${directiveId} and x.office_id = ${officeId} and x.replaced_at is null for update`,
  )
  return rows[0]
}

export type ClauseChange = Partial<
  Pick<
    Clause,
    | 'ordinal'
    | 'section'
    | 'quote'
    | 'start'
    | 'end'
    | 'title'
    | 'following'
    | 'proposedFollowing'
    | 'terms'
    | 'found'
    | 'doubts'
    | 'checked'
  >
>

/** Writes what is named; the version rises, so that others who have it open are told. `by` null: a job. */
export async function updateClause(
  tx: Tx,
  directiveId: string,
  { change, by, at }: { change: ClauseChange; by: number | null; at: Date },
): Promise<void> {
  const { start, end, proposedFollowing, terms, found, doubts, ...plain } = change
  await tx
    .updateTable('directive')
    .set((eb) => ({
      ...plain,
      ...(start === undefined ? {} : { starts: start }),
      ...(end === undefined ? {} : { ends: end }),
      ...(proposedFollowing === undefined ? {} : { proposed_following: proposedFollowing }),
      ...(terms === undefined ? {} : { terms: JSON.stringify(terms) }),
      ...(found === undefined ? {} : { found: JSON.stringify(found) }),
      ...(doubts === undefined ? {} : { doubts: JSON.stringify(doubts) }),
      ...(by === null ? {} : { changed_by: by }),
      changed_at: at,
      version: eb('version', '+', 1),
    }))
    .where('directive_id', '=', directiveId)
    .execute()
}

export async function setHandedOut(tx: Tx, documentId: string, directiveIds: string[], at: Date): Promise<void> {
  if (directiveIds.length === 0) return
  await tx
    .updateTable('directive')
    .set((eb) => ({ handed_out_at: at, version: eb('version', '+', 1) }))
    .where('document_id', '=', documentId)
    .where('directive_id', 'in', directiveIds)
    .where('handed_out_at', 'is', null)
    .execute()
}

export async function documentText(db: Reader, documentId: string): Promise<string> {
  const { text } = await db
    .selectFrom('document')
    .select('text')
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  return text
}

/** Where the clause behind this one stands in the order, or one further. */
export async function nextOrdinal(db: Reader, clause: { documentId: string; ordinal: number }): Promise<number> {
  const row = await db
    .selectFrom('directive')
    .select((eb) => eb.fn.min('ordinal').as('next'))
    .where('document_id', '=', clause.documentId)
    .where('replaced_at', 'is', null)
    .where('ordinal', '>', clause.ordinal)
    .executeTakeFirstOrThrow()
  return row.next ?? clause.ordinal + 1
}
