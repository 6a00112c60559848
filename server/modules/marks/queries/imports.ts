// Imports of a sheet: which rows of assessments each wrote, what was built on them since.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { builtOnDeed, type DeedRows } from '../../assessments/queries/undoing.ts'
import type { MarkCounts, MarkSheetDetail } from '../contract.ts'

type Shown = MarkSheetDetail['imports'][number]

export async function insertImport(
  tx: Tx,
  row: {
    importId: string
    sheetId: string
    officeId: number
    frameworkId: number
    postId: number
    firstSeq: number
    lastSeq: number
    counts: MarkCounts
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('mark_import')
    .values({
      import_id: row.importId,
      sheet_id: row.sheetId,
      office_id: row.officeId,
      framework_id: row.frameworkId,
      post_id: row.postId,
      first_seq: row.firstSeq,
      last_seq: row.lastSeq,
      counts: JSON.stringify(row.counts),
      recorded_at: row.at,
    })
    .execute()
}

/** The import of a sheet that still stands. */
export async function standingImport(db: Reader, sheetId: string): Promise<DeedRows | undefined> {
  const rows = await rowsOf(
    db,
    sql<DeedRows>`
    select i.import_id as "deedId", i.framework_id as "frameworkId", i.first_seq as "firstSeq", i.last_seq as "lastSeq"
    from mark_import i where i.sheet_id = ${sheetId} and not exists (select 1 from assessment_undoing u where u.deed_id = i.import_id)
    order by i.recorded_at desc limit 1`,
  )
  return rows[0]
}

type Row = DeedRows & {
  counts: MarkCounts
  at: Date
  by: string | null
  undoneAt: Date | null
  undoneBy: string | null
}

/** The imports of a sheet, the newest first. */
export async function importsOf(db: Reader, sheetId: string, limit: number): Promise<Shown[]> {
  const nameOf = (post: string) =>
    sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.ref(post)})`
  const rows = await rowsOf(
    db,
    sql<Row>`
    select i.import_id as "deedId", i.framework_id as "frameworkId", i.first_seq as "firstSeq", i.last_seq as "lastSeq", i.counts, i.recorded_at as at,
      ${nameOf('i.post_id')} as by, u.recorded_at as "undoneAt", ${nameOf('u.post_id')} as "undoneBy"
    from mark_import i left join assessment_undoing u on u.deed_id = i.import_id where i.sheet_id = ${sheetId} order by i.recorded_at desc, i.import_id desc`,
  )
  const shown: Shown[] = []
  for (const { counts, at, by, undoneAt, undoneBy, ...deed } of rows) {
    const built = undoneAt ? [] : await builtOnDeed(db, deed, limit)
    shown.push({
      ...{ importId: deed.deedId, at: at.toISOString(), by, counts },
      undone: undoneAt ? { at: undoneAt.toISOString(), by: undoneBy } : null,
      builtOn: built.map(({ total: _, at: when, ...one }) => ({ ...one, at: when.toISOString() })),
      builtOnTotal: built[0]?.total ?? 0,
    })
  }
  return shown
}
