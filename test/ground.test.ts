// What cannot be added later: rights by kind of table, events with their own hash, the sealer's chain, row types that fit the migrations.
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rowsOf } from '../scripts/generate-rows.ts'
import { canonical } from '../server/platform/events.ts'
import { listMigrations, migrate } from '../server/platform/migrate.ts'
import { sealOnce } from '../server/platform/sealer.ts'
import { makeDatabase } from './database.ts'

let database: Awaited<ReturnType<typeof makeDatabase>>
let owner: pg.Pool
let app: pg.Pool
beforeAll(async () => {
  database = await makeDatabase()
  owner = new pg.Pool(database.owner)
  app = new pg.Pool(database.app)
})
afterAll(async () => {
  await owner?.end()
  await app?.end()
  await database?.drop()
})

describe('tables', () => {
  it('each say their kind in their comment', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and coalesce(obj_description(oid), '') !~ '^(history|register|projection|passing): '`,
    )
    expect(rows).toEqual([])
  })

  it('history can be added to by the application, never changed or deleted', async () => {
    const { rows } = await owner.query<{ table: string }>(
      `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid) like 'history:%'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { table } of rows) {
      await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(
        app.query(`update ${table} set ${table === 'event' ? 'kind = kind' : '"recorded_at" = now()'}`),
      ).rejects.toThrow(/permission denied|does not exist/)
    }
  })

  it('have row types that fit (npm run rows)', async () => {
    const client = await owner.connect()
    const text = await rowsOf(client)
    client.release()
    const kept = readFileSync(join(import.meta.dirname, '../server/platform/rows.gen.ts'), 'utf8')
    expect(kept.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim())
  })
})

describe('migrations', () => {
  it('applied twice change nothing', async () => {
    expect((await migrate(database.owner, 'dondoc_app')).applied).toEqual([])
  })

  it('refuse to start where an applied one was changed or is not known to this version', async () => {
    const [first] = await listMigrations()
    await owner.query(`update migration set hash = 'x' where name = $1`, [first!.name])
    await expect(migrate(database.owner, 'dondoc_app')).rejects.toThrow(first!.name)
    await owner.query('update migration set hash = $2 where name = $1', [first!.name, first!.hash])
    await owner.query(`insert into migration (name, hash) values ('209901010000-later.sql', 'x')`)
    await expect(migrate(database.owner, 'dondoc_app')).rejects.toThrow(/phiên bản mới hơn/)
    await owner.query(`delete from migration where name like '2099%'`)
  })
})

describe('fold', () => {
  it.each([
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['ĐƯỜNG Trần Hưng Đạo', 'duong tran hung dao'],
    ['Ủy ban nhân dân xã Nghĩa Thuận', 'uy ban nhan dan xa nghia thuan'],
    ['Uỷ ban'.normalize('NFD'), 'uy ban'],
  ])('%s → %s', async (words, folded) => {
    const { rows } = await app.query('select fold($1) as folded', [words])
    expect(rows[0].folded).toBe(folded)
  })
})

describe('events', () => {
  it('are chained in order once their transaction is past, also when transactions end late or roll back', async () => {
    const slow = await app.connect()
    await slow.query('begin')
    await insertEvent(slow, 'slow')
    await insertEvent(app, 'after')
    await sealOnce(app)
    expect(await chainLength()).toBe(0)
    const lost = await app.connect()
    await lost.query('begin')
    await insertEvent(lost, 'lost')
    await lost.query('rollback')
    await slow.query('commit')
    slow.release()
    lost.release()
    // Transactions of other databases on the same server hold the horizon too: it passes when they end.
    await vi.waitFor(async () => {
      await sealOnce(app)
      expect(await chainLength()).toBe(2)
    })
    const { rows } = await app.query(
      'select c.no, e.kind, c.hash, e.row_hash from event_chain c join event e on e.seq = c.event_seq order by c.no',
    )
    expect(rows.map((row) => [Number(row.no), row.kind])).toEqual([
      [1, 'slow'],
      [2, 'after'],
    ])
    let previous = Buffer.alloc(32)
    for (const row of rows) {
      previous = createHash('sha256').update(previous).update(row.row_hash).digest()
      expect(row.hash).toEqual(previous)
    }
  })

  it('have one canonical form whatever the order of their keys', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
  })
})

async function insertEvent(at: pg.Pool | pg.PoolClient, kind: string): Promise<void> {
  await at.query(
    `insert into event (at, office_id, kind, thing, thing_id, body, row_hash) values (now(), 1, $1, 'thing', $2, '{}', $3)`,
    [kind, randomUUID(), createHash('sha256').update(kind).digest()],
  )
}

const chainLength = async () => (await app.query('select count(*)::int as n from event_chain')).rows[0].n as number
