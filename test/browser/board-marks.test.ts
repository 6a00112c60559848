// What is marked in the board's cells: planned for the year, with proof and pictures; the round behind a row; a district that is no more.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet, type TestSet } from '../../server/modules/assessments/test-set.ts'
import { send } from '../../server/modules/documents/test-sending.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let set: TestSet
let browsers: Browsers
let page: Page

describe.skipIf(!chromiumPath)('marks on the board (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { namPung } = world.units
    const { frameworkId } = set
    const done = async (path: string, body: object) => {
      const told = await world.as('hang', 'POST', path, body)
      expect([path, told.status, told.body.message]).toEqual([path, 200, undefined])
      return told.body
    }
    await done('/assessments', {
      ...{ frameworkId, stage: 'claim', onDay: '2024-08-30' },
      rows: ['1', '4'].map((code) => ({ unitId: namPung, place: set.at(code), met: true })),
    })
    await done('/roadmap/rows', {
      ...{ frameworkId, year: 2024 },
      rows: [
        {
          unitId: namPung,
          registered: [{ place: set.at('17'), month: 11 }],
          assigned: [{ place: set.at('18') }],
          decision: { number: '45/QĐ-UBND' },
          standardYear: 2025,
        },
      ],
    })
    const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a9' } })
      .png()
      .toBuffer()
    const { body } = await send(world, 'hang', '/files', [{ name: 'duong-lien-thon.png', content: picture }])
    const item = { unitId: namPung, frameworkId }
    const fileId = body.files[0].fileId
    await done('/dossiers/items', {
      ...item,
      subject: 'Đường liên thôn đã đổ bê tông',
      fileId,
      places: [{ place: set.at('2.1') }],
    })
    await done('/dossiers/items', {
      ...item,
      subject: 'Quyết định quy hoạch',
      keptAt: 'tủ 2',
      places: [{ place: set.at('1.1') }],
    })
    const { roundId } = await done('/rounds', {
      ...{ frameworkId, name: 'Thẩm định đợt 3', team: 'Đoàn của tỉnh', startsOn: '2024-09-17', endsOn: '2024-09-19' },
      units: [{ unitId: namPung, onDay: '2024-09-18', places: [set.at('1')] }],
    })
    await done(`/rounds/${roundId}/results`, { rows: [{ unitId: namPung, place: set.at('1'), result: 'met' }] })
    await done(`/rounds/${roundId}/minutes`, {
      document: { number: '15/BB-ĐTĐ', issuedOn: '2024-09-19', subject: 'Biên bản thẩm định' },
      unitIds: null,
    })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const cell = (code: string, rest: string) =>
    page.getByRole('gridcell', { name: new RegExp(`^Xã Nậm Pung, tiêu chí ${code} .*${rest}`) })

  it('tell what is registered, assigned, and where there is proof; the legend explains them', async () => {
    await cell('17', 'đăng ký năm 2024; tháng 11').waitFor()
    await cell('18', 'giao năm 2024 theo 45/QĐ-UBND').waitFor()
    await cell('2', 'có minh chứng, có ảnh').waitFor()
    await page.getByRole('rowheader', { name: /Nậm Pung.*đích 2025/ }).waitFor()
    const legend = page.getByRole('group', { name: 'Chú giải' })
    for (const words of ['đăng ký trong năm', 'được giao trong năm', 'có minh chứng', 'có ảnh'])
      await legend.getByText(words, { exact: true }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('stand in the story of the cell: the plan, the picture, the paper', async () => {
    await cell('2', '').click()
    const story = page.getByRole('complementary', { name: 'Câu chuyện của ô' })
    const picture = story.getByRole('img', { name: 'Ảnh: Đường liên thôn đã đổ bê tông' })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(64)
    await expectAccessible(page)
    await cell('18', '').click()
    await story.getByText('giao năm 2024 theo 45/QĐ-UBND').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('a row of a round opens the round', async () => {
    await cell('1', '').click()
    const story = page.getByRole('complementary', { name: 'Câu chuyện của ô' })
    await story.getByText('bản giấy lưu tại tủ 2').waitFor()
    await story.getByRole('button', { name: /Cả dòng thời gian/ }).click()
    await story.getByRole('link', { name: 'mở đợt' }).click()
    await page.getByRole('heading', { name: 'Thẩm định đợt 3' }).waitFor()
  }, 60_000)

  it('a district that is no more opens on its last day, and any other day can be asked for', async () => {
    world.clock.moveTo('2025-09-01T08:00:00+07:00')
    page = await browsers.open(world, 'hang')
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByText(/bảng mở ở ngày cuối đó/).waitFor()
    await cell('1', 'đã thẩm định').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Hiện trạng đến/ }).click()
    await page.getByRole('button', { name: 'Hôm nay' }).click()
    await page.getByText('Không có địa bàn nào thuộc bảng này.').waitFor()
    expect(new URL(page.url()).searchParams.get('ngay')).toBe('2025-09-01')
  }, 60_000)
})
