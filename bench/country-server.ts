// A server as a process of its own on a country filled for it; bare SQL beside it on the same database.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import '../server/platform/db.ts'
import { openClient, startChild } from '../scripts/child-server.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { type CountryMade, makeCountry } from './country-rows.ts'
import { type Lanes, openLanes } from './lanes.ts'

export type CountryServer = { made: CountryMade; http: Lanes; pool: pg.Pool; cookie: string }

/** Does the work on a filled country; its data folder is removed at the end. */
export async function withCountry<T>(lanes: number, work: (on: CountryServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  const pool = new pg.Pool({ ...embedded.config('app'), max: lanes })
  pool.on('error', () => {}) // the server may be stopped first
  try {
    const call = openClient(server, 1)
    const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
    const { cookie, ...setUp } = await call('POST', '/api/setup', {
      json: {
        token: server.setUpToken,
        place: { kind: 'province', name: 'Hà Đo' },
        agencyName: 'Văn phòng Điều phối tỉnh Hà Đo',
        person,
        startDay: '2026-01-01',
      },
    })
    if (!cookie) throw new Error(setUp.body)
    call.close()
    const owner = new pg.Client(embedded.config('owner'))
    owner.on('error', () => {})
    await owner.connect()
    const made = await makeCountry(owner)
    await owner.end()
    const http = await openLanes(server.port, lanes)
    const answer = await work({ made, http, pool, cookie })
    http.close()
    return answer
  } finally {
    await pool.end()
    await embedded.stop()
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Days of the five years, the same for every run, in an order that looks like chance. */
export function pastDay({ days: [first, last] }: CountryMade, nth: number): string {
  const [from, to] = [Date.parse(first!), Date.parse(last!)]
  const days = Math.round((to - from) / 86_400_000)
  return new Date(from + ((nth * 7919) % days) * 86_400_000).toISOString().slice(0, 10)
}
