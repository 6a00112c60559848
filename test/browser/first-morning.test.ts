// The first morning: an empty installation, her own list, one soft copy, paper and messages back at once; nothing typed twice, nothing red she did not confirm.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstMorning, fourAnswers, type Morning } from '../../scripts/first-morning/morning.ts'
import { openScreen } from '../../scripts/first-morning/screen.ts'
import { hashOf } from '../../server/modules/identity/actions.ts'
import { insertSetUpLink } from '../../server/modules/identity/queries.ts'
import { readSheet } from '../../server/modules/sheets/reading/read-sheet.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { type Serving, serve } from '../../server/serve.ts'
import { chromiumPath } from '../browser-page.ts'
import { makeDatabase } from '../database.ts'

let serving: Serving
let databases: Awaited<ReturnType<typeof makeDatabase>>
let screen: Awaited<ReturnType<typeof openScreen>>
let morning: Morning

describe.skipIf(!chromiumPath)('the first morning of one officer (needs Chromium)', () => {
  beforeAll(async () => {
    databases = await makeDatabase()
    const config = { ...readConfig({}), port: 0 }
    serving = await serve(databases, { config, clock: systemClock, log: openLog('silent') })
    const token = randomBytes(32).toString('base64url')
    await serving.database.write((tx) => insertSetUpLink(tx, hashOf(token)))
    screen = await openScreen()
    morning = await firstMorning(screen.page, { address: serving.address, token })
  }, 180_000)
  afterAll(async () => {
    await screen?.close()
    await serving?.stop()
    await databases?.drop()
  })

  it('takes her list in with at most eleven questions; what lies behind waits to be looked over and is not red', async () => {
    expect(morning.questions).toBeLessThanOrEqual(11)
    expect(morning.ofList).toBeGreaterThanOrEqual(143)
    expect(morning.red).toBe(0)
  })

  it('nothing was typed twice', () => expect(morning.typedTwice).toEqual([]))

  it('eleven messages are kept as urgings, four answers as recorded for others, the draft urges nobody', async () => {
    const { rows } = await serving.database.pool.query(
      `select d.verb, count(*)::int as n, bool_or(h.planned) as planned, bool_and(d.recorded_for) as "recordedFor" from assignment_deed d
       join assignment_head h using (assignment_id) where d.verb = 'urge' or d.words = any($1) group by 1`,
      [fourAnswers],
    )
    expect(morning.messages).toBe(11)
    expect(rows.find(({ verb }) => verb === 'report')).toMatchObject({ n: 4, recordedFor: true })
    const urged = rows.find(({ verb }) => verb === 'urge')
    expect(urged.n).toBeGreaterThanOrEqual(11)
    expect(urged.planned).toBe(false)
    expect(morning.planned).toBeGreaterThan(10)
  })

  it('her Excel comes out again with her columns in her order', async () => {
    const [was, is] = await Promise.all(
      [morning.list, morning.refreshed].map((file) => readSheet(new Uint8Array(file), 'list.xlsx')),
    )
    expect(is!.tabs.map(({ name }) => name)).toEqual(was!.tabs.map(({ name }) => name))
    for (const [i, tab] of was!.tabs.entries()) {
      const heads = (rows: typeof tab.rows) => rows.find(({ cells }) => cells.includes('STT'))!.cells
      expect(heads(is!.tabs[i]!.rows).slice(0, 8)).toEqual(heads(tab.rows))
    }
  })
})
