// What an operation leaves to be decided, gathered from all carriers; each item is decided by a person, or all at once by a rule he chose.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { unitProblems } from '../problems.ts'
import type { Carrier, Found, Occasion, Way } from './carriers.ts'
import type { Touched } from './contract.ts'
import { lockUnits } from './queries.ts'

/** What belongs to these units, by kind, with a few names of the office's own. */
export async function touchedBy(
  db: Reader,
  carriers: readonly Carrier[],
  at: { unitIds: readonly number[]; onDay: string; officeId: number },
): Promise<z.output<typeof Touched>[]> {
  const touched: z.output<typeof Touched>[] = []
  for (const carrier of carriers) {
    const found = await carrier.find(db, at)
    if (found.length === 0) continue
    const own = found.filter(({ officeId }) => officeId === at.officeId)
    const names = await carrier.names(
      db,
      own.slice(0, 5).map(({ thing }) => thing),
    )
    touched.push({ kind: carrier.kind, count: found.length, own: own.length, examples: [...names.values()] })
  }
  return touched
}

/** Writes the list of an operation. */
export async function leaveWork(
  tx: Tx,
  carriers: readonly Carrier[],
  at: { operationId: string; unitIds: readonly number[]; onDay: string; officeId: number },
): Promise<void> {
  for (const carrier of carriers) {
    const found: Found[] = await carrier.find(tx, at)
    if (found.length === 0) continue
    await sql`
      insert into unit_work (operation_id, unit_id, office_id, kind, thing)
      select ${at.operationId}, r."unitId", r."officeId", ${carrier.kind}, r.thing
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as r (thing text, "unitId" int, "officeId" int) on conflict do nothing`.execute(
      tx,
    )
  }
}

export type OpenWork = { workId: number; kind: string; thing: string; unitId: number }

/** What an office has still to decide of an operation, locked. */
function openWork(tx: Tx, operationId: string, officeId: number): Promise<OpenWork[]> {
  return rowsOf(
    tx,
    sql<OpenWork>`
    select work_id as "workId", kind, thing, unit_id as "unitId" from unit_work
    where operation_id = ${operationId} and office_id = ${officeId} and decided_at is null order by work_id for update`,
  )
}

type Ruling = {
  operationId: string
  workIds: readonly number[] | null
  way: Way
  toUnitId: number | null
  byRule: boolean
}

/**
 * Decides items of the actor's office, agencies before what hangs on them; an item that does not know the way (an assignment does not simply end) stays open.
 * @returns how many were decided
 * @throws Problem undoneMeanwhile, notASuccessor, nothingToDecide, cannotBeMoved
 */
export async function decideWork(
  deed: Deed,
  carriers: readonly Carrier[],
  { operationId, workIds, way, toUnitId, byRule }: Ruling,
): Promise<number> {
  const { tx, actor } = deed
  await lockUnits(tx)
  const operation = await operationOf(tx, operationId)
  if (operation.undone) throw new Problem(unitProblems.undoneMeanwhile)
  if (way === 'move' && (toUnitId === null || !(await successorsOf(tx, operationId)).includes(toUnitId)))
    throw new Problem(unitProblems.notASuccessor)
  const wanted = workIds && new Set(workIds)
  const open = (await openWork(tx, operationId, actor.officeId)).filter(({ workId }) => !wanted || wanted.has(workId))
  const occasion = { operationId, onDay: operation.onDay, words: operation.words }
  let decided = 0
  for (const carrier of carriers) {
    const items = open.filter(({ kind }) => kind === carrier.kind)
    if (items.length === 0 || !carrier.ways.includes(way)) continue
    const results = await carried(deed, carrier, { items, way, toUnitId, occasion })
    await markDecided(deed, { items, way, toUnitId, byRule, results })
    decided += items.length
  }
  if (decided === 0 && !byRule) throw new Problem(unitProblems.nothingToDecide)
  const body = { way, toUnitId, byRule, items: decided }
  recordEvent(deed, { kind: 'unit.work-decided', thing: 'unit-operation', thingId: operationId, body })
  return decided
}

async function carried(
  deed: Deed,
  carrier: Carrier,
  { items, way, toUnitId, occasion }: { items: OpenWork[]; way: Way; toUnitId: number | null; occasion: Occasion },
): Promise<Map<string, string>> {
  if (way === 'keep') return new Map()
  const things = items.map(({ thing, unitId }) => ({ thing, unitId, way, toUnitId: way === 'move' ? toUnitId : null }))
  return carrier.carry(deed, things, occasion)
}

async function markDecided(
  deed: Deed,
  row: { items: OpenWork[]; way: Way; toUnitId: number | null; byRule: boolean; results: ReadonlyMap<string, string> },
): Promise<void> {
  const rows = row.items.map(({ workId, thing }) => ({ workId, result: row.results.get(thing) ?? null }))
  await sql`
    update unit_work w set way = ${row.way}, to_unit_id = ${row.way === 'move' ? row.toUnitId : null}, by_rule = ${row.byRule},
      decided_at = ${deed.clock.now()}, decided_by = ${deed.actor.postId}, result = r.result
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("workId" int, result text) where w.work_id = r."workId"`.execute(
    deed.tx,
  )
}

async function operationOf(tx: Tx, operationId: string): Promise<{ onDay: string; undone: boolean; words: string }> {
  const row = await tx
    .selectFrom('unit_operation')
    .select(['on_day', 'undone_at', 'decision_number'])
    .where('operation_id', '=', operationId)
    .executeTakeFirst()
  if (!row) throw new Problem(platformProblems.nothingHere)
  const words = row.decision_number ? `Sắp xếp đơn vị theo ${row.decision_number}` : 'Sắp xếp đơn vị'
  return { onDay: row.on_day, undone: row.undone_at !== null, words }
}

/** Units that follow the old ones of an operation: where their things may go. */
export async function successorsOf(db: Reader, operationId: string): Promise<number[]> {
  const row = await db
    .selectFrom('unit_operation')
    .select('successors')
    .where('operation_id', '=', operationId)
    .executeTakeFirst()
  return row?.successors ?? []
}
