// The office's sheet of communes × criteria brought to the board: dropped, asked about, looked at, recorded, taken back.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withEverything } from '../../server/modules/marks/test-sheets.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page
let file: string

const written = async () =>
  (await world.serving.database.pool.query('select count(*)::int as n from assessment')).rows[0].n as number
const wider = (on: Page) =>
  on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(!chromiumPath)('a sheet of marks (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { name, bytes } = await withEverything()
    file = join(tmpdir(), `${process.pid} ${name}`)
    writeFileSync(file, bytes)
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is reached from the board; an empty page says what to do; a dropped file opens', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
    await page.getByText('Chưa đưa bảng nào vào.').waitFor()
    expect(await page.getByLabel('Ai đánh giá').inputValue()).toBe('claim')
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Còn 4 câu hỏi' }).waitFor()
    await page.getByText('6 cột tiêu chí, chỉ tiêu').waitFor()
    await page.getByText('số liệu đến 30/8/2024 (theo tiêu đề)').waitFor()
  }, 60_000)

  it('is read the other way where a person says so, and back', async () => {
    const columns = page.getByRole('region', { name: 'Các cột' })
    await columns.getByRole('button', { name: 'Sửa các cột' }).first().click()
    await expectAccessible(page)
    await columns.getByRole('button', { name: 'Xã nằm ngang' }).click()
    await columns.getByText(/xã nằm ngang/).waitFor()
    const open = columns.getByRole('button', { name: 'Sửa các cột' }).first()
    if (await open.isVisible()) await open.click()
    await columns.getByRole('button', { name: 'Xã theo hàng' }).click()
    await page.getByText('6 cột tiêu chí, chỉ tiêu').waitFor()
    await page.getByRole('button', { name: 'Còn 4 câu hỏi' }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('asks once for each doubt, by keyboard too; says why cells cannot be; nothing is written', async () => {
    await page.getByRole('button', { name: 'Còn 4 câu hỏi' }).press('Enter')
    // After each answer the keyboard goes on to the next question by itself: it must have come there.
    const left = (count: number) => page.getByRole('button', { name: `Còn ${count} câu hỏi` }).waitFor()
    const asked = (words: string) => page.locator('.question.open', { hasText: words })
    await page.getByRole('button', { name: 'Là Tà Sỏi, Mường Lâm' }).press('Enter')
    await left(3)
    await asked('“đang làm”').getByRole('button', { name: 'Chưa đạt' }).press('Enter')
    await left(2)
    await asked('“bốn mươi”').getByRole('button', { name: 'Không nói gì' }).press('Enter')
    await left(1)
    await asked('10: 1,234').getByRole('button', { name: 'Số lẻ' }).press('Enter')
    await page.getByRole('button', { name: 'Ghi 15 ô của 4 địa bàn' }).waitFor()
    await page.getByText('4 câu hỏi đã trả lời').waitFor()
    await page.getByText('Từng ô', { exact: true }).click()
    await page.getByText('“120%”').waitFor()
    await page.getByText('tổng in 4/19, đếm được 2').waitFor()
    await expectAccessible(page)
    expect(await written()).toBe(0)
  }, 60_000)

  it('reads on a telephone without anything beyond its edge', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(page.url())
    await phone.getByRole('button', { name: 'Ghi 15 ô của 4 địa bàn' }).waitFor()
    await phone.getByText('Từng ô', { exact: true }).click()
    await phone.getByText('“120%”').waitFor()
    await phone.getByRole('button', { name: 'Sửa các cột' }).click()
    await phone.getByRole('button', { name: 'Đọc lại theo các cột này' }).waitFor()
    expect(await wider(phone)).toBe(0)
    await expectAccessible(phone)
    await phone.close()
  }, 60_000)

  it('has its columns set by hand, and is read again so', async () => {
    await page.getByRole('button', { name: 'Sửa các cột' }).click()
    await page.getByLabel('Cột “Thu nhập (triệu đồng)” là').selectOption({ label: 'Không dùng' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Đọc lại theo các cột này' }).click()
    await page.getByText('5 cột tiêu chí, chỉ tiêu').waitFor()
    await page.getByText('đã sửa bằng tay').waitFor()
  }, 60_000)

  it('is recorded as it was shown, the board shows it, and is taken back whole', async () => {
    await page.getByRole('button', { name: 'Ghi 15 ô của 4 địa bàn' }).click()
    await page.getByRole('button', { name: 'Hoàn tác lần ghi' }).waitFor()
    expect(await written()).toBe(15)
    await page.getByRole('link', { name: 'Xem biểu tiêu chí' }).click()
    await page.getByText('Nậm Pung').first().waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Hoàn tác lần ghi' }).click()
    const asking = page.getByRole('dialog')
    await expectAccessible(page)
    await asking.getByRole('button', { name: 'Hoàn tác lần ghi' }).click()
    await page.getByText('Lần ghi này đã được hoàn tác').waitFor()
    await page.getByRole('button', { name: 'Ghi 15 ô của 4 địa bàn' }).waitFor()
  }, 60_000)

  it('speaks English', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Record 15 cells of 4 units' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})
