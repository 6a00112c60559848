// What documents state about criteria, confirmed into the board with a few presses: the board then says what they say, contradictions in sight.
// Real documents where ../shared is there, one of our own otherwise; no name of a real one stands here.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDates } from '../../seeds/fill-dates.ts'
import { cellAt, saysOf } from '../../server/modules/assessments/cells.ts'
import type { Facts } from '../../server/modules/assessments/contract.ts'
import { criteriaStatements } from '../../server/modules/assessments/facts.ts'
import type { Board } from '../../server/modules/board/contract.ts'
import { readDocument } from '../../server/modules/documents/reading/read.ts'
import { file } from '../../server/modules/documents/test-sending.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const root = resolve(import.meta.dirname, '../..')
const seed = (name: string) => join(root, '../shared/seeds', name)
const own = join(root, 'seeds/documents/muong-lam-cong-van-day-nhanh-tien-do-2024.txt')
const papers = [
  { at: '2024-09-30T08:00:00+07:00', path: seed('003_208071814d246b50.txt') },
  { at: '2020-12-30T08:00:00+07:00', path: seed('002_86cb571502b21210.txt') },
].filter(({ path }) => existsSync(path))
const told =
  papers.length > 0
    ? papers.map(({ at, path }) => ({ at, text: readFileSync(path, 'utf8') }))
    : [{ at: '2024-08-22T08:00:00+07:00', text: fillDates(readFileSync(own, 'utf8'), '2024-08-22') }]

describe.skipIf(!chromiumPath).each(told.map((one, i) => ({ ...one, no: i + 1 })))(
  'document $no stating what communes have reached (needs Chromium)',
  ({ at, text }) => {
    let world: World
    let browsers: Browsers
    let page: Page
    const reading = readDocument(text)
    const statements = 'refused' in reading ? [] : criteriaStatements(reading.statements)
    const [first, second, third] = [...new Set(statements.flatMap(({ place }) => place ?? []))]
    const district = /huyện ([^,\n*.]+)/i.exec(text)?.[1]?.trim() || 'Mường Lâm'

    beforeAll(async () => {
      world = await makeWorld({ at, names: { district, communes: [first!, second!, third!, 'Bản Thử'] } })
      await file(world, { name: 'van-ban.txt', content: text })
      browsers = await openBrowsers()
      page = await browsers.open(world, 'hang')
      await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    }, 60_000)
    afterAll(async () => {
      await browsers?.close()
      await world?.stop()
    })

    it('waits beside the board; what contradicts itself is said and not ticked by itself', async () => {
      await page.getByRole('button', { name: 'Từ văn bản' }).click()
      const panel = page.getByRole('complementary', { name: 'Văn bản chờ xác nhận vào bảng' })
      await panel.getByText(`${statements.length} câu`, { exact: true }).waitFor()
      const lines = panel.getByRole('article')
      await expect.poll(() => lines.count()).toBe(statements.length)
      const odd = panel.getByText(/^Văn bản nêu \d+ nhưng liệt kê \d+/)
      const unticked = await panel.locator('article input[type=checkbox]:not(:checked)').count()
      expect(await odd.count()).toBe(unticked)
      await expectAccessible(page)
    }, 60_000)

    it('is confirmed with one press, and the board says what the document says', async () => {
      const panel = page.getByRole('complementary', { name: 'Văn bản chờ xác nhận vào bảng' })
      for (const box of await panel.locator('article input[type=checkbox]').all()) await box.check()
      await panel.getByRole('button', { name: `Xác nhận ${statements.length} câu vào bảng` }).click()
      await page.getByText(new RegExp(`^Đã xác nhận ${statements.length} câu, `)).waitFor()
      await panel.getByText('Không văn bản nào còn câu chờ xác nhận.').waitFor()
      await expectAccessible(page)
      const { documents } = (await world.as('hang', 'GET', '/documents')).body
      const { facts } = (await world.as('hang', 'GET', `/documents/${documents[0].documentId}/facts`)).body as Facts
      const shown: Board = (await world.as('hang', 'GET', '/board')).body
      for (const [i, { kind, place, criteria, ...statement }] of statements.entries()) {
        // by the set it speaks of: nông thôn mới, or nâng cao
        const { frameworkId } = facts[i]!
        const board: Board = (await world.as('hang', 'GET', `/board?framework=${frameworkId}`)).body
        const slot = board.stages.find(({ code }) => code === (kind === 'appraised' ? 'appraisal' : 'claim'))!.slot
        const row = board.rows.find(({ name }) => name === place)!
        const cells = Buffer.from(row.cells, 'base64')
        const met = board.places
          .filter((one) => one.kind === 'criterion' && saysOf(cellAt(cells, one.place), slot) === 2)
          .map(({ code }) => code)
        expect([place, kind, met]).toEqual([place, kind, (criteria ?? []).map(String)])
        if ('count' in statement && statement.count !== null)
          expect(board.stated.map(({ stated, listed }) => [stated, listed])).toContainEqual([
            statement.count,
            criteria?.length ?? null,
          ])
        if (met[0] && frameworkId === shown.framework.frameworkId)
          await page
            .getByRole('gridcell', { name: new RegExp(`${place}, tiêu chí ${met[0]} .*chỉ theo văn bản`) })
            .waitFor()
      }
    }, 60_000)

    it('opens the document from the story of a cell it filled', async () => {
      const filled = statements.find(({ criteria }) => (criteria ?? []).length > 0)
      if (!filled) return expect(await page.getByText('Bảng chưa có số liệu.').count()).toBe(1)
      await page
        .getByRole('gridcell', { name: new RegExp(`${filled.place}, tiêu chí ${filled.criteria![0]} `) })
        .click()
      const story = page.getByRole('complementary', { name: 'Câu chuyện của ô' })
      await story.locator('a[href^="/van-ban/"]').first().click()
      await page.waitForURL('**/van-ban/*')
    }, 60_000)
  },
)
