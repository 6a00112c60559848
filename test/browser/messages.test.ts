// Messages people read: the ladder's lot sent from the desk with the keyboard, a telephone's share sheet, the leader's word, the office's own texts.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('messages to units (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    await world.as('hang', 'POST', '/contacts', {
      contacts: [
        { agencyId: chiengMai, name: 'Giàng Thị Dế', title: 'Công chức', phone: '0922222222', needsApproval: false },
        { agencyId: taSoi, name: 'Tòng Văn Hặc', title: 'Chủ tịch UBND xã', phone: '0933333333', needsApproval: true },
      ],
    })
    await handedOut(world, {
      number: '215/TB-UBND',
      clauses: [
        {
          title: 'Báo cáo kết quả thẩm tra tiêu chí 11 Nghèo đa chiều của các thôn đăng ký đạt chuẩn',
          lead: [namPung, chiengMai, taSoi],
          due: [{ day: '2024-09-10' }],
        },
        { title: 'Hoàn thiện hồ sơ minh chứng tiêu chí 17', lead: [phongKTHT], due: [{ day: '2024-09-21' }] },
      ],
    })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(world.serving.address)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const urged = async () => {
    const { rows } = await world.serving.database.pool.query(
      `select channel, ordinal, words, body->>'to' as "to" from assignment_deed where verb = 'urge' order by seq`,
    )
    return rows as { channel: string; ordinal: number; words: string; to: string | null }[]
  }

  it('one key opens the lot; Enter copies, Enter ticks off, and the next message opens', async () => {
    await page.getByRole('heading', { name: 'Đề nghị nhắc' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('n')
    const drawer = page.getByRole('dialog', { name: 'Tin gửi đơn vị' })
    await drawer.getByText('Đã gửi 0/4 tin').waitFor()
    expect(await drawer.getByRole('link', { name: 'Gọi 0922 222 222' }).getAttribute('href')).toBe('tel:0922222222')
    await expectAccessible(page)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Chép lời')
    await page.keyboard.press('Enter')
    await page.getByText('Đã chép lời nhắn').waitFor()
    await page.keyboard.press('Enter')
    await drawer.getByText('Đã gửi 1/4 tin').waitFor()
    expect(await urged()).toMatchObject([{ channel: 'zalo', ordinal: 1, to: 'Giàng Thị Dế, Công chức' }])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Chép lời')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await drawer.getByText('Đã gửi 2/4 tin').waitFor()
    expect((await urged())[1]).toMatchObject({ channel: 'dien-thoai', to: null })
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await drawer.getByText('Đã gửi 1/4 tin').waitFor()
    const phone = (await urged()).length
    const [open] = await drawer.locator('.message-head', { hasNotText: /đã gửi|chờ duyệt/ }).all()
    if ((await open!.getAttribute('aria-expanded')) === 'false') await open!.click()
    await drawer.getByRole('button', { name: 'Đã gửi', exact: true }).click()
    await drawer.getByText('Đã gửi 2/4 tin').waitFor()
    expect(await urged()).toHaveLength(phone + 1)
  }, 60_000)

  it('a message to a head waits for the leader, whose desk shows it', async () => {
    const drawer = page.getByRole('dialog', { name: 'Tin gửi đơn vị' })
    await drawer.getByRole('button', { name: /UBND xã Tà Sỏi/ }).click()
    await drawer.getByText('phải được lãnh đạo văn phòng duyệt trước').waitFor()
    expect(await drawer.getByRole('button', { name: 'Đã gửi', exact: true }).count()).toBe(0)
    const leader = await browsers.open(world, 'duc')
    await leader.goto(world.serving.address)
    await leader.getByRole('heading', { name: 'Chờ duyệt nhắc' }).waitFor()
    await leader.keyboard.press('n')
    await expectAccessible(leader)
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await leader.getByText('Đã duyệt nhắc UBND xã Tà Sỏi.').waitFor()
    await leader.close()
    await drawer.getByText('Vi Đức Thuận đã duyệt.').waitFor()
    const before = (await urged()).length
    await drawer.getByRole('button', { name: 'Đã gửi', exact: true }).click()
    await expect.poll(async () => (await urged()).length).toBe(before + 1)
  }, 60_000)

  it('why a row is late is one tap on it', async () => {
    await page.keyboard.press('Escape')
    await page.goto(`${world.serving.address}/nhiem-vu?gop=khong`)
    await page
      .getByRole('link', { name: /^Báo cáo kết quả thẩm tra/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'khách quan' }).click()
    await page.getByText('Lý do chậm: khách quan').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Lý do chậm' }).getByText('khách quan').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('on a telephone the share sheet gets text, link and the picture of the table', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    // The share sheet is the system's: what it was handed is kept instead of shown.
    await phone.addInitScript(() => {
      const handed: { text: string; files: string[] }[] = []
      Object.assign(window, { handed })
      Object.assign(navigator, {
        canShare: () => true,
        share: async ({ text, files = [] }: { text: string; files?: File[] }) => {
          handed.push({ text, files: files.map(({ name, size, type }) => `${name} ${type} ${size > 5_000}`) })
        },
      })
    })
    await phone.goto(`${world.serving.address}/nhiem-vu?chutri=${world.agencies.phongKTHT}`)
    await phone.getByRole('button', { name: 'Gửi Zalo' }).first().click()
    const drawer = phone.getByRole('dialog', { name: 'Tin gửi đơn vị' })
    await drawer.getByRole('button', { name: 'Ảnh bảng' }).click()
    await expectAccessible(phone)
    await drawer.locator('.message-open').getByRole('button', { name: 'Gửi Zalo' }).click()
    await drawer.getByText('Đã gửi 1/1 tin').waitFor({ timeout: 40_000 })
    const handed = await phone.evaluate(
      () => (window as unknown as { handed: { text: string; files: string[] }[] }).handed,
    )
    expect(handed).toHaveLength(1)
    expect(handed[0]!.text).toMatch(
      /^Kính gửi Phòng Kinh tế và Hạ tầng[\s\S]+còn 1 ngày[\s\S]+\/nhiem-vu\/[0-9a-f-]{36}$/,
    )
    expect(handed[0]!.files).toEqual(['nhiem-vu-2024-09-20.png image/png true'])
    expect((await urged()).at(-1)).toMatchObject({ channel: 'zalo', ordinal: 1 })
    await phone.close()
  }, 90_000)

  it('the office’s words and rungs are set with a preview; contacts are pasted from a sheet', async () => {
    await page.goto(`${world.serving.address}/quan-tri?muc=tin-nhac`)
    const late = page.getByRole('textbox', { name: 'Quá hạn' })
    await late.fill('{đơn vị} còn {số viec} việc')
    await page.getByText('Không có ô điền {số viec}').waitFor()
    await late.fill('{đơn vị} còn {số việc} việc: {việc}')
    await page.getByText(/^UBND xã Nậm Pung còn 2 việc: 1\. Báo cáo kết quả/).waitFor()
    await page.locator('form').filter({ has: late }).getByRole('button', { name: 'Lưu mẫu' }).click()
    await page.getByText('Đã lưu mẫu tin.').waitFor()
    await page.getByLabel('Số ngày so với hạn').fill('-2, 0, 5')
    await page.getByRole('button', { name: 'Lưu bậc nhắc' }).click()
    await page.getByText('Đã lưu bậc nhắc.').waitFor()
    expect((await world.as('hang', 'GET', '/messages/settings')).body.rungs).toEqual([-2, 0, 5])
    await expectAccessible(page)
    await page.goto(`${world.serving.address}/quan-tri?muc=lien-he`)
    await page.getByRole('button', { name: 'Dán danh bạ' }).click()
    await page
      .getByRole('textbox', { name: /Các ô chép từ bảng/ })
      .fill('Họ tên\tChức vụ\tĐiện thoại\nLò Thị Xuân\tPhó Chủ tịch UBND xã Pá Khoang\t0911 222 333')
    await page.getByText('Phó Chủ tịch UBND xã Pá Khoang, UBND xã Pá Khoang, 0911222333').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Thêm 1 người' }).click()
    await page.getByText('Đã thêm 1 người từ danh bạ.').waitFor()
    await page.getByRole('button', { name: /Lò Thị Xuân/ }).waitFor()
    await expectAccessible(page)
  }, 60_000)
})
