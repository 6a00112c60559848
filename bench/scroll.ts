// 3,321 communes on one board, scrolled by an even gesture beside a plain page of the same length: frames that never came, the longest wait for one, and frames in
// which a part of the table had not been drawn yet. A wheel turned notch by notch would say little: where the browser does not scroll smoothly, a notch is one
// frame on any page.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { type ChildServer, openClient, startChild } from '../scripts/child-server.ts'
import { findChromium, launchChromium } from '../scripts/chromium.ts'
import { page as builtPage, passes } from '../scripts/steps.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import type { Figure } from './bench.ts'
import { median, round } from './measure.ts'

const communes = 3321
const frameMs = 1000 / 60
const turns = 5
/** Rows of 36 pixels: forty and a hundred and sixty a second. */
const speeds = { slow: 1500, fast: 6000 }
const seconds = 4

/** scroll.{slow,fast}.{dropped_percent,worst_ms,blank_percent} */
export async function run(): Promise<Figure[]> {
  const { path, advice } = await findChromium()
  if (!path) throw new Error(advice)
  await passes(builtPage, console.error)
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  const browser = await launchChromium(path)
  try {
    const { login, password, frameworkId } = await fill(folder, server)
    return [
      ...(await measure(browser, server, { login, password, frameworkId, speed: 'slow' })),
      ...(await measure(browser, server, { login, password, frameworkId, speed: 'fast' })),
    ]
  } finally {
    await browser.close()
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Filled = { login: string; password: string; frameworkId: number }

/** A province with that many communes, each with a standing of its own. */
async function fill(folder: string, server: ChildServer): Promise<Filled> {
  const call = openClient(server, 1)
  const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
  const { status, body } = await call('POST', '/api/setup', {
    json: {
      token: server.setUpToken,
      place: { kind: 'province', name: 'Hà Đo' },
      agencyName: 'Văn phòng Điều phối tỉnh Hà Đo',
      person,
      startDay: '2026-01-01',
    },
  })
  call.close()
  if (status >= 300) throw new Error(body)
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  const owner = new pg.Client(embedded.config('owner'))
  owner.on('error', () => {})
  await owner.connect()
  await owner.query(
    `with made as (insert into unit select from generate_series(1, $1) returning unit_id)
     insert into unit_state (unit_id, valid, name, kind, parent_id)
     select unit_id, '[2010-01-01,)', 'Nậm Khoong Thượng ' || row_number() over (), 'xa', (select unit_id from office) from made`,
    [communes],
  )
  await owner.query(
    `insert into unit_path (unit_id, ancestor_id, valid, depth)
     select unit_id, unit_id, valid, 0 from unit_state where kind = 'xa' union all select unit_id, parent_id, valid, 1 from unit_state where kind = 'xa'`,
  )
  const { rows } = await owner.query(
    `with places as (select framework_id, count(*)::int as count from framework_place
       where framework_id = (select framework_id from framework where code = 'xa-ntm-2021-2025' limit 1) group by framework_id),
     said as (insert into standing (unit_id, framework_id, valid_from, cells, counts, upto_seq, known_at)
       select s.unit_id, f.framework_id, '2024-01-01', decode(string_agg(lpad(to_hex((s.unit_id * 7 + p * 13) % 43), 4, '0'), '' order by p), 'hex'),
         array_fill((s.unit_id % 19)::smallint, array[12]), 1, '2024-01-01'
       from unit_state s cross join places f cross join generate_series(0, f.count - 1) p where s.kind = 'xa' group by s.unit_id, f.framework_id)
     select framework_id from places`,
  )
  await owner.end()
  await embedded.stop()
  return { login: person.login, password: person.password, frameworkId: rows[0].framework_id }
}

type Scrolled = { dropped: number; worst: number; blank: number }

async function measure(
  browser: Browser,
  server: ChildServer,
  { login, password, frameworkId, speed }: Filled & { speed: keyof typeof speeds },
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  await context.request.post(`${server.url}/api/session`, { data: { login, password } })
  const board = await openBoard(context, `${server.url}/bieu-tieu-chi?bo=${frameworkId}&ngay=2024-09-20`)
  const plain = await openPlain(context)
  const bare: Scrolled[] = []
  const ours: Scrolled[] = []
  for (let turn = 0; turn <= turns; turn++) {
    const [one, other] = [await scroll(plain, speeds[speed]), await scroll(board, speeds[speed])]
    // the first of each only warms up
    if (turn > 0) {
      bare.push(one)
      ours.push(other)
    }
  }
  await context.close()
  const of = (runs: Scrolled[], what: keyof Scrolled) => round(median(runs.map((run) => run[what])), 1)
  const figure = (what: keyof Scrolled, words: string, unit: string, most: number): Figure => ({
    id: `scroll.${speed}.${what}_${unit === '%' ? 'percent' : unit}`,
    what: `${words}, cuộn ${communes} xã ${Math.round(speeds[speed] / 36)} dòng mỗi giây`,
    value: of(ours, what),
    unit,
    against: `trang trơn ${of(bare, what)} ${unit}`,
    ratio: null,
    target: `≤ ${most}`,
    met: of(ours, what) <= most,
  })
  return [
    figure('dropped', 'khung hình không kịp', '%', 5),
    figure('worst', 'khung hình đứng lâu nhất', 'ms', 100),
    // nobody reads a hundred and sixty rows a second
    figure('blank', 'khung hình còn chỗ chưa vẽ', '%', speed === 'slow' ? 1 : 5),
  ]
}

async function openBoard(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('.bd-table tbody tr[data-index]').first().waitFor()
  await page.waitForTimeout(1000)
  return page
}

/** Lines of text of the same height in a box of the same size: what the machine can show at best. */
async function openPlain(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const lines = Array.from({ length: communes }, (_, i) => `<p>Xã số ${i + 1}</p>`).join('')
  await page.setContent(
    `<style>body{margin:0}div{height:700px;overflow:auto;margin:100px 240px 0;background:#fff}p{margin:0;height:36px}</style><div class="bd-scroll">${lines}</div>`,
  )
  return page
}

/** An even gesture of a hand on the wheel or the pad, from the top on. */
async function scroll(page: Page, speed: number): Promise<Scrolled> {
  await page.bringToFront()
  const box = page.locator('.bd-scroll')
  await box.evaluate((box) => box.scrollTo(0, 0))
  await page.waitForTimeout(600)
  const { x, y, width, height } = (await box.boundingBox())!
  const cdp = await page.context().newCDPSession(page)
  const seen = await page.evaluateHandle(watchDrawing)
  const swaps = await swapsWhile(cdp, () =>
    cdp.send('Input.synthesizeScrollGesture', {
      x: Math.round(x + width / 2),
      y: Math.round(y + Math.min(height, 600) / 2),
      yDistance: -speed * seconds,
      speed,
      gestureSourceType: 'mouse',
      preventFling: true,
    }),
  )
  const blank = await seen.evaluate((watch) => watch.end())
  await cdp.detach()
  const stood = swaps.slice(1).map((at, i) => at - swaps[i]!)
  const due = stood.reduce((ms, one) => ms + one, 0) / frameMs
  const dropped = stood.reduce((count, ms) => count + Math.max(0, Math.round(ms / frameMs) - 1), 0)
  return { dropped: (100 * dropped) / due, worst: Math.max(...stood), blank }
}

/** When the screen was drawn anew, in ms: the page's own count of frames tells nothing of those it scrolled without it. */
async function swapsWhile(cdp: CDPSession, work: () => Promise<unknown>): Promise<number[]> {
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
  return swaps.sort((a, b) => a - b)
}

/** In the page: of the frames it made, the percentage in which the rows drawn did not reach over what was in sight when the next one came. */
function watchDrawing() {
  const box = document.querySelector('.bd-scroll')!
  const spaces = () => [...box.querySelectorAll('.bd-space')].map((space) => space.getBoundingClientRect())
  const frame = box.getBoundingClientRect()
  let [frames, blank, on] = [0, 0, true]
  let before = spaces()
  let top = box.scrollTop
  const look = () => {
    if (!on) return
    const moved = box.scrollTop - top
    const empty = before.some((space) => space.bottom - moved > frame.top && space.top - moved < frame.bottom)
    frames++
    if (empty) blank++
    // behind the frame's own work: what stands then is what is shown until the next
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      before = spaces()
      top = box.scrollTop
    }
    port2.postMessage(null)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  return {
    end: () => {
      on = false
      return (100 * blank) / Math.max(1, frames)
    },
  }
}
