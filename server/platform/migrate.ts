// Migrations: plain SQL in order of name, each known by name and content hash; forward only.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { StartRefused } from './start-refused.ts'

export type Migration = { name: string; hash: string; sql: string; outside: boolean }

const lockNumber = 7_340_011
const folder = join(import.meta.dirname, '../../migrations')

/** The migrations of this version, in order. */
export async function listMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{12}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      const hash = createHash('sha256').update(text).digest('hex')
      return { name, hash, sql: text, outside: text.startsWith('--! outside a transaction') }
    }),
  )
}

/**
 * Brings a database to this version, as its owner; two processes at once wait for each other.
 * @param appRole the role that serves, or undefined where one role does both.
 * @param upTo the last migration to apply, by name: a backup is loaded into the tables of its own version. All unless told.
 * @throws StartRefused where the server is unfit, an applied migration changed or one is unknown to this version.
 */
export async function migrate(
  owner: pg.ClientConfig,
  appRole: string | undefined,
  upTo?: string,
): Promise<{ applied: string[] }> {
  const migrations = await listMigrations()
  if (upTo && !migrations.some((migration) => migration.name === upTo)) throw newerThanUs(upTo)
  const client = new pg.Client({ ...owner, application_name: 'dondoc migrate', connectionTimeoutMillis: 15_000 })
  // Without a listener a server that ends meanwhile would end the process without our sentence.
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseUnfit(client)
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(
      `create table if not exists migration (name text collate "C" primary key, hash text collate "C" not null, applied_at timestamptz not null default now())`,
    )
    await client.query(`comment on table migration is 'register: what was applied, by name and content hash'`)
    await migrateQueue(owner)
    const applied = await applyMissing(client, migrations, upTo)
    if (appRole) await grantByKind(client, appRole)
    return { applied }
  } finally {
    await client.end()
  }
}

const oldestServer = 15

/** What a server of somebody else's may lack, asked before anything is made in it. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string; sorts: boolean }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
       exists (select from pg_collation where collname = 'vi-x-icu') as sorts`,
  )
  const { version, encoding, sorts } = rows[0]!
  if (Number.parseInt(version, 10) < oldestServer)
    throw new StartRefused(`Máy chủ PostgreSQL là bản ${version}; Đôn Đốc cần từ bản ${oldestServer} trở lên.`)
  if (encoding !== 'UTF8')
    throw new StartRefused(`Cơ sở dữ liệu dùng bảng mã ${encoding}; hãy tạo cơ sở dữ liệu khác với encoding 'UTF8'.`)
  if (!sorts)
    throw new StartRefused('Máy chủ PostgreSQL không có thứ tự chữ tiếng Việt (ICU); hãy dùng bản cài có ICU.')
}

async function applyMissing(client: pg.Client, migrations: Migration[], upTo: string | undefined): Promise<string[]> {
  const known = new Map(
    (await client.query<{ name: string; hash: string }>('select name, hash from migration')).rows.map((row) => [
      row.name,
      row.hash,
    ]),
  )
  for (const name of known.keys()) if (!migrations.some((m) => m.name === name)) throw newerThanUs(name)
  const applied: string[] = []
  for (const migration of migrations) {
    if (upTo && migration.name > upTo) break
    const hash = known.get(migration.name)
    if (hash === migration.hash) continue
    if (hash)
      throw new StartRefused(
        `Bước nâng cấp ${migration.name} đã áp dụng nhưng nội dung tệp đã bị sửa; không khởi động để giữ dữ liệu.`,
      )
    await applyOne(client, migration)
    applied.push(migration.name)
  }
  return applied
}

function newerThanUs(name: string): StartRefused {
  return new StartRefused(
    `Dữ liệu đã ở phiên bản mới hơn chương trình này (${name}); hãy dùng bản chương trình mới hơn.`,
  )
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  if (migration.outside) {
    await client.query(migration.sql)
    await client.query('insert into migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
    return
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`begin; set local lock_timeout = '3s'`)
      await client.query(migration.sql)
      await client.query('insert into migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const lockNotAvailable = (error as { code?: string }).code === '55P03'
      if (!lockNotAvailable || attempt === 10) throw error
    }
  }
}

/** What the application's role may do with a table of each kind. */
export const rightsByKind = {
  history: 'select, insert',
  register: 'select, insert, update',
  projection: 'select, insert, update, delete',
  passing: 'select, insert, update, delete',
} as const

/** Rights follow the kind that each table's comment begins with; a table without a kind stops the start. */
async function grantByKind(client: pg.Client, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  const tables = await client.query<{ table: string; comment: string | null }>(
    `select c.relname as table, obj_description(c.oid) as comment from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const statements = tables.rows.map(({ table, comment }) => {
    const kind = comment?.split(':')[0] as keyof typeof rightsByKind
    if (!(kind in rightsByKind))
      throw new StartRefused(`Bảng ${table} chưa ghi loại (history, register, projection, passing) trong chú thích.`)
    return `revoke all on ${pg.escapeIdentifier(table)} from ${name}; grant ${rightsByKind[kind]} on ${pg.escapeIdentifier(table)} to ${name};`
  })
  await client.query(
    `begin; grant usage on schema public to ${name}; ${statements.join(' ')} grant usage on all sequences in schema public to ${name}; revoke all on function enqueue from public; grant execute on function enqueue to ${name}; commit`,
  )
}

/** graphile-worker's own tables and functions, brought to its version. */
async function migrateQueue(owner: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker' })
  } finally {
    await pool.end()
  }
}
