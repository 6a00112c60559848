// The statements by which a set becomes a version: its row, its places, its levels, and what passes on from the version before.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { SetBody } from '../contract.ts'
import { placed } from '../places.ts'

export type Publication = {
  body: SetBody
  version: number
  unitId: number | null
  basedOn: number | null
  publishedOn: string
  publishedAt: Date
  postId: number | null
  officeId: number | null
}

/** Publishes a set as a version of its own; places are numbered here, once. */
export async function insertVersion(tx: Tx, { body, ...publication }: Publication): Promise<number> {
  const { framework_id } = await tx
    .insertInto('framework')
    .values({
      code: body.code,
      version: publication.version,
      name: body.name,
      level: body.level,
      degree: body.degree,
      decision: body.decision,
      decided_on: body.decidedOn,
      valid: `[${body.from},${body.to ?? ''}${body.to === null ? ')' : ']'}`,
      axis: body.axis,
      unit_id: publication.unitId,
      based_on: publication.basedOn,
      official_criteria: body.officialCriteria,
      official_indicators: body.officialIndicators,
      published_on: publication.publishedOn,
      published_at: publication.publishedAt,
      published_by: publication.postId,
      office_id: publication.officeId,
      notes: body.notes,
    })
    .returning('framework_id')
    .executeTakeFirstOrThrow()
  await insertPlaces(tx, framework_id, body)
  return framework_id
}

async function insertPlaces(tx: Tx, framework_id: number, body: SetBody): Promise<void> {
  const rows = placed(body)
  if (rows.length === 0) return
  await tx
    .insertInto('framework_place')
    .values(
      rows.map((row) => ({
        framework_id,
        place: row.place,
        kind: row.kind,
        code: row.code,
        criterion: row.criterion,
        group_name: row.group,
        name: row.name,
        short_name: row.shortName,
        value_kind: row.valueKind,
        measure: row.measure,
        direction: row.direction,
        verified: row.verified,
        source: row.source,
        guidance: row.guidance,
      })),
    )
    .execute()
  const levels = rows.flatMap(({ place, thresholds }) =>
    thresholds.map(({ valueTo, ...level }) => ({ framework_id, place, ...level, value_to: valueTo })),
  )
  if (levels.length > 0) await tx.insertInto('framework_threshold').values(levels).execute()
}

/** Which criterion of the next set takes up which of the last; pairs by place. What is there already stays. */
export async function insertSuccession(
  tx: Tx,
  row: { from: number; to: number; verified: boolean; note: string | null; pairs: { from: number; to: number }[] },
): Promise<void> {
  if (row.pairs.length === 0) return
  await tx
    .insertInto('framework_succession')
    .values(
      row.pairs.map((pair) => ({
        from_framework: row.from,
        from_place: pair.from,
        to_framework: row.to,
        to_place: pair.to,
        note: row.note,
        verified: row.verified,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Two processes that start at once publish a shipped set once. */
export async function lockPublishing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7340012)`.execute(tx)
}
