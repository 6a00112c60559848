// A set of criteria as it comes with the program, for tests: places by the numbers printed in it.
import type { World } from '../../../test/world.ts'

export type TestSet = {
  frameworkId: number
  /** The place of "17" or "17.4"; where a criterion and its only indicator bear one number, of the criterion. */
  at: (code: string) => number
  indicator: (code: string) => number
}

export async function shippedSet(world: World, code: string): Promise<TestSet> {
  const { rows } = await world.serving.database.pool.query(
    `select f.framework_id, p.place, p.kind, p.code from framework f join framework_place p using (framework_id) where f.code = $1 order by p.kind = 'criterion', p.place`,
    [code],
  )
  const places = new Map(rows.map((row) => [row.code as string, row.place as number]))
  const indicators = new Map(rows.filter(({ kind }) => kind === 'indicator').map((row) => [row.code, row.place]))
  return {
    frameworkId: rows[0].framework_id,
    at: (number) => places.get(number)!,
    indicator: (number) => indicators.get(number)!,
  }
}
