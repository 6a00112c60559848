// The first day of an office: the one-time link, three questions, an empty desk that says what to do, signing out and in.
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
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

  it('asks three questions and opens an empty desk that says what comes first', async () => {
    page = await browsers.open({ serving, clock }, null)
    await page.goto(`${serving.address}/khoi-tao#${token}`)
    await page.getByRole('button', { name: 'Bắt đầu làm việc' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Xã, phường, đặc khu' }).check()
    await page.getByRole('textbox', { name: /Tên xã, phường/ }).fill('Suối Thử')
    await page.getByRole('textbox', { name: /Thuộc tỉnh/ }).fill('Hà Vân')
    await page.getByRole('textbox', { name: /Cơ quan dùng hệ thống/ }).fill('Phòng Kinh tế xã Suối Thử')
    await page.getByRole('textbox', { name: /Họ và tên/ }).fill('Triệu Thị Đào')
    await page.getByRole('textbox', { name: /Chức vụ/ }).fill('Chuyên viên')
    await page.getByRole('textbox', { name: /Tên tài khoản/ }).fill('dao.trieu')
    await page.getByLabel(/^Mật khẩu/).fill('suoi trong qua ban')
    await page.getByRole('textbox', { name: /Theo dõi từ ngày/ }).fill('1/11/2026')
    await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click()
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await page.getByText('Chưa có việc nào. Bắt đầu từ một văn bản.').waitFor()
    await expectAccessible(page)
  }, 90_000)

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
