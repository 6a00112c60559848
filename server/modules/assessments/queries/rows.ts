// Writing rows, and what is folded from them.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx, writeLater } from '../../../platform/db.ts'
import type { Says } from '../cells.ts'
import type { FoldRow, Standing } from '../fold.ts'

/** A row as it is written. */
export type NewRow = {
  unitId: number
  place: number
  stage: number
  says: Says
  onDay: string
  /** JSON. */
  value: string | null
  thresholdId: number | null
  overruled: boolean
  reason: string | null
}

/** Locks units in the order of their ids: deeds on one unit stand one after the other, and no two can lock each other out. */
export const lockUnits = (tx: Tx, unitIds: number[]): Promise<void> =>
  writeLater(
    tx,
    sql`select unit_id from unit where unit_id = any(${unitIds}::int[]) order by unit_id for no key update`,
  )

/** @returns the rows' numbers, in their order */
export async function insertRows(
  tx: Tx,
  {
    rows,
    ...same
  }: {
    rows: readonly NewRow[]
    officeId: number
    frameworkId: number
    sourceKind: string
    sourceId: string
    /** Null: the system, by a rule of the office. */
    postId: number | null
    at: Date
  },
): Promise<number[]> {
  // What all rows say alike is told once: its array stays empty. Numbers, days and truths need no quotes, so theirs is written in one go.
  const column = <K extends keyof NewRow, T>(key: K, write: (values: NewRow[K][]) => T) =>
    rows.every((row) => row[key] === rows[0]![key])
      ? { one: rows[0]?.[key] ?? null, each: write([]) }
      : { one: null, each: write(rows.map((row) => row[key])) }
  const plain = (values: readonly unknown[]) => `{${values.map((value) => value ?? 'null').join(',')}}`
  const words = (values: (string | null)[]) => values
  const [stage, says, onDay] = [column('stage', plain), column('says', plain), column('onDay', plain)]
  const [thresholdId, overruled] = [column('thresholdId', plain), column('overruled', plain)]
  const [value, reason] = [column('value', words), column('reason', words)]
  const [written] = await rowsOf(
    tx,
    sql<{ seqs: string | null }>`
    with written as (
      insert into assessment (office_id, unit_id, framework_id, place, stage, says, on_day, value, threshold_id, overruled, reason, source_kind, source_id, post_id, recorded_at)
      select ${same.officeId}::int, r.unit_id, ${same.frameworkId}::smallint, r.place, coalesce(r.stage, ${stage.one}::smallint), coalesce(r.says, ${says.one}::smallint),
        coalesce(r.on_day, ${onDay.one}::date), coalesce(r.value, ${value.one}::text)::jsonb, coalesce(r.threshold_id, ${thresholdId.one}::int),
        coalesce(r.overruled, ${overruled.one}::boolean), coalesce(r.reason, ${reason.one}::text),
        ${same.sourceKind}::text, ${same.sourceId}::uuid, ${same.postId}::int, ${same.at}::timestamptz
      from unnest(${plain(rows.map(({ unitId }) => unitId))}::int[], ${plain(rows.map(({ place }) => place))}::smallint[], ${stage.each}::smallint[], ${says.each}::smallint[], ${onDay.each}::date[],
        ${value.each}::text[], ${thresholdId.each}::int[], ${overruled.each}::boolean[], ${reason.each}::text[])
        with ordinality r(unit_id, place, stage, says, on_day, value, threshold_id, overruled, reason, at)
      order by r.at returning seq)
    select string_agg(seq::text, ',' order by seq) as seqs from written`,
  )
  return (written?.seqs ?? '').split(',').filter(Boolean).map(Number)
}

export async function insertDeed(
  tx: Tx,
  row: {
    deedId: string
    officeId: number
    frameworkId: number
    sourceKind: string
    documentId: string | null
    /** Null: the system, by a rule of the office. */
    postId: number | null
    written: number
    at: Date
  },
): Promise<void> {
  await writeLater(
    tx,
    sql`
    insert into assessment_deed (deed_id, office_id, framework_id, source_kind, document_id, post_id, written, recorded_at)
    values (${row.deedId}, ${row.officeId}, ${row.frameworkId}, ${row.sourceKind}, ${row.documentId}, ${row.postId}, ${row.written}, ${row.at})`,
  )
}

export type HeadRow = { unitId: number; lastDay: string; uptoSeq: number; knownAt: Date; memo: Buffer }

export function headsOf(db: Reader, frameworkId: number, unitIds: number[]): Promise<HeadRow[]> {
  return rowsOf(
    db,
    sql<HeadRow>`
    select unit_id as "unitId", last_day as "lastDay", upto_seq as "uptoSeq", known_at as "knownAt", memo from standing_head
    where framework_id = ${frameworkId} and unit_id = any(${unitIds}::int[])`,
  )
}

export type StoredRow = Omit<FoldRow, 'recordedAt'> & { unitId: number; recordedAt: Date }

/** All rows of units in the order of folding; until a day, and as known at an instant, where these are given. Rows taken back with their deed are told as such. */
export function rowsToFold(
  db: Reader,
  asked: { frameworkId: number; unitIds: number[]; day?: string; knownAt?: Date },
): Promise<StoredRow[]> {
  return rowsOf(
    db,
    sql<StoredRow>`
    select a.seq, a.unit_id as "unitId", a.place, a.stage, a.says, a.on_day as "onDay", a.overruled, a.source_kind = 'statement' as "byDocument",
      greatest(a.recorded_at, u.recorded_at) as "recordedAt", u.deed_id is not null as undone
    from assessment a left join assessment_undoing u on u.deed_id = a.source_id and ${asked.knownAt ? sql`u.recorded_at <= ${asked.knownAt}` : sql`true`}
    where a.framework_id = ${asked.frameworkId} and a.unit_id = any(${asked.unitIds}::int[])
      and ${asked.day ? sql`a.on_day <= ${asked.day}::date` : sql`true`} and ${asked.knownAt ? sql`a.recorded_at <= ${asked.knownAt}` : sql`true`}
    order by a.unit_id, a.on_day, a.seq`,
  )
}

export type UnitStanding = Standing & { unitId: number }

/** Writes standings, in the place of those of the same day. */
export async function putStandings(tx: Tx, frameworkId: number, rows: readonly UnitStanding[]): Promise<void> {
  await writeLater(
    tx,
    sql`
    insert into standing (unit_id, framework_id, valid_from, cells, counts, upto_seq, known_at)
    select r.unit_id, ${frameworkId}::smallint, r.valid_from, r.cells, r.counts::smallint[], r.upto_seq, r.known_at
    from unnest(${rows.map(({ unitId }) => unitId)}::int[], ${rows.map(({ validFrom }) => validFrom)}::date[], ${rows.map(({ cells }) => Buffer.from(cells))}::bytea[],
      ${rows.map(({ counts }) => `{${counts}}`)}::text[], ${rows.map(({ uptoSeq }) => uptoSeq)}::bigint[], ${rows.map(({ knownAt }) => new Date(knownAt).toISOString())}::timestamptz[])
      r(unit_id, valid_from, cells, counts, upto_seq, known_at)
    on conflict (unit_id, framework_id, valid_from) do update
      set cells = excluded.cells, counts = excluded.counts, upto_seq = excluded.upto_seq, known_at = excluded.known_at`,
  )
}

/** Throws a unit's standings away from a day on (all of them unless told), before they are folded again. */
export async function dropStandings(tx: Tx, frameworkId: number, unitId: number, from?: string): Promise<void> {
  await sql`
    delete from standing where unit_id = ${unitId} and framework_id = ${frameworkId} and ${from ? sql`valid_from >= ${from}::date` : sql`true`}`.execute(
    tx,
  )
}

export async function putHeads(
  tx: Tx,
  frameworkId: number,
  rows: readonly { unitId: number; lastDay: string; uptoSeq: number; knownAt: number; memo: Uint8Array }[],
): Promise<void> {
  await writeLater(
    tx,
    sql`
    insert into standing_head (unit_id, framework_id, last_day, upto_seq, known_at, memo)
    select r.unit_id, ${frameworkId}::smallint, r.last_day, r.upto_seq, r.known_at, r.memo
    from unnest(${rows.map(({ unitId }) => unitId)}::int[], ${rows.map(({ lastDay }) => lastDay)}::date[], ${rows.map(({ uptoSeq }) => uptoSeq)}::bigint[],
      ${rows.map(({ knownAt }) => new Date(knownAt).toISOString())}::timestamptz[], ${rows.map(({ memo }) => Buffer.from(memo))}::bytea[])
      r(unit_id, last_day, upto_seq, known_at, memo)
    on conflict (unit_id, framework_id) do update
      set last_day = excluded.last_day, upto_seq = excluded.upto_seq, known_at = excluded.known_at, memo = excluded.memo`,
  )
}

/** The paper of deeds of an office, in the place of one named before. */
export function setDocument(
  tx: Tx,
  { officeId, deedIds, documentId }: { officeId: number; deedIds: readonly string[]; documentId: string },
): Promise<{ deedId: string; written: number }[]> {
  return rowsOf(
    tx,
    sql<{ deedId: string; written: number }>`
    update assessment_deed set document_id = ${documentId} where office_id = ${officeId} and deed_id = any(${[...deedIds]}::uuid[])
    returning deed_id as "deedId", written`,
  )
}
