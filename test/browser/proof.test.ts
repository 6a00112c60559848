// Hồ sơ minh chứng và biểu thôn: a commune drops its folder, lays what was left over, counts its villages on a phone; the office loads the guide.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet, type TestSet } from '../../server/modules/assessments/test-set.ts'
import { workbookOf } from '../../server/modules/sheets/frameworks.ts'
import { insertUnit, rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let set: TestSet
let browsers: Browsers
let office: Page
let commune: Page
let folder: string
const minutes = 'Biên bản nghiệm thu công trình cấp nước sinh hoạt tập trung bản Nà Hạ và bản Pá Lau'

const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null

describe.skipIf(!chromiumPath)('a commune keeps its proof and counts its villages (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld()
    set = await shippedSet(world, 'xa-ntm-2021-2025')
    await world.serving.database.write(async (tx) => {
      for (const name of ['Bản Nà Hạ', 'Bản Pá Lau', 'Thôn Huổi Có'])
        await insertUnit(tx, { name, kind: 'thon', parentId: world.units.namPung, from: '2010-01-01' })
      await rebuildUnitPath(tx)
    })
    folder = mkdtempSync(join(tmpdir(), 'dondoc-proof-'))
    const put = (path: string, words: string) => {
      mkdirSync(join(folder, 'Nậm Pung', path, '..'), { recursive: true })
      writeFileSync(join(folder, 'Nậm Pung', path), words)
    }
    put(`Tiêu chí 17/17.1/${minutes}.txt`, 'nước')
    put('TC 05 Trường học/Quyết định công nhận trường.txt', 'trường')
    put('Khác/Tờ trình.txt', 'tờ trình')
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    await office.goto(world.serving.address)
    commune = await browsers.open(world, 'doan')
    await commune.goto(world.serving.address)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it('the guide is read before it is taken', async () => {
    await office.getByRole('link', { name: 'Hồ sơ minh chứng' }).click()
    await office.getByText('Chưa nạp danh mục hồ sơ yêu cầu của tỉnh').waitFor()
    await office.goto(`${world.serving.address}/ho-so-minh-chung?bo=${set.frameworkId}`)
    await office.getByRole('button', { name: 'Nạp danh mục yêu cầu' }).click()
    const rows = [
      ['17.1', 'Biên bản nghiệm thu công trình cấp nước', 'bản chính'],
      ['17.1', 'Danh sách hộ sử dụng nước sạch theo quy chuẩn', ''],
      ['99.9', 'Không có', ''],
    ]
    const headings = ['Chỉ tiêu', 'Hồ sơ minh chứng', 'Ghi chú']
    const buffer = await workbookOf([{ name: 'HD', title: 'Hướng dẫn', headings, widths: [10, 40, 20], rows }])
    const drawer = office.getByRole('dialog', { name: 'Danh mục hồ sơ yêu cầu' })
    await drawer.locator('input[type=file]').setInputFiles({
      name: 'huong-dan.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    })
    await drawer.getByText(/99\.9: không có chỉ tiêu này/).waitFor()
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Áp dụng 2 mục' }).click()
    await office.getByText('Danh mục yêu cầu có 2 mục.').waitFor()
    await expectAccessible(office)
    await noWider(office)
    await shot(office, 'missing')
  }, 60_000)

  it('a folder is laid at once, what is left over is laid by hand, the department is shown it', async () => {
    await commune.goto(`${world.serving.address}/ho-so-minh-chung?bo=${set.frameworkId}&xa=${world.units.namPung}`)
    await commune.getByText('Chưa có minh chứng nào của xã này.').waitFor()
    await expectAccessible(commune)
    await commune.locator('input[webkitdirectory]').setInputFiles(join(folder, 'Nậm Pung'))
    await commune.getByText('Đã xếp 2 tệp, 1 tệp chưa xếp.').waitFor()
    await commune.getByRole('link', { name: minutes }).waitFor()
    await commune.getByText('Danh sách hộ sử dụng nước sạch theo quy chuẩn: còn thiếu').waitFor()
    await expectAccessible(commune)
    await noWider(commune)
    await shot(commune, 'dossier')
    await commune.getByRole('button', { name: 'Sửa, xếp Tờ trình' }).click()
    const drawer = commune.getByRole('dialog', { name: 'Minh chứng' })
    const add = drawer.getByRole('combobox', { name: 'Thêm tiêu chí, chỉ tiêu' })
    await add.fill('1.1. ')
    await add.press('Enter')
    await drawer.getByRole('button', { name: 'Bỏ khỏi 1.1', exact: true }).waitFor()
    await drawer.getByLabel('Số, ký hiệu').fill('15/TTr-UBND')
    await drawer.getByLabel('Số tờ').fill('hai')
    await drawer.getByRole('button', { name: 'Lưu' }).click()
    await drawer.getByText('Số tờ là một số từ 1.').waitFor()
    await drawer.getByLabel('Số tờ').fill('2')
    await expectAccessible(commune)
    await drawer.getByRole('button', { name: 'Lưu' }).click()
    await commune.getByText('15/TTr-UBND, 2 tờ').waitFor()
    await commune.getByRole('heading', { name: /Chưa xếp/ }).waitFor({ state: 'detached' })
    await commune.getByRole('button', { name: 'Sửa, xếp Tờ trình' }).click()
    await drawer.getByRole('button', { name: 'Bản mới của tài liệu này' }).click()
    const next = commune.getByRole('dialog', { name: 'Bản mới' })
    await next.getByText(/^Thay “Tờ trình” ở mọi tiêu chí/).waitFor()
    await next.getByLabel('Số, ký hiệu').fill('16/TTr-UBND')
    await next
      .getByLabel('Tệp (nếu có)')
      .setInputFiles({ name: 'to-trinh-2.txt', mimeType: 'text/plain', buffer: Buffer.from('bản 2') })
    await expectAccessible(commune)
    await next.getByRole('button', { name: 'Lưu' }).click()
    await commune.getByText('16/TTr-UBND, 2 tờ, đã thay 1 lần').waitFor()
    expect(await commune.getByText('15/TTr-UBND').count()).toBe(0)
    const phone = await browsers.open(world, 'doan', 'phone')
    await phone.goto(`${world.serving.address}/ho-so-minh-chung?bo=${set.frameworkId}&xa=${world.units.namPung}`)
    await phone.getByRole('link', { name: minutes }).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'dossier-phone')
    await commune.getByRole('button', { name: 'Bìa hồ sơ' }).click()
    const covers = commune.getByRole('dialog', { name: 'In bìa hồ sơ minh chứng' })
    await covers.getByRole('group', { name: 'Tiêu chí cần bìa: 3/19' }).waitFor()
    await covers.getByRole('button', { name: 'Bỏ tất cả' }).click()
    await covers.getByRole('button', { name: 'In 0 bìa' }).click()
    await covers.getByText('Chọn ít nhất một tiêu chí').waitFor()
    await covers.getByRole('checkbox', { name: /^17\. / }).check()
    await covers.getByRole('checkbox', { name: /^Thêm một bìa chung/ }).check()
    await expectAccessible(commune)
    await shot(commune, 'covers')
    const word = commune.waitForEvent('download')
    await covers.getByRole('button', { name: 'Word' }).click()
    expect((await word).suggestedFilename()).toBe('Bia ho so Nam Pung.docx')
    await covers.getByText('Bia ho so Nam Pung.docx').waitFor()
    await commune.keyboard.press('Escape')
    await phone.getByRole('button', { name: 'Bìa hồ sơ' }).click()
    await phone.getByRole('button', { name: 'In 3 bìa' }).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'covers-phone')
    const proof = await world.as(
      'tue',
      'GET',
      `/dossiers/proof?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at('17.1')}`,
    )
    expect(proof.body.items.map(({ subject }: { subject: string }) => subject)).toEqual([minutes])
  }, 90_000)

  it('villages are counted on a phone by pasting and typing; the sum becomes the claim', async () => {
    const phone = await browsers.open(world, 'doan', 'phone')
    const sheet = `${world.serving.address}/bieu-thon?bo=${set.frameworkId}&xa=${world.units.namPung}&ct=${set.at('17.1') + 1}`
    await phone.goto(sheet)
    await phone.getByRole('button', { name: 'Dán từ bảng tính' }).click()
    const drawer = phone.getByRole('dialog', { name: 'Dán từ bảng tính' })
    await drawer.getByRole('textbox', { name: 'Các dòng' }).fill('Nà Hạ\t95\t100\nHuổi Có\t30\t40\nNà Cà\t1\t2')
    await drawer.getByRole('button', { name: 'Điền vào biểu' }).click()
    await drawer.getByText('Nà Cà: không có thôn tên này').waitFor()
    await expectAccessible(phone)
    await phone.keyboard.press('Escape')
    await phone.getByRole('textbox', { name: 'Số đạt của Bản Pá Lau' }).fill('61')
    await phone.getByRole('textbox', { name: 'Tổng số của Bản Pá Lau' }).fill('60')
    await phone.getByRole('button', { name: 'Ghi số của 3 thôn' }).click()
    await phone.getByText('Cần hai số, số đạt không lớn hơn tổng số.').waitFor()
    await phone.waitForTimeout(400)
    await phone.reload()
    const typed = phone.getByRole('textbox', { name: 'Số đạt của Bản Pá Lau' })
    expect(await typed.inputValue()).toBe('61')
    await typed.fill('55')
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'tallies-phone')
    await phone.getByRole('button', { name: 'Ghi số của 3 thôn' }).click()
    await phone.getByText('Đã ghi số của 3 thôn.').waitFor()
    await phone.getByText(/180\/200 = 90%, 3\/3 thôn đã có số/).waitFor()
    await phone.getByLabel('Kết luận').selectOption({ label: 'Đạt' })
    await phone.getByRole('button', { name: 'Ghi tự đánh giá' }).click()
    await phone.getByText('Đã ghi vào tự đánh giá của xã.').waitFor()
    await office.goto(sheet)
    await office.getByRole('rowheader', { name: /Cộng 3\/3 thôn đã có số/ }).waitFor()
    await expectAccessible(office)
    await noWider(office)
    await office.getByRole('button', { name: 'Số liệu nền' }).click()
    const base = office.getByRole('dialog', { name: 'Số liệu nền của xã' })
    await base.getByLabel('Số hộ', { exact: true }).fill('205')
    await base.getByRole('button', { name: 'Ghi số liệu nền' }).click()
    await base.getByText('Ghi năm, nguồn và ít nhất một số.').waitFor()
    await base.getByLabel('Nguồn').fill('Niên giám thống kê huyện 2023')
    await expectAccessible(office)
    await base.getByRole('button', { name: 'Ghi số liệu nền' }).click()
    await base.getByText(/Số hộ: 205\. Nguồn: Niên giám/).waitFor()
    await office.keyboard.press('Escape')
    await office.getByText('Số liệu nền của xã là 205 hộ, tổng số các thôn là 200').waitFor()
    await shot(office, 'tallies')
  }, 90_000)
})
