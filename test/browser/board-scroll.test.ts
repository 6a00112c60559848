// 3,321 communes on one board, scrolled with the wheel as by hand: only rows in sight are drawn, the last can be reached. How long frames stood on the screen and
// what a row costs the page's main thread is reported and not judged: frames depend on who else uses the machine, the processor time of a row less so.
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const communes = 3321
const frameMs = 1000 / 60
const rowHeight = 36
/** Between two notches of a wheel turned by hand. */
const notchMs = 80
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
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async () =>
      new Map((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
    const before = await spent()
    const shown = await framesShown(cdp, async () => {
      const turns: Promise<unknown>[] = []
      for (let i = 0; i < 60; i++) {
        turns.push(page.mouse.wheel(0, i < 50 ? 120 : 1200))
        await page.waitForTimeout(notchMs)
      }
      await Promise.all(turns)
    })
    const after = await spent()
    const sorted = shown.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0)
    const due = shown.reduce((ms, one) => ms + one, 0) / frameMs
    const dropped = shown.reduce((count, ms) => count + Math.max(0, Math.round(ms / frameMs) - 1), 0)
    const scrolled = (await page.locator('.bd-scroll').evaluate((box) => box.scrollTop)) / rowHeight
    const ofRow = ['Task', 'Script', 'RecalcStyle', 'Layout'].map((name) => {
      const seconds = (after.get(`${name}Duration`) ?? 0) - (before.get(`${name}Duration`) ?? 0)
      return `${name} ${((1000 * seconds) / scrolled).toFixed(2)}`
    })
    console.log(
      `board-scroll: ${shown.length} frames shown, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms, dropped ${((100 * dropped) / due).toFixed(0)} %; main thread, ms a row: ${ofRow.join(', ')}`,
    )
    const nodes = await page.locator('.bd-table tbody tr').count()
    expect(nodes).toBeLessThan(100)
    await page.locator('.bd-scroll').evaluate((scrolled) => scrolled.scrollTo(0, scrolled.scrollHeight))
    await page.locator(`tr[aria-rowindex="${communes + 1}"]`).waitFor()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(communes + 4))
  }, 120_000)
})

/** How long each frame stood on the screen while something was done, in ms: the page's own count of frames tells nothing of those it scrolled without it. */
async function framesShown(cdp: CDPSession, work: () => Promise<void>): Promise<number[]> {
  const swaps: number[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, ph, ts } of value as { name?: string; ph?: string; ts?: number }[])
      if (name === 'Display::DrawAndSwap' && ph === 'X') swaps.push((ts ?? 0) / 1000)
  })
  await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['viz'] } })
  await work()
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await complete
  swaps.sort((a, b) => a - b)
  return swaps.slice(1).map((at, i) => at - swaps[i]!)
}
