// A province's tracker beside ours: set up from its export, linked, compared row by row, confirmed, undone, sent out in its columns, read back by a paste.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { readSheet } from '../../server/modules/sheets/reading/read-sheet.ts'
import { exported, type TrackerRow } from '../../server/modules/twins/test-tracker.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

/** Where pictures of the pages are put, when somebody wants to look at them. */
const shots = process.env.DONDOC_SHOTS

let world: World
let browsers: Browsers
let page: Page
let byLead: Map<number, string>

const gate = 'Hoàn thành sửa chữa cổng chào và hàng rào xanh tại các thôn đăng ký thôn nông thôn mới kiểu mẫu'
const files = 'Báo cáo kết quả rà soát, hoàn thiện hồ sơ minh chứng các tiêu chí đăng ký đạt chuẩn năm 2024'
const roads = 'Tham mưu phân bổ vốn sự nghiệp duy tu các tuyến đường trục thôn năm 2024'
const number = '215/TB-UBND'

const theirs: TrackerRow[] = [
  {
    ...{ id: 'NV-2024-0101', words: files, number, lead: 'UBND xã Nậm Pung', due: '30/9/2024' },
    ...{ status: 'Đã hoàn thành', progress: 'Xã đã nộp đủ 5/5 hồ sơ ngày 18/9.' },
  },
  {
    ...{ id: 'NV-2024-0102', words: files, number, lead: 'UBND xã Chiềng Mai', due: '15/10/2024' },
    status: 'Đang xử lý trong hạn',
  },
  { id: 'NV-2024-0103', words: gate, number, lead: 'UBND xã Tà Sỏi', due: '25/9/2024', status: 'Chưa xử lý' },
  {
    ...{ id: 'NV-2024-0104', words: 'Tham mưu phân bổ vốn duy tu đường trục thôn', due: '30/11/2024' },
    ...{ lead: 'Phòng Tài nguyên và Môi trường', status: 'Chưa xử lý' },
  },
  {
    ...{ id: 'NV-2024-0999', words: 'Tổ chức hội thao chào mừng ngày thành lập ngành', due: '1/12/2024' },
    ...{ lead: 'Sở Văn hóa, Thể thao và Du lịch', status: 'Tạm chuyển theo dõi' },
  },
]

describe.skipIf(!chromiumPath)('twins in another tracker (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    const made = await handedOut(world, {
      number,
      clauses: [
        { title: files, lead: [namPung, chiengMai], due: [{ day: '2024-09-30' }] },
        { title: gate, lead: [taSoi], due: [{ day: '2024-09-25' }] },
        { title: roads, lead: [phongKTHT], due: [{ day: '2024-11-30' }] },
      ],
    })
    byLead = made.byLead
    await world.as('hang', 'POST', `/assignments/${byLead.get(taSoi)}/report`, {
      words: 'Đã làm xong 2/4 cổng chào.',
      recordedFor: { channel: 'zalo', saidBy: 'Tòng Văn Hặc', at: null },
    })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const shoot = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }

  it('is set up from its export: the columns recognised, one look, no second file', async () => {
    await page.goto(`${world.serving.address}/nhap-danh-sach`)
    await page.getByRole('link', { name: 'Phần mềm theo dõi khác' }).click()
    await page.getByText('Chưa đối chiếu với phần mềm nào.').waitFor()
    await expectAccessible(page)
    await page.locator('.take-in input[type="file"]').setInputFiles({
      name: 'Phần mềm theo dõi nhiệm vụ.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(exported(theirs)),
    })
    await page.waitForURL(/phan-mem-khac\/[0-9a-f-]{36}/)
    expect(await page.getByLabel('Cột “Mã nhiệm vụ” là').inputValue()).toBe('twin')
    expect(await page.getByLabel('Hoàn thành', { exact: true }).inputValue()).toBe('Đã hoàn thành')
    await page.getByLabel('Tên phần mềm').fill('Phần mềm nhiệm vụ UBND tỉnh')
    await expectAccessible(page)
    await shoot('twins-set-up')
    await press('Đúng rồi, đối chiếu')
    await page.getByRole('heading', { name: 'Phần mềm nhiệm vụ UBND tỉnh' }).waitFor()
  }, 60_000)

  it('identifiers are linked once: three surely, one by a person, one is nobody of ours', async () => {
    await page.getByRole('button', { name: 'Xác nhận: gắn 3 mã' }).waitFor()
    expect(await page.locator('.unknown-row', { hasText: 'giống hẳn' }).count()).toBe(3)
    const select = page.getByLabel('Mã NV-2024-0104 là việc')
    await select.selectOption({ label: 'Tìm việc khác' })
    await page.getByLabel('Tìm việc cho mã NV-2024-0104').fill('von su nghiep duy tu')
    await page.getByRole('button', { name: roads }).click()
    await page.getByRole('button', { name: 'Xác nhận: gắn 4 mã' }).waitFor()
    await page.getByLabel('Mã NV-2024-0999 là việc').selectOption('none')
    await expectAccessible(page)
    await shoot('twins-link')
    await press('Xác nhận: gắn 4 mã, bỏ qua 1 mã')
    await page.getByRole('button', { name: 'Hoàn tác lần xác nhận này' }).waitFor()
    await page.getByText('Tạm chuyển theo dõi').waitFor({ state: 'detached' })
  }, 60_000)

  it('where the two disagree is chosen by keyboard, confirmed at once, and taken back whole', async () => {
    await page.getByRole('button', { name: 'Nhận: Tình trạng, mã NV-2024-0101' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Nhận: Tiến độ, mã NV-2024-0101' }).press('Space')
    await page.getByRole('button', { name: 'Xác nhận: nhận 2' }).waitFor()
    await press('Giữ: Chủ trì, mã NV-2024-0104')
    await press('Nhận: Thời hạn, mã NV-2024-0102')
    await page.getByRole('button', { name: 'Xác nhận: nhận 3, giữ 1' }).waitFor()
    await press('Gửi hết')
    await page.getByRole('button', { name: 'Xác nhận: nhận 3, giữ 1, gửi 3' }).waitFor()
    await press('Gửi: Tình trạng, mã NV-2024-0102')
    await page.getByRole('button', { name: 'Xác nhận: nhận 3, giữ 1, gửi 2' }).waitFor()
    await expectAccessible(page)
    await shoot('twins-differ')
    await press('Xác nhận: nhận 3, giữ 1, gửi 2')
    await page.getByRole('button', { name: 'Lập bản gửi 1 việc đã đánh dấu' }).waitFor()
    await press('Hoàn tác lần xác nhận này')
    await page.getByText('Đã hoàn tác.').waitFor()
    await page.getByRole('button', { name: 'Nhận: Tình trạng, mã NV-2024-0101' }).waitFor()
    await press('Nhận hết')
    await page.getByRole('button', { name: /^Xác nhận: nhận 4$/ }).waitFor()
    await press('Gửi hết')
    await press('Xác nhận: nhận 4, gửi 3')
    await page.getByRole('button', { name: 'Lập bản gửi 2 việc đã đánh dấu' }).waitFor()
  }, 60_000)

  it('what was taken in stands in the line of time as recorded for the unit, by that tracker', async () => {
    const other = await browsers.open(world, 'hang')
    await other.goto(`${world.serving.address}/nhiem-vu/${byLead.get(world.agencies.namPung)}`)
    await other.getByText('Phần mềm khác, Phần mềm nhiệm vụ UBND tỉnh, dòng 3, mã NV-2024-0101').waitFor()
    await other.getByText('Xã đã nộp đủ 5/5 hồ sơ ngày 18/9.').first().waitFor()
    await other.close()
  }, 60_000)

  it('the marked go out as their workbook', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), press('Lập bản gửi 2 việc đã đánh dấu')])
    expect(download.suggestedFilename()).toBe('Phần mềm nhiệm vụ UBND tỉnh 20.09.2024.xlsx')
    const { tabs } = await readSheet(readFileSync(await download.path()), 'x.xlsx')
    expect(tabs[0]!.rows.map(({ cells }) => [cells[1], cells[6], cells[7]])).toEqual([
      ['Mã nhiệm vụ', 'Trạng thái', 'Tiến độ thực hiện'],
      ['NV-2024-0103', 'Đang xử lý trong hạn', 'Đã làm xong 2/4 cổng chào.'],
      ['NV-2024-0104', 'Chưa xử lý', ''],
    ])
    await page.getByText('2 dòng', { exact: false }).first().waitFor()
  }, 60_000)

  it('their next export is pasted as cells; only what still differs is asked', async () => {
    const next = theirs.map((row) =>
      row.id === 'NV-2024-0103'
        ? { ...row, status: 'Đang xử lý trong hạn', progress: 'Đã làm xong 2/4 cổng chào.' }
        : row,
    )
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
    }, exported(next))
    await page.waitForURL(/\?ban=/)
    await expect.poll(() => page.locator('.difference').count()).toBe(1)
    await page.getByText('đã gửi ra 20/9/2024, bên kia chưa đổi').waitFor()
    await page.getByLabel('Bản đang xem').waitFor()
    await expectAccessible(page)
    await shoot('twins-next')
  }, 60_000)

  it('on a telephone nothing runs over the edge', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(page.url())
    await phone.locator('.difference').first().waitFor()
    await phone.getByText('Cột và từ', { exact: true }).click()
    await expectAccessible(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    if (shots) await phone.screenshot({ path: `${shots}/twins-phone.png`, fullPage: true })
    await phone.goto(`${world.serving.address}/phan-mem-khac`)
    await phone.getByRole('link', { name: 'Phần mềm nhiệm vụ UBND tỉnh' }).waitFor()
    await expectAccessible(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }, 60_000)
})
