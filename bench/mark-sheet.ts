// A sheet of 3,321 communes × 57 values through a running server: from sending the file over the dry run with its bad cells to every cell on the board, and
// what memory that takes beside the server at rest.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Client, openClient, pause, startChild } from '../scripts/child-server.ts'
import type { Figure } from './bench.ts'
import { round } from './measure.ts'
import { residentMb } from './start.ts'

const communes = 3_321
const day = '2026-06-30'

/** import.sheet.s, import.sheet.mb */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  try {
    const call = openClient(server, 2)
    const cookie = await setUp(call, server.setUpToken!)
    const set = await setOf(call, cookie)
    const file = new File([new Uint8Array(await sheetOf(set))], 'bieu-tieu-chi-ca-nuoc.xlsx')
    await pause(3000)
    const atRest = residentMb(server.process.pid!)
    let most = atRest
    const watch = setInterval(() => {
      most = Math.max(most, residentMb(server.process.pid!))
    }, 100)
    const { seconds, written, bad } = await takeIn(call, cookie, { file, frameworkId: set.frameworkId })
    clearInterval(watch)
    call.close()
    return [
      figure(
        'import.sheet.s',
        `${communes} xã × ${set.places.length} giá trị: xem trước, báo ${bad} ô hỏng, ghi ${written} ô`,
        ...([round(seconds, 1), 's', 60] as const),
      ),
      figure('import.sheet.mb', 'bộ nhớ thêm lúc cao nhất, cả PostgreSQL', round(most - atRest, 0), 'MB', 400),
    ]
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const figure = (id: string, what: string, value: number, unit: string, most: number): Figure => ({
  ...{ id, what, value, unit, against: null, ratio: null },
  target: `≤ ${most}`,
  met: value <= most,
})

/** A province of that many communes. */
async function setUp(call: Client, token: string): Promise<string> {
  const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
  const place = { kind: 'province', name: 'Đo Lường' }
  const agencyName = 'Văn phòng điều phối nông thôn mới tỉnh Đo Lường'
  const made = await call('POST', '/api/setup', { json: { token, place, agencyName, person, startDay: '2026-01-01' } })
  const cookie = made.cookie!
  const { units } = JSON.parse((await call('GET', '/api/units', { cookie })).body)
  console.error(JSON.stringify(units))
  const lines = Array.from({ length: communes }, (_, i) => `${nameOf(i)}\tXã\t${units[0].name}`)
  const form = new FormData()
  form.append('from', '2026-01-01')
  form.append('file', new File([`Tên đơn vị\tLoại\tThuộc\n${lines.join('\n')}`], 'xa.tsv'))
  const asked = JSON.parse((await call('POST', '/api/unit-imports/sheet', { form, cookie })).body)
  if (asked.counts?.make !== communes) throw new Error(JSON.stringify(asked).slice(0, 500))
  await call('POST', `/api/unit-imports/${asked.importId}/confirmation`, { json: {}, cookie })
  for (let i = 0; i < 1200; i++) {
    const now = JSON.parse((await call('GET', `/api/unit-imports/${asked.importId}`, { cookie })).body)
    if (now.phase === 'done') return cookie
    if (now.phase === 'failed') throw new Error(`nhập không thành: ${now.fault}`)
    await pause(100)
  }
  throw new Error('sau hai phút vẫn chưa nhập xong đơn vị')
}

type Place = { code: string; valueKind: string }
type OfSet = { frameworkId: number; places: Place[] }

/** The indicators of the set with 57 of them. */
async function setOf(call: Client, cookie: string): Promise<OfSet> {
  const list = JSON.parse((await call('GET', '/api/frameworks', { cookie })).body)
  const { frameworkId } = list.frameworks.find((one: { code: string }) => one.code === 'xa-ntm-2021-2025')
  const board = JSON.parse((await call('GET', `/api/board?framework=${frameworkId}&day=${day}`, { cookie })).body)
  const places = board.places.filter(({ kind }: { kind: string }) => kind === 'indicator')
  return { frameworkId, places }
}

async function takeIn(call: Client, cookie: string, { file, frameworkId }: { file: File; frameworkId: number }) {
  const form = new FormData()
  form.append('file', file)
  const began = performance.now()
  const sent = await call('POST', `/api/mark-sheets?framework=${frameworkId}&stage=claim&day=${day}`, { form, cookie })
  if (sent.status !== 200) throw new Error(sent.body)
  const { sheetId } = JSON.parse(sent.body) as { sheetId: string }
  const path = `/api/mark-sheets/${sheetId}`
  const seen = JSON.parse((await call('GET', path, { cookie })).body)
  if (seen.open > 0) throw new Error(`còn ${seen.open} câu hỏi: ${JSON.stringify(seen.questions).slice(0, 500)}`)
  const { write, bad } = seen.counts as { write: number; bad: number }
  if (bad < 300 || write < communes * 50) throw new Error(JSON.stringify(seen.counts))
  const report = await call('GET', `${path}/bad-cells/export`, { cookie })
  if (report.status !== 200) throw new Error(report.body)
  const done = await call('POST', `${path}/import`, { json: { write, bad }, cookie })
  if (done.status !== 200) throw new Error(done.body)
  return { seconds: (performance.now() - began) / 1000, written: write, bad }
}

const syllables = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Giang',
  'Hòa',
  'Khê',
  'Lâm',
  'Minh',
  'Nam',
  'Phú',
  'Quang',
  'Sơn',
  'Tân',
  'Vĩnh',
]
/** Names no two of which are alike. */
const nameOf = (n: number): string =>
  `${syllables[n % 15]} ${syllables[Math.floor(n / 15) % 15]} ${syllables[Math.floor(n / 225) % 15]}`

/** As an office keeps it: titles, criteria over indicators, figures and marks; a bad cell in each fourth row or so. */
function sheetOf({ places }: OfSet): Promise<Buffer> {
  const head = ['STT', 'Xã', ...places.map(({ code }) => `Chỉ tiêu ${code}`)]
  const body = Array.from({ length: communes }, (_, i) => [
    String(i + 1),
    `Xã ${nameOf(i)}`,
    ...places.map(({ valueKind }, at) =>
      valueOf(valueKind, i * 57 + at, i % 4 === 0 && at === (i * 7) % places.length),
    ),
  ])
  const title = ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU']
  return writeXlsxFile([title, head, ...body] as SheetData, { sheet: 'Tổng hợp' }).toBuffer()
}

function valueOf(kind: string, n: number, bad: boolean): string {
  if (kind === 'percent' || kind === 'ratio')
    return bad ? '185%' : `${50 + (n % 50)},${n % 10}% ${n % 3 === 0 ? 'chưa đạt' : 'đạt'}`
  if (kind === 'number') return bad ? '12a' : `${20 + (n % 60)},${n % 10} đạt`
  return bad ? `? ${n}` : n % 3 === 0 ? 'KĐ' : 'Đ'
}
