// The monthly table: a draft by the office, an objection from a commune's phone, its answer, the closing with a number, the citation.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let office: Page
let phone: Page
let byLead: Map<number, string>
const road = 'Hoàn thành cứng hoá tuyến đường trục bản Nà Hạ nối khu trung tâm xã với điểm trường mầm non'

const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
/** Moves the clock of the server and of every page. */
async function at(instant: string): Promise<void> {
  world.clock.moveTo(instant)
  for (const page of [office, phone]) await page?.context().clock.setFixedTime(world.clock.now())
}

describe.skipIf(!chromiumPath)('the monthly table is reconciled, closed and cited (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    const paper = await handedOut(world, {
      clauses: [
        { title: road, section: '1', lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-10-20' }] },
        { title: 'Rà soát quy hoạch chung xây dựng xã', section: '2', lead: [phongKTHT], due: [{ day: '2024-11-30' }] },
      ],
    })
    byLead = paper.byLead
    world.clock.moveTo('2024-10-18T08:00:00+07:00')
    const done = { words: 'Đã xong', product: { number: '12/BC-UBND' } }
    await world.as('lan', 'POST', `/assignments/${byLead.get(chiengMai)}/completion`, done)
    await world.as('hang', 'POST', `/assignments/${byLead.get(chiengMai)}/confirmation`, {})
    world.clock.moveTo('2024-11-01T08:00:00+07:00')
    await world.as('hang', 'POST', `/assignments/${byLead.get(taSoi)}/lateness`, { cause: 'objective' })
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    await office.goto(world.serving.address)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('an empty page says what to do; the draft of the month gone by is made with two presses', async () => {
    await office.getByRole('link', { name: 'Kết quả' }).click()
    await office.getByText('Chưa có bảng nào.').waitFor()
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Lập bảng' }).click()
    const drawer = office.getByRole('dialog', { name: 'Lập bảng kết quả' })
    expect(await drawer.getByRole('combobox', { name: 'Tháng' }).inputValue()).toBe('10')
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Lập dự thảo' }).click()
    await office.getByRole('heading', { name: 'Kết quả nhiệm vụ tháng 10/2024' }).waitFor()
    expect(await office.getByRole('button', { name: 'Trích dẫn' }).count()).toBe(0)
    await expectAccessible(office)
    await noWider(office)
  }, 60_000)

  it('lines stand in the order of names, and a figure opens what it counts with its cause', async () => {
    const names = await office.locator('.result-table tbody th').allTextContents()
    expect(names).toEqual([
      'Phòng Kinh tế và Hạ tầng huyện Mường Lâm',
      'UBND xã Chiềng Mai',
      'UBND xã Nậm Pung',
      'UBND xã Tà Sỏi',
    ])
    await office.getByRole('button', { name: 'Tổng cộng, Đang thực hiện, quá hạn: 2; mở danh sách' }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByText('2 việc').waitFor()
    await drawer.getByText('Lý do: khách quan').waitFor()
    await drawer.getByText('Lý do: chưa nêu').waitFor()
    await expectAccessible(office)
    await office.keyboard.press('Escape')
    await office.getByRole('button', { name: 'Địa bàn' }).click()
    await office.getByRole('rowheader', { name: 'Không gắn địa bàn' }).waitFor()
    await office.getByRole('button', { name: 'Cơ quan, đơn vị' }).click()
  }, 60_000)

  it('is sent to the units, and a commune says on its phone what is wrong; nothing typed is lost', async () => {
    await office.getByRole('button', { name: 'Gửi đối soát' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('Hết ngày').fill('4/11')
    await dialog.getByRole('button', { name: 'Gửi đối soát' }).click()
    await office.getByText('Đã gửi đối soát đến hết ngày 04/11/2024.').waitFor()

    phone = await browsers.open(world, 'doan', 'phone')
    await phone.goto(`${world.serving.address}/ket-qua`)
    await phone.getByRole('link', { name: 'Tháng 10/2024' }).click()
    await phone.getByText('chưa đúng thì nêu ý kiến trước hết ngày 04/11/2024').waitFor()
    expect(await phone.getByText('UBND xã Chiềng Mai').count()).toBe(0)
    await expectAccessible(phone)
    await noWider(phone)
    await phone.getByRole('button', { name: `Nêu ý kiến về: ${road}` }).click()
    await phone.getByRole('textbox', { name: 'Chưa đúng ở đâu' }).fill('Xã đã xong từ 19/10')
    await phone.waitForTimeout(400)
    await phone.reload()
    await phone.getByRole('button', { name: `Nêu ý kiến về: ${road}` }).click()
    const words = phone.getByRole('textbox', { name: 'Chưa đúng ở đâu' })
    expect(await words.inputValue()).toBe('Xã đã xong từ 19/10')
    await words.fill('Xã đã xong từ 19/10, biên bản nghiệm thu số 3')
    await expectAccessible(phone)
    await noWider(phone)
    await phone.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await phone.getByText('Đã gửi ý kiến đến văn phòng.').waitFor()
    await phone.getByText('Chờ văn phòng trả lời').waitFor()
  }, 60_000)

  it('the office records what was so with its true day and answers; the unit reads the answer', async () => {
    const card = office.getByRole('article', { name: /UBND xã Nậm Pung/ })
    await card.getByText('khi nêu: Quá hạn').waitFor()
    const recordedFor = { channel: 'van-ban', saidBy: null, at: '2024-10-19T10:00:00+07:00' }
    const done = { words: 'Theo biên bản', product: { number: '3/BB' }, recordedFor }
    await world.as('hang', 'POST', `/assignments/${byLead.get(world.agencies.namPung)}/completion`, done)
    await office.reload()
    await card.getByText('nay: Chờ xác nhận').waitFor()
    await card.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
    await card.getByText('Cần một câu trả lời để đơn vị biết.').waitFor()
    await card.getByRole('textbox', { name: 'Trả lời' }).fill('Đúng theo biên bản số 3; đã ghi lại.')
    await expectAccessible(office)
    await card.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
    await office.getByText('Đã trả lời.').waitFor()
    await phone.getByText('Đúng theo biên bản số 3; đã ghi lại.').waitFor()
    expect(await office.getByRole('button', { name: 'Chốt bảng' }).count()).toBe(0)
  }, 60_000)

  it('after the closing day it is closed with a number and cited; what is done later changes nothing', async () => {
    await at('2024-11-05T16:30:00+07:00')
    await office.reload()
    await office.getByRole('button', { name: 'Chốt bảng' }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Chốt bảng' }).click()
    await office.getByText('Đã chốt, số 01/2024, 16:30 ngày 05/11/2024').waitFor()
    await world.as('hang', 'POST', `/assignments/${byLead.get(world.agencies.taSoi)}/cancellation`, {
      words: 'Gỡ',
      onDay: '2024-11-05',
    })
    await office.reload()
    await office.getByRole('button', { name: 'UBND xã Tà Sỏi, Đang thực hiện, quá hạn: 1; mở danh sách' }).waitFor()
    await office.getByRole('button', { name: 'Trích dẫn' }).click()
    await office
      .getByText(/số 01\/2024, chốt 16:30 ngày 05\/11\/2024\): giao 4 nhiệm vụ: hoàn thành đúng hạn 1, chờ xác nhận 1/)
      .waitFor()
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Chép' }).click()
    await office.getByText('Đã chép câu trích dẫn.').waitFor()
    await office.keyboard.press('Escape')
    await office.keyboard.press('Control+p')
    const panel = office.getByRole('dialog', { name: 'In bảng kết quả' })
    const [excel] = await Promise.all([
      office.waitForEvent('download'),
      panel.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(excel.suggestedFilename()).toBe('ket-qua-nhiem-vu-2024-11-05.xlsx')
    await office.keyboard.press('Escape')
  }, 60_000)

  it('a change is a new version that says why; both stay to be looked at, in both languages', async () => {
    await office.getByRole('button', { name: 'Lập bản mới' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Lập bản mới' }).click()
    await dialog.getByText('Ghi lý do để người đọc biết vì sao số liệu đổi.').waitFor()
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Xã Tà Sỏi bổ sung căn cứ')
    await dialog.getByRole('button', { name: 'Lập bản mới' }).click()
    await office.getByText('Lý do lập bản này: Xã Tà Sỏi bổ sung căn cứ').waitFor()
    await office.getByLabel('Bản', { exact: true }).selectOption({ label: 'Bản 1, số 01/2024' })
    await office.getByText('Đã chốt, số 01/2024, 16:30 ngày 05/11/2024').waitFor()
    await office.getByRole('button', { name: 'English' }).click()
    await office.getByText('Figures as of the end of 31/10/2024, stored at the closing').waitFor()
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Tiếng Việt' }).click()
    await phone.goto(`${world.serving.address}/ket-qua`)
    await phone.getByText(/số 01\/2024/).waitFor()
    await expectAccessible(phone)
  }, 60_000)
})
