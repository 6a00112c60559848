// The first day of an office: the one-time link, four questions answered by keyboard, an empty desk with its first steps, villages and contacts by paste, signing in.
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../server/modules/identity/actions.ts'
import { insertSetUpLink } from '../../server/modules/identity/queries.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { type Serving, serve } from '../../server/serve.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeDatabase } from '../database.ts'
import { StandingClock } from '../world.ts'

let serving: Serving
let databases: Awaited<ReturnType<typeof makeDatabase>>
let browsers: Browsers
let page: Page
const clock = new StandingClock('2026-11-20T08:00:00+07:00')
const token = randomBytes(32).toString('base64url')

describe.skipIf(!chromiumPath)('the first day of an office (needs Chromium)', () => {
  beforeAll(async () => {
    databases = await makeDatabase()
    serving = await serve(databases, { config: { ...readConfig({}), port: 0 }, clock, log: openLog('silent') })
    await serving.database.write((tx) => insertSetUpLink(tx, hashOf(token)))
    browsers = await openBrowsers()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await serving?.stop()
    await databases?.drop()
  })

  it('finds the place by a few letters and proposes what stands round it, by keyboard alone', async () => {
    page = await browsers.open({ serving, clock }, null)
    await page.goto(`${serving.address}/khoi-tao#${token}`)
    await page.getByRole('button', { name: 'Bắt đầu làm việc' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Tỉnh, thành phố' }).check()
    await page.getByRole('combobox', { name: /Tên tỉnh/ }).focus()
    await page.keyboard.type('dong nai')
    await page.getByRole('option', { name: 'Thành phố Đồng Nai' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('95 xã, phường, đặc khu, mỗi nơi một UBND').click()
    await page.getByRole('radio', { name: 'Xã, phường, đặc khu' }).check()
    await page.getByRole('combobox', { name: /Tên xã, phường/ }).fill('')
    await page.getByRole('combobox', { name: /Tên xã, phường/ }).focus()
    await page.keyboard.type('cam nhan')
    await page.getByRole('option', { name: /Xã Cảm Nhân/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('Lào Cai, theo danh mục cả nước.').waitFor()
    await page.getByText('15 cơ quan thường có').waitFor()
    const office = page.getByRole('textbox', { name: /Cơ quan dùng hệ thống/ })
    await expect.poll(() => office.inputValue()).toBe('Phòng Kinh tế xã Cảm Nhân')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    for (let line = 0; line < 2; line++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Tên: Đảng ủy xã Cảm Nhân',
    )
    await page.getByRole('checkbox', { name: 'Lấy Trạm Y tế xã Cảm Nhân' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('lấy 14', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Tên: HĐND xã Cảm Nhân' }).fill('Hội đồng nhân dân xã Cảm Nhân')
    await page.getByText(/đơn vị cấp xã cũ, đến 30\/6\/2025/).click()
    await page.getByText('huyện Yên Bình, tỉnh Yên Bái').first().waitFor()
    await expectAccessible(page)
  }, 90_000)

  it('keeps what was typed, asks who and from when, and opens an empty desk with its first steps', async () => {
    await page.reload()
    await page.getByText('lấy 14', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: /Họ và tên/ }).focus()
    for (const text of ['Triệu Thị Đào', 'Chuyên viên', 'dao.trieu']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('suoi trong qua ban')
    await page.getByRole('textbox', { name: /Theo dõi từ ngày/ }).fill('1/11/2026')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await page.getByText('Chưa có việc nào. Bắt đầu từ một văn bản.').waitFor()
    const steps = page.getByRole('region', { name: 'Những bước đầu' })
    await steps.waitFor()
    expect(await steps.getByRole('listitem').count()).toBe(5)
    await expectAccessible(page)
  }, 90_000)

  it('villages come in by paste, duplicates told, and their step is done', async () => {
    await page.getByRole('link', { name: 'Dán danh sách' }).press('Enter')
    const form = page.getByRole('dialog')
    await form
      .getByRole('textbox', { name: /mỗi thôn một dòng/ })
      .fill('1. Thôn Ngòi Quán\n2. thôn Tân Tiến\n3. bản Làng Rẫy\nThôn Tân Tiến\nTDP 1')
    await form.getByText('2 thôn, 1 bản, 1 tổ dân phố').waitFor()
    await form.getByText('Dòng 4, Thôn Tân Tiến: trùng dòng trên, bỏ qua').waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Thêm 4 thôn' }).click()
    await page.getByText('Đã thêm 4 thôn.').waitFor()
    await page.getByRole('button', { name: /^Cảm Nhân/ }).click()
    await page.getByText('Bản Làng Rẫy').waitFor()
  }, 60_000)

  it('contacts come in by paste, without accounts', async () => {
    await page.goto(`${serving.address}/`)
    await page.getByRole('link', { name: 'Dán danh bạ' }).press('Enter')
    const form = page.getByRole('dialog')
    await form
      .getByRole('textbox', { name: /Các ô chép từ bảng/ })
      .fill(
        'STT\tHọ và tên\tChức vụ\tĐiện thoại\tĐơn vị\n1\tHoàng Văn Tuệ\tChủ tịch UBND\t912.345.678\tUBND xã Cảm Nhân\n2\tCà Thị Mai\tBí thư\t0912345679\tĐảng ủy\n3\tLò Văn Quân\tTrưởng trạm\t0912345680\tTrạm Khuyến nông',
      )
    await form.getByText('Trạm Khuyến nông (chưa có trong sổ)').waitFor()
    await form.getByRole('checkbox', { name: /Thêm cả 1 cơ quan/ }).check()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Thêm 3 người' }).click()
    await page.getByText('Đã thêm 3 người từ danh bạ.').waitFor()
    await page.getByText('0912345678').first().waitFor()
    await page.goto(`${serving.address}/quan-tri?muc=co-quan&them=thuong-co`)
    await page.getByText('1 cơ quan', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Thêm 1 dòng' }).click()
    await page.getByText('Đã thêm 1 địa bàn, cơ quan.').waitFor()
    await page.goto(`${serving.address}/`)
    const steps = page.getByRole('region', { name: 'Những bước đầu' })
    await expect.poll(() => steps.getByText('Đã xong.').count()).toBe(2)
    await steps.getByRole('button', { name: 'Ẩn danh sách này' }).click()
    await steps.waitFor({ state: 'detached' })
  }, 60_000)

  it('a place in no list is typed as it is, and its agencies are proposed all the same', async () => {
    const second = randomBytes(32).toString('base64url')
    await serving.database.write((tx) => insertSetUpLink(tx, hashOf(second)))
    const typed = await browsers.open({ serving, clock }, null, 'phone')
    await typed.goto(`${serving.address}/khoi-tao#${second}`)
    await typed.getByRole('combobox', { name: /Tên xã, phường/ }).fill('phường Suối Thử')
    await typed.getByRole('textbox', { name: /Thuộc tỉnh/ }).fill('Hà Vân')
    await typed.getByText('15 cơ quan thường có').waitFor()
    const office = typed.getByRole('textbox', { name: /Cơ quan dùng hệ thống/ })
    await expect.poll(() => office.inputValue()).toBe('Phòng Kinh tế, Hạ tầng và Đô thị phường Suối Thử')
    await typed.getByRole('textbox', { name: /Họ và tên/ }).fill('Vi Đức Thuận')
    await typed.getByRole('textbox', { name: /Chức vụ/ }).fill('Chuyên viên')
    await typed.getByRole('textbox', { name: /Tên tài khoản/ }).fill('thuan.vi')
    await typed.getByLabel(/^Mật khẩu/).fill('suoi trong qua ban')
    await expectAccessible(typed)
    await typed.getByRole('button', { name: 'Bắt đầu làm việc' }).click()
    await typed.getByRole('region', { name: 'Những bước đầu' }).waitFor()
    await expectAccessible(typed)
  }, 60_000)

  it('the link works once; the account signs in from then on', async () => {
    const again = await browsers.open({ serving, clock }, null)
    await again.goto(`${serving.address}/khoi-tao#${token}`)
    await again.getByText('Liên kết thiết lập không còn dùng được.').waitFor()
    await again.goto(`${serving.address}/dang-nhap`)
    await again
      .getByRole('textbox', { name: /Tài khoản|Tên tài khoản|Số điện thoại/ })
      .first()
      .fill('dao.trieu')
    await again.getByLabel(/^Mật khẩu/).fill('sai hoàn toàn')
    await again.getByRole('button', { name: 'Đăng nhập' }).click()
    await again.getByText('Tài khoản hoặc mật khẩu chưa đúng.').waitFor()
    await again.getByLabel(/^Mật khẩu/).fill('suoi trong qua ban')
    await again.getByRole('button', { name: 'Đăng nhập' }).click()
    await again.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
  }, 90_000)
})
