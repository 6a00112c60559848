// A figure about a day before a change, recorded after it: told over the board and in the list, carried again or left by a person, by a rule chosen once.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { passOnByTheDay } from '../../server/modules/transitions/actions/by-the-day.ts'
import { seenFromProvince } from '../../server/modules/transitions/test-province.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('figures recorded after a change (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2026-01-10T08:00:00+07:00' })
    await seenFromProvince(world)
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { namPung, chiengMai } = world.units
    const claim = async (onDay: string, rows: [number, string, boolean][]) => {
      const saved = await world.as('hang', 'POST', '/assessments', {
        ...{ frameworkId: set.frameworkId, stage: 'claim', onDay, reason: 'Số liệu gửi chậm' },
        rows: rows.map(([unitId, code, met]) => ({ unitId, place: set.at(code), met })),
      })
      expect(saved.status).toBe(200)
    }
    await claim('2026-01-05', [
      [namPung, '1', true],
      [chiengMai, '4', true],
    ])
    world.clock.moveTo('2026-02-15T00:07:00+07:00')
    await passOnByTheDay(world.serving.parts)
    world.clock.moveTo('2026-02-20T08:00:00+07:00')
    await claim('2026-02-01', [
      [namPung, '1', false],
      [namPung, '17.4', true],
      [chiengMai, '2', true],
    ])
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('are told over the board and in the list of transitions', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByText('3 số liệu về ngày trước 15/02/2026 được ghi sau khi đã chuyển, chưa chuyển lại.').waitFor()
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    await page.getByText('3 số liệu về ngày trước, ghi sau khi chuyển').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('one is carried again, one is left; each says by whom', async () => {
    await page.getByRole('link', { name: /2026/ }).click()
    const late = page.getByRole('region', { name: 'Số liệu về ngày trước thay đổi, ghi sau khi chuyển' })
    await late.getByRole('button', { name: 'Chuyển lại', exact: true }).click()
    await late.getByText('Chọn ít nhất một mục.').waitFor()
    await late.getByRole('checkbox', { name: 'Chọn số liệu 1, Nậm Pung' }).check()
    await expectAccessible(page)
    await late.getByRole('button', { name: 'Chuyển lại', exact: true }).click()
    await late.getByText(/Đã chuyển lại: 1 ô thành “cần xét lại”, Nông Thị Thu Hằng/).waitFor()
    await page.getByText('1 mục: số liệu ghi sau, chuyển lại').waitFor()
    await late.getByRole('checkbox', { name: 'Chọn số liệu 2, Chiềng Mai' }).press('Space')
    await late.getByRole('button', { name: 'Không chuyển lại' }).press('Enter')
    await late.getByText(/^Không chuyển lại, Nông Thị Thu Hằng/).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('a rule decides the rest by itself, and it is read on a phone', async () => {
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    const choice = page.getByRole('combobox', { name: 'Số liệu về ngày trước thay đổi, ghi sau khi chuyển' })
    await choice.selectOption({ label: 'Chuyển lại, ô thành cần xét lại' })
    await page.getByRole('button', { name: 'Giữ quy tắc này' }).click()
    await page.getByText('Đã giữ quy tắc.').waitFor()
    await passOnByTheDay(world.serving.parts)
    const phone = await browsers.open(world, 'duc', 'phone')
    await phone.goto(`${world.serving.address}/chuyen-tiep`)
    await phone.getByRole('link', { name: /2026/ }).click()
    await phone
      .getByText(/hệ thống làm theo quy tắc/)
      .first()
      .waitFor()
    expect(await phone.getByRole('checkbox').count()).toBe(0)
    await expectAccessible(phone)
    const wider = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
    await phone.close()
  }, 60_000)
})
