// A published set of criteria put into a test's database, numbered as publication does: indicators first, then criteria.
import type { World } from '../../../test/world.ts'
import type { CriteriaSet } from '../frameworks/criteria/criteria-set.ts'

export type TestSet = {
  frameworkId: number
  /** The place of "17" or "17.4". */
  at: (code: string) => number
  criteria: number
}

/** @param more of an indicator, by its code: what its value is and must reach */
export async function publishSet(
  world: World,
  set: CriteriaSet,
  more: Record<string, { valueKind: string; direction: string; threshold: number }> = {},
  degree = 'ntm',
): Promise<TestSet> {
  const { pool } = world.serving.database
  const { rows } = await pool.query(
    `insert into framework (code, name, level, degree, decision, valid, official_criteria, official_indicators, published_on)
     values ($1, $2, 'xa', $3, $4, daterange($5::date, $6::date, '[]'), $7, $8, $5::date) returning framework_id`,
    [
      `thu-${set.id}`,
      `Bộ tiêu chí ${set.id}`,
      degree,
      set.decision,
      set.from,
      set.to,
      set.criteria.length,
      set.criteria.flatMap(({ indicators }) => indicators).length,
    ],
  )
  const frameworkId = rows[0].framework_id as number
  // A criterion with one indicator may lend it its number.
  const places = new Map<string, number>()
  for (const { code } of set.criteria.flatMap(({ indicators }) => indicators)) places.set(`chỉ tiêu ${code}`, places.size)
  for (const { no } of set.criteria) places.set(String(no), places.size)

  for (const { no, name, indicators } of set.criteria) {
    const criterion = places.get(String(no))!
    await pool.query(
      `insert into framework_place (framework_id, place, kind, code, name) values ($1, $2, 'criterion', $3, $4)`,
      [frameworkId, criterion, String(no), name],
    )
    for (const indicator of indicators) {
      const { valueKind, direction, threshold } = more[indicator.code] ?? {}
      await pool.query(
        `insert into framework_place (framework_id, place, kind, code, criterion, name, value_kind, direction) values ($1, $2, 'indicator', $3, $4, $5, $6, $7)`,
        [
          frameworkId,
          places.get(`chỉ tiêu ${indicator.code}`),
          indicator.code,
          criterion,
          indicator.name,
          valueKind ?? 'yes-no',
          direction,
        ],
      )
      if (threshold !== undefined)
        await pool.query(`insert into framework_threshold (framework_id, place, value) values ($1, $2, $3)`, [
          ...[frameworkId, places.get(`chỉ tiêu ${indicator.code}`), threshold],
        ])
    }
  }

  return { frameworkId, at: (code) => places.get(code) ?? places.get(`chỉ tiêu ${code}`)!, criteria: set.criteria.length }
}
