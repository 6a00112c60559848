// Imports of a sheet: which rows of assessments each wrote, what was built on them since.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { type BuiltOnRow, builtOnDeed, type DeedRows } from '../../assessments/queries/undoing.ts'
import type { MarkCounts, MarkSheetDetail } from '../contract.ts'

type Shown = MarkSheetDetail['imports'][number]

export async function insertImport(
  tx: Tx,
  row: {
    importId: string
    sheetId: string
    officeId: number
    postId: number
    written: readonly Omit<DeedRows, 'deedId'>[]
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
      post_id: row.postId,
      counts: JSON.stringify(row.counts),
      recorded_at: row.at,
    })
    .execute()
  await tx
    .insertInto('mark_import_rows')
    .values(
      row.written.map(({ frameworkId, firstSeq, lastSeq }) => ({
        import_id: row.importId,
        framework_id: frameworkId,
        first_seq: firstSeq,
        last_seq: lastSeq,
      })),
    )
    .execute()
}

/** The rows of the import of a sheet that still stands, a part for each set of criteria; none where none stands. */
export function standingImport(db: Reader, sheetId: string): Promise<DeedRows[]> {
  return rowsOf(
    db,
    sql<DeedRows>`
    select w.import_id as "deedId", w.framework_id as "frameworkId", w.first_seq as "firstSeq", w.last_seq as "lastSeq"
    from mark_import_rows w where w.import_id = (
      select i.import_id from mark_import i where i.sheet_id = ${sheetId} and not exists (select 1 from assessment_undoing u where u.deed_id = i.import_id)
      order by i.recorded_at desc limit 1) order by w.framework_id`,
  )
}

/** What was built on any part of an import since; `total` of each part counts that part. */
export async function builtOnParts(
  parts: readonly DeedRows[],
  builtOn: (part: DeedRows) => Promise<BuiltOnRow[]>,
  limit: number,
): Promise<{ built: Omit<BuiltOnRow, 'total'>[]; total: number }> {
  const built: Omit<BuiltOnRow, 'total'>[] = []
  let total = 0
  for (const part of parts) {
    const rows = await builtOn(part)
    total += rows[0]?.total ?? 0
    built.push(...rows.map(({ total: _, ...one }) => one))
  }
  return { built: built.slice(0, limit), total }
}

type Row = {
  importId: string
  written: Omit<DeedRows, 'deedId'>[]
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
    select i.import_id as "importId", i.counts, i.recorded_at as at,
      (select json_agg(json_build_object('frameworkId', w.framework_id, 'firstSeq', w.first_seq, 'lastSeq', w.last_seq) order by w.framework_id)
        from mark_import_rows w where w.import_id = i.import_id) as written,
      ${nameOf('i.post_id')} as by, u.recorded_at as "undoneAt", ${nameOf('u.post_id')} as "undoneBy"
    from mark_import i left join assessment_undoing u on u.deed_id = i.import_id where i.sheet_id = ${sheetId} order by i.recorded_at desc, i.import_id desc`,
  )
  const shown: Shown[] = []
  for (const { importId, written, counts, at, by, undoneAt, undoneBy } of rows) {
    const parts = undoneAt ? [] : written.map((part) => ({ ...part, deedId: importId }))
    const { built, total } = await builtOnParts(parts, (part) => builtOnDeed(db, part, limit), limit)
    shown.push({
      ...{ importId, at: at.toISOString(), by, counts },
      undone: undoneAt ? { at: undoneAt.toISOString(), by: undoneBy } : null,
      builtOn: built.map(({ at: when, ...one }) => ({ ...one, at: when.toISOString() })),
      builtOnTotal: total,
    })
  }
  return shown
}
