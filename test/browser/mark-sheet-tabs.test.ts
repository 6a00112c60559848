// A workbook with a tab for each stage: what each tab is of is seen, asked once where it does not tell, corrected tab by tab, recorded as one.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tabPerStage } from '../../server/modules/marks/test-sheets.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page
let file: string

describe.skipIf(!chromiumPath)('a sheet with a tab for each stage (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { name, bytes } = await tabPerStage()
    file = join(tmpdir(), `${process.pid} ${name}`)
    writeFileSync(file, bytes)
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('shows what each tab is of, and asks once who assesses in those that do not tell', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi/nhap-bang`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Còn 1 câu hỏi' }).waitFor()
    await page.getByText('Trang “Biểu 3, Biểu 4” do ai đánh giá?').waitFor()
    const said = page.getByRole('region', { name: 'Bảng này nói gì' })
    await said.getByText('UBND huyện thẩm tra').waitFor()
    expect(await said.getByText('chưa biết ai đánh giá').count()).toBe(2)
    await expectAccessible(page)
    await page.getByText('Mỗi trang khác nhau').click()
    await page.getByLabel('Biểu 3').selectOption({ label: 'UBND huyện thẩm tra' })
    await page.getByText('Trang “Biểu 3, Biểu 4” do ai đánh giá?').waitFor()
    await expectAccessible(page)
    await page.locator('.question.open').getByRole('button', { name: 'Xã tự đánh giá' }).click()
    await page.getByText('1 câu hỏi đã trả lời').waitFor()
    expect(await said.getByText('(theo câu trả lời)').count()).toBe(2)
  }, 60_000)

  it('each tab is corrected by itself, its rows are seen by themselves', async () => {
    const said = page.getByRole('region', { name: 'Bảng này nói gì' })
    await said.getByRole('button', { name: 'Sửa' }).click()
    await said.getByRole('group', { name: 'Biểu 4' }).getByLabel('Số liệu đến ngày').fill('15/8/2024')
    await said
      .getByRole('group', { name: 'Biểu 3' })
      .getByLabel('Ai đánh giá')
      .selectOption({ label: 'UBND huyện thẩm tra' })
    await expectAccessible(page)
    await said.getByRole('button', { name: 'Xem lại theo đây' }).click()
    await said.getByText('số liệu đến 15/8/2024 (đã sửa)').waitFor()
    await page
      .getByRole('region', { name: 'Từng dòng' })
      .getByLabel('Trang', { exact: true })
      .selectOption({ label: 'Biểu 1' })
    await page.getByText('Biểu 4, 3').waitFor({ state: 'detached' })
    await page.getByText('Biểu 1, 3').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('reads on a telephone', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(page.url())
    const said = phone.getByRole('region', { name: 'Bảng này nói gì' })
    await said.getByRole('button', { name: 'Sửa' }).click()
    await said.getByRole('group', { name: 'Biểu 4' }).waitFor()
    await expectAccessible(phone)
    const wider = () =>
      phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wider()).toBe(0)
    await phone.close()
  }, 60_000)
})
