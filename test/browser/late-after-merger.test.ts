// After a merger a figure about a day before it is told on the page of the operation, and decided from there.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let page: Page
let operationId: string

describe.skipIf(!chromiumPath)('figures recorded after a merger (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-10-02T08:00:00+07:00' })
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { namPung, chiengMai, huyen } = world.units
    const claim = async (onDay: string, met: boolean) => {
      const saved = await world.as('hang', 'POST', '/assessments', {
        ...{ frameworkId: set.frameworkId, stage: 'claim', onDay, reason: 'Số liệu gửi chậm' },
        rows: [{ unitId: namPung, place: set.at('17.4'), met }],
      })
      expect(saved.status).toBe(200)
    }
    await claim('2024-09-01', true)
    const into = { name: 'Mường Nhé', kind: 'xa', code: '03101', parentId: huyen }
    const merged = await world.as('hang', 'POST', '/unit-operations', {
      what: { kind: 'merge', unitIds: [namPung, chiengMai], into },
      onDay: '2024-10-01',
      decision: { number: '12/NQ-HĐND', day: '2024-09-15', issuer: 'HĐND tỉnh' },
      moveAllTo: 0,
    })
    operationId = merged.body.operationId
    world.clock.moveTo('2024-10-10T08:00:00+07:00')
    await claim('2024-09-20', false)
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('are told on the page of the operation and carried again to the new commune', async () => {
    await page.goto(`${world.serving.address}/quan-tri?muc=sap-xep&xem=${operationId}`)
    await page.getByText(/^1 số liệu về ngày trước khi sắp xếp được ghi sau khi đã chuyển/).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Xem và quyết định' }).click()
    await page.getByRole('heading', { name: /Sắp xếp đơn vị theo 12\/NQ-HĐND → Mường Nhé/ }).waitFor()
    await page.getByText('Nậm Pung (nay thuộc Mường Nhé)').waitFor()
    await page.getByRole('checkbox', { name: 'Chọn cả 1 số liệu chưa quyết định' }).check()
    await page.getByRole('button', { name: 'Chuyển lại', exact: true }).click()
    await page.getByText(/Đã chuyển lại: 1 ô thành “cần xét lại”/).waitFor()
    await expectAccessible(page)
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(page.url())
    await phone.getByText('Nậm Pung (nay thuộc Mường Nhé)').waitFor()
    await expectAccessible(phone)
    const wider = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
  }, 60_000)
})
