// The whole country taken in through a running server: from asking for the list to every unit written, with the communes of before 1/7/2025 and what became of them.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, openClient, pause, startChild } from '../scripts/child-server.ts'
import type { Figure } from './bench.ts'
import * as markSheet from './mark-sheet.ts'
import { round } from './measure.ts'

const mostSeconds = 30

/** import.country.s, import.sheet.s, import.sheet.mb */
export async function run(): Promise<Figure[]> {
  return [...(await country()), ...(await markSheet.run())]
}

async function country(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  try {
    const call = openClient(server, 2)
    const cookie = await setUp(call, server.setUpToken!)
    const { seconds, units } = await takeIn(call, cookie)
    call.close()
    const value = round(seconds, 1)
    return [
      {
        id: 'import.country.s',
        what: `${units} đơn vị của cả nước: từ lúc hỏi danh mục đến lúc ghi xong`,
        ...{ value, unit: 's', against: null, ratio: null, target: `≤ ${mostSeconds}`, met: value <= mostSeconds },
      },
    ]
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function setUp(call: Client, token: string): Promise<string> {
  const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
  const place = { kind: 'province', name: 'Đo Lường' }
  const agencyName = 'Văn phòng điều phối nông thôn mới tỉnh Đo Lường'
  const made = await call('POST', '/api/setup', { json: { token, place, agencyName, person, startDay: '2026-01-01' } })
  return made.cookie!
}

async function takeIn(call: Client, cookie: string): Promise<{ seconds: number; units: number }> {
  const began = performance.now()
  const asked = await call('POST', '/api/unit-imports', { json: { source: 'country', former: true }, cookie })
  const { importId } = JSON.parse(asked.body) as { importId: string }
  await reached(call, cookie, { importId, phase: 'shown' })
  const confirmed = await call('POST', `/api/unit-imports/${importId}/confirmation`, { json: {}, cookie })
  if (confirmed.status !== 200) throw new Error(confirmed.body)
  const { total } = await reached(call, cookie, { importId, phase: 'done' })
  return { seconds: (performance.now() - began) / 1000, units: total }
}

/** Asks ten times a second, at most two minutes. */
async function reached(
  call: Client,
  cookie: string,
  { importId, phase }: { importId: string; phase: string },
): Promise<{ total: number }> {
  for (let i = 0; i < 1200; i++) {
    const now = JSON.parse((await call('GET', `/api/unit-imports/${importId}`, { cookie })).body)
    if (now.phase === phase) return now
    if (now.phase === 'failed') throw new Error(`nhập không thành: ${now.fault}`)
    await pause(100)
  }
  throw new Error(`sau hai phút vẫn chưa ${phase}`)
}
