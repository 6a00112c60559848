// A document that a list of recognitions or a round names by its number only: found in the register, seen with what rests on it, then given its file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDates } from '../../seeds/fill-dates.ts'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { type Browsers, chromiumPath, dropFile, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const path = join(import.meta.dirname, '../../seeds/documents/muong-lam-cong-van-day-nhanh-tien-do-2024.txt')
const text = fillDates(readFileSync(path, 'utf8'), '2024-08-22')

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('a document known by its number (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-12T08:00:00+07:00' })
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    const planned = await world.as('hang', 'POST', '/rounds', {
      frameworkId: set.frameworkId,
      name: 'Thẩm định đợt 2 năm 2024',
      startsOn: '2024-09-16',
      endsOn: '2024-09-17',
      ground: { number: '1247/UBND-NN', issuedOn: '2024-08-20', subject: 'Đẩy nhanh tiến độ xây dựng nông thôn mới' },
      units: [{ unitId: world.units.namPung, places: [set.at('1')] }],
    })
    expect(planned.status).toBe(200)
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/van-ban`)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is found among those without a file, and says what rests on it', async () => {
    await page.getByRole('button', { name: /^Ghi theo số/ }).click()
    await page.getByRole('link', { name: /Đẩy nhanh tiến độ/ }).click()
    await page.getByText('Mới ghi theo số, chưa có tệp.').waitFor()
    await page.getByText('lập theo văn bản này').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Thẩm định đợt 2 năm 2024/ }).click()
    await page.getByRole('heading', { name: /Thẩm định đợt 2 năm 2024/ }).waitFor()
    await page.goBack()
    await page.getByText('Mới ghi theo số, chưa có tệp.').waitFor()
  })

  it('takes its file, known by number and day, and opens to be reviewed', async () => {
    const { href } = await page.evaluate(() => ({ href: location.href }))
    await dropFile(page, { name: 'cong-van.txt', text })
    await page.getByText('Văn bản 1247/UBND-NN đã ghi trong sổ theo danh sách, chưa có tệp.').waitFor()
    await page.getByRole('button', { name: 'Là tệp của văn bản ấy' }).click()
    await page.getByRole('heading', { name: 'Cần xem trước khi giao' }).waitFor()
    expect(page.url()).toBe(href)
  })
})
