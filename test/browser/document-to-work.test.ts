// The story of the trunk: a document is dropped, read, reviewed and handed out; a commune telephones, another disputes, reports and completes;
// what is returned is answered and confirmed; a leader sees what became of it; the day after a deadline the late are red, untouched.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsers, chromiumPath, dropFile, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'
import { type StoryDocument, storyDocument } from './own-document.ts'

let world: World
let browsers: Browsers
let story: StoryDocument
let office: Page
let phone: Page
let documentId: string
/** The first commune's row with a deadline, by its own officer on the phone. */
let his: string

describe.skipIf(!chromiumPath)('a document becomes work that is followed to its end (needs Chromium)', () => {
  beforeAll(async () => {
    story = storyDocument()
    world = await makeWorld({ at: story.at, names: story.names })
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    await office.goto(world.serving.address)
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is dropped into the page and read: doubtful things first', async () => {
    await office
      .getByRole('link', { name: /^Văn bản/ })
      .first()
      .click()
    await office.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor()
    await dropFile(office, { name: 'cong-van.txt', text: story.text })
    await office.waitForURL(/van-ban\/[0-9a-f-]{36}/)
    documentId = office.url().match(/[0-9a-f-]{36}/)![0]
    await office.getByRole('heading', { name: 'Cần xem trước khi giao' }).waitFor()
    const first = (await office.locator('.cards').textContent()) ?? ''
    expect(first.indexOf('Cần xem trước khi giao')).toBeLessThan(first.indexOf('Đã rõ'))
    await expectAccessible(office)
  }, 90_000)

  it('says that it states one number and lists another, and lights the words of it', async () => {
    const card = office.locator('article.clash', { hasText: /liệt kê 1[34] tiêu chí/ }).first()
    await card.hover()
    await office.locator('.sheet .is-on').first().waitFor()
    expect(await office.locator('.sheet .is-on').allTextContents()).toSatisfy((words: string[]) =>
      words.join('').includes('tiêu chí'),
    )
  })

  it('is decided contradiction by contradiction, corrected, merged, split, chosen', async () => {
    for (;;) {
      const ways = office
        .locator('article.clash')
        .filter({ has: office.locator('.acts') })
        .first()
      if ((await ways.count()) === 0) break
      const name = await ways.getAttribute('aria-label')
      await ways
        .getByRole('button', { name: /theo danh sách|Để trống|^Là “|bỏ qua|Lấy|đánh số sai/ })
        .first()
        .click()
      await expect.poll(() => office.locator(`article.clash[aria-label=${JSON.stringify(name)}] .acts`).count()).toBe(0)
    }
    await correctLead(office)
    await mergeAndSplit(office)
    const clear = office.locator('.clear-row').last()
    await clear.focus()
    await office.keyboard.press('4')
    await expect.poll(() => office.locator('.clear-row.filed').count()).toBeGreaterThan(0)
    await fileOwnerless(office)
    while ((await openClauses(office)) > 0) {
      const card = office.locator('article.clause.doubtful').first()
      const id = await card.getAttribute('id')
      await card.getByRole('button', { name: 'Đúng, đã xem' }).click()
      await office.locator(`article.clause.doubtful[id="${id}"]`).waitFor({ state: 'detached' })
    }
    await expectAccessible(office)
  }, 60_000)

  it('is handed out after saying what that makes', async () => {
    const button = office.getByRole('button', { name: /^Giao \d+ nhiệm vụ · \d+ nội dung$/ })
    await expect.poll(() => button.isEnabled()).toBe(true)
    const [assignments, directives] = ((await button.textContent()) ?? '').match(/\d+/g)!.map(Number)
    await button.click()
    const dialog = office.getByRole('dialog')
    await dialog.getByRole('button', { name: `Giao ${assignments} nhiệm vụ` }).click()
    await office.getByText(`${directives} nội dung, ${assignments} dòng theo đơn vị.`).waitFor()
    const { body } = await world.as('hang', 'GET', '/assignments/counts')
    expect(body.total).toBe(assignments)
  })

  it('one clause for three communes is one row 0/3 that opens into three', async () => {
    await office.goto(`${world.serving.address}/nhiem-vu`)
    const { body } = await world.as('hang', 'GET', '/assignments/clauses?open=yes')
    const clause = body.clauses.find(
      (one: { total: number; section: string }) => one.total === 3 && one.section.startsWith('2'),
    )
    expect(clause).toMatchObject({ done: 0, total: 3 })
    const { body: rows } = await world.as('hang', 'GET', `/assignments?directive=${clause.directiveId}`)
    const row = office
      .getByRole('row', { name: new RegExp(escaped(clause.title.slice(0, 60))) })
      .filter({ hasText: '0/3' })
    await row.getByRole('button').first().click()
    for (const { lead } of rows.assignments) {
      expect(lead.name).toMatch(/^UBND xã /)
      await office
        .getByRole('row', { name: new RegExp(escaped(lead.name)) })
        .first()
        .waitFor()
    }
    await expectAccessible(office)
  })

  it('a commune telephones: its progress is recorded for it, with channel and words', async () => {
    const { body } = await world.as('hang', 'GET', `/assignments?lead=${world.agencies.namPung}&following=dated`)
    his = body.assignments[0].assignmentId
    const second = await world.as('hang', 'GET', `/assignments?lead=${world.agencies.chiengMai}&following=dated`)
    await recordFor(
      office,
      second.body.assignments[0].assignmentId,
      'Đã xong hồ sơ hai tiêu chí, còn chờ xác nhận của thôn.',
    )
    await recordFor(office, his, 'Báo là đã làm xong toàn bộ.')
    const { body: seen } = await world.as('hang', 'GET', `/assignments/${his}`)
    expect(seen.deeds.find((deed: { verb: string }) => deed.verb === 'report')).toMatchObject({
      recordedFor: { channel: 'dien-thoai' },
      words: 'Báo là đã làm xong toàn bộ.',
    })
  }, 90_000)

  it('its officer signs in on a phone, sees his own by what is due first, and disputes what was recorded', async () => {
    phone = await browsers.open(world, 'doan', 'phone')
    await phone.goto(world.serving.address)
    await phone.getByRole('heading', { name: /^Việc của (xã|đơn vị)$/ }).waitFor()
    const { body } = await world.as('doan', 'GET', `/assignments?open=yes&lead=${world.agencies.namPung}`)
    expect(body.assignments.length).toBeGreaterThan(1)
    const dues = body.assignments.map((row: { dueAt: string | null }) => row.dueAt ?? '9999')
    expect(dues).toEqual([...dues].sort())
    expect(
      (await world.as('doan', 'GET', `/assignments?lead=${world.agencies.chiengMai}&following=dated`)).body.assignments,
    ).toEqual([])
    const lane = phone.getByRole('region', { name: /Văn phòng ghi nhận hộ/ })
    await lane
      .getByRole('button', { name: /Không đúng/ })
      .first()
      .click()
    await phone.getByRole('dialog').getByRole('textbox').first().fill('Xã chưa báo như vậy, mới xong một nửa.')
    await phone.getByRole('dialog').getByRole('button', { name: 'Không đúng' }).click()
    await expect
      .poll(async () => (await world.as('hang', 'GET', `/assignments/${his}`)).body.waits)
      .toContain('dispute')
    await expectAccessible(phone)
  }, 90_000)

  it('he reports with a photo and declares it complete with the number of his report', async () => {
    await phone.goto(`${world.serving.address}/nhiem-vu/${his}`)
    await open(phone, 'Báo cáo tiến độ')
    const form = phone.getByRole('dialog')
    await form
      .getByRole('textbox', { name: /Đã làm được gì/ })
      .fill('Đã hoàn thiện hồ sơ ba tiêu chí, còn một tiêu chí chờ ảnh.')
    const sent = phone.waitForResponse((answer) => answer.url().endsWith('/api/files') && answer.ok())
    await form
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'duong-thon.png', mimeType: 'image/png', buffer: picture })
    await form.getByRole('button', { name: /Bỏ duong-thon|Bỏ .*\.(png|jpe?g)/ }).waitFor()
    await sent
    // A press while the photograph is still being taken in is told to wait: press again, as one would.
    await expect
      .poll(async () => {
        await form
          .getByRole('button', { name: 'Báo cáo tiến độ' })
          .click({ timeout: 1000 })
          .catch(() => {})
        return form.isVisible()
      })
      .toBe(false)
    await open(phone, 'Báo cáo hoàn thành')
    await phone
      .getByRole('dialog')
      .getByRole('textbox', { name: /Số, ký hiệu/ })
      .fill('45/BC-UBND')
    await phone
      .getByRole('dialog')
      .getByRole('textbox', { name: /Kết quả/ })
      .fill('Đã hoàn thành, có báo cáo kèm theo.')
    await phone.getByRole('dialog').getByRole('button', { name: 'Báo cáo hoàn thành' }).click()
    await phone.getByRole('dialog').waitFor({ state: 'hidden' })
    const { body } = await world.as('hang', 'GET', `/assignments/${his}`)
    expect(body.state).toBe('awaiting')
    expect(
      body.deeds.find((deed: { verb: string; recordedFor: unknown }) => deed.verb === 'report' && !deed.recordedFor)
        .files,
    ).toHaveLength(1)
  }, 90_000)

  it('the officer who follows it returns it with a reason; he answers; it is confirmed', async () => {
    await office.goto(`${world.serving.address}/nhiem-vu/${his}`)
    await open(office, 'Trả lại')
    await office.getByRole('dialog').getByRole('textbox').first().fill('Thiếu danh sách kèm theo, đề nghị bổ sung.')
    await office.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })
    await phone.goto(world.serving.address)
    await phone.getByText('Thiếu danh sách kèm theo, đề nghị bổ sung.').first().waitFor()
    await phone.goto(`${world.serving.address}/nhiem-vu/${his}`)
    await open(phone, 'Báo cáo hoàn thành')
    await phone
      .getByRole('dialog')
      .getByRole('textbox', { name: /Số, ký hiệu/ })
      .fill('47/BC-UBND')
    await phone.getByRole('dialog').getByRole('button', { name: 'Báo cáo hoàn thành' }).click()
    await phone.getByRole('dialog').waitFor({ state: 'hidden' })
    await office.goto(`${world.serving.address}/nhiem-vu/${his}`)
    await open(office, 'Xác nhận hoàn thành')
    await office.getByRole('dialog').getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
    await expect.poll(async () => (await world.as('hang', 'GET', `/assignments/${his}`)).body.state).toBe('done')
  }, 90_000)

  it('a leader opens the document again and sees, clause by clause, what became of it', async () => {
    const leader = await browsers.open(world, 'duc')
    await leader.goto(`${world.serving.address}/van-ban/${documentId}`)
    await leader.getByText(/1\/\d/).first().waitFor()
    await expectAccessible(leader)
  })

  it('on the day after a deadline the late ones are red, everywhere, without anybody having touched them', async () => {
    const { body: before } = await world.as('hang', 'GET', '/assignments/counts')
    const { body: events } = await world.as('hang', 'GET', '/assignments?following=dated')
    const dues = events.assignments
      .flatMap((row: { dueAt: string | null; state: string }) =>
        row.dueAt && !['done', 'ended'].includes(row.state) ? [row.dueAt] : [],
      )
      .sort()
    const due = new Date(dues.at(-1))
    world.clock.moveTo(new Date(due.getTime() + 8 * 3_600_000).toISOString())
    const { body: after } = await world.as('hang', 'GET', '/assignments/counts')
    expect(after.states.late).toBeGreaterThan(before.states.late)
    const late = await browsers.open(world, 'hang')
    await late.goto(world.serving.address)
    await late
      .getByRole('heading', { name: /Quá hạn/ })
      .first()
      .waitFor()
    await late.goto(`${world.serving.address}/nhiem-vu?tinh-trang=qua-han`)
    await late
      .getByText(/quá 1 ngày|quá \d+ giờ|quá \d+ ngày/)
      .first()
      .waitFor()
    const hisPhone = await browsers.open(world, 'lan', 'phone')
    await hisPhone.goto(world.serving.address)
    await hisPhone
      .getByRole('heading', { name: /Quá hạn/ })
      .first()
      .waitFor()
  }, 90_000)
})

/** A picture of one pixel; the page makes photographs small before it sends them. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const openClauses = (page: Page) => page.locator('article.clause.doubtful').count()

/** Opens the form of a deed, which may stand behind "…". */
async function open(page: Page, name: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, exact: true })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('heading', { name: 'Gốc của việc' }).waitFor()
  if (!(await button.first().isVisible())) await page.getByRole('button', { name: 'Việc khác' }).first().click()
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
}

async function recordFor(page: Page, assignmentId: string, words: string): Promise<void> {
  await page.goto(`${world.serving.address}/nhiem-vu/${assignmentId}`)
  await open(page, 'Ghi nhận hộ')
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: 'Điện thoại' }).check()
  await form.getByRole('textbox').first().fill(words)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'hidden' })
}

/** The first clause in doubt gets another lead, by typing without marks. */
async function correctLead(page: Page): Promise<void> {
  const card = page.locator('article.clause.doubtful').first()
  await card.getByRole('button', { name: 'Sửa', exact: true }).last().click()
  const form = page.locator('form.clause-form')
  await form.getByRole('button', { name: /^Bỏ / }).first().click()
  await form.getByPlaceholder('Thêm cơ quan chủ trì').fill('kinh te va ha tang')
  await page
    .getByRole('option', { name: /Phòng Kinh tế và Hạ tầng/ })
    .first()
    .click()
  await form.getByRole('button', { name: 'Lưu, đã xem' }).click()
  await form.waitFor({ state: 'hidden' })
}

/** Clauses whose lead is nobody in this office are filed by one key. */
async function fileOwnerless(page: Page): Promise<void> {
  type Row = { directiveId: string; following: string; terms: { lead: { agencyIds: number[] }[] } }
  const rows = async () =>
    (await world.as('hang', 'GET', `/documents/${documentId}/directives`)).body.directives as Row[]
  const ownerless = (row: Row) =>
    row.following !== 'filed' && row.terms.lead.some((party) => party.agencyIds.length === 0)
  for (const { directiveId } of (await rows()).filter(ownerless)) {
    await page.locator(`[id="the-${directiveId}"]`).focus()
    await page.keyboard.press('4')
    await expect
      .poll(async () => (await rows()).find((row) => row.directiveId === directiveId)?.following)
      .toBe('filed')
  }
}

/** Two clauses become one, and one of several sentences becomes two. */
async function mergeAndSplit(page: Page): Promise<void> {
  const all = () => page.locator('.cards .clear-row, .cards article.clause').count()
  const before = await all()
  await page.locator('.clear-row').first().focus()
  await page.keyboard.press('m')
  await expect.poll(all).toBe(before - 1)
  const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
  const merged = body.directives.find((row: { madeFrom: string | null }) => row.madeFrom === 'merged')
  expect(merged).toBeTruthy()
  await page
    .locator('.clear-row, article.clause')
    .filter({ hasText: merged.title.slice(0, 30) })
    .first()
    .focus()
  await page.keyboard.press('s')
  await page.locator('.split .cut').first().click()
  await page.getByRole('button', { name: 'Tách thành 2 nội dung' }).click()
  await expect.poll(all).toBe(before)
}
