// The first morning of an officer of a commune, in a browser on an empty installation: from the one-time link to her own list refreshed.
// `bench/first-morning.ts` counts its minutes, `test/browser/first-morning.test.ts` what it leaves behind.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { fillDates } from '../../seeds/fill-dates.ts'
import { root } from '../steps.ts'
import { type Officer, officerAt, wordsOf } from './officer.ts'
import { ownList } from './own-list.ts'

export type Morning = {
  /** Her own time and what she waited, in minutes. */
  minutes: number
  waited: number
  questions: number
  /** Messages ticked off as sent, answers recorded for others, assignments of the list and planned ones of the draft. */
  messages: number
  answers: number
  ofList: number
  planned: number
  /** Rows that are late: none may be that she has not confirmed. */
  red: number
  /** Words typed more than once: names of places and agencies are never among what she types again. */
  typedTwice: string[]
  refreshed: Buffer
  list: Buffer
}

export const villages = ['Suối Trong', 'Suối Cạn', 'Vườn Ươm', 'Khau Ra', 'Lũng Cà', 'Cầu Mới', 'Nà Pán']
const leads = [
  ...villages.map((name) => `Thôn ${name}`),
  'Phòng VH-XH',
  'Công an xã',
  'Hội LHPN',
  'MTTQ xã',
  'Ban CHQS',
]
const contacts = [
  'Họ và tên\tChức vụ\tĐiện thoại\tĐơn vị',
  ...villages.map((name, i) => `Lường Văn ${name.split(' ')[1]}\tTrưởng thôn\t091234560${i}\tThôn ${name}`),
  'Vàng Thị Sen\tCông chức\t0912345610\tPhòng Văn hóa - Xã hội',
  'Lò Văn Quân\tTrung tá\t0912345611\tCông an',
].join('\n')
export const fourAnswers = [
  'Đã làm xong 2 tuyến, còn 1 tuyến chờ vật liệu.',
  'Vận động được 14/20 hộ.',
  'Cuối tuần này xong.',
  'Vướng 3 hộ chưa đồng ý, đề nghị xã xuống làm việc.',
]

/** @param address of a server whose one-time link bears `token`; `page` belongs to nobody yet */
export async function firstMorning(
  page: Page,
  { address, token }: { address: string; token: string },
): Promise<Morning> {
  const officer = officerAt(page)
  const list = await ownList(leads)
  await setUp(officer, `${address}/khoi-tao#${token}`)
  await takeInNeighbours(officer, address)
  const { sheet, questions, ofList } = await takeInList(officer, list)
  const planned = await handOutDraft(officer)
  await printMeeting(officer)
  const messages = await sendMessages(officer, 11)
  const answers = await recordAnswers(officer)
  const refreshed = await refreshList(officer, sheet)
  const counts = await page.request.get(`${address}/api/assignments/counts`)
  const { states } = (await counts.json()) as { states: { late: number } }
  const { hers, waiting, typed } = officer.spent()
  return {
    minutes: (hers + waiting) / 60,
    waited: waiting / 60,
    questions,
    messages,
    answers,
    ofList,
    planned,
    red: states.late,
    typedTwice: typed.filter((words, i) => typed.indexOf(words) < i),
    refreshed,
    list,
  }
}

async function setUp({ page, ...she }: Officer, link: string): Promise<void> {
  await page.goto(link)
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).waitFor()
  await she.type(page.getByRole('combobox', { name: /Tên xã, phường/ }), 'Suối Hạ')
  await she.type(box(/Thuộc tỉnh/), 'Hà Vân')
  await page.getByText('15 cơ quan thường có').waitFor()
  await she.read(page.getByText('15 cơ quan thường có'))
  await she.type(box(/Họ và tên/), 'Triệu Thị Đào')
  await she.type(box(/Chức vụ/), 'Chuyên viên')
  await she.type(box(/Tên tài khoản/), 'dao.trieu')
  await she.type(page.getByLabel(/^Mật khẩu/), 'suoi trong qua ban')
  await she.press(page.getByRole('button', { name: 'Bắt đầu làm việc' }))
  const steps = page.getByRole('region', { name: 'Những bước đầu' })
  await steps.waitFor()
  await she.read(steps)
}

/** Villages and contacts lie in her other sheets: copied and pasted. */
async function takeInNeighbours({ page, ...she }: Officer, address: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await she.press(page.getByRole('link', { name: 'Dán danh sách' }))
  await she.paste(
    dialog.getByRole('textbox', { name: /mỗi thôn một dòng/ }),
    villages.map((name) => `Thôn ${name}`).join('\n'),
  )
  await she.press(dialog.getByRole('button', { name: /^Thêm \d+ thôn/ }))
  await page.getByText(/Đã thêm \d+ thôn\./).waitFor()
  await page.goto(address)
  await she.press(page.getByRole('link', { name: 'Dán danh bạ' }))
  await she.paste(dialog.getByRole('textbox', { name: /Các ô chép từ bảng/ }), contacts)
  await she.press(dialog.getByRole('button', { name: /^Thêm \d+ người/ }))
  await page.getByText(/Đã thêm \d+ người từ danh bạ\./).waitFor()
  await page.goto(address)
}

async function takeInList({ page, ...she }: Officer, list: Buffer) {
  await she.press(page.getByRole('link', { name: /Nhập danh sách|Đưa danh sách/ }).first())
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Theo dõi công việc.xlsx', mimeType: 'application/vnd.ms-excel', buffer: list })
  await page.waitForURL(/nhap-danh-sach\/[0-9a-f-]{36}/)
  const sheet = page.url()
  await page.locator('.to-import').waitFor()
  let questions = 0
  for (const open = page.locator('article.question.open'); (await open.count()) > 0; questions++) {
    const before = await open.count()
    await she.read(open.first())
    she.decide()
    await answer({ page, ...she })
    await page.waitForFunction((n) => document.querySelectorAll('article.question.open').length < n, before)
  }
  // She looks down the whole preview before she takes it in.
  await she.read(page.locator('main'))
  await she.press(page.getByRole('button', { name: /^Nhập \d+ dòng/ }))
  await page
    .getByText(/^Đã nhập \d/)
    .first()
    .waitFor()
  const ofList = Number(/(\d+) nhiệm vụ mới/.exec(await wordsOf(page.locator('main')))?.[1])
  return { sheet, questions, ofList }
}

/** What is proposed where something is; else a state, a day, or a name of the register. */
async function answer({ page, ...she }: Officer): Promise<void> {
  const card = page.locator('article.question.open').first()
  const proposed = card.getByRole('button', { name: /^Đúng, là|^Đang làm|^Không có hạn/ }).first()
  if ((await proposed.count()) > 0) return she.press(proposed)
  await she.press(card.getByRole('button', { name: 'Thêm cơ quan mới' }))
  await she.press(card.getByRole('button', { name: 'Thêm và dùng tên này' }))
}

/** A soft copy without a number: read, its doubts decided, what has no owner here filed, the rest planned. */
async function handOutDraft({ page, ...she }: Officer): Promise<number> {
  const text = readFileSync(join(root, 'seeds/documents/suoi-ha-ket-luan-giao-ban-tuan.txt'), 'utf8')
  const draft = fillDates(text, new Date().toISOString().slice(0, 10)).replace('Số: 54/TB-UBND', 'Số:      /TB-UBND')
  await she.press(page.getByRole('link', { name: 'Văn bản' }).first())
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    she.press(page.getByText('Thêm văn bản').first()),
  ])
  await chooser.setFiles({ name: 'du-thao.txt', mimeType: 'text/plain', buffer: Buffer.from(draft) })
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/, { timeout: 30_000 })
  await page.getByRole('heading', { name: 'Đã rõ' }).waitFor()
  // She reads the document and beside it every clause once.
  await she.read(page.locator('main'))
  const clash = page.locator('article.clash').filter({ has: page.locator('.acts') })
  while ((await clash.count()) > 0) {
    const before = await clash.count()
    await she.read(clash.first())
    she.decide()
    await she.press(clash.first().getByRole('button').last())
    await page.waitForFunction((n) => document.querySelectorAll('article.clash .acts').length < n, before)
  }
  const doubtful = page.locator('article.clause.doubtful')
  while ((await doubtful.count()) > 0) {
    const before = await doubtful.count()
    await she.read(doubtful.first())
    she.decide()
    await doubtful.first().focus()
    await she.keys(
      (await doubtful
        .first()
        .getByText(/Chưa nối|Chưa biết/)
        .count()) > 0
        ? '4'
        : 'y',
    )
    await page.waitForFunction((n) => document.querySelectorAll('article.clause.doubtful').length < n, before)
  }
  await she.press(page.getByRole('button', { name: /^(Giao|Dự kiến) \d+ nhiệm vụ/ }))
  await she.press(page.getByRole('dialog').getByRole('button', { name: /^(Giao|Dự kiến) \d+ nhiệm vụ/ }))
  const said = page.getByText(/\d+ nội dung, \d+ dòng theo đơn vị/)
  await said.first().waitFor()
  return Number(/, (\d+) dòng/.exec(await wordsOf(said.first()))?.[1])
}

async function printMeeting({ page, ...she }: Officer): Promise<void> {
  await she.press(page.getByRole('link', { name: 'Giao ban' }).first())
  await page.getByRole('heading', { name: 'Giao ban', level: 1 }).waitFor()
  await she.keys('Control+p')
  const panel = page.getByRole('dialog', { name: 'In bảng giao ban' })
  const [sheet] = await Promise.all([
    page.waitForEvent('popup'),
    she.press(panel.getByRole('button', { name: 'In' }).first()),
  ])
  await panel.getByText(/Đã lập giao-ban-.*\.pdf/).waitFor()
  await sheet.close()
  await she.keys('Escape')
}

async function sendMessages({ page, ...she }: Officer, most: number): Promise<number> {
  await she.press(page.getByRole('link', { name: 'Nhiệm vụ' }).first())
  await she.press(page.getByRole('button', { name: 'Gửi Zalo' }).first())
  const drawer = page.getByRole('dialog', { name: 'Tin gửi đơn vị' })
  const sent = async () => Number(/Đã gửi (\d+)\//.exec(await wordsOf(drawer))?.[1] ?? 0)
  await drawer.getByText(/Đã gửi 0\/\d+ tin/).waitFor()
  for (let ready = 0; ready < most; ready++) {
    await she.read(drawer.locator('.message-open').first())
    await she.press(drawer.locator('.message-open').getByRole('button', { name: 'Chép lời' }).first())
    await she.press(drawer.locator('.message-open').getByRole('button', { name: 'Đã gửi', exact: true }).first())
    await drawer.getByText(new RegExp(`Đã gửi ${ready + 1}/`)).waitFor()
  }
  const done = await sent()
  await she.keys('Escape')
  return done
}

/** Four telephone calls, walked through the list: a sentence, Enter, the next row. */
async function recordAnswers({ page, ...she }: Officer): Promise<number> {
  await page.goto(`${new URL(page.url()).origin}/nhiem-vu?gop=khong`)
  await page.getByRole('row').nth(1).waitFor()
  await she.press(page.getByRole('row').nth(1))
  const box = page.getByRole('textbox', { name: /^Tiến độ: / })
  await box.first().waitFor()
  for (const words of fourAnswers) {
    await she.type(page.locator('tr.current').getByRole('textbox', { name: /^Tiến độ: / }), words)
    await she.keys('Enter')
  }
  await page.waitForTimeout(1000)
  return fourAnswers.length
}

async function refreshList({ page, ...she }: Officer, sheet: string): Promise<Buffer> {
  await page.goto(sheet)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    she.press(page.getByRole('link', { name: 'Tải danh sách, đúng các cột cũ' })),
  ])
  return contentOf(file)
}

async function contentOf(file: Download): Promise<Buffer> {
  return readFileSync((await file.path())!)
}
