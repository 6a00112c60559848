// Bảng của ngành: two hundred claims decided by keyboard, the ones that cannot be told apart, the number of the paper on every row.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet, type TestSet } from '../../server/modules/assessments/test-set.ts'
import { registerPaper } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type Who, type World } from '../world.ts'

let world: World
let set: TestSet
let browsers: Browsers
let department: Page
const reason = 'Thiếu biên bản nghiệm thu'
const decided = 200

const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null

async function claimAll(who: Who, unitId: number, places: number[]): Promise<void> {
  const rows = places.map((place) => ({ unitId, place, met: true }))
  const answer = await world.as(who, 'POST', '/assessments', {
    frameworkId: set.frameworkId,
    stage: 'claim',
    onDay: '2024-09-10',
    rows,
  })
  expect(answer.status).toBe(200)
}

describe.skipIf(!chromiumPath)('a department decides two hundred claims by keyboard (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld()
    set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { pool } = world.serving.database
    await pool.query(
      `insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid)
       select $1, framework_id, place, $2, $3, '[2020-01-01,)' from framework_place where framework_id = $4 and kind = 'criterion'`,
      [world.officeId, world.units.huyen, world.agencies.phongKTHT, set.frameworkId],
    )
    const { rows } = await pool.query(
      `select place from framework_place where framework_id = $1 and kind = 'indicator' order by place limit 50`,
      [set.frameworkId],
    )
    const places = rows.map(({ place }) => place as number)
    const { namPung, chiengMai, taSoi, paKhoang } = world.units
    await claimAll('doan', namPung, places)
    await claimAll('lan', chiengMai, places)
    await claimAll('hang', taSoi, places)
    await claimAll('hang', paKhoang, places)
    browsers = await openBrowsers()
    department = await browsers.open(world, 'tue')
    await department.goto(world.serving.address)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('sees the board with the first claim before it', async () => {
    await department.getByRole('link', { name: 'Bảng của ngành' }).click()
    await department.getByText('200 đề nghị chờ. Bước đang làm: Cơ quan phụ trách tiêu chí xác nhận.').waitFor()
    await department.getByRole('heading', { name: /^1\.1\./ }).waitFor()
    await department.getByText(/Quàng Thị Lan, số liệu đến 10\/9\/2024/).waitFor()
    await expectAccessible(department)
    await noWider(department)
    await shot(department, 'claims')
  }, 60_000)

  it('decides all of them with fewer than three keys each, and nothing is lost on the way', async () => {
    let pressed = 0
    const press = async (key: string) => {
      pressed++
      await department.keyboard.press(key)
    }
    await department.locator('.claims-cell[tabindex="0"]').focus()
    for (let i = 0; i < decided; i++) {
      if (i % 40 !== 39) {
        await press('x')
        continue
      }
      await press('t')
      const field = department.getByRole('textbox', { name: 'Lý do' })
      await field.waitFor()
      if ((await field.inputValue()) === '') {
        await department.keyboard.insertText(reason)
        pressed += reason.length
      }
      await press('Enter')
      await field.waitFor({ state: 'detached' })
      if (i !== 119) continue
      await department.getByText('Chưa ghi: xác nhận 117, trả lại 3').waitFor()
      await department.waitForTimeout(400)
      await department.reload()
      await department.getByText('Chưa ghi: xác nhận 117, trả lại 3').waitFor()
      await department.locator('.claims-cell[tabindex="0"]').focus()
      await press('n')
    }
    await department.getByText('Chưa ghi: xác nhận 195, trả lại 5').waitFor()
    await expectAccessible(department)
    await press('Control+Enter')
    await department.getByText('Đã ghi: xác nhận 195, trả lại 5.').waitFor()
    expect(pressed / decided).toBeLessThanOrEqual(3)
    const { rows } = await world.serving.database.pool.query(
      `select says, count(*)::int as n, count(distinct source_id)::int as deeds, min(reason) as reason from assessment where source_kind = 'claim' group by says order by says`,
    )
    expect(rows).toEqual([
      { says: 0, n: 5, deeds: 1, reason },
      { says: 2, n: 195, deeds: 1, reason: null },
    ])
    await department.getByText('0 đề nghị chờ.').waitFor()
  }, 240_000)

  it('a row is decided at once with one reason; what changed meanwhile is said and the rest is kept', async () => {
    const places = [set.at('1.1'), set.at('1.2'), set.at('2.1')]
    await world.as('tue', 'POST', '/assessments', {
      frameworkId: set.frameworkId,
      stage: 'confirmation',
      onDay: '2024-09-20',
      rows: places.map((place) => ({ unitId: world.units.namPung, place, met: false, reason: 'Rà soát lại' })),
    })
    await claimAll('doan', world.units.namPung, places)
    await department.getByRole('button', { name: /^Nậm Pung.*chọn 3 đề nghị chờ/ }).click()
    await department.getByRole('button', { name: 'Trả lại 3 đề nghị' }).click()
    const field = department.getByRole('textbox', { name: 'Lý do' })
    await field.fill('')
    await department.getByRole('button', { name: 'Trả lại 3 đề nghị' }).click()
    await department.getByText('Cần một câu lý do.').waitFor()
    await field.fill('Chưa nộp hồ sơ quyết toán')
    await expectAccessible(department)
    await field.press('Enter')
    await department.getByText('Chưa ghi: xác nhận 0, trả lại 3').waitFor()
    await shot(department, 'claims-decided')
    await claimAll('doan', world.units.namPung, places.slice(0, 1))
    await department.getByText(/1 quyết định đã bỏ vì xã sửa hoặc rút đề nghị/).waitFor()
    await department.getByRole('button', { name: 'Ghi 2 quyết định' }).click()
    await department.getByText('Đã ghi: xác nhận 0, trả lại 2.').waitFor()
  }, 60_000)

  it('the annex is printed, and its number stands beside each confirmation', async () => {
    await registerPaper(world, { number: '45/BC-PKTHT', clauses: [] })
    await department.keyboard.press('Control+p')
    const panel = department.getByRole('dialog', { name: 'In phụ lục kết quả xác nhận' })
    const [excel] = await Promise.all([
      department.waitForEvent('download'),
      panel.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(excel.suggestedFilename()).toBe('phu-luc-xac-nhan-2024-09-20.xlsx')
    await department.keyboard.press('Escape')
    await department.getByRole('button', { name: 'Gắn số văn bản' }).click()
    const drawer = department.getByRole('dialog', { name: 'Số và ngày của văn bản' })
    await drawer.getByLabel('Số, ký hiệu').fill('45/BC-PKTHT')
    await drawer.getByLabel('Ngày văn bản').fill('1/9')
    await expectAccessible(department)
    await drawer.getByRole('button', { name: 'Gắn số cho 2 lần quyết định' }).click()
    await department.getByText('202 dòng đã mang số văn bản.').waitFor()
    await department.getByRole('button', { name: /^Chiềng Mai, chỉ tiêu 1\.1 .*đã xác nhận$/ }).click()
    await department.getByText('Văn bản số 45/BC-PKTHT ngày 01/9/2024').waitFor()
  }, 60_000)

  it('reads on a phone', async () => {
    const phone = await browsers.open(world, 'tue', 'phone')
    await phone.goto(`${world.serving.address}/bang-nganh`)
    await phone.getByRole('rowheader', { name: /Tà Sỏi/ }).waitFor()
    await noWider(phone)
    await expectAccessible(phone)
    await shot(phone, 'claims-phone')
  }, 60_000)
})
