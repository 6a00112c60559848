// A link to report by: made in the office, opened on a phone without an account, kept while the line is down, arrived once, accepted, revoked.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let office: Page
let phone: Page
let address: string
let code: string
let his: string
const title = 'Hoàn thành cứng hoá tuyến đường trục bản Nà Hạ nối khu trung tâm xã với điểm trường mầm non'
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const inbox = async () => (await world.as('hang', 'GET', '/pass-reports')).body
const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

describe.skipIf(!chromiumPath)('a unit reports by a link on a phone (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld()
    const { namPung, chiengMai } = world.agencies
    const paper = await handedOut(world, {
      clauses: [
        { title, section: '1', lead: [namPung], due: [{ day: '2024-09-25' }] },
        { title: 'Rà soát nhà tạm', section: '2', lead: [namPung], due: [{ day: '2024-10-30' }] },
        { title: 'Thu gom rác thải', section: '3', lead: [chiengMai], due: [{ day: '2024-10-30' }] },
      ],
    })
    const rows = (await world.as('hang', 'GET', `/assignments?document=${paper.documentId}`)).body.assignments
    his = rows.find((row: { title: string }) => row.title === title).assignmentId
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    await office.goto(`${world.serving.address}/van-ban/${paper.documentId}`)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is made from the document, with a unit and a code, and its address is shown once', async () => {
    await office.getByRole('button', { name: 'Tạo liên kết để gửi' }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByRole('button', { name: 'Báo cáo', exact: true }).click()
    await drawer.getByRole('button', { name: 'Tạo liên kết' }).click()
    await drawer.getByText('Chọn đơn vị sẽ báo cáo.').waitFor()
    await drawer.getByRole('combobox', { name: 'Đơn vị báo cáo' }).fill('nam pung')
    await office.getByRole('option', { name: /UBND xã Nậm Pung/ }).click()
    await drawer.getByText('Cần mã bốn số').click()
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Tạo liên kết' }).click()
    address = await drawer.getByRole('textbox', { name: 'Địa chỉ liên kết' }).inputValue()
    expect(address).toMatch(new RegExp(`^${world.serving.address}/l#[\\w-]{43}$`))
    await office.context().grantPermissions(['clipboard-read'])
    await drawer.getByRole('button', { name: 'Chép liên kết' }).click()
    await office.getByText('Đã chép liên kết.').waitFor()
    expect(await office.evaluate(() => navigator.clipboard.readText())).toBe(address)
    await drawer.getByRole('img', { name: 'Mã QR của liên kết' }).waitFor()
    code = (await drawer.locator('.made-code b').textContent()) ?? ''
    expect(code).toMatch(/^\d{4}$/)
    await expectAccessible(office)
  }, 60_000)

  it('asks a phone without an account for the code, refuses a wrong one, opens at the right one', async () => {
    phone = await browsers.open(world, null, 'phone')
    const asked: string[] = []
    phone.on('request', (request) => asked.push(request.url()))
    await phone.goto(address)
    const field = phone.getByRole('textbox', { name: 'Mã bốn số' })
    await field.fill(code === '0000' ? '0001' : '0000')
    await phone.getByRole('button', { name: 'Mở' }).click()
    await phone.getByText(/Mã chưa đúng. Còn thử được 4 lần/).waitFor()
    await expectAccessible(phone)
    await field.fill(code)
    await phone.getByRole('button', { name: 'Mở' }).click()
    await phone.getByRole('heading', { name: 'UBND xã Nậm Pung báo cáo' }).waitFor()
    expect(await phone.locator('.opened-item h3').allTextContents()).toEqual([`1. ${title}`, '2. Rà soát nhà tạm'])
    await noWider(phone)
    await expectAccessible(phone)
    // What follows the # is sent to nobody as part of an address.
    const secret = address.split('#')[1]!
    expect(asked.filter((url) => url.split('#')[0]!.includes(secret))).toEqual([])
  }, 60_000)

  it('keeps words and photograph through a reload', async () => {
    await phone.getByRole('button', { name: `Ghi báo cáo: ${title}` }).click()
    const form = phone.getByRole('form', { name: title })
    await form.getByRole('textbox', { name: 'Đã làm được gì' }).fill('Đã đổ xong 120 m, còn thiếu xi măng')
    await form.getByRole('textbox', { name: /phần trăm/ }).fill('60')
    await form.locator('input[type=file]').setInputFiles({ name: 'duong.png', mimeType: 'image/png', buffer: picture })
    await form.getByRole('img', { name: 'duong.png' }).waitFor()
    await form.getByRole('button', { name: 'Gửi văn phòng' }).click()
    await phone.getByText('Cần họ và tên.').waitFor()
    await phone.getByRole('textbox', { name: 'Họ và tên' }).fill('Lò Văn Pản')
    await phone.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
    await expectAccessible(phone)
    await phone.waitForTimeout(400)
    await phone.reload()
    await form.getByRole('img', { name: 'duong.png' }).waitFor()
    expect(await form.getByRole('textbox', { name: 'Đã làm được gì' }).inputValue()).toContain('120 m')
    expect(await phone.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('Lò Văn Pản')
    await noWider(phone)
  }, 60_000)

  it('closed and opened again without a line, shows what was typed to who knows the code', async () => {
    const kept = () =>
      phone.evaluate(async () => (await (await caches.open('don-doc-link')).keys()).map(({ url }) => url))
    await expect.poll(async () => (await kept()).some((url) => url.endsWith('/l'))).toBe(true)
    await phone.waitForTimeout(500)
    const context = phone.context()
    await context.setOffline(true)
    const later = await context.newPage()
    await later.goto(address)
    const field = later.getByRole('textbox', { name: 'Mã bốn số' })
    await field.fill(code === '0000' ? '0001' : '0000')
    await later.getByRole('button', { name: 'Mở' }).click()
    await later.getByText('Mã này không mở được trang giữ trên máy.').waitFor()
    await field.fill(code)
    await later.getByRole('button', { name: 'Mở' }).click()
    await later.getByText(/Chưa có mạng. Trang này như lúc/).waitFor()
    const form = later.getByRole('form', { name: title })
    expect(await form.getByRole('textbox', { name: 'Đã làm được gì' }).inputValue()).toContain('120 m')
    await form.getByRole('img', { name: 'duong.png' }).waitFor()
    await expectAccessible(later)
    await context.setOffline(false)
    await later.getByText(/Chưa có mạng. Trang này như lúc/).waitFor({ state: 'detached' })
    await later.close()
  }, 60_000)

  it('without a line waits on the phone, and goes by itself when the line is back; an answer that was lost doubles nothing', async () => {
    await phone.context().setOffline(true)
    await phone.getByRole('form', { name: title }).getByRole('button', { name: 'Gửi văn phòng' }).click()
    await phone.getByText(/Chưa có mạng. Báo cáo và ảnh được giữ trên máy này/).waitFor()
    expect((await inbox()).waiting).toBe(0)
    await expectAccessible(phone)
    // The first answer gets lost on its way: the phone has to send again.
    const keys: (string | null)[] = []
    await phone.route('**/api/l/reports', async (route) => {
      keys.push(await route.request().headerValue('idempotency-key'))
      if (keys.length > 1) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await phone.context().setOffline(false)
    await phone.getByText('Đã gửi. Đang chờ văn phòng xác nhận.').waitFor({ timeout: 40_000 })
    await phone.getByText('chờ văn phòng xác nhận', { exact: true }).waitFor()
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
    const { reports, waiting } = await inbox()
    expect(waiting).toBe(1)
    expect(reports[0]).toMatchObject({
      name: 'Lò Văn Pản',
      phone: '0912 345 678',
      percent: 60,
      files: [{ name: 'duong.png' }],
    })
  }, 90_000)

  it('waits in the inbox of the office, which accepts it: progress recorded for the unit', async () => {
    await office.goto(world.serving.address)
    await office
      .getByRole('link', { name: /Liên kết.*1 báo cáo gửi qua liên kết chờ xác nhận/s })
      .first()
      .click()
    const card = office.getByRole('article', { name: new RegExp(title) })
    await card.getByText('Đã đổ xong 120 m, còn thiếu xi măng').waitFor()
    await expectAccessible(office)
    await card.getByRole('button', { name: 'Nhận, ghi vào tiến độ' }).click()
    await office.getByText('Không có báo cáo nào chờ xác nhận.').waitFor()
    const { body } = await world.as('hang', 'GET', `/assignments/${his}`)
    expect(body.deeds[0]).toMatchObject({
      verb: 'report',
      percent: 60,
      recordedFor: { channel: 'lien-ket', saidBy: 'Lò Văn Pản' },
      files: [{ name: 'duong.png' }],
    })
    await phone.reload()
    await phone.getByText('văn phòng đã nhận').waitFor()
  }, 60_000)

  it('is listed with its openings, and revoked it opens no more', async () => {
    await office.getByRole('button', { name: 'Liên kết đã phát' }).click()
    await office.getByRole('button', { name: /mở \d+ lần, từ chối/ }).click()
    await office.getByRole('dialog').getByText('sai mã').waitFor()
    await expectAccessible(office)
    await office.keyboard.press('Escape')
    await office.getByRole('button', { name: /^Thu hồi “/ }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await office.getByText('đã thu hồi').first().waitFor()
    await expectAccessible(office)
    await phone.reload()
    await phone.getByText(/Văn phòng đã thu hồi liên kết này/).waitFor()
    await expectAccessible(phone)
    expect(await phone.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.opened.')))).toEqual([])
  }, 60_000)

  it('is made for one unit from the list of units: to look at, or by a document in which it has something open', async () => {
    await office.goto(`${world.serving.address}/quan-tri?muc=co-quan`)
    await office.getByRole('button', { name: 'Tạo liên kết cho UBND xã Chiềng Mai' }).click()
    const drawer = office.getByRole('dialog', { name: 'Tạo liên kết cho UBND xã Chiềng Mai' })
    expect(await drawer.getByRole('textbox', { name: 'Tên liên kết' }).inputValue()).toBe(
      'Nhiệm vụ của UBND xã Chiềng Mai',
    )
    await drawer.getByRole('button', { name: 'Báo cáo', exact: true }).click()
    await drawer.getByRole('button', { name: 'Tạo liên kết' }).click()
    await drawer.getByText('Chọn văn bản có việc cần báo cáo.').waitFor()
    await drawer.getByRole('combobox', { name: 'Văn bản' }).fill('215')
    await office.getByRole('option', { name: /215\/TB-UBND/ }).click()
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Tạo liên kết' }).click()
    const made = await drawer.getByRole('textbox', { name: 'Địa chỉ liên kết' }).inputValue()
    const other = await browsers.open(world, null, 'phone')
    await other.goto(made)
    await other.getByRole('heading', { name: 'UBND xã Chiềng Mai báo cáo' }).waitFor()
    expect(await other.locator('.opened-item h3').allTextContents()).toEqual(['3. Thu gom rác thải'])
  }, 60_000)
})
