// One officer, one account, a notice of eighteen clauses: read, chosen, handed out, every unit's word and paper recorded for it, followed to its end.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDates } from '../../seeds/fill-dates.ts'
import { type Browsers, chromiumPath, dropFile, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

const notice = join(import.meta.dirname, '../../seeds/documents/muong-lam-ket-luan-phien-hop-2024.txt')
const district = {
  district: 'Mường Lâm',
  communes: ['Nậm Pung', 'Chiềng Mai', 'Tà Sỏi', 'Huổi Sen'] as [string, string, string, string],
}

let world: World
let browsers: Browsers
let page: Page
let documentId: string

describe.skipIf(!chromiumPath)('one account follows a document of eighteen clauses to its end (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-07-12T08:00:00+07:00', names: district })
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('reads eighteen clauses out of it', async () => {
    await page.goto(`${world.serving.address}/van-ban`)
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor()
    await dropFile(page, { name: 'ket-luan.txt', text: fillDates(readFileSync(notice, 'utf8'), '2024-07-12') })
    await page.waitForURL(/van-ban\/[0-9a-f-]{36}/)
    documentId = page.url().match(/[0-9a-f-]{36}/)![0]
    await page.getByRole('heading', { name: 'Đã rõ' }).waitFor()
    const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
    const sections = body.directives.map((row: { section: string }) => Number.parseInt(row.section, 10))
    expect(new Set(sections)).toEqual(new Set(Array.from({ length: 18 }, (_, i) => i + 1)))
  }, 90_000)

  it('she decides, files what has no owner here with one key, and hands the rest out', async () => {
    while ((await page.locator('article.clash .acts').count()) > 0) {
      const card = page
        .locator('article.clash')
        .filter({ has: page.locator('.acts') })
        .first()
      const id = await card.getAttribute('id')
      await card
        .getByRole('button', { name: /theo danh sách|Để trống|^Là “|bỏ qua|Lấy|đánh số sai/ })
        .first()
        .click()
      await page.locator(`[id="${id}"] .acts`).waitFor({ state: 'detached' })
    }
    const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
    const ownerless = body.directives.filter(
      (row: { following: string; terms: { lead: { agencyIds: number[] }[] } }) =>
        row.following !== 'filed' && row.terms.lead.some((party) => party.agencyIds.length === 0),
    )
    for (const row of ownerless) {
      const card = page.locator(`[id="the-${row.directiveId}"]`)
      await card.focus()
      await page.keyboard.press('4')
      await expect.poll(async () => following(row.directiveId)).toBe('filed')
    }
    while ((await page.locator('article.clause.doubtful').count()) > 0) {
      const card = page.locator('article.clause.doubtful').first()
      const id = await card.getAttribute('id')
      await card.focus()
      await page.keyboard.press('y')
      await page.locator(`article.clause.doubtful[id="${id}"]`).waitFor({ state: 'detached' })
    }
    const go = page.getByRole('button', { name: /^Giao \d+ nhiệm vụ · \d+ nội dung$/ })
    await go.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Giao \d+ nhiệm vụ$/ })
      .click()
    await page.getByText(/\d+ nội dung, \d+ dòng theo đơn vị\./).waitFor()
  }, 90_000)

  it('walks the list as a sheet: a sentence, Enter, the next row', async () => {
    await page.goto(`${world.serving.address}/nhiem-vu?gop=khong`)
    const boxes = page.getByRole('textbox', { name: /^Tiến độ: / })
    await page.getByRole('row').nth(1).waitFor()
    await page.getByRole('row').nth(1).click()
    await boxes.first().waitFor()
    await page.keyboard.type('Đang triển khai, tuần sau có kết quả.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Đã giao cho cán bộ phụ trách.')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await reports()).length).toBe(2)
    expect(new Set((await reports()).map((row) => row.assignmentId)).size).toBe(2)
    await expectAccessible(page)
  }, 90_000)

  it('closes every row on the paper of its unit; words alone do not close it', async () => {
    const { body } = await world.as('hang', 'GET', '/assignments?open=yes&size=200')
    for (const [i, row] of (body.assignments as { assignmentId: string; lead: { agencyId: number } }[]).entries()) {
      const own = row.lead.agencyId === world.agencies.phongNN
      const recordedFor = own ? null : { channel: 'van-ban', saidBy: 'Chủ tịch UBND xã' }
      if (i === 0 && !own) {
        await world.as('hang', 'POST', `/assignments/${row.assignmentId}/completion`, {
          words: 'Xã nói đã xong.',
          recordedFor,
        })
        expect((await world.as('hang', 'POST', `/assignments/${row.assignmentId}/confirmation`, {})).body.code).toBe(
          'assignments.own-word',
        )
        await world.as('hang', 'POST', `/assignments/${row.assignmentId}/return`, {
          words: 'Đề nghị gửi báo cáo bằng văn bản.',
        })
      }
      await world.as('hang', 'POST', `/assignments/${row.assignmentId}/completion`, {
        product: { kind: 'bao-cao', number: `${20 + i}/BC-UBND`, day: '2024-07-20' },
        recordedFor,
      })
      if (!own)
        expect((await world.as('hang', 'POST', `/assignments/${row.assignmentId}/confirmation`, {})).status).toBe(200)
    }
    await page.goto(`${world.serving.address}/van-ban/${documentId}`)
    await page.getByRole('heading', { name: 'Kết quả' }).waitFor()
    const { body: outcome } = await world.as('hang', 'GET', `/documents/${documentId}/outcome`)
    const rows = outcome.clauses.flatMap(
      (clause: { rows: { state: string; lead: { agencyId: number } }[] }) => clause.rows,
    )
    expect(
      rows
        .filter((row: { state: string; lead: { agencyId: number } }) => row.lead.agencyId !== world.agencies.phongNN)
        .every((row: { state: string }) => row.state === 'done'),
    ).toBe(true)
    await expectAccessible(page)
  }, 60_000)
})

async function following(directiveId: string): Promise<string> {
  const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
  return body.directives.find((row: { directiveId: string }) => row.directiveId === directiveId).following
}

async function reports(): Promise<{ assignmentId: string }[]> {
  const { body } = await world.as('hang', 'GET', '/assignments?size=200')
  return body.assignments.filter((row: { last: { verb: string } }) => row.last.verb === 'report')
}
