// An appraisal round from plan to assignments: results typed with the keyboard and pasted, minutes, the board's list issued with a deadline.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page
let frameworkId: number
let places: { place: number; code: string; kind: string }[]
const at = (code: string) => places.find((one) => one.kind === 'criterion' && one.code === code)!.place

describe.skipIf(!chromiumPath)('an appraisal round (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { body } = await world.as('hang', 'GET', '/rounds/gaps')
    frameworkId = body.frameworkId
    places = body.places
    const rows = (['namPung', 'chiengMai'] as const).flatMap((unit) =>
      ['1', '4', '7', '8'].map((code) => ({ unitId: world.units[unit], place: at(code), met: true })),
    )
    await world.as('hang', 'POST', '/assessments', { frameworkId, stage: 'claim', onDay: '2024-08-30', rows })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/tham-dinh`)
    await page.getByText('Chưa có đợt thẩm định nào.').waitFor()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is planned: who, when, and of each commune what the board proposes', async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lập đợt thẩm định' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Tên đợt').fill('Thẩm định đợt 3 năm 2024')
    await form.getByLabel('Ai thẩm định').fill('Đoàn thẩm định của tỉnh')
    await form.getByLabel('Từ ngày').fill('17/9/2024')
    await form.getByLabel('Đến ngày').fill('19/9/2024')
    await form.getByRole('button', { name: 'Lấy mọi tiêu chí đã đạt' }).click()
    expect(await form.getByLabel('Tiêu chí, chỉ tiêu của Nậm Pung').inputValue()).toBe('1, 4, 7, 8')
    await form.getByLabel('Tiêu chí, chỉ tiêu của Nậm Pung').fill('1, 4, 17.4, 50')
    await form.getByText('Bộ tiêu chí không có: 50').waitFor()
    await form.getByLabel('Tiêu chí, chỉ tiêu của Nậm Pung').fill('1, 4, 17.4')
    await form.getByText('02 tiêu chí và 01 chỉ tiêu').waitFor()
    await form.getByLabel('Tiêu chí, chỉ tiêu của Chiềng Mai').fill('1, 7')
    await form.getByLabel('Ngày thẩm định ở Nậm Pung').fill('18/9')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Lập đợt' }).click()
    await page.waitForURL(/tham-dinh\/[0-9a-f-]{36}/)
    await page.getByText('Chưa có biên bản.').waitFor()
  }, 60_000)

  it('its results are typed line by line with the keyboard; a slip is told where it stands', async () => {
    await page.getByLabel('Kết quả 1, Chiềng Mai').focus()
    await page.keyboard.type('d')
    await page.keyboard.press('Enter')
    await page.keyboard.type('k')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('chợ chưa xong')
    await page.getByLabel('Kết quả 1, Nậm Pung').focus()
    await page.keyboard.type('Đ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('b')
    await page.keyboard.press('Enter')
    await page.keyboard.type('cơ bản đạt')
    await page.getByText('Chưa hiểu: gõ Đ, B hoặc K.').waitFor()
    expect(await page.getByLabel('Kết quả 4, Nậm Pung').inputValue()).toBe('Đạt, bổ sung hồ sơ')
    await page.getByLabel('Kết quả 17.4, Nậm Pung').fill('')
    await page.getByRole('button', { name: 'Lưu 4 kết quả' }).click()
    await page.getByText('Đạt, bổ sung hồ sơ thì phải ghi hạn bổ sung').waitFor()
    expect((await world.serving.database.pool.query('select count(*)::int as n from round_result')).rows[0].n).toBe(0)
    await expectAccessible(page)
  }, 60_000)

  it('what was typed outlives a reload; a column pasted from Excel fills the rest', async () => {
    await page.reload()
    const first = page.getByLabel('Kết quả 4, Nậm Pung')
    await first.waitFor()
    expect(await first.inputValue()).toBe('Đạt, bổ sung hồ sơ')
    await first.focus()
    await first.evaluate((input) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Đạt, bổ sung hồ sơ\t05/10/2024\tthiếu biên bản nghiệm thu\nx\t\t\n')
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.getByText('Đã dán 6 ô.').waitFor()
    await page.getByRole('button', { name: 'Lưu 5 kết quả' }).click()
    await page.getByText('Đã lưu kết quả.').waitFor()
    await page.getByText('đạt 3 · bổ sung hồ sơ 1 · chưa đạt 1').waitFor()
    expect(await page.getByRole('button', { name: /^Lưu \d/ }).count()).toBe(0)
  }, 60_000)

  it('by its minutes the board changes, and the missing file is an assignment of the commune', async () => {
    await page.getByRole('button', { name: 'Thêm biên bản' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Ghi biên bản' }).click()
    await form.getByText('Chọn một văn bản, hoặc ghi đủ số và ngày.').waitFor()
    await form.getByLabel('Số, ký hiệu').fill('15/BB-ĐTĐ')
    await form.getByLabel('Ngày ban hành').fill('19/9/2024')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Ghi biên bản' }).click()
    await page.getByText('Đã ghi biên bản; kết quả đã vào bảng tiêu chí.').waitFor()
    await page.getByRole('link', { name: /Nhiệm vụ 15-DS-01/ }).waitFor()
    const { body } = await world.as('doan', 'GET', '/assignments')
    expect(body.assignments.map(({ title }: { title: string }) => title)).toEqual([
      'Bổ sung hồ sơ 01 tiêu chí: 4 (Thẩm định đợt 3 năm 2024)',
    ])
  }, 60_000)

  it('a correction says why and stands beside what it corrects', async () => {
    await page.getByLabel('Kết quả 17.4, Nậm Pung').fill('k')
    await page.getByText('Đã có biên bản: sửa thì ghi lý do').waitFor()
    await page.getByLabel('Ghi chú 17.4, Nậm Pung').fill('ghi nhầm dòng')
    await page.getByRole('button', { name: 'Lưu 1 kết quả' }).click()
    await page.getByText('2 lần ghi').click()
    await page.getByText(/Chưa đạt\. ghi nhầm dòng/).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('prints as annex of the minutes', async () => {
    await page.keyboard.press('Control+p')
    const panel = page.getByRole('dialog', { name: 'In kết quả thẩm định' })
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(excel.suggestedFilename()).toBe('ket-qua-tham-dinh-2024-09-20.xlsx')
    await page.keyboard.press('Escape')
  }, 60_000)

  it('met but not appraised is a list of the board, issued with a deadline in one step', async () => {
    await page.goto(`${world.serving.address}/tham-dinh?xem=chua-tham-dinh`)
    await page.getByLabel('Chọn mọi xã').check()
    await page.getByText('Đã chọn 2 xã, 4 nội dung.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Đặt hạn, giao 2 xã' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Hạn', { exact: true }).fill('15/10/2024')
    await form.getByLabel('Số, ký hiệu').fill('216/TB-UBND')
    await form.getByLabel('Ngày ban hành').fill('20/9/2024')
    await form.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).click()
    await page.getByText('Đã giao 2 nhiệm vụ.').waitFor()
    await page.getByRole('link', { name: /216-DS-02/ }).waitFor()
    expect(await page.getByLabel('Chọn mọi xã').count()).toBe(0)
    const { body } = await world.as('lan', 'GET', '/assignments')
    expect(body.assignments[0].title).toBe('Hoàn thiện hồ sơ, đề nghị thẩm định 02 tiêu chí: 4, 8')
    await page.getByRole('button', { name: 'Chưa đạt', exact: true }).click()
    await page.getByText('thẩm định chưa đạt').first().waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('is readable by everybody, on a phone too, in both languages', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const other = await browsers.open(world, 'doan', size)
      await other.goto(`${world.serving.address}/tham-dinh`)
      await other.getByRole('link', { name: 'Thẩm định đợt 3 năm 2024' }).click()
      await other.getByText('thiếu biên bản nghiệm thu').first().waitFor()
      await expectAccessible(other)
      const wider = await other.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider).toBe(0)
      expect(await other.getByRole('button', { name: 'Thêm biên bản' }).count()).toBe(0)
    }
    await page.goto(`${world.serving.address}/tham-dinh`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Appraisal' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})
