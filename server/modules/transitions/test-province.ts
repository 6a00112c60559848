// The cast seen from the province, so that its communes go on when the district ends on 1/7/2025; for tests.
import type { World } from '../../../test/world.ts'

/** Moves the office to the province, and its communes right under it from 1/7/2025. @throws where the operation is refused */
export async function seenFromProvince(world: World): Promise<{ province: number }> {
  const { pool } = world.serving.database
  const { rows } = await pool.query(`select unit_id from unit_state where name = 'Hà Vân'`)
  const province: number = rows[0].unit_id
  await pool.query('update office set unit_id = $1 where office_id = $2', [province, world.officeId])
  const { huyen: _, ...communes } = world.units
  const moved = await world.as('hang', 'POST', '/unit-operations', {
    what: { kind: 'move', unitIds: Object.values(communes), parentId: province },
    onDay: '2025-07-01',
    decision: { number: '1/NQ-UBTVQH', day: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội' },
  })
  if (moved.status !== 200) throw new Error(moved.body.message)
  return { province }
}
