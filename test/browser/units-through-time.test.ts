// A merger of three communes on the page: seen before it runs, looked at on both sides of its day, its worklist decided by one rule, another taken back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerPaper } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('units through time (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld()
    const { namPung, chiengMai, taSoi } = world.agencies
    const clauses = [{ lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-12-01' }] }]
    const { documentId } = await registerPaper(world, { clauses })
    await world.as('hang', 'POST', `/documents/${documentId}/hand-out`, {})
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const tree = () => page.locator('.unit-tree').textContent()
  const asOf = async (day: string) => {
    await page.goto(`${world.serving.address}/quan-tri?ngay=${day}`)
    await page.locator('.unit-tree li').first().waitFor()
    const opener = page.getByRole('button', { name: /^Mở các đơn vị thuộc Mường Lâm/ })
    if ((await opener.count()) > 0) await opener.first().click()
    await page.getByText('Pá Khoang').first().waitFor()
  }

  it('is filled in, shown, and recorded', async () => {
    await page.goto(`${world.serving.address}/quan-tri`)
    await page.getByRole('button', { name: 'Sắp xếp đơn vị' }).click()
    const form = page.getByRole('dialog')
    for (const name of ['Nậm Pung', 'Chiềng Mai', 'Tà Sỏi']) {
      const box = form.getByRole('combobox', { name: /Các đơn vị|Thêm đơn vị/ })
      await box.fill(name)
      await page.getByRole('option', { name: new RegExp(name) }).click()
    }
    await form.getByRole('button', { name: 'Xem trước sẽ đổi gì' }).click()
    await form.getByText('Còn ô chưa ghi.').first().waitFor()
    await form.getByRole('textbox', { name: /Tên đơn vị mới/ }).fill('Mường Nhé')
    await expect.poll(() => form.getByRole('combobox', { name: 'Thuộc' }).inputValue()).toBe('Huyện Mường Lâm')
    await form.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('1/10/2024')
    await form.getByRole('textbox', { name: 'Số nghị quyết, quyết định' }).fill('12/NQ-HĐND')
    await form.getByRole('textbox', { name: 'Ngày ban hành' }).fill('10/9/2024')
    await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('HĐND tỉnh Hà Vân')
    await form.getByRole('button', { name: 'Xem trước sẽ đổi gì' }).click()
    await form.getByText('3 nhiệm vụ đang mở').waitFor()
    await form.getByText('Nậm Pung → Mường Nhé').waitFor()
    await expectAccessible(page)
    expect((await world.as('hang', 'GET', '/unit-operations')).body.operations).toEqual([])
    await form.getByRole('button', { name: 'Ghi: nhập đơn vị' }).click()
    await page.getByRole('heading', { name: 'Việc phải chuyển' }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('is decided at once: everything goes to the new commune', async () => {
    const list = page.locator('.work-list')
    await list.getByText('Quyết định cả 8 mục còn chờ').waitFor()
    await list.getByRole('button', { name: 'Chuyển sang Mường Nhé' }).first().click()
    await list.getByText('Không còn gì phải chuyển.').waitFor()
    await page.getByText('Chưa hoàn tác được, vì đã có thứ dựa vào:').waitFor()
    const { body } = await world.as('hang', 'GET', '/assignments')
    const leads = new Set(body.assignments.map((row: { lead: { name: string } }) => row.lead.name))
    expect([...leads]).toEqual(['UBND xã Mường Nhé'])
  }, 30_000)

  it('is seen on both sides of its day, and an old name finds what became of it', async () => {
    await asOf('2024-09-30')
    expect(await tree()).toContain('Nậm Pung')
    expect(await tree()).not.toContain('Mường Nhé')
    await asOf('2024-10-01')
    expect(await tree()).toContain('Mường Nhé')
    expect(await tree()).not.toContain('Nậm Pung')
    await expectAccessible(page)
    await page.getByRole('searchbox').first().fill('nam pung')
    await page.getByRole('button', { name: 'Xã Nậm Pung' }).click()
    const life = page.getByRole('dialog')
    await life.getByRole('heading', { name: 'Thành các đơn vị' }).waitFor()
    await life.getByRole('button', { name: 'Mường Nhé' }).click()
    await life.getByRole('heading', { name: 'Từ các đơn vị' }).waitFor()
    await expectAccessible(page)
  }, 30_000)

  it('is filtered by what units are counted as on the day', async () => {
    const { paKhoang } = world.units
    for (const [name, value, from] of [
      ['group', '2', '2024-01-01'],
      ['border', 'yes', '2024-06-01'],
    ])
      expect(
        (await world.as('quan', 'PUT', '/unit-classes', { unitIds: [paKhoang], class: name, value, from })).status,
      ).toBe(200)
    await page.goto(`${world.serving.address}/quan-tri?ngay=2024-09-01`)
    await page.getByLabel('Phân loại', { exact: true }).selectOption({ label: 'Xã biên giới' })
    await expect.poll(tree).not.toContain('Nậm Pung')
    expect(await tree()).toContain('Pá Khoang')
    await page.getByText('1 đơn vị', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.goto(`${world.serving.address}/quan-tri?ngay=2024-03-01&loai=border:yes`)
    await page.getByText('Không đơn vị nào thuộc phân loại này.').waitFor()
    await page.getByLabel('Phân loại', { exact: true }).selectOption({ label: 'mọi phân loại' })
    await expect.poll(tree).toContain('Mường Lâm')
    await expectAccessible(page)
    await page.goto(`${world.serving.address}/bieu-tieu-chi?ngay=2024-09-01&nhom=lop:border:yes`)
    await page.getByRole('rowheader', { name: 'Pá Khoang' }).waitFor()
    expect(await page.getByRole('rowheader', { name: 'Nậm Pung' }).count()).toBe(0)
  }, 60_000)

  it('another is taken back on the page', async () => {
    const what = { kind: 'rename', unitId: world.units.paKhoang, name: 'Mường Khoang' }
    const decision = { number: '15/NQ-HĐND', day: '2024-09-10', issuer: 'HĐND tỉnh Hà Vân' }
    await world.as('hang', 'POST', '/unit-operations', { what, onDay: '2024-11-01', decision })
    await page.goto(`${world.serving.address}/quan-tri?muc=sap-xep`)
    await page.getByRole('button', { name: /^Đổi tên/ }).click()
    await page.getByRole('textbox', { name: 'Vì sao hoàn tác' }).fill('Nghị quyết chưa có hiệu lực')
    await page.getByRole('button', { name: 'Hoàn tác thao tác này' }).click()
    await page.getByText('đã hoàn tác, Nông Thị Thu Hằng').first().waitFor()
    await expectAccessible(page)
  }, 30_000)

  it('a province is shown row by row before it is taken in', async () => {
    await page.goto(`${world.serving.address}/quan-tri?muc=danh-muc`)
    await page.getByRole('radio', { name: 'Một tỉnh trong danh mục' }).check()
    await page.getByRole('textbox', { name: /Mã tỉnh/ }).fill('96')
    await page.getByRole('checkbox', { name: /trước 01\/7\/2025/ }).uncheck()
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('button', { name: 'Nhập 65 đơn vị' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nhập 65 đơn vị' }).click()
    await page.getByRole('link', { name: 'Xem thao tác, hoàn tác' }).waitFor()
    await expectAccessible(page)
  }, 60_000)
})
