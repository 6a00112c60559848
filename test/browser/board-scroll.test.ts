// 3,321 communes on one board, scrolled with the wheel: only rows in sight are drawn, the last can be reached. How long frames took and what a row costs the
// page's main thread is reported and not judged: frames depend on who else uses the machine, the processor time of a row only on what machine it is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const communes = 3321
const frameMs = 1000 / 60
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
    await page.evaluate(() => {
      const frames: number[] = []
      let last = performance.now()
      const tick = (at: number) => {
        frames.push(at - last)
        last = at
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
      Object.assign(window, { frames })
    })
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async () =>
      new Map((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
    const before = await spent()
    for (let i = 0; i < 120; i++) await page.mouse.wheel(0, i < 90 ? 240 : 1200)
    const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(5))
    const after = await spent()
    const seconds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'].map(
      (name) => `${name.replace('Duration', '')} ${((after.get(name) ?? 0) - (before.get(name) ?? 0)).toFixed(2)} s`,
    )
    const sorted = frames.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)
    const due = frames.reduce((ms, one) => ms + one, 0) / frameMs
    const dropped = frames.reduce((count, ms) => count + Math.max(0, Math.round(ms / frameMs) - 1), 0)
    const rows = (await page.locator('.bd-scroll').evaluate((scrolled) => scrolled.scrollTop)) / rowHeight
    const busy = (after.get('TaskDuration') ?? 0) - (before.get('TaskDuration') ?? 0)
    console.log(
      `board-scroll: ${frames.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms, dropped ${((100 * dropped) / due).toFixed(0)} %; main thread ${((1000 * busy) / rows).toFixed(1)} ms a row: ${seconds.join(', ')}`,
    )
    const nodes = await page.locator('.bd-table tbody tr').count()
    expect(nodes).toBeLessThan(100)
    await page.locator('.bd-scroll').evaluate((scrolled) => scrolled.scrollTo(0, scrolled.scrollHeight))
    await page.locator(`tr[aria-rowindex="${communes + 1}"]`).waitFor()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(communes + 4))
  }, 120_000)
})
