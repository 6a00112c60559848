// A set of criteria: out to Excel, a level changed, back in with what it would change, published as a new version; agencies pasted; all read on a phone.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setFrom } from '../../server/modules/frameworks/workbook/in.ts'
import { tabsOf } from '../../server/modules/frameworks/workbook/out.ts'
import { workbookOf } from '../../server/modules/sheets/frameworks.ts'
import { readXlsx } from '../../server/modules/sheets/reading/xlsx.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page
const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

describe.skipIf(!chromiumPath)('a set of criteria in the page (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld()
    browsers = await openBrowsers()
    page = await browsers.open(world, 'quan')
    await page.goto(world.serving.address)
  }, 90_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is found from Quản trị; what is not verified is said, what is missing too', async () => {
    await page.getByRole('link', { name: 'Quản trị' }).first().click()
    await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click()
    await page.getByRole('heading', { name: 'Bộ tiêu chí', level: 1 }).waitFor()
    await page.getByText('mới có 9 trong 47 chỉ tiêu').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /xã nông thôn mới giai đoạn 2021-2025/ }).click()
    await page.getByText('Chỗ ghi “chưa kiểm chứng” chưa đối chiếu').waitFor()
    await page
      .getByText('8 mức theo loại đơn vị, năm')
      .or(page.getByText('7 mức theo loại đơn vị, năm'))
      .first()
      .click()
    await expectAccessible(page)
  }, 90_000)

  it('goes out to Excel, comes back with one level changed, and is published as a new version', async () => {
    await page.getByRole('button', { name: 'Lập bản mới' }).click()
    await page.waitForURL('**/ban-thao/*')
    await page.getByRole('heading', { name: 'Đưa Excel vào' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Xuất Excel' }).click()
    const bytes = new Uint8Array(readFileSync((await (await download).path())!))
    const { tabs } = await readXlsx(bytes, 'bo.xlsx')
    const line = tabs[2]!.rows.find(({ cells }) => cells[1] === '15.1' && cells[2] === 'Tây Nguyên')!
    line.cells[4] = '92,5'
    const { draftId } = (await world.as('quan', 'GET', '/frameworks')).body.drafts[0]
    const { body } = (await world.as('quan', 'GET', `/framework-drafts/${draftId}`)).body
    const changed = tabsOf(setFrom(tabs, body).body)
    changed[2]!.rows.push(['15', '15.1', 'Miền Đông', '', '90', '', '', '', ''])
    await page.locator('input[type=file]').setInputFiles({
      name: 'bo-2021-2025.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await workbookOf(changed),
    })
    await page.getByRole('heading', { name: 'Tệp đổi 1 chỗ trong bản thảo' }).waitFor()
    await page.getByText('“Miền Đông” không phải loại đơn vị của bộ này').waitFor()
    await page.getByRole('row', { name: /Mức của 15.1, Tây Nguyên, mức.*90.*92,5/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ghi 1 chỗ vào bản thảo' }).click()
    await page.getByText('Đã ghi vào bản thảo.').waitFor()
    await page.getByRole('button', { name: 'Sửa 15.1: ' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('checkbox', { name: 'Đã đối chiếu với quyết định' }).first().check()
    await drawer.getByRole('textbox', { name: 'Nguồn' }).first().fill('')
    await drawer.getByRole('button', { name: 'Lưu vào bản thảo' }).click()
    await drawer.getByText('Đã đánh dấu kiểm chứng thì cần ghi nguồn.').waitFor()
    await expectAccessible(page)
    await drawer.getByRole('textbox', { name: 'Nguồn' }).first().fill('Phụ lục Quyết định 318/QĐ-TTg')
    await drawer.getByRole('button', { name: 'Lưu vào bản thảo' }).click()
    await page.getByText('Đã lưu bản thảo.').waitFor()
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    const day = page.getByRole('dialog').getByRole('textbox', { name: 'Áp dụng từ ngày' })
    await day.fill('01/10/2024')
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await page.getByText('Đã ban hành bản 2.').waitFor()
    await page.getByRole('link', { name: 'So với bản khác' }).click()
    await page.getByRole('row', { name: /Mức của 15.1, Tây Nguyên/ }).waitFor()
    await expectAccessible(page)
    const { frameworks } = (await world.as('quan', 'GET', '/frameworks')).body
    expect(
      frameworks.filter((one: any) => one.code === 'xa-ntm-2021-2025').map((one: any) => [one.version, one.from]),
    ).toEqual([
      [2, '2024-10-01'],
      [1, '2022-03-08'],
    ])
  }, 120_000)

  it('agencies are pasted from two columns; a name that is not in the book is said', async () => {
    await page.getByRole('link', { name: 'Cơ quan phụ trách' }).click()
    await page.getByRole('button', { name: 'Giao phụ trách' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('combobox', { name: 'Địa bàn' }).fill('muong lam')
    await page
      .getByRole('option', { name: /Mường Lâm/ })
      .first()
      .click()
    await drawer.getByRole('textbox', { name: 'Dán từ Excel' }).fill('17\tP. TN&MT\nTC 02\tP. KT-HT\n5\tPhòng Giáo dục')
    await drawer.getByText('không có cơ quan tên này trong sổ').waitFor()
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Giao 2 tiêu chí, chỉ tiêu' }).click()
    await page.getByText('Đã giao cơ quan phụ trách.').waitFor()
    await page.getByRole('cell', { name: 'Phòng Tài nguyên và Môi trường huyện Mường Lâm' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Bộ kế tiếp' }).click()
    await page.getByText('suy đoán').first().waitFor()
    await expectAccessible(page)
  }, 90_000)

  it('a set for villages is made from nothing by the coordinator and published', async () => {
    const office = await browsers.open(world, 'hang')
    await office.goto(`${world.serving.address}/bo-tieu-chi`)
    await office.getByRole('button', { name: 'Lập bộ mới' }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByRole('button', { name: 'Lập bản thảo' }).click()
    await drawer.getByText('Chọn địa bàn ban hành bộ này.').waitFor()
    await expectAccessible(office)
    await drawer
      .getByRole('textbox', { name: 'Tên bộ tiêu chí' })
      .fill('Bộ tiêu chí thôn nông thôn mới huyện Mường Lâm')
    await drawer.getByRole('combobox', { name: 'Của địa bàn' }).fill('muong lam')
    await office
      .getByRole('option', { name: /Mường Lâm/ })
      .first()
      .click()
    await drawer.getByRole('button', { name: 'Lập bản thảo' }).click()
    await office.waitForURL('**/ban-thao/*')
    await office.getByRole('button', { name: 'Thêm tiêu chí' }).click()
    await drawer.getByRole('textbox', { name: 'Tên', exact: true }).fill('Đường thôn')
    await drawer.getByRole('button', { name: 'Lưu vào bản thảo' }).click()
    await office.getByRole('button', { name: 'Thêm chỉ tiêu của tiêu chí 1' }).click()
    await drawer.getByRole('textbox', { name: 'Tên', exact: true }).fill('Tỷ lệ đường ngõ được cứng hóa')
    await drawer.getByRole('combobox', { name: 'Kiểu giá trị' }).selectOption({ label: 'Tỷ lệ %' })
    await drawer.getByRole('combobox', { name: 'So sánh' }).selectOption({ label: 'Ít nhất' })
    await drawer.getByRole('button', { name: 'Thêm mức' }).click()
    await drawer.getByRole('textbox', { name: 'Mức', exact: true }).fill('tám mươi')
    await drawer.getByRole('button', { name: 'Lưu vào bản thảo' }).click()
    await drawer.getByText('Mỗi mức cần một số').waitFor()
    await expectAccessible(office)
    await drawer.getByRole('textbox', { name: 'Mức', exact: true }).fill('82,5')
    await drawer.getByRole('button', { name: 'Lưu vào bản thảo' }).click()
    await office.getByText('≥ 82,5%').waitFor()
    await office.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await office.getByText('Đã ban hành bản 1.').waitFor()
    await office.getByText('của Mường Lâm').waitFor()
  }, 90_000)

  it('levels of a province are laid over the country’s from a day on', async () => {
    const { frameworks } = (await world.as('quan', 'GET', '/frameworks')).body
    const { frameworkId } = frameworks.find((one: any) => one.code === 'xa-ntm-2016-2020')
    await page.goto(`${world.serving.address}/bo-tieu-chi/${frameworkId}`)
    await page.getByRole('button', { name: 'Mức của địa bàn' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('combobox', { name: 'Địa bàn' }).fill('ha van')
    await page.getByRole('option', { name: 'Hà Vân', exact: true }).click()
    await drawer.getByRole('textbox', { name: 'Căn cứ (quyết định)' }).fill('Quyết định 12/2017/QĐ-UBND')
    await drawer.getByRole('combobox', { name: 'Tiêu chí, chỉ tiêu' }).fill('15.1')
    await page
      .getByRole('option', { name: /15.1 Tỷ lệ người dân/ })
      .first()
      .click()
    await drawer.getByRole('textbox', { name: 'Mức', exact: true }).fill('92')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Lưu 1 mức' }).click()
    await page.getByText('Đã lưu mức của địa bàn.').waitFor()
  }, 90_000)

  it('reads on a phone', async () => {
    const phone = await browsers.open(world, 'doan', 'phone')
    await phone.goto(`${world.serving.address}/bo-tieu-chi`)
    await phone.getByRole('link', { name: /xã nông thôn mới giai đoạn 2016-2020/ }).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await phone.getByRole('link', { name: /xã nông thôn mới giai đoạn 2016-2020/ }).click()
    await phone.getByText('Chỗ ghi “chưa kiểm chứng”').waitFor()
    await noWider(phone)
    await expectAccessible(phone)
  }, 90_000)
})
