// Classes of many units at once, from a day on; what held before keeps its days.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Deed, Policy } from '../../../platform/access.ts'
import { rowsOf } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Route } from '../../../platform/http.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { lockUnits, namesOutside } from '../operations/queries.ts'
import { unitProblems } from '../problems.ts'
import { ClassSet, SetClass } from './contract.ts'

export const setClassPolicy = {
  verb: 'unit.set-class',
  parts: ['administrator', 'coordinator'],
} as const satisfies Policy

export function classRoutes(route: Route): void {
  route.put(
    '/unit-classes',
    { may: setClassPolicy, body: SetClass, output: ClassSet, says: 'Phân loại nhiều đơn vị từ một ngày' },
    setClass,
  )
}

/** @throws Problem unknownUnit, notYourUnits */
export async function setClass(deed: Deed, input: z.output<typeof SetClass>): Promise<z.output<typeof ClassSet>> {
  const { tx, actor, clock } = deed
  const unitIds = [...new Set(input.unitIds)]
  await lockUnits(tx)
  const [known] = await rowsOf(
    tx,
    sql<{ n: number }>`select count(*) as n from unit where unit_id = any(${unitIds}::int[]) and same_as is null`,
  )
  if (known!.n < unitIds.length) throw new Problem(unitProblems.unknownUnit)
  const outside = await namesOutside(tx, actor.officeId, unitIds)
  if (outside.length > 0) throw new Problem(unitProblems.notYourUnits, { name: outside.slice(0, 5).join(', ') })
  await replace(deed, { ...input, unitIds })
  const { class: name, value, from, to } = input
  const body = { class: name, value, from, to, units: unitIds.length }
  recordEvent(deed, { kind: 'unit.class-set', thing: 'unit', thingId: newId(clock.now()), body, words: input.ground })
  return { units: unitIds.length }
}

/** The days asked for are cut out of what was said before; a row that went on behind them goes on. */
async function replace({ tx, actor, clock }: Deed, input: z.output<typeof SetClass>): Promise<void> {
  const { unitIds, class: name, value, from, to, ground } = input
  const days = sql`daterange(${from}::date, ${to}::date + 1)`
  const behind = await rowsOf(
    tx,
    sql<{ unitId: number; value: string; from: string; until: string | null; ground: string | null }>`
    select unit_id as "unitId", value, upper(${days})::text as "from", upper(valid)::text as until, ground from unit_class
    where unit_id = any(${unitIds}::int[]) and class = ${name} and valid && ${days} and not upper_inf(${days}) and (upper_inf(valid) or upper(valid) > upper(${days}))`,
  )
  await sql`
    update unit_class set valid = case when lower_inf(valid) or lower(valid) < ${from}::date then daterange(lower(valid), ${from}::date) else 'empty' end
    where unit_id = any(${unitIds}::int[]) and class = ${name} and valid && ${days}`.execute(tx)
  const fresh = value === null ? [] : unitIds.map((unitId) => ({ unitId, value, from, until: null, to, ground }))
  await sql`
    insert into unit_class (unit_id, class, value, valid, ground, office_id, recorded_at)
    select r."unitId", ${name}, r.value, daterange(r."from", coalesce(r."to" + 1, r.until)), r.ground, ${actor.officeId}, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify([...fresh, ...behind])}::jsonb) as r ("unitId" int, value text, "from" date, until date, "to" date, ground text)`.execute(
    tx,
  )
}
