// `npm run pictures`: pictures of the real pages of the demo for the README, at 1440 and 390 px; --all also takes the rest for looking at (into the folder named).
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium } from 'playwright-core'
import { demoPassword } from '../server/demo/demo.ts'
import { startChild } from './child-server.ts'
import { findChromium } from './chromium.ts'
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
  full?: boolean
}
type Ids = { toReview: string; handedOut: string; assignment: string; sheet: string; result: string }

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
  { name: 'sheets', login: 'hang', path: '/nhap-danh-sach', widths: [1440, 390] },
  { name: 'sheet', login: 'hang', path: (ids) => `/nhap-danh-sach/${ids.sheet}`, widths: [1440, 390], forReadme: true },
  { name: 'results', login: 'lua', path: '/ket-qua', widths: [1440, 390] },
  { name: 'result', login: 'lua', path: (ids) => `/ket-qua/${ids.result}`, widths: [1440] },
  { name: 'result', login: 'yen', path: (ids) => `/ket-qua/${ids.result}`, widths: [390] },
  { name: 'links', login: 'lua', path: '/lien-ket', widths: [1440, 390] },
  { name: 'messages', login: 'lua', path: '/quan-tri?muc=tin-nhac', widths: [1440, 390] },
  { name: 'contacts', login: 'lua', path: '/quan-tri?muc=lien-he', widths: [1440, 390] },
  { name: 'hand-over', login: 'lua', path: '/ban-giao', widths: [1440, 390] },
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
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const ids = await findIds()
  for (const shot of shots.filter((shot) => values.all || shot.forReadme))
    for (const width of shot.widths) await take(shot, width, ids)
} finally {
  await browser.close()
  await server.kill()
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
  await page.goto(server.url + (typeof shot.path === 'string' ? shot.path : shot.path(ids)))
  await page.waitForSelector('h1')
  await page.waitForTimeout(900)
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
