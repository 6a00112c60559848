// The board of criteria: a grid pasted and typed, the board of today and of a past day asked both ways, a cell's story, its deed, a frozen day, the sheet.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet, type TestSet } from '../../server/modules/assessments/test-set.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let set: TestSet
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('the board of criteria (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    set = await shippedSet(world, 'xa-ntm-2021-2025')
    browsers = await openBrowsers()
    page = await browsers.open(world, 'quan')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const cell = (name: string, code: string) =>
    page.getByRole('gridcell', { name: new RegExp(`^Xã ${name}, tiêu chí ${code} `) })
  const rows = async () =>
    (await world.serving.database.pool.query('select count(*)::int as n from assessment')).rows[0].n as number

  it('is empty at first, and says what to do', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByText('Bảng chưa có số liệu.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Nhập số liệu' }).click()
    await page.getByText(/^Chưa gõ gì/).waitFor()
  })

  it('takes marks by keyboard and a block from Excel, tells what it will write, and keeps what it cannot', async () => {
    await page.getByLabel('Số liệu đến ngày').fill('10/9/2024')
    await page.getByLabel('Xã Chiềng Mai, tiêu chí 1 Quy hoạch').focus()
    for (const mark of ['x', 'KĐ', 'hm']) {
      await page.keyboard.type(mark)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    await paste('x\tĐ\tđạt\n1\t0\tcơ bản đạt')
    await page.getByText('Sẽ ghi 8 ô của 3 địa bàn, tự đánh giá, số liệu đến 10/9/2024:').waitFor()
    await page.getByText('1 ô chưa đọc được, nằm lại').waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText('9 ô gõ lần trước chưa ghi vẫn còn ở đây.').waitFor()
    expect(await rows()).toBe(0)
    await page.getByRole('button', { name: 'Ghi 8 ô' }).click()
    await page.getByText('Đã ghi 8 ô.').waitFor()
    expect(await rows()).toBe(8)
    await page.getByText(/“hm”: Chưa đọc được dấu này/).waitFor()
  }, 60_000)

  async function paste(text: string): Promise<void> {
    await page.locator('.bd-type input').evaluate((field, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }

  it('is walked with the keyboard, each cell announced in full with the day of its stages', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await cell('Chiềng Mai', '1').waitFor()
    await page
      .getByRole('columnheader', { name: /Địa bàn/ })
      .getByRole('button')
      .focus()
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    const told = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(told).toBe(
      'Xã Chiềng Mai, tiêu chí 1 Quy hoạch: tự đánh giá đạt; tự đánh giá đạt, xác nhận chưa có, thẩm tra chưa có',
    )
    await page.getByRole('status').filter({ hasText: 'Tự đánh giá đạt ngày 10/9/2024' }).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: /^Xã Chiềng Mai, chỉ tiêu 1\.1 / }).waitFor()
    await page.keyboard.press('2')
    await page.getByRole('button', { name: 'Tự đánh giá', pressed: true }).waitFor()
    await page.keyboard.press('1')
    expect(await page.locator('.bd-table [tabindex="0"]').count()).toBe(1)
  }, 60_000)

  it('asks of a past day both ways: as known then, and by what is known today', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi?ngay=2024-09-15`)
    await page.getByRole('button', { name: '8 số liệu nhập sau ngày đó' }).click()
    await page.getByText('Như đã biết khi đó').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Hiện trạng đến/ }).click()
    await page.getByLabel(/^Như đã biết khi đó/).check()
    await page.getByRole('gridcell', { name: 'Xã Chiềng Mai, tiêu chí 1 Quy hoạch: chưa có số liệu' }).waitFor()
    const knob = page.getByRole('slider', { name: 'Ngày của số liệu' })
    await knob.focus()
    await page.keyboard.press('End')
    await expect.poll(() => new URL(page.url()).searchParams.get('ngay')).toBeNull()
    await page.getByRole('button', { name: 'So với ngày khác' }).click()
    await page.getByRole('button', { name: /mới đạt/ }).click()
    await page
      .getByRole('complementary', { name: 'Được và mất' })
      .getByText(/^Mới đạt: 5$/)
      .waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('tells the story of a cell; another person confirms there, and a return needs its reason', async () => {
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await cell('Chiềng Mai', '1').click()
    const story = page.getByRole('complementary', { name: 'Câu chuyện của ô' })
    await story.getByText('Tự đánh giá: đạt').waitFor()
    await story
      .getByText(/Lò Văn Quân/)
      .first()
      .waitFor()
    await story.getByRole('button', { name: 'Ghi vào ô này' }).click()
    await story.getByRole('radio', { name: 'Trả lại' }).check()
    await story.getByRole('button', { name: /^Ghi 1: xác nhận, trả lại/i }).click()
    await story.getByText('Cần một câu để bên kia biết vì sao.').waitFor()
    await story.getByRole('radio', { name: 'Chưa đạt' }).check()
    await story.getByLabel('Lý do').fill('Chưa công bố quy hoạch')
    await expectAccessible(page)
    await story.getByRole('button', { name: /^Ghi 1: xác nhận, chưa đạt/i }).click()
    await page.getByText('Đã ghi Xã Chiềng Mai, 1.').waitFor()
    await story.getByText(/Tự đánh giá nói đạt, xác nhận nói chưa\./).waitFor()
    await page.getByRole('gridcell', { name: /^Xã Chiềng Mai, tiêu chí 1 .*các bên nói khác nhau$/ }).waitFor()
  }, 60_000)

  it('freezes a day; what speaks of it later is an adjustment', async () => {
    await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'Chốt số liệu' })
    await panel.getByLabel('Tên bản chốt').fill('Báo cáo tháng 9/2024')
    await panel.getByRole('button', { name: 'Chốt số liệu đến 20/9/2024' }).click()
    await panel.getByText('Chưa có điều chỉnh sau chốt.').waitFor()
    const rowsOf = [{ unitId: world.units.taSoi, place: set.at('4'), met: true }]
    const later = { frameworkId: set.frameworkId, stage: 'claim', onDay: '2024-09-18', reason: 'Bổ sung', rows: rowsOf }
    world.clock.moveTo('2024-09-20T09:00:00+07:00')
    expect((await world.as('quan', 'POST', '/assessments', later)).body.adjustments).toBe(1)
    await page.reload()
    await panel.getByRole('button', { name: '1 điều chỉnh sau chốt' }).click()
    await panel.getByText(/Tà Sỏi, 4: tự đánh giá đạt/).waitFor()
    await panel.getByRole('button', { name: 'Xem bảng như đã chốt' }).click()
    await page.getByText(/Đang xem bản chốt “Báo cáo tháng 9\/2024”/).waitFor()
    await page.getByRole('gridcell', { name: 'Xã Tà Sỏi, tiêu chí 4 Điện: chưa có số liệu' }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('keeps its first column on a phone, and the story follows the table', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(`${world.serving.address}/bieu-tieu-chi`)
    const name = phone.getByRole('rowheader', { name: 'Chiềng Mai' })
    await name.waitFor()
    const before = await name.boundingBox()
    await phone.locator('.bd-scroll').evaluate((box) => box.scrollTo(400, 0))
    expect((await name.boundingBox())?.x).toBe(before?.x)
    await phone.getByRole('gridcell', { name: /^Xã Chiềng Mai, tiêu chí 16 / }).click()
    await phone.getByText('Chưa ai ghi gì về ô này.').waitFor()
    await expectAccessible(phone)
    await phone.context().close()
  }, 60_000)
})
