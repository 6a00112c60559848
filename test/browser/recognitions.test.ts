// A decision of recognition is recorded; the set of criteria changes; who falls short of the new one is listed, and each missing criterion opens its cell.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seenFromProvince } from '../../server/modules/transitions/test-province.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('recognitions (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2025-12-20T08:00:00+07:00' })
    await seenFromProvince(world)
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/cong-nhan`)
    await page.getByText('Chưa ghi lần công nhận nào.').waitFor()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('a decision is recorded for two communes; what lacks is said where it lacks', async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Ghi 0 địa bàn' }).click()
    await form.getByText('Chọn ít nhất một địa bàn.').waitFor()
    await form.getByLabel('Theo bộ tiêu chí').selectOption({ label: await nameOfSet('xa-ntm-2021-2025') })
    await form.getByRole('textbox', { name: 'Công nhận từ ngày' }).fill('10/12/2025')
    for (const name of ['Nậm Pung', 'Tà Sỏi']) {
      await form.getByRole('combobox', { name: /Địa bàn được công nhận|Thêm địa bàn/ }).fill(name)
      await page.getByRole('option', { name: new RegExp(name) }).click()
    }
    await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('2105/QĐ-UBND')
    await form.getByRole('textbox', { name: 'Ngày ban hành' }).fill('10/12/2025')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Ghi 2 địa bàn' }).click()
    await page.getByText('Đã ghi công nhận 2 địa bàn.').waitFor()
    await page
      .getByRole('link', { name: /2105\/QĐ-UBND/ })
      .first()
      .waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('one is withdrawn by another decision', async () => {
    await page.getByRole('button', { name: /Thu hồi.*Tà Sỏi/ }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Từ ngày' }).fill('15/12/2025')
    await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('2200/QĐ-UBND')
    await form.getByRole('textbox', { name: 'Ngày ban hành' }).fill('15/12/2025')
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Không giữ được tiêu chí 17')
    await form.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByText('thu hồi từ 15/12/2025').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('after the set has changed those that fall short are listed, each criterion opens its cell, and the list is printed', async () => {
    world.clock.moveTo('2026-03-02T08:00:00+07:00')
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/cong-nhan?xem=chua-dat-bo-moi`)
    await page.getByText(/^1\/1 địa bàn đã được công nhận/).waitFor()
    await page.getByText('0/10 tiêu chí').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'In' }).first().click()
    await page.getByRole('dialog', { name: 'In danh sách chưa đạt bộ mới' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Mở ô tiêu chí 3, Nậm Pung: chưa có số liệu' }).click()
    await page.getByRole('complementary', { name: 'Câu chuyện của ô' }).getByText('Chưa ai ghi gì về ô này.').waitFor()
  }, 60_000)

  it('what is missing opens as a deed with its commune and its criteria chosen, and becomes an assignment', async () => {
    await page.goto(`${world.serving.address}/cong-nhan?xem=chua-dat-bo-moi`)
    await page.getByRole('link', { name: 'Giao Nậm Pung hoàn thành tiêu chí còn thiếu' }).click()
    const form = page.getByRole('dialog', { name: 'Giao hoàn thành tiêu chí chưa đạt' })
    await form.getByRole('textbox', { name: 'Hạn' }).fill('30/06/2026')
    await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/KH-UBND')
    await form.getByRole('textbox', { name: 'Ngày ban hành' }).fill('01/03/2026')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).click()
    await page.getByText('Đã giao 1 nhiệm vụ.').waitFor()
    await page.getByText(/^1 xã đã được công nhận theo/).waitFor()
    await expectAccessible(page)
    const { body } = await world.as('hang', 'GET', '/assignments')
    expect(body.assignments[0].title).toBe('Hoàn thành 10 tiêu chí: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10')
    await page.getByRole('link', { name: 'Xem cả danh sách' }).click()
    await page.getByRole('checkbox', { name: 'Chọn mọi xã' }).waitFor({ state: 'detached' })
  }, 60_000)

  it('is read on a phone and in English', async () => {
    const phone = await browsers.open(world, 'doan', 'phone')
    for (const path of ['/cong-nhan', '/cong-nhan?xem=chua-dat-bo-moi']) {
      await phone.goto(`${world.serving.address}${path}`)
      await phone.getByRole('main').getByText('Nậm Pung').first().waitFor()
      await expectAccessible(phone)
      expect(
        await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
    }
    expect(await phone.getByRole('button', { name: /Thu hồi/ }).count()).toBe(0)
    await page.goto(`${world.serving.address}/cong-nhan`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Recognitions' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})

async function nameOfSet(code: string): Promise<string> {
  const { rows } = await world.serving.database.pool.query('select name from framework where code = $1', [code])
  return rows[0].name
}
