// `npm run pictures`: pictures of the real pages of the demo for the README and of every page of the first morning, at 1440 and 390 px; --all also takes the rest for looking at (into the folder named).
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { demoPassword } from '../server/demo/demo.ts'
import { startChild } from './child-server.ts'
import { findChromium, launchChromium } from './chromium.ts'
import { root } from './steps.ts'

const { values } = parseArgs({ options: { all: { type: 'string' } } })
const ownList = join(root, 'server/modules/sheets/examples/01-so-theo-doi.xlsx')
const out = values.all ?? join(root, 'docs/pictures')

type Shot = {
  name: string
  login: string
  path: string | ((ids: Ids) => string)
  widths: (1440 | 390)[]
  forReadme?: boolean
  /** What is pressed once the page is there. */
  press?: (page: Page) => Promise<void>
  /** Of an installation in which nobody is yet. */
  empty?: boolean
}
type Ids = {
  toReview: string
  handedOut: string
  assignment: string
  sheet: string
  viewLink: string
  reportLink: string
  result: string
}

const villages = '1. Thôn Ngòi Quán\n2. thôn Tân Tiến\n3. bản Làng Rẫy\nThôn Tân Tiến\nTDP 1'
const people =
  'STT\tHọ và tên\tChức vụ\tĐiện thoại\tĐơn vị\n1\tHoàng Văn Tuệ\tPhó Trưởng phòng\t912.345.678\tPhòng Kinh tế\n2\tCà Thị Mai\tVăn thư\t0912345679\tĐảng ủy\n3\tLò Văn Quân\tTrưởng trạm\t0912345680\tTrạm Khuyến nông khu vực'
const shots: Shot[] = [
  { name: 'sign-in', login: '', path: '/dang-nhap', widths: [1440, 390] },
  { name: 'desk', login: 'lua', path: '/', widths: [1440], forReadme: true },
  { name: 'desk', login: 'yen', path: '/', widths: [390], forReadme: true },
  { name: 'documents', login: 'lua', path: '/van-ban', widths: [1440, 390] },
  { name: 'review', login: 'hang', path: (ids) => `/van-ban/${ids.toReview}`, widths: [1440, 390], forReadme: true },
  { name: 'outcome', login: 'son', path: (ids) => `/van-ban/${ids.handedOut}`, widths: [1440, 390] },
  { name: 'assignments', login: 'lua', path: '/nhiem-vu', widths: [1440, 390], forReadme: true },
  {
    name: 'assignment',
    login: 'lua',
    path: (ids) => `/nhiem-vu/${ids.assignment}`,
    widths: [1440, 390],
    forReadme: true,
  },
  { name: 'meeting', login: 'lua', path: '/giao-ban', widths: [1440, 390], forReadme: true },
  {
    name: 'set-up',
    login: '',
    path: '/khoi-tao',
    widths: [1440, 390],
    forReadme: true,
    empty: true,
    press: choosePlace,
  },
  {
    name: 'villages',
    login: 'hang',
    path: '/quan-tri?muc=don-vi&them=thon',
    widths: [1440, 390],
    forReadme: true,
    press: paste(villages),
  },
  {
    name: 'paste-contacts',
    login: 'lua',
    path: '/quan-tri?muc=lien-he&them=danh-ba',
    widths: [1440, 390],
    forReadme: true,
    press: paste(people),
  },
  {
    name: 'prepared-messages',
    login: 'lua',
    path: '/nhiem-vu?tinhtrang=qua-han',
    widths: [1440, 390],
    forReadme: true,
    press: prepareMessages,
  },
  { name: 'link-view', login: '', path: (ids) => ids.viewLink, widths: [1440, 390], forReadme: true },
  { name: 'link-report', login: '', path: (ids) => ids.reportLink, widths: [1440, 390], forReadme: true },
  { name: 'agencies', login: 'lua', path: '/quan-tri?muc=co-quan', widths: [1440, 390] },
  { name: 'late', login: 'lua', path: '/nhiem-vu?tinhtrang=qua-han&gop=khong', widths: [1440, 390], press: sayCause },
  { name: 'sheets', login: 'hang', path: '/nhap-danh-sach', widths: [1440, 390], forReadme: true },
  { name: 'sheet', login: 'hang', path: (ids) => `/nhap-danh-sach/${ids.sheet}`, widths: [1440, 390], forReadme: true },
  { name: 'results', login: 'lua', path: '/ket-qua', widths: [1440, 390] },
  { name: 'result', login: 'lua', path: (ids) => `/ket-qua/${ids.result}`, widths: [1440] },
  { name: 'result', login: 'yen', path: (ids) => `/ket-qua/${ids.result}`, widths: [390] },
  { name: 'links', login: 'lua', path: '/lien-ket', widths: [1440, 390], forReadme: true },
  { name: 'messages', login: 'lua', path: '/quan-tri?muc=tin-nhac', widths: [1440, 390], forReadme: true },
  { name: 'contacts', login: 'lua', path: '/quan-tri?muc=lien-he', widths: [1440, 390], forReadme: true },
  { name: 'hand-over', login: 'lua', path: '/ban-giao', widths: [1440, 390], forReadme: true },
  { name: 'admin', login: 'lua', path: '/quan-tri', widths: [1440, 390] },
  { name: 'desk-district', login: 'hang', path: '/', widths: [1440] },
  { name: 'desk-village', login: 'hien', path: '/', widths: [1440, 390] },
]

const chromiumPath = (await findChromium()).path
if (!chromiumPath) throw new Error('cần Chromium để chụp trang')
const folder = mkdtempSync(join(tmpdir(), 'dondoc-pictures-'))
chmodSync(folder, 0o755)
mkdirSync(out, { recursive: true })
const server = await startChild(folder, {}, ['--demo'])
const emptyFolder = mkdtempSync(join(tmpdir(), 'dondoc-pictures-'))
chmodSync(emptyFolder, 0o755)
const empty = await startChild(emptyFolder)
const browser = await launchChromium(chromiumPath)
try {
  const ids = await findIds()
  for (const shot of shots.filter((shot) => values.all || shot.forReadme))
    for (const width of shot.widths) await take(shot, width, ids)
} finally {
  await browser.close()
  await server.kill()
  await empty.kill()
  rmSync(emptyFolder, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function signedIn(login: string, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    deviceScaleFactor: 1,
  })
  if (login) await context.request.post(`${server.url}/api/session`, { data: { login, password: demoPassword } })
  return context
}

async function take(shot: Shot, width: 1440 | 390, ids: Ids): Promise<void> {
  const context = await signedIn(shot.login, width)
  const page = await context.newPage()
  const path = typeof shot.path === 'string' ? shot.path : shot.path(ids)
  await page.goto(shot.empty ? `${empty.url}${path}#${empty.setUpToken}` : server.url + path)
  await page.waitForSelector('h1')
  await page.waitForTimeout(900)
  await shot.press?.(page)
  await page.screenshot({ path: join(out, `${shot.name}-${width}.png`) })
  if (values.all) await page.screenshot({ path: join(out, `${shot.name}-${width}-full.png`), fullPage: true })
  await context.close()
}

async function findIds(): Promise<Ids> {
  const { request } = await signedIn('lua', 1440)
  const { documents } = (await (await request.get(`${server.url}/api/documents`)).json()) as {
    documents: { documentId: string; work: string; assignments: { total: number } }[]
  }
  const { assignments } = (await (await request.get(`${server.url}/api/assignments?size=200`)).json()) as {
    assignments: { assignmentId: string; returns: number; urgings: number; state: string }[]
  }
  const results = (await (await request.get(`${server.url}/api/results`)).json()) as { tables: { tableId: string }[] }
  const district = await signedIn('hang', 1440)
  const papers = (await (await district.request.get(`${server.url}/api/documents?work=to-review`)).json()) as {
    documents: { documentId: string }[]
  }
  const rich =
    assignments.find((row) => row.returns > 0) ?? assignments.find((row) => row.urgings > 0) ?? assignments[0]!
  return {
    toReview: papers.documents[0]!.documentId,
    handedOut: documents.find((row) => row.work === 'handed-out')!.documentId,
    assignment: rich.assignmentId,
    sheet: await takeInList(district),
    result: results.tables[0]!.tableId,
    ...(await handOutLinks(request, documents)),
  }
}

async function choosePlace(page: Page): Promise<void> {
  await page.getByRole('combobox').first().fill('cam nhan')
  await page.getByRole('option').first().click()
  await page.waitForTimeout(900)
}

function paste(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('dialog').getByRole('textbox').first().fill(text)
    await page.waitForTimeout(600)
  }
}

async function prepareMessages(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Gửi Zalo|Soạn tin|Gửi tin/ })
    .first()
    .click()
  await page.waitForTimeout(1200)
}

/** Two causes are said, so that the list shows them. */
async function sayCause(page: Page): Promise<void> {
  const causes = [{ cause: 'objective' }, { cause: 'own' }]
  await page.evaluate(async (bodies) => {
    const { assignments } = await (await fetch('/api/assignments?state=late')).json()
    for (const [i, body] of bodies.entries())
      await fetch(`/api/assignments/${assignments[i].assignmentId}/lateness`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
  }, causes)
  await page.reload()
  await page.waitForTimeout(900)
}

/** A link to look at a document, and one by which a unit reports on it. */
async function handOutLinks(
  request: BrowserContext['request'],
  documents: { documentId: string; assignments: { total: number } }[],
): Promise<Pick<Ids, 'viewLink' | 'reportLink'>> {
  const { documentId } = documents.toSorted((a, b) => b.assignments.total - a.assignments.total)[0]!
  const open = await request.get(`${server.url}/api/assignments?document=${documentId}&open=yes`)
  const { assignments } = (await open.json()) as { assignments: { lead: { agencyId: number; name: string } }[] }
  const lead = assignments.find(({ lead: { name } }) => name.startsWith('UBND'))?.lead ?? assignments[0]!.lead
  const lastDay = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const make = async (target: object, title: string) => {
    const secret = randomBytes(32).toString('base64url')
    const headers = { 'idempotency-key': randomUUID() }
    await request.post(`${server.url}/api/passes`, { headers, data: { target, title, secret, lastDay } })
    return `/l#${secret}`
  }
  return {
    viewLink: await make({ scope: 'document', documentId }, 'Kết quả thực hiện, gửi các xã'),
    reportLink: await make({ scope: 'report', documentId, agencyId: lead.agencyId }, `${lead.name} báo cáo`),
  }
}

async function takeInList(context: BrowserContext): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([readFileSync(ownList)]), 'Sổ theo dõi năm 2024.xlsx')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'idempotency-key': randomUUID() }
  const taken = await fetch(`${server.url}/api/sheets`, { method: 'POST', headers, body })
  return ((await taken.json()) as { sheetId: string }).sheetId
}
