// A sheet of 3,321 communes × 57 values through a running server: from sending the file over the dry run with its bad cells to every cell on the board, and
// what memory that takes beside the server at rest.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Client, openClient, pause, startChild } from '../scripts/child-server.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
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
    await enterCommunes(folder)
    const set = await setOf(call, cookie)
    const file = new File([new Uint8Array(await sheetOf(set))], 'bieu-tieu-chi-ca-nuoc.xlsx')
    await pause(3000)
    const atRest = residentMb(server.process.pid!)
    let most = atRest
    const watch = setInterval(() => {
      most = Math.max(most, residentMb(server.process.pid!))
    }, 250)
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

async function setUp(call: Client, token: string): Promise<string> {
  const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
  const place = { kind: 'province', name: 'Đo Lường' }
  const agencyName = 'Văn phòng điều phối nông thôn mới tỉnh Đo Lường'
  const made = await call('POST', '/api/setup', { json: { token, place, agencyName, person, startDay: '2026-01-01' } })
  return made.cookie!
}

/** Communes entered beside the server: thousands of single deeds are not what is measured. */
async function enterCommunes(folder: string): Promise<void> {
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  const owner = new pg.Client(embedded.config('owner'))
  await owner.connect()
  const { rows } = await owner.query('insert into unit select from generate_series(1, $1) returning unit_id', [
    communes,
  ])
  const ids = rows.map((row) => row.unit_id as number)
  await owner.query(
    `with province as (select unit_id from unit_state where kind = 'tinh'), state as (
      insert into unit_state (unit_id, valid, name, kind, parent_id)
      select u.id, '[2026-01-01,)', u.name, 'xa', p.unit_id from unnest($1::int[], $2::text[]) u(id, name), province p)
    insert into unit_path (unit_id, ancestor_id, valid, depth)
    select u, u, '[2026-01-01,)'::daterange, 0 from unnest($1::int[]) u
    union all select u, p.unit_id, '[2026-01-01,)'::daterange, 1 from unnest($1::int[]) u, province p`,
    [ids, ids.map((_, i) => nameOf(i))],
  )
  await owner.query('analyze')
  await owner.end()
  await embedded.stop()
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
    ...places.map((place, at) => cellOf(place, i * 57 + at, i % 4 === 0 && at === (i * 7) % places.length)),
  ])
  const title = ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU']
  return writeXlsxFile([title, head, ...body] as SheetData, { sheet: 'Tổng hợp' }).toBuffer()
}

/** Figures that come to what stands behind them, whatever the level: those where less is better the other way round. */
function cellOf({ valueKind: kind, code }: Place, n: number, bad: boolean): string {
  const met = n % 3 !== 0
  const said = met ? 'đạt' : 'chưa đạt'
  const high = met !== ['11', '15.3'].includes(code)
  if (kind === 'percent' || kind === 'ratio') return bad ? '185%' : `${high ? '100' : `0,${n % 10}`}% ${said}`
  if (kind === 'number') return bad ? '12a' : `${high ? 90 + (n % 9) : 0},${n % 10} ${said}`
  return bad ? `? ${n}` : met ? 'Đ' : 'KĐ'
}
