// The plan of a year: typed in the grid, brought from the yearly sheet, told beside the goal with its pace.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('the roadmap (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/lo-trinh`)
    await page.getByText('Năm 2024').waitFor()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is typed with the keyboard; what is behind is told, what is not understood stays where it was typed', async () => {
    await page.getByLabel('Đăng ký, Chiềng Mai').focus()
    await page.keyboard.type('2 (T6), 3')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1, 50')
    await page.getByText('Bộ tiêu chí không có: 50').waitFor()
    await page.getByRole('button', { name: 'Lưu 2 xã' }).click()
    await page.getByText('Nậm Pung: Bộ tiêu chí không có: 50').waitFor()
    await page.getByLabel('Đăng ký, Nậm Pung').fill('1')
    await page.getByLabel('Năm về đích, Nậm Pung').fill('2025')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lưu 2 xã' }).click()
    await page.getByText('Đã lưu kế hoạch.').waitFor()
    await page.getByText('chậm: 2', { exact: true }).waitFor()
    await page.getByText('2/4 xã đủ').waitFor()
  }, 60_000)

  it('has its goal beside it', async () => {
    await page.getByRole('button', { name: 'Đặt mục tiêu' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Bình quân cuối năm').fill('12,75')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Lưu mục tiêu' }).click()
    await page.getByText('mục tiêu 12,75, thiếu 12').first().waitFor()
  }, 60_000)

  it('takes the yearly sheet: every row shown first, nothing written before it is wanted', async () => {
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
    const form = page.getByRole('dialog')
    await form
      .getByLabel('Hoặc dán các ô, cả hàng tiêu đề')
      .fill('Tên xã\tTiêu chí đăng ký\nChiềng Mai\t2 (T6), 3\nTà Sỏi\t1, 2\nMường Lạ\t1')
    await form.getByRole('button', { name: 'Đọc các ô này' }).click()
    await form.getByText('đã có như vậy').waitFor()
    await form.getByText('Không có xã “Mường Lạ”').waitFor()
    await expectAccessible(page)
    expect((await world.serving.database.pool.query('select count(*)::int as n from roadmap_entry')).rows[0].n).toBe(4)
    await form.getByRole('button', { name: 'Ghi 1 xã' }).click()
    await page.getByText('3/4 xã đủ').waitFor()
    expect(await page.getByLabel('Đăng ký, Tà Sỏi').inputValue()).toBe('1, 2')
  }, 60_000)

  it('is read by everybody, on a phone too, in both languages', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const other = await browsers.open(world, 'doan', size)
      await other.goto(`${world.serving.address}/lo-trinh`)
      await other.getByText('2 (T6), 3').waitFor()
      await expectAccessible(other)
      const wider = await other.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider).toBe(0)
      expect(await other.getByRole('textbox', { name: /Đăng ký/ }).count()).toBe(0)
    }
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Registered, assigned, roadmap' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})
