// Imports of a list: what each made, what was built on it since, and its undoing.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { SheetCounts, SheetDetail } from '../contract.ts'

type Shown = SheetDetail['imports'][number]
type Row = Omit<Shown, 'at' | 'undone' | 'builtOn' | 'builtOnTotal'> & {
  at: Date
  undoneAt: Date | null
  undoneBy: string | null
}

const nameOfPost = (post: string) =>
  sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.raw(post)})`

/** The imports of a list, the newest first. */
export async function importsOf(db: Reader, sheetId: string): Promise<Shown[]> {
  const rows = await rowsOf(
    db,
    sql<Row>`
    select i.import_id as "importId", i.recorded_at as at, ${nameOfPost('i.post_id')} as by, i.counts, u.recorded_at as "undoneAt", ${nameOfPost('u.post_id')} as "undoneBy"
    from sheet_import i left join sheet_undoing u on u.import_id = i.import_id where i.sheet_id = ${sheetId} order by i.recorded_at desc, i.import_id desc`,
  )
  const shown: Shown[] = []
  for (const { at, undoneAt, undoneBy, ...row } of rows) {
    const built = undoneAt ? [] : await builtOn(db, row.importId, 20)
    shown.push({
      ...row,
      at: at.toISOString(),
      undone: undoneAt ? { at: undoneAt.toISOString(), by: undoneBy } : null,
      builtOn: built.map(({ total: _, ...one }) => one),
      builtOnTotal: built[0]?.total ?? 0,
    })
  }
  return shown
}

export type Built = Shown['builtOn'][number] & { total: number }

/**
 * What was done with what an import made or went on with: deeds after its own that still stand (seeing and taking up apart), parts, later
 * papers that rest on a row; copies and clauses of the documents it entered, and work of others from them. `total` counts it all.
 */
export function builtOn(db: Reader, importId: string, limit: number): Promise<Built[]> {
  return rowsOf(
    db,
    sql<Built>`
    with rows as (select distinct on (r.assignment_id) r.assignment_id, r.made, r.deeds from sheet_import_row r where r.import_id = ${importId} order by r.assignment_id, r.made desc),
    own as (select (d.value)::bigint as seq from sheet_import_row r, jsonb_array_elements_text(r.deeds) d where r.import_id = ${importId}),
    last as (select max(seq) as seq from own),
    papers as (select document_id from sheet_import_document where import_id = ${importId}),
    built as (
      select d.assignment_id, null::uuid as document_id, 'deed' as what, d.seq from rows r join assignment_deed d on d.assignment_id = r.assignment_id, last
        where d.seq > last.seq and d.verb not in ('see', 'undo') and d.seq not in (select seq from own)
          and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')
      union all select a.parent_id, null, 'part', 0 from rows r join assignment a on a.parent_id = r.assignment_id where r.made
      union all select s.assignment_id, null, 'source', 0 from rows r join assignment_source s on s.assignment_id = r.assignment_id where r.made
      union all select null, c.document_id, 'document-read', 0 from papers p join document_copy c on c.document_id = p.document_id
      union all select distinct null::uuid, a.document_id, 'document-used', 0 from papers p join assignment_head a on a.document_id = p.document_id
        where a.assignment_id not in (select assignment_id from rows))
    select b.assignment_id as "assignmentId", b.document_id as "documentId", b.what, coalesce(h.code || ' ' || h.title, d.number_out, '') as title, count(*) over () as total
    from built b left join assignment_head h on h.assignment_id = b.assignment_id left join document d on d.document_id = b.document_id
    order by b.seq, b.what, b.assignment_id, b.document_id limit ${limit}`,
  )
}

export type ImportRow = { tab: number; no: number; assignmentId: string; made: boolean; deeds: number[] }
export type Learnt = {
  names: { folded: string; printed: string; before: { agencyId: number | null; groupId: number | null } }[]
  agencies: number[]
}
type NewImport = {
  importId: string
  sheetId: string
  officeId: number
  postId: number
  counts: SheetCounts
  learnt: Learnt
  at: Date
}

export async function insertImport(
  tx: Tx,
  row: NewImport,
  { rows, documentIds }: { rows: ImportRow[]; documentIds: string[] },
): Promise<void> {
  await tx
    .insertInto('sheet_import')
    .values({
      import_id: row.importId,
      sheet_id: row.sheetId,
      office_id: row.officeId,
      post_id: row.postId,
      counts: JSON.stringify(row.counts),
      learnt: JSON.stringify(row.learnt),
      recorded_at: row.at,
    })
    .execute()
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await sql`
      insert into sheet_import_row (import_id, tab, no, assignment_id, made, deeds, recorded_at)
      select ${row.importId}, r.tab, r.no, r."assignmentId", r.made, r.deeds, ${row.at}
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + rowsAtOnce))}::jsonb) as r(tab int, no int, "assignmentId" uuid, made boolean, deeds jsonb)`.execute(
      tx,
    )
  await sql`
    insert into sheet_import_document (import_id, document_id, recorded_at)
    select ${row.importId}, d, ${row.at} from unnest(${documentIds}::uuid[]) d`.execute(tx)
}
const rowsAtOnce = 1000

/** The last import of a list that still stands: what it made, learnt and wrote. */
export async function standingImport(
  db: Reader,
  sheetId: string,
): Promise<{ importId: string; learnt: Learnt; documentIds: string[]; rows: ImportRow[] } | undefined> {
  const [found] = await rowsOf(
    db,
    sql<{ importId: string; learnt: Learnt; documentIds: string[] }>`
    select i.import_id as "importId", i.learnt, array(select d.document_id::text from sheet_import_document d where d.import_id = i.import_id) as "documentIds"
    from sheet_import i where i.sheet_id = ${sheetId} and not exists (select 1 from sheet_undoing u where u.import_id = i.import_id)
    order by i.recorded_at desc, i.import_id desc limit 1`,
  )
  if (!found) return undefined
  const rows = await rowsOf(
    db,
    sql<ImportRow>`
    select tab, no, assignment_id as "assignmentId", made, deeds from sheet_import_row where import_id = ${found.importId} order by tab, no`,
  )
  return { ...found, rows }
}

export async function insertUndoing(tx: Tx, row: { importId: string; postId: number; at: Date }): Promise<void> {
  await tx
    .insertInto('sheet_undoing')
    .values({ import_id: row.importId, post_id: row.postId, recorded_at: row.at })
    .execute()
}
