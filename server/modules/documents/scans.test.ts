import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { ReadingRow } from './contract.ts'
import { stuckReadings } from './queries/readings.ts'
import { send } from './test-sending.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const fixture = (name: string) => readFileSync(new URL(`text/fixtures/${name}`, import.meta.url))

it('a scan is recognised beside the other readings: the page hears how far it is, and then opens it', async () => {
  const { readingId, seen } = await sendAndWatch('báo cáo quét.pdf', fixture('bao-cao-bieu-quet.pdf'))
  expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['queued', 'reading', 'done']))
  const pages = seen.filter(({ progress }) => progress).map(({ state, progress }) => ({ state, ...progress }))
  expect(pages).toContainEqual({ state: 'reading', page: 1, of: 1 })
  const { documentId, progress } = seen.at(-1)!
  expect({ isFiled: documentId !== null, progress }).toEqual({ isFiled: true, progress: null })

  const { body } = await world.as('hang', 'GET', `/documents/${documentId}`)
  expect(body).toMatchObject({ numberOut: '07/BC-VPĐP', kind: 'bao-cao', issuedOn: '2024-09-12' })
  expect(body.text).toContain('| 1 | Nậm Pung |')
  for (const { start, end, value, field } of body.marks) {
    if (field === 'number') expect(body.text.slice(start, end)).toContain(value)
    expect(end).toBeGreaterThan(start)
  }
  for (const { quote, start, end } of body.statements) expect(body.text.slice(start, end)).toBe(quote)
  const { rows } = await world.serving.database.pool.query('select tries from reading where reading_id = $1', [
    readingId,
  ])
  expect(rows).toEqual([{ tries: 1 }])
})

it('a scan with a mark of secrecy stamped on it is refused, and nothing of it is kept', async () => {
  const { seen, fileId } = await sendAndWatch('công văn quét.jpg', fixture('dong-dau.jpg'))
  expect(seen.at(-1)).toMatchObject({ state: 'failed', problem: { code: 'secret' }, documentId: null })
  expect((await world.as('hang', 'GET', `/files/${fileId}`)).status).toBe(404)
  const { rows } = await world.serving.database.pool.query('select found from reading where file_id = $1', [fileId])
  expect(rows).toEqual([{ found: null }])
})

it('a reading without a sign of life is asked for again; a scan at work, or in line behind others, is not', async () => {
  const { pool } = world.serving.database
  const now = world.clock.now()
  const rows: [name: string, state: string, minutes: number, page: number | null, told: number][] = [
    ['lost', 'reading', 10, null, 0],
    ['at work', 'reading', 10, 3, 1],
    ['lost at page 3', 'reading', 30, 3, 10],
    ['in line', 'queued', 30, 0, 30],
    ['lost in line', 'queued', 120, 0, 90],
  ]
  const ids = new Map<string, string>()
  for (const [name, state, minutes, page, told] of rows) {
    const ago = (more: number) => new Date(now.getTime() - more * 60_000)
    const found = page === null ? null : { progress: { page, of: 9, at: ago(told) } }
    const made = await pool.query(
      `insert into reading (reading_id, office_id, file_id, state, queued_at, started_at, found)
       select gen_random_uuid(), office_id, file_id, $1, $2, $2, $3 from file limit 1 returning reading_id`,
      [state, ago(minutes), found],
    )
    ids.set(made.rows[0].reading_id, name)
  }
  const stuck = await world.serving.database.read((db) => stuckReadings(db, now))
  expect(stuck.flatMap((id) => ids.get(id) ?? []).toSorted()).toEqual(['lost', 'lost at page 3', 'lost in line'])
})

async function sendAndWatch(name: string, content: Uint8Array) {
  const sent = await send(world, 'hang', '/documents', [{ name, content }])
  const { readingId, fileId } = sent.body.files[0]
  const seen: ReadingRow[] = []
  const hasEnded = () => ['done', 'failed'].includes(seen.at(-1)?.state ?? '')
  for (let asked = 0; asked < 1_000 && !hasEnded(); asked++) {
    seen.push((await world.as('hang', 'GET', `/readings/${readingId}`)).body)
    await new Promise((done) => setTimeout(done, 50))
  }
  return { readingId, fileId, seen }
}
