// A giao ban held on the page: she walks the table with the keyboard, the link drops and comes back, the paper is printed; then another takes everything over.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

const titles = ['Làm đường trục thôn', 'Rà soát quy hoạch', 'Trồng cây ven đường', 'Thu gom rác thải']

describe.skipIf(!chromiumPath)('a giao ban held on the page (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    const leads = [namPung, chiengMai, taSoi, phongKTHT]
    await handedOut(world, {
      clauses: titles.map((title, i) => ({
        title,
        section: String(i + 1),
        lead: [leads[i]!],
        due: [{ day: `2024-${i === 0 ? '09-15' : `1${i - 1}-25`}` }],
      })),
    })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/giao-ban`)
    await page.getByText('4 nhiệm vụ, 1 quá hạn').waitFor()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const rows = async () => (await world.as('hang', 'GET', '/assignments?size=50')).body.assignments as Row[]
  type Row = {
    title: string
    percent: number | null
    urgings: number
    waits: string[]
    last: { verb: string; words: string }
  }
  const of = async (title: string) => (await rows()).find((row) => row.title === title)!

  it('enters the table by Tab, types what units say and what is concluded, and never touches the mouse', async () => {
    for (let i = 0; i < 40 && !(await page.locator('tr.current').count()); i++) await page.keyboard.press('Tab')
    await page.keyboard.type('60% đã đổ xong đoạn một')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Xong khâu đo đạc')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('Xong trước 30/9')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await of(titles[0]!)).urgings).toBe(1)
    expect(await of(titles[0]!)).toMatchObject({
      percent: 60,
      waits: ['recorded'],
      last: { verb: 'urge', words: 'Xong trước 30/9' },
    })
    await expect.poll(async () => (await of(titles[1]!)).last.words).toBe('Xong khâu đo đạc')
    const row = page.getByRole('row', { name: new RegExp(titles[0]!) })
    await row.getByText('Xong trước 30/9').waitFor()
    expect(await row.getByText('đã đổ xong đoạn một').count()).toBe(1)
  }, 60_000)

  it('loses nothing when the link drops: lines wait on this machine, also over a reload, and are each recorded once', async () => {
    const third = page.getByRole('row', { name: new RegExp(titles[2]!) })
    await third.locator('.m-state').click()
    await page.context().setOffline(true)
    await page.keyboard.type('Đã trồng 300 cây')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Chưa có xe chở')
    await page.keyboard.press('Enter')
    await page.getByText(/dòng chưa gửi được; đang giữ trên máy này/).waitFor()
    expect((await of(titles[2]!)).last.verb).toBe('hand-out')
    await page.context().setOffline(false)
    await page.reload()
    await expect.poll(async () => (await of(titles[2]!)).last.words).toBe('Đã trồng 300 cây')
    await expect.poll(async () => (await of(titles[3]!)).last.words).toBe('Chưa có xe chở')
    await page.getByText(/dòng chưa gửi được/).waitFor({ state: 'detached' })
    const { rows: deeds } = await world.serving.database.pool.query(
      `select words, count(*)::int as n from assignment_deed where verb = 'report' group by 1 order by 1`,
    )
    expect(deeds.map(({ n }) => n)).toEqual([1, 1, 1, 1])
  }, 60_000)

  it('prints with one key: the choices are kept, the sheet is a PDF of its own, the printing is noted', async () => {
    await page.keyboard.press('Control+p')
    const panel = page.getByRole('dialog', { name: 'In bảng giao ban' })
    await panel.getByLabel('Tiêu đề').fill('Bảng giao ban tuần 38')
    await expectAccessible(page)
    const [sheet] = await Promise.all([
      page.waitForEvent('popup'),
      panel.getByRole('button', { name: 'In' }).first().click(),
    ])
    await sheet.close()
    await panel.getByText(/Đã lập giao-ban-2024-09-20\.pdf/).waitFor()
    const marks = await world.serving.database.pool.query('select how from meeting_mark')
    expect(marks.rows).toEqual([{ how: 'printed' }])
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(excel.suggestedFilename()).toBe('giao-ban-2024-09-20.xlsx')
    await page.keyboard.press('Escape')
    const { body } = await world.as('hang', 'GET', '/paper-choices?list=meeting')
    expect(body.chosen.title).toBe('Bảng giao ban tuần 38')
  }, 60_000)

  it('copies the table for Word and Excel, over plain http too', async () => {
    await page.goto(`${world.serving.address}/nhiem-vu?gop=khong`)
    await page.getByText(titles[1]!).first().waitFor()
    await page.keyboard.press('Control+p')
    await page.evaluate(() => {
      const kept: Record<string, string> = {}
      document.addEventListener('copy', () => {}, { capture: true })
      const set = DataTransfer.prototype.setData
      DataTransfer.prototype.setData = function (type: string, words: string) {
        kept[type] = words
        set.call(this, type, words)
      }
      Object.assign(window, { kept })
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Sao chép' }).click()
    await page.getByText('Đã sao chép bảng').waitFor()
    const kept = await page.evaluate(() => (window as unknown as { kept: Record<string, string> }).kept)
    expect(kept['text/plain']).toContain('Trồng cây ven đường')
    expect(kept['text/html']).toContain('<th')
  }, 60_000)

  it('everything she holds passes to another in one deed, and comes back with one word', async () => {
    await page.goto(`${world.serving.address}/ban-giao?cho=${world.people.tue.postId}`)
    await page.getByRole('button', { name: 'Bàn giao 4 nhiệm vụ' }).click()
    await page.getByText('Đã bàn giao 4 nhiệm vụ cho Hoàng Văn Tuệ.').waitFor()
    await page.getByText('Người này không giữ việc nào.').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('button', { name: 'Bàn giao 4 nhiệm vụ' }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('is readable by everybody, on a phone too, in both languages', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const other = await browsers.open(world, 'duc', size)
      await other.goto(`${world.serving.address}/giao-ban`)
      await other.getByText(titles[1]!).first().waitFor()
      await expectAccessible(other)
      const wider = await other.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider).toBe(0)
      expect(await other.getByRole('button', { name: 'Kết thúc giao ban' }).count()).toBe(0)
    }
    await page.goto(`${world.serving.address}/giao-ban`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Weekly meeting' }).waitFor()
    await page.getByText('Opinion, conclusion').waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})
