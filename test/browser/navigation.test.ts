// The way through the product: groups on a wide screen, thumbs on a phone, and the rest behind “Khác”.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers

describe.skipIf(!chromiumPath)('navigation (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    browsers = await openBrowsers()
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const wider = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  it('has five thumbs on a phone; “Khác” opens the other places in their groups, by keyboard too', async () => {
    const page = await browsers.open(world, 'hang', 'phone')
    await page.goto(world.serving.address)
    const thumbs = page.getByRole('navigation', { name: 'Chính, trên điện thoại' })
    await thumbs.getByRole('link', { name: 'Biểu' }).waitFor()
    expect(await thumbs.getByRole('link').allInnerTexts()).toEqual(['Bàn việc', 'Văn bản', 'Nhiệm vụ', 'Biểu'])
    const more = thumbs.getByRole('button', { name: 'Khác' })
    expect(await more.getAttribute('aria-current')).toBeNull()
    await more.focus()
    await page.keyboard.press('Enter')
    const criteria = thumbs.getByRole('group', { name: 'Tiêu chí' })
    expect(await criteria.getByRole('link').allInnerTexts()).toEqual([
      'Bảng của ngành',
      'Hồ sơ minh chứng',
      'Biểu thôn',
      'Thẩm định',
      'Lộ trình',
      'Công nhận',
      'Chuyển tiếp',
    ])
    await expectAccessible(page)
    expect(await wider(page)).toBe(0)
    const panel = await thumbs.locator('.popup-panel').boundingBox()
    expect(panel!.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Escape')
    expect(await criteria.count()).toBe(0)
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tham-dinh')
    await page.getByText('Chưa có đợt thẩm định nào.').waitFor()
    expect(await criteria.count()).toBe(0)
    expect(await more.getAttribute('aria-current')).toBe('true')
    await expectAccessible(page)
  }, 60_000)

  it('stays inside a low phone: the sheet scrolls to its last line', async () => {
    const page = await browsers.open(world, 'quan', 'phone')
    await page.goto(world.serving.address)
    await page.setViewportSize({ width: 360, height: 560 })
    const thumbs = page.getByRole('navigation', { name: 'Chính, trên điện thoại' })
    await thumbs.getByRole('button', { name: 'Khác' }).click()
    const panel = await thumbs.locator('.popup-panel').boundingBox()
    expect(panel!.y).toBeGreaterThanOrEqual(0)
    await thumbs.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/dang-nhap')
  }, 60_000)

  it('is grouped on a wide screen by daily work, criteria, reports; everything fits a low one', async () => {
    const page = await browsers.open(world, 'hang')
    await page.goto(world.serving.address)
    const nav = page.getByRole('navigation', { name: 'Chính', exact: true })
    await nav.getByRole('link', { name: 'Biểu tiêu chí' }).waitFor()
    for (const [group, names] of [
      ['Việc hằng ngày', [/^Bàn làm việc/, /^Văn bản/, /^Nhiệm vụ/, /^Liên kết/]],
      [
        'Tiêu chí',
        [
          /^Biểu tiêu chí/,
          /^Bảng của ngành/,
          /^Hồ sơ/,
          /^Biểu thôn/,
          /^Thẩm định/,
          /^Lộ trình/,
          /^Công nhận/,
          /^Chuyển tiếp/,
        ],
      ],
      ['Báo cáo', [/^Kết quả/, /^Giao ban/]],
    ] as const) {
      const links = await nav.getByRole('list', { name: group }).getByRole('link').allInnerTexts()
      expect(links).toHaveLength(names.length)
      for (const [i, name] of names.entries()) expect(links[i]).toMatch(name)
    }
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size)
      const low = await nav.evaluate((one) => one.scrollHeight - one.clientHeight)
      expect([low, await wider(page)]).toEqual([0, 0])
    }
    await expectAccessible(page)
  }, 60_000)
})
