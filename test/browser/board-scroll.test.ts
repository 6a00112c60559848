// 3,321 communes on one board: only rows in sight are drawn, the last can be reached. How smoothly it scrolls is measured (`npm run -s bench -- scroll`).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const communes = 3321
const rowHeight = 36
let world: World
let browsers: Browsers

describe.skipIf(!chromiumPath)('a board of 3,321 communes (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { frameworkId } = await shippedSet(world, 'xa-ntm-2021-2025')
    const { pool } = world.serving.database
    await pool.query(
      `with made as (insert into unit select from generate_series(1, $1) returning unit_id)
       insert into unit_state (unit_id, valid, name, kind, parent_id)
       select unit_id, '[2010-01-01,)', 'Xã số ' || row_number() over (), 'xa', $2 from made`,
      [communes - 4, world.units.huyen],
    )
    await world.serving.database.write(rebuildUnitPath)
    await pool.query(
      `insert into standing (unit_id, framework_id, valid_from, cells, counts, upto_seq, known_at)
       select s.unit_id, $1, '2024-01-01', decode(string_agg(lpad(to_hex((s.unit_id * 7 + p * 13) % 43), 4, '0'), ''), 'hex'), array_fill((s.unit_id % 19)::smallint, array[12]), 1, '2024-01-01'
       from unit_state s cross join generate_series(0, 75) p where s.kind = 'xa' group by s.unit_id`,
      [frameworkId],
    )
    browsers = await openBrowsers()
  }, 120_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is scrolled from top to bottom', async () => {
    const page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByRole('rowheader', { name: 'Chiềng Mai' }).waitFor()
    const box = (await page.locator('.bd-scroll').boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, 50 * rowHeight)
    await page.locator('tr[aria-rowindex="60"]').waitFor()
    const nodes = await page.locator('.bd-table tbody tr').count()
    expect(nodes).toBeLessThan(100)
    await page.locator('.bd-scroll').evaluate((scrolled) => scrolled.scrollTo(0, scrolled.scrollHeight))
    await page.locator(`tr[aria-rowindex="${communes + 1}"]`).waitFor()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(communes + 4))
  }, 120_000)
})
