// What older versions wrote can be brought to this one: every backup in test/fixtures, restored, migrated, and asked over HTTP.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { demoPassword } from '../server/demo/demo.ts'
import { verifyBackup } from '../server/platform/backup/archive.ts'
import { backup } from '../server/platform/backup/backup.ts'
import { dropDatabase } from '../server/platform/backup/beside.ts'
import type { Manifest } from '../server/platform/backup/manifest.ts'
import { restore } from '../server/platform/backup/restore.ts'
import { systemClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import { type Databases, openFiles } from '../server/platform/databases.ts'
import { openLog } from '../server/platform/log.ts'
import { listMigrations, migrate } from '../server/platform/migrate.ts'
import { serve } from '../server/serve.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'))
const databases: (Databases & { name: string })[] = []
afterAll(async () => {
  for (const database of databases) {
    await asOwner((client) => dropDatabase(client, database.name))
    rmSync(database.folder, { recursive: true, force: true })
  }
})

test('the folder holds only what its README tells, each backup at most 2 MB', () => {
  const others = readdirSync(folder).filter((name) => !/^demo-\d+\.\d+\.\d+\.tar\.gz$/.test(name))
  expect(others).toEqual(['README.md'])
  for (const name of names) expect(statSync(join(folder, name)).size, name).toBeLessThanOrEqual(2_000_000)
})

for (const name of names)
  describe(name, () => {
    const from = join(folder, name)
    let database: Databases
    let manifest: Manifest

    test('is restored with every row and file, and brought to this version', async () => {
      manifest = await verifyBackup(from)
      database = await emptyDatabase()
      const brought = await restore({
        owner: database.owner,
        store: openFiles(readConfig({}), database.folder),
        from,
        at: systemClock.now(),
        migrate: (owner, upTo) => migrate(owner, database.appRole, upTo),
        say: () => {},
      })
      expect(brought).toMatchObject({ tables: manifest.tables.length, files: filesOf(manifest) })
      expect((await migrate(database.owner, database.appRole)).applied).toEqual([])
    })

    test('loses no row of history on the way', async () => {
      const there = await countsOf(database.owner, 'history')
      const lost = manifest.tables.filter(({ name, rows }) => (there.get(name) ?? rows) < rows)
      expect(lost).toEqual([])
      expect(there.get('event')).toBeGreaterThan(0)
      expect(there.get('assignment_deed')).toBeGreaterThan(0)
    })

    test('is served: a person of the demo signs in and sees its documents', async () => {
      const config = { ...readConfig({}), port: 0 }
      const serving = await serve(database, { config, clock: systemClock, log: openLog('silent') })
      try {
        const [first] = await rowsOf<{ login: string }>(
          database.owner,
          `select login from account join post using (person_id) where part = 'coordinator' order by person_id limit 1`,
        )
        const signedIn = await serving.app.inject({
          method: 'POST',
          url: '/api/session',
          payload: { login: first!.login, password: demoPassword },
        })
        expect(signedIn.statusCode).toBe(200)
        const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
        const documents = await serving.app.inject({ url: '/api/documents', headers: { cookie } })
        expect(documents.json().documents.length).toBeGreaterThan(0)
      } finally {
        await serving.stop()
      }
    })
  })

test('a backup from before the newest migrations is loaded into its own tables, then brought to this version', async () => {
  const names = (await listMigrations()).map(({ name }) => name)
  const upTo = names[2]!
  const [old, fresh] = [await emptyDatabase(), await emptyDatabase()]
  expect((await migrate(old.owner, old.appRole, upTo)).applied).toEqual(names.slice(0, 3))
  await rowsOf(old.owner, `insert into person (name) values ('Lò Thị Ban')`)
  const to = join(old.folder, 'cu.tar.gz')
  const both = { at: systemClock.now(), say: () => {} }
  await backup({ ...both, owner: old.owner, store: openFiles(readConfig({}), old.folder), to })
  const store = openFiles(readConfig({}), fresh.folder)
  const applied: string[] = []
  const bring = async (owner: pg.ClientConfig, until?: string) => {
    applied.push(...(await migrate(owner, fresh.appRole, until)).applied)
  }
  await restore({ ...both, owner: fresh.owner, store, from: to, migrate: bring })
  expect(applied).toEqual(names)
  expect(await rowsOf(fresh.owner, 'select name from person')).toEqual([{ name: 'Lò Thị Ban' }])
  await expect(migrate(fresh.owner, fresh.appRole, '209901010000-later.sql')).rejects.toThrow(/phiên bản mới hơn/)
})

async function emptyDatabase(): Promise<Databases> {
  const { owner, app } = inject('postgres')
  const name = `fixture_${process.pid}_${databases.length}`
  await asOwner((client) => client.query(`create database ${name}`))
  const at = (config: pg.ClientConfig) => ({ ...config, database: name })
  const database = {
    name,
    owner: at(owner),
    app: at(app),
    listen: at(app),
    appRole: 'dondoc_app',
    folder: mkdtempSync(join(tmpdir(), 'dondoc-fixture-')),
    notes: [],
    stop: async () => {},
  }
  databases.push(database)
  return database
}

function filesOf(manifest: Manifest): number {
  return manifest.parts.filter((part) => part.name.startsWith('files/')).length
}

/** How many rows the tables of one kind hold. */
async function countsOf(config: pg.ClientConfig, kind: string): Promise<Map<string, number>> {
  const tables = await rowsOf<{ name: string }>(
    config,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) like '${kind}:%'`,
  )
  // in one statement: a connection for each table would be more than the server gives
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`)
  const counts = await rowsOf<{ name: string; n: number }>(config, each.join(' union all '))
  return new Map(counts.map(({ name, n }) => [name, n]))
}

async function rowsOf<Row>(config: pg.ClientConfig, sql: string): Promise<Row[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(inject('postgres').owner)
  await client.connect()
  await work(client)
  await client.end()
}
