// A morning at the telephone: twenty units told one after the other into the list walked as a sheet, the hands never leaving the keyboard.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

const titles = [
  'Hoàn thành cứng hoá đường trục thôn Nà Phầy, đoạn từ nhà văn hoá đến trường tiểu học',
  'Rà soát hộ nghèo, hộ cận nghèo theo chuẩn đa chiều',
  'Trồng cây ven đường liên thôn',
  'Thu gom, phân loại rác thải tại nguồn',
  'Bổ sung hồ sơ minh chứng tiêu chí 17',
  'Hoàn thiện sân thể thao thôn',
  'Kiểm tra chất lượng nước sinh hoạt',
  'Cấp giấy chứng nhận cho sản phẩm OCOP',
  'Đối ứng vốn làm đường nội đồng',
  'Xây dựng mô hình thôn thông minh',
  'Rà soát quy hoạch chung xây dựng xã',
  'Lập danh sách hộ có nhà tạm, nhà dột nát',
  'Bảo trì hệ thống loa truyền thanh',
  'Vận động hiến đất mở rộng đường ngõ',
  'Báo cáo giải ngân vốn sự nghiệp',
  'Mở lớp tập huấn cho trưởng thôn',
]
const forAll = 'Báo cáo kết quả lấy ý kiến về sự hài lòng của người dân'
const own = 'Tổng hợp số liệu gửi Văn phòng điều phối tỉnh'

describe.skipIf(!chromiumPath)('twenty telephone updates by keyboard (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai, taSoi, paKhoang, phongKTHT, phongTNMT, mttq, phongNN } = world.agencies
    const leads = [namPung, chiengMai, phongKTHT, taSoi, paKhoang, phongTNMT, mttq]
    const due = (i: number) => [{ day: `2024-${i < 5 ? '09' : '10'}-${String(i + 10)}` }]
    const clauses = titles.map((title, i) => ({ title, lead: [leads[i % leads.length]!], due: due(i) }))
    const communes = { title: forAll, lead: [namPung, chiengMai, taSoi, paKhoang], due: due(6) }
    const office = { title: own, lead: [phongNN], due: due(11) }
    await handedOut(world, {
      clauses: [...clauses, communes, office].map((one, i) => ({ ...one, section: String(i + 1) })),
    })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/nhiem-vu`)
    await page.getByText(titles[0]!).waitFor()
    await page.evaluate(() => {
      const touched: string[] = []
      for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'touchstart'])
        window.addEventListener(kind, () => touched.push(kind), true)
      Object.assign(window, { touched })
    })
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  /** What the field with the focus is called; empty where none has it. */
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const press = (key: string) => page.keyboard.press(key)
  const typed = new Map<string, string>()
  /** Types a sentence where she stands and notes for which row it was meant. */
  const say = async (sentence: string) => {
    const row = await here()
    expect(row).toMatch(/^Tiến độ: /)
    typed.set(row.slice('Tiến độ: '.length), sentence)
    await page.keyboard.type(sentence)
    await press('Enter')
  }
  type Told = { words: string; percent: number | null; channel: string; saidBy: string; onBehalf: boolean }
  /** Reports as the server has them, by row. */
  const onServer = async () => {
    const { rows } = await world.serving.database.pool.query(
      `select a.title || ', ' || g.name as row, d.words, d.percent, d.channel, d.said_by as "saidBy", d.recorded_for as "onBehalf"
       from assignment_deed d join assignment a using (assignment_id) join assignment_head h using (assignment_id)
         join agency g on g.agency_id = h.lead_agency_id
       where d.verb = 'report' and not exists (select 1 from assignment_deed u where u.assignment_id = d.assignment_id and u.verb = 'undo' and u.answers_seq = d.seq)`,
    )
    return rows as (Told & { row: string })[]
  }

  it('she says once that it comes by telephone and from whom, and goes down into the sheet', async () => {
    for (let i = 0; i < 60 && (await here()) !== 'Ai nói'; i++) {
      const telephone = page.getByRole('button', { name: 'Điện thoại' })
      if (await telephone.evaluate((button) => button === document.activeElement)) await press('Space')
      await press('Tab')
    }
    await page.keyboard.type('đồng chí Phó Chủ tịch')
    await press('ArrowDown')
    expect(await here()).toContain(titles[0]!)
  }, 60_000)

  it('a sentence, Enter, the next row: twenty of them, the clause for four communes opened on the way', async () => {
    let said = 0
    let passed = 0
    for (let steps = 0; said < 20 && steps < 40; steps++) {
      const row = await here()
      if (row.includes(own)) {
        passed++
        await press('ArrowDown')
      } else if (row !== '') {
        const far = said % 3 === 0 ? `${30 + said}% ` : ''
        await say(`${far}đã làm xong phần việc số ${said + 1}, còn chờ nghiệm thu`)
        said++
      } else {
        // One line at the foot tells what was last: that of the row before may come after it.
        const told = page.getByText('Dòng này gộp nhiều nhiệm vụ; bấm → để mở')
        await expect
          .poll(async () => {
            await page.keyboard.type('x')
            return told.isVisible()
          })
          .toBe(true)
        await press('ArrowRight')
        await page.getByRole('link', { name: 'UBND xã Pá Khoang' }).waitFor()
        await press('ArrowRight')
      }
    }
    expect([said, passed]).toEqual([20, 1])
    await expect.poll(async () => (await onServer()).length).toBe(20)
    const rows = await onServer()
    expect(new Map(rows.map(({ row, words }) => [row, words]))).toEqual(typed)
    expect(rows.filter(({ row }) => row.startsWith(forAll))).toHaveLength(4)
    for (const { channel, saidBy, onBehalf, words, percent } of rows) {
      expect([channel, saidBy, onBehalf]).toEqual(['dien-thoai', 'đồng chí Phó Chủ tịch', true])
      expect(percent).toBe(words.includes('%') ? Number.parseInt(words, 10) : null)
    }
    const { body } = await world.as('hang', 'GET', '/assignments?size=200')
    const heads = body.assignments as { last: { verb: string }; waits: string[]; title: string }[]
    expect(heads.filter(({ last, waits }) => last.verb === 'report' && waits.includes('recorded'))).toHaveLength(20)
    expect(heads.find(({ title }) => title === own)!.last.verb).toBe('hand-out')
  }, 120_000)

  it('the last line is taken back by Ctrl Z and told again', async () => {
    await press('End')
    await expect.poll(here).toContain(titles.at(-1)!)
    await press('Control+z')
    await expect.poll(async () => (await onServer()).length).toBe(19)
    await say('Đã mở hai lớp, 45 trưởng thôn dự')
    await expect.poll(async () => (await onServer()).length).toBe(20)
    expect((await onServer()).map(({ words }) => words)).toContain('Đã mở hai lớp, 45 trưởng thôn dự')
  }, 60_000)

  it('what failed stays in its field with the reason; Enter sends it again, once', async () => {
    await press('Home')
    await page.context().setOffline(true)
    await say('Xã báo lại: xi măng đã về')
    await press('Home')
    await page.getByText(/Bấm Enter để gửi lại/).waitFor()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'Xã báo lại: xi măng đã về',
    )
    await expectAccessible(page)
    await page.context().setOffline(false)
    await press('Enter')
    await expect.poll(async () => (await onServer()).length).toBe(21)
    await page.getByText(/Bấm Enter để gửi lại/).waitFor({ state: 'detached' })
  }, 60_000)

  it('and the mouse was never touched', async () => {
    expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([])
    await expectAccessible(page)
  })
})
