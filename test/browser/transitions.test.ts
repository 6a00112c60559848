// Three tiers became two: the open work of the stages that ended is a worklist; a new set takes over, and what was known goes with it.
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

describe.skipIf(!chromiumPath)('transitions (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2025-06-20T08:00:00+07:00' })
    await seenFromProvince(world)
    await world.as('hang', 'PUT', '/transition-rules/sets', { way: 'wait' })
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { namPung, chiengMai } = world.units
    const saved = await world.as('hang', 'POST', '/assessments', {
      ...{ frameworkId: set.frameworkId, stage: 'claim', onDay: '2025-06-01' },
      rows: [
        ...['1', '2', '17'].map((code) => ({ unitId: namPung, place: set.at(code), met: true })),
        { unitId: chiengMai, place: set.at('4'), met: true },
      ],
    })
    expect(saved.status).toBe(200)
    const district = await shippedSet(world, 'huyen-ntm-2021-2025')
    const ofDistrict = await world.as('hang', 'POST', '/assessments', {
      ...{ frameworkId: district.frameworkId, stage: 'claim', onDay: '2025-06-05' },
      rows: [{ unitId: world.units.huyen, place: district.at('1'), met: true }],
    })
    expect(ofDistrict.status).toBe(200)
    world.clock.moveTo('2026-03-02T08:00:00+07:00')
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('are told over the board and listed', async () => {
    await page.goto(`${world.serving.address}/bieu-tieu-chi`)
    await page.getByText(/^2 địa bàn còn số liệu ở bộ trước/).waitFor()
    await page.getByText('4 ô còn chờ ở bước đã kết thúc từ 01/7/2025.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Chuyển tiếp', exact: true }).click()
    await page.getByRole('link', { name: /Ba cấp.* → Hai cấp/ }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('one cell is examined again, the rest goes on by one rule', async () => {
    await page.getByRole('link', { name: /Ba cấp.* → Hai cấp/ }).click()
    await page.getByRole('button', { name: 'Xét lại' }).click()
    await page.getByText('Chọn ít nhất một mục.').waitFor()
    await page.getByRole('checkbox', { name: 'Chọn 17, Nậm Pung' }).check()
    await page.getByRole('textbox', { name: /Lý do, căn cứ/ }).fill('Bãi rác đã đóng')
    await page.getByText('Đã chọn 1 mục.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Xét lại' }).click()
    await page.getByText('1 mục: xét lại').waitFor()
    await page.getByText('Bãi rác đã đóng').waitFor()
    await page.getByRole('checkbox', { name: /Chọn cả 3 mục còn chờ/ }).check()
    await page.getByRole('button', { name: 'Chuyển bước sau' }).click()
    await page.getByText('3 mục: chuyển bước sau, theo một quy tắc').waitFor()
    await page.getByText('Không còn ô nào phải quyết định.').waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('a set takes over: its board shows what is to be examined again, with what was known', async () => {
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    await page.getByRole('link', { name: /2026/ }).click()
    await page.getByRole('checkbox', { name: 'Chọn Nậm Pung' }).check()
    await page.getByRole('button', { name: 'Chuyển sang bộ mới, cần xét lại (1)' }).click()
    await page.getByText('1 mục: chuyển sang bộ mới, cần xét lại').waitFor()
    await page.getByRole('link', { name: 'Bảng từ ngày này' }).click()
    await page.getByRole('gridcell', { name: /Nậm Pung, tiêu chí 1 .*cần xét lại/ }).click()
    await page
      .getByText(/1 tự đánh giá đạt/)
      .first()
      .waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('work of a district stage that nothing follows is handed to an agency', async () => {
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    await page.getByRole('link', { name: /kết thúc, không có trình tự tiếp theo/ }).click()
    await page.getByText(/Huyện tự đánh giá: đạt, P. NN&PTNT, số liệu đến 05\/6\/2025/).waitFor()
    await page.getByRole('checkbox', { name: /Chọn cả 1 mục còn chờ/ }).check()
    await page.getByRole('button', { name: 'Chuyển cho cơ quan này' }).click()
    await page.getByText('Chọn cơ quan nhận.').waitFor()
    await page.getByRole('combobox', { name: 'Cơ quan nhận phần việc còn dở' }).fill('tai nguyen')
    await page.getByRole('option', { name: /Phòng Tài nguyên/ }).click()
    await page.getByLabel('Xong trước ngày (nếu có)').fill('30/4/2026')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Chuyển cho cơ quan này' }).click()
    await page.getByText('1 mục: chuyển cho P. TN&MT, theo một quy tắc').waitFor()
    await page.getByText('Thành 1 nhiệm vụ, 0 đã xong, hạn 30/4/2026:').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Mường Lâm: Xem xét tiếp 01 tiêu chí/ }).click()
    await page.getByText(/kết thúc từ ngày 01\/07\/2025, không có trình tự tiếp theo/).waitFor()
    await page.goBack()
  }, 60_000)

  it('a rule is chosen once; what the system does by it is told so, and taken back', async () => {
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    const choice = page.getByRole('combobox', { name: 'Bộ tiêu chí mới thay bộ cũ' })
    await choice.selectOption({ label: 'Chuyển sang bộ mới, mọi thực trạng cần xét lại' })
    await page.getByRole('button', { name: 'Giữ quy tắc này' }).click()
    await page.getByText('Đã giữ quy tắc.').waitFor()
    await expectAccessible(page)
    world.clock.moveTo('2026-03-02T09:07:00+07:00')
    await passOnByTheDay(world.serving.parts)
    await page.getByText('trong đó hệ thống tự làm 1').waitFor()
    await page.getByRole('link', { name: /2026/ }).click()
    await page.getByText(/Hệ thống tự làm, .*, theo quy tắc Nông Thị Thu Hằng chọn/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText(/Đã hoàn tác: Nông Thị Thu Hằng/).waitFor()
    await page.getByRole('checkbox', { name: 'Chọn Chiềng Mai' }).waitFor()
    await expectAccessible(page)
  }, 60_000)

  it('are read on a phone and in English', async () => {
    const phone = await browsers.open(world, 'duc', 'phone')
    await phone.goto(`${world.serving.address}/chuyen-tiep`)
    await phone.getByRole('link', { name: /Ba cấp.* → Hai cấp/ }).click()
    await phone.getByText('1 mục: xét lại').waitFor()
    await expectAccessible(phone)
    const wider = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
    expect(await phone.getByRole('checkbox').count()).toBe(0)
    await page.goto(`${world.serving.address}/chuyen-tiep`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Transitions' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  }, 60_000)
})
