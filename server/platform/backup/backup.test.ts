import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from '../embedded-postgres/start.ts'
import { type FileStore, openFileStore } from '../files/files.ts'
import { verifyBackup } from './archive.ts'
import { backup } from './backup.ts'
import { BackupRefused } from './refused.ts'
import { type RestoreOptions, restore } from './restore.ts'

const AT = new Date('2026-11-21T03:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'dondoc-backup-'))
let server: EmbeddedPostgres
let count = 0

beforeAll(async () => {
  chmodSync(folder, 0o755)
  server = await startEmbedded({ folder: join(folder, 'data'), say: () => {} })
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

// A schema with everything that makes loading hard: identities, a ring of foreign keys, a tree, ranges that must not
// overlap, a generated column, a trigger that would change what is loaded, transaction numbers, a row from the migration itself.
const STEPS: [string, string][] = [
  [
    '202601010000-first.sql',
    `create extension if not exists btree_gist;
     create table unit (unit_id int generated always as identity primary key, parent_id int references unit);
     create table unit_state (unit_id int not null references unit, valid daterange not null, name text not null,
       upper_name text generated always as (upper(name)) stored, exclude using gist (unit_id with =, valid with &&));
     create table paper (id uuid primary key, chosen_id uuid, "đặc biệt" jsonb, seal bytea, amount numeric, at timestamptz, tags text[]);
     create table copy (id uuid primary key, paper_id uuid not null references paper, hash text);
     alter table paper add foreign key (chosen_id) references copy;
     create table event (seq bigint generated always as identity primary key, xid xid8 not null default pg_current_xact_id(), words text);
     create table event_count (one boolean primary key default true, n int not null default 0, horizon xid8 not null default pg_current_xact_id());
     insert into event_count default values;
     create function count_event() returns trigger language plpgsql as $$ begin update event_count set n = n + 1; new.words := new.words || '!'; return new; end $$;
     create trigger counting before insert on event for each row execute function count_event();`,
  ],
  [
    '202602010000-second.sql',
    `alter table event add column tone text; update event set tone = 'bình thường'; alter table event alter tone set not null`,
  ],
]

test('everything comes back: every kind of value, identities, keys, triggers, files', async () => {
  const source = await newDatabase()
  await migrateTo(source, STEPS.length)
  const store = newStore()
  const proof = await store.put(Readable.from([randomBytes(300_000)]), { limitBytes: 1e9 })
  await fill(source, proof.hash)
  const to = newArchive()
  const saved = await backup({ owner: source, store, to, at: AT, say: () => {} })
  expect(saved).toMatchObject({ tables: 6, files: 1 })

  const target = await newDatabase()
  const otherStore = newStore()
  const brought = await restore(options(target, to, otherStore))
  expect(brought).toEqual({ tables: 6, rows: saved.rows, files: 1 })
  expect(await contents(target)).toEqual(await contents(source))
  expect(await otherStore.has(proof.hash)).toBe(true)
  expect(await query(target, 'select distinct xid::text as xid from event')).toEqual([{ xid: '0' }])
  expect(await query(target, `insert into unit (parent_id) values (1) returning unit_id`)).toEqual([{ unit_id: 4 }])
  await expect(query(target, `insert into copy values (gen_random_uuid(), gen_random_uuid(), null)`)).rejects.toThrow(
    /foreign key/,
  )
  await query(target, `insert into event (words, tone) values ('mới', 'gấp')`)
  expect(await query(target, `select words from event order by seq desc limit 1`)).toEqual([{ words: 'mới!' }])
})

test('rows of many parts, in one moment even while others write', async () => {
  const source = await newDatabase()
  await migrateTo(source, STEPS.length)
  await query(
    source,
    `insert into event (words, tone) select repeat(md5(i::text), 300), 'x' from generate_series(1, 2500) i`,
  )
  let going = true
  const writer = (async () => {
    while (going)
      await query(source, `insert into event (words, tone) select 'xen vào', 'x' from generate_series(1, 5)`)
  })()
  const to = newArchive()
  await backup({ owner: source, store: newStore(), to, at: AT, say: () => {} })
  going = false
  await writer
  const manifest = await verifyBackup(to)
  expect(manifest.parts.filter((part) => part.name.startsWith('tables/event/')).length).toBeGreaterThan(2)
  const target = await newDatabase()
  await restore(options(target, to))
  // The trigger counts in the same transaction in which it writes.
  const [row] = await query(
    target,
    'select (select count(*)::int from event) as events, (select n from event_count) as counted',
  )
  expect(row!.events).toBe(row!.counted)
})

test('a database with rows is refused untouched; with force it is set aside and the backup takes its name', async () => {
  const { source, to } = await smallBackup()
  const target = await newDatabase()
  await migrateTo(target, STEPS.length)
  await query(target, `insert into event (words, tone) values ('của tôi', 'x')`)
  await expect(restore(options(target, to))).rejects.toThrow(/đã có dữ liệu .* --force/)
  expect(await query(target, 'select words from event')).toEqual([{ words: 'của tôi!' }])

  const { setAside } = await restore({ ...options(target, to), force: true })
  expect(await contents(target)).toEqual(await contents(source))
  expect(setAside).toBe(`${target.database}_before_20261121T030000`)
  expect(await query({ ...target, database: setAside }, 'select words from event')).toEqual([{ words: 'của tôi!' }])
})

test('while somebody is connected, force changes nothing', async () => {
  const { to } = await smallBackup()
  const target = await newDatabase()
  await migrateTo(target, STEPS.length)
  const somebody = new pg.Client(target)
  await somebody.connect()
  await expect(restore({ ...options(target, to), force: true })).rejects.toThrow(/đang có người dùng/)
  await somebody.end()
  expect(await query(target, 'select count(*)::int as n from event')).toEqual([{ n: 0 }])
  expect(await query(target, `select datname from pg_database where datname like '%restoring'`)).toEqual([])
})

test('a spoilt byte, a cut end, a missing file and a strange file are each refused before anything is touched', async () => {
  const { to } = await smallBackup()
  const bytes = readFileSync(to)
  const target = await newDatabase()
  const spoilt: [string, Buffer][] = [
    ['cut', bytes.subarray(0, bytes.length - 60)],
    ['half', bytes.subarray(0, bytes.length / 2)],
    ['strange', Buffer.from('không phải bản sao lưu')],
    ...[0.2, 0.5, 0.8].map((at): [string, Buffer] => [
      `spoilt at ${at}`,
      withSpoiltByte(bytes, Math.floor(bytes.length * at)),
    ]),
  ]
  for (const [name, content] of spoilt) {
    const path = join(folder, `${name}.tar.gz`)
    writeFileSync(path, content)
    await expect(restore(options(target, path)), name).rejects.toThrow(BackupRefused)
  }
  await expect(restore(options(target, join(folder, 'nowhere')))).rejects.toThrow(/Không có tệp/)
  expect(await query(target, `select 1 from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([])
})

test('a backup of an older version is loaded into its own tables and then migrated', async () => {
  const source = await newDatabase()
  await migrateTo(source, 1)
  await query(source, `insert into event (words) values ('cũ')`)
  const to = newArchive()
  await backup({ owner: source, store: newStore(), to, at: AT, say: () => {} })
  const target = await newDatabase()
  await restore(options(target, to))
  expect(await query(target, 'select words, tone from event')).toEqual([{ words: 'cũ!', tone: 'bình thường' }])
})

test('a backup of a newer version is refused', async () => {
  const { to } = await smallBackup()
  const target = await newDatabase()
  const refusal = restore({ ...options(target, to), migrate: (owner) => migrateTo(owner, 1) })
  await expect(refusal).rejects.toThrow(/bước nâng cấp 202602010000-second.sql, khác với phiên bản chương trình này/)
})

test('a file spoilt in the store is named, and all the rest is saved and restored', async () => {
  const source = await newDatabase()
  await migrateTo(source, STEPS.length)
  const path = mkdtempSync(join(folder, 'files-'))
  const store = openFileStore({ folder: path })
  const good = await store.put(Readable.from(['tốt']), { limitBytes: 100 })
  const bad = await store.put(Readable.from(['hỏng']), { limitBytes: 100 })
  writeFileSync(join(path, bad.hash.slice(0, 2), bad.hash), 'khác')
  const said: string[] = []
  const to = newArchive()
  await backup({ owner: source, store, to, at: AT, say: (line) => said.push(line) })
  expect(said.join()).toContain(`Tệp ${bad.hash} trong kho đã hỏng`)
  const other = newStore()
  await restore(options(await newDatabase(), to, other))
  expect((await Array.fromAsync(other.list())).map((file) => file.hash)).toEqual([good.hash])
})

test('an existing file is never overwritten, and a failed backup leaves nothing', async () => {
  const { to } = await smallBackup()
  const before = readFileSync(to)
  const source = await newDatabase()
  await expect(backup({ owner: source, store: newStore(), to, at: AT, say: () => {} })).rejects.toThrow(/Đã có tệp/)
  expect(readFileSync(to)).toEqual(before)
  const where = mkdtempSync(join(folder, 'broken-'))
  const broken: FileStore = { ...newStore(), list: brokenList }
  await expect(
    backup({ owner: source, store: broken, to: join(where, 'a.tar.gz'), at: AT, say: () => {} }),
  ).rejects.toThrow('disk gone')
  expect(readdirSync(where)).toEqual([])
})

// biome-ignore lint/correctness/useYield: it breaks before its first file
async function* brokenList(): AsyncGenerator<{ hash: string; size: number; at: Date }> {
  throw new Error('disk gone')
}

async function smallBackup(): Promise<{ source: pg.ClientConfig; to: string }> {
  const source = await newDatabase()
  await migrateTo(source, STEPS.length)
  const store = newStore()
  const proof = await store.put(Readable.from([randomBytes(5000)]), { limitBytes: 1e9 })
  await fill(source, proof.hash)
  const to = newArchive()
  await backup({ owner: source, store, to, at: AT, say: () => {} })
  return { source, to }
}

async function fill(config: pg.ClientConfig, hash: string): Promise<void> {
  await query(
    config,
    `insert into unit (parent_id) values (null), (3), (1);
     insert into unit_state values (1, '[2020-01-01,2025-07-01)', 'Xã Tân An'), (1, '[2025-07-01,)', 'Phường Tân An'), (2, '(,)', '');
     insert into paper values ('01980000-0000-7000-8000-000000000001', null, '{"a":"\\\\n\\"\\u1ed9"}', '\\x00ff0a5c', 12345678901234567890.123456789, '2026-02-28 23:59:59.999999+07', '{a,"b c",NULL,"\\\\\\\\"}'),
       ('01980000-0000-7000-8000-000000000002', null, null, '', 'NaN', 'infinity', '{}');
     insert into event (words, tone) values (E'dòng một\\ndòng hai\\t\\\\.\\r\\\\N', 'Đ'), ('', ''), (null, E'\\x01');`,
  )
  await query(
    config,
    `insert into copy values ('01980000-0000-7000-8000-000000000003', '01980000-0000-7000-8000-000000000001', '${hash}')`,
  )
  await query(
    config,
    `update paper set chosen_id = '01980000-0000-7000-8000-000000000003' where chosen_id is null and amount <> 'NaN'`,
  )
}

/** All rows of all tables as text; transaction numbers left out, which do not travel. */
async function contents(config: pg.ClientConfig): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of ['unit', 'unit_state', 'paper', 'copy', 'event', 'event_count', 'migration']) {
    const rows = await query(
      config,
      `select (to_jsonb(t) - 'xid' - 'horizon' - 'applied_at')::text as row from ${table} t`,
    )
    found[table] = rows.map((one) => one.row).sort()
  }
  return found
}

async function migrateTo(config: pg.ClientConfig, steps: number, upTo?: string): Promise<void> {
  await query(
    config,
    'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz default now())',
  )
  for (const [name, sql] of STEPS.slice(0, steps)) {
    const done = await query(config, 'select 1 from migration where name = $1', [name])
    if (done.length > 0) continue
    await query(config, sql)
    await query(config, 'insert into migration values ($1, md5($2))', [name, sql])
    if (name === upTo) return
  }
}

function options(owner: pg.ClientConfig, from: string, store = newStore()): RestoreOptions {
  return { owner, from, store, at: AT, say: () => {}, migrate: (config, upTo) => migrateTo(config, STEPS.length, upTo) }
}

async function newDatabase(): Promise<pg.ClientConfig> {
  const database = `thu_${++count}`
  await query(server.config('owner'), `create database ${database}`)
  return server.config('owner', database)
}

function newStore(): FileStore {
  return openFileStore({ folder: mkdtempSync(join(folder, 'files-')) })
}

function newArchive(): string {
  return join(folder, `sao-luu-${++count}.tar.gz`)
}

function withSpoiltByte(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ 0x55
  return copy
}

async function query(config: pg.ClientConfig, sql: string, values?: unknown[]) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
