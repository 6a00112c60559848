// The office makes links for all villages of a commune in one press, prints them, takes them as a table; sees who opened, withdraws one.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { type Extracted, extractText } from '../../server/modules/documents/text/extract.ts'
import { pagesOf } from '../../server/modules/papers/press/test-pdf.ts'
import { insertUnit, rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let office: Page
let sheet: string
const names = [
  'Tổ dân phố số 3 khu trung tâm cụm xã và chợ đầu mối nông sản Nậm Pung',
  ...Array.from({ length: 23 }, (_, i) => `Bản Huổi Có Nậm Khăm ${String(i + 1).padStart(2, '0')}`),
]

const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null

describe.skipIf(!chromiumPath)('links of all villages at once (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    await world.serving.database.write(async (tx) => {
      for (const name of names)
        await insertUnit(tx, { name, kind: 'thon', parentId: world.units.namPung, from: '2010-01-01' })
      await rebuildUnitPath(tx)
    })
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    sheet = `${world.serving.address}/bieu-thon?xa=${world.units.namPung}&bo=${set.frameworkId}&ct=${set.at('17.1') + 1}`
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('all without one are chosen; one press makes them, their addresses are printed, copied and taken as a table', async () => {
    await office.goto(sheet)
    await office.getByRole('button', { name: 'Liên kết các thôn' }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByRole('group', { name: 'Tạo cho 24/24 thôn' }).waitFor()
    await drawer.getByRole('checkbox', { name: /^Bản Huổi Có Nậm Khăm 23/ }).uncheck()
    await drawer.getByText('Mỗi thôn một mã bốn số').click()
    await expectAccessible(office)
    await shot(office, 'links-form')
    await drawer.getByRole('button', { name: 'Tạo 23 liên kết' }).click()
    await drawer.getByRole('heading', { name: '23 liên kết vừa tạo' }).waitFor()
    await drawer.getByRole('img', { name: /^Mã QR của Tổ dân phố số 3/ }).waitFor()
    await drawer.getByText('24 thôn: 23 thôn có liên kết đang mở, 0 thôn đã mở, 0 thôn đã gửi.').waitFor()
    await expectAccessible(office)
    await noWider(office)
    await shot(office, 'links-made')

    const download = office.waitForEvent('download')
    await drawer.getByRole('button', { name: 'Tải Excel' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('lien-ket-thon.xlsx')
    const kept = (await extractText(
      { bytes: await readFile(await file.path()) },
      { name: 'lien-ket.xlsx' },
    )) as Extracted
    const lines = kept.text.split('\n').filter((line) => line.startsWith('|'))
    expect(lines).toHaveLength(24)
    expect(lines[0]).toBe('| TT | Thôn, bản, tổ dân phố | Xã | Chỉ tiêu | Liên kết | Mã bốn số | Đến hết ngày |')
    expect(lines[1]).toMatch(
      /^\| 1 \| Bản Huổi Có Nậm Khăm 01 \| Nậm Pung \| 17\.1\. .* \| http:.*\/l#[\w-]{43} \| \d{4} \| 20\/10\/2024 \|$/,
    )

    const pdf = await office.pdf({ preferCSSPageSize: true })
    if (process.env.SHOTS) await (await import('node:fs/promises')).writeFile(`${process.env.SHOTS}/links.pdf`, pdf)
    const pages = await pagesOf(Buffer.from(pdf))
    const whole = pages.map(({ text }) => text).join(' ')
    expect(pages.length).toBe(3)
    expect(whole.match(/\/l#/g)).toHaveLength(23)
    expect(whole).toContain('LIÊN KẾT GỬI SỐ LIỆU CỦA CÁC THÔN')
    expect(whole).not.toContain('Đến hết ngày')
    expect(whole).not.toMatch(/mã \d{4}/)
  }, 90_000)

  it('closing and opening again keeps the addresses; what is copied opens on a phone', async () => {
    await office.keyboard.press('Escape')
    await office.getByRole('button', { name: 'Liên kết các thôn' }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByRole('heading', { name: '23 liên kết vừa tạo' }).waitFor()
    await drawer.getByRole('group', { name: 'Tạo cho 1/24 thôn' }).waitFor()
    await office.context().grantPermissions(['clipboard-read'])
    const code = (await drawer
      .getByRole('listitem')
      .filter({ hasText: 'Khăm 02' })
      .getByText(/^mã \d{4}$/)
      .textContent())!
    await drawer.getByRole('button', { name: 'Chép liên kết của Bản Huổi Có Nậm Khăm 02' }).click()
    const address = await office.evaluate(() => navigator.clipboard.readText())
    await drawer.getByRole('button', { name: 'Chép bảng' }).click()
    const table = (await office.evaluate(() => navigator.clipboard.readText()))
      .split('\r\n')
      .map((row) => row.split('\t'))
    expect([table.length, table[0]!.length]).toEqual([24, 7])
    expect(table.find(([, village]) => village === 'Bản Huổi Có Nậm Khăm 02')).toMatchObject([
      ...[expect.any(String), 'Bản Huổi Có Nậm Khăm 02', 'Nậm Pung', expect.stringMatching(/^17\.1\. /)],
      ...[address, code.slice(3), '20/10/2024'],
    ])
    await drawer.getByRole('button', { name: 'Thu hồi liên kết của Bản Huổi Có Nậm Khăm 22' }).click()
    await office
      .getByRole('dialog', { name: /^Thu hồi/ })
      .getByRole('button', { name: 'Thu hồi' })
      .click()
    await drawer.getByRole('heading', { name: '22 liên kết vừa tạo' }).waitFor()
    const phone = await browsers.open(world, null, 'phone')
    await phone.goto(address)
    await phone.getByRole('textbox').first().fill(code.slice(3))
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: 'Số của Bản Huổi Có Nậm Khăm 02' }).waitFor()
  }, 90_000)

  it('the list says who opened; one is withdrawn; on a phone all of it fits', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(sheet)
    await phone.getByRole('button', { name: 'Liên kết các thôn' }).click()
    const drawer = phone.getByRole('dialog')
    await drawer.getByText('24 thôn: 22 thôn có liên kết đang mở, 1 thôn đã mở, 0 thôn đã gửi.').waitFor()
    const row = drawer.getByRole('listitem').filter({ hasText: 'Khăm 02' })
    await row.getByText(/đến hết 20\/10\/2024, có mã, đã mở 1 lần, lần cuối .*, chưa gửi/).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'links-phone')
    await row.getByRole('button', { name: /^Thu hồi liên kết của/ }).click()
    const asking = phone.getByRole('dialog', { name: /^Thu hồi liên kết của Bản Huổi Có Nậm Khăm 02/ })
    await expectAccessible(phone)
    await asking.getByRole('button', { name: 'Thu hồi' }).click()
    await row.getByText(/^đã thu hồi/).waitFor()
    await drawer.getByRole('button', { name: 'Chọn tất cả' }).click()
    await drawer.getByText('21 thôn đang có liên kết mở được.', { exact: false }).waitFor()
    await drawer.getByRole('button', { name: 'Tạo 24 liên kết' }).click()
    await drawer.getByRole('heading', { name: '24 liên kết vừa tạo' }).waitFor()
    await drawer.getByText(/24 thôn có liên kết đang mở/).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'links-phone-made')
    const { rows } = await world.serving.database.pool.query(
      `select count(*)::int as live from pass where scope = 'tally' and revoked_at is null`,
    )
    expect(rows[0].live).toBe(24)
  }, 90_000)
})
