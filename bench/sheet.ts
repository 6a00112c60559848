// A task list of ten thousand rows through a running server: from sending the file to every row taken over, and what memory that takes beside the server at rest.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Client, openClient, pause, startChild } from '../scripts/child-server.ts'
import type { Figure } from './bench.ts'
import { round } from './measure.ts'
import { residentMb } from './start.ts'

const rows = 10_000
const communes = 80
const documents = 400

/** sheet.s, sheet.mb */
export async function run(): Promise<Figure[]> {
  const file = new File([new Uint8Array(await listOf(rows))], 'so-theo-doi-2026.xlsx')
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  try {
    const call = openClient(server, 2)
    const cookie = await setUp(call, server.setUpToken!)
    await pause(1000)
    const atRest = residentMb(server.process.pid!)
    let most = atRest
    const watch = setInterval(() => {
      most = Math.max(most, residentMb(server.process.pid!))
    }, 100)
    const seconds = await takeOver(call, cookie, file)
    clearInterval(watch)
    call.close()
    const mb = most - atRest
    return [
      figure('sheet.s', `danh sách ${rows} dòng: từ lúc gửi tệp đến lúc nhập xong`, round(seconds, 1), 's', 20),
      figure('sheet.mb', 'bộ nhớ thêm lúc cao nhất, cả PostgreSQL', round(mb, 0), 'MB', 300),
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
  const cookie = made.cookie!
  const answer = async (path: string, json: object) => JSON.parse((await call('POST', path, { json, cookie })).body)
  const { units } = JSON.parse((await call('GET', '/api/units', { cookie })).body) as { units: { unitId: number }[] }
  for (let i = 1; i <= communes; i++) {
    const { unitId } = await answer('/api/units', {
      name: nameOf(i),
      kind: 'xa',
      parentId: units[0]!.unitId,
      from: '2025-07-01',
    })
    await answer('/api/agencies', { name: `UBND xã ${nameOf(i)}`, kind: 'ubnd', unitId })
  }
  return cookie
}

async function takeOver(call: Client, cookie: string, file: File): Promise<number> {
  const form = new FormData()
  form.append('file', file)
  const began = performance.now()
  const sent = await call('POST', '/api/sheets', { form, cookie })
  const { sheetId } = JSON.parse(sent.body) as { sheetId: string }
  const { counts } = JSON.parse((await call('GET', `/api/sheets/${sheetId}`, { cookie })).body) as {
    counts: { make: number; ask: number }
  }
  if (counts.make !== rows) throw new Error(`chỉ ${counts.make} dòng thành nhiệm vụ, ${counts.ask} dòng phải hỏi`)
  const done = await call('POST', `/api/sheets/${sheetId}/import`, { json: {}, cookie })
  if (done.status !== 200) throw new Error(done.body)
  return (performance.now() - began) / 1000
}

const syllables = ['An', 'Bình', 'Cẩm', 'Đông', 'Giang', 'Hòa', 'Khê', 'Lâm', 'Minh', 'Nam']
const nameOf = (n: number): string =>
  `${syllables[n % 10]} ${syllables[Math.floor(n / 10) % 10]}${n >= 100 ? ` ${n}` : ''}`

/** A list as an office keeps it: a section each hundred rows, dates and states as words, a document for each twenty-five rows. */
function listOf(count: number): Promise<Buffer> {
  const head = [
    'STT',
    'Nội dung nhiệm vụ',
    'Số, ký hiệu văn bản',
    'Ngày ban hành',
    'Đơn vị chủ trì',
    'Thời hạn',
    'Tiến độ',
    'Trạng thái',
    'Ghi chú',
  ]
  const states = ['Đang thực hiện', 'Hoàn thành', 'Chưa thực hiện', 'chậm']
  const body = Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `Nhiệm vụ thứ ${i + 1}: hoàn thành cứng hóa ${1 + (i % 7)},${i % 10} km đường trục thôn và hệ thống thoát nước theo kế hoạch được giao năm 2026`,
    `${1 + (i % documents)}/TB-UBND`,
    `${String(1 + (i % 28)).padStart(2, '0')}/0${1 + (i % 9)}/2026`,
    `UBND xã ${nameOf(1 + (i % communes))}`,
    [`${1 + (i % 28)}/${1 + (i % 12)}`, `T${1 + (i % 12)}`, 'Quý IV', 'Thường xuyên'][i % 4]!,
    i % 3 === 0 ? `Đã thi công ${i % 100}% khối lượng, đợt ${i}` : '',
    states[i % 4]!,
    i % 11 === 0 ? 'Vướng mặt bằng' : '',
  ])
  return writeXlsxFile([head, ...body] as SheetData, { sheet: 'Nhiệm vụ' }).toBuffer()
}
