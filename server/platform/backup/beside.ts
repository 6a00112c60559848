/** A second database beside the target: it is filled first and takes the target's name last, so that a failure changes nothing. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { BackupRefused } from './refused.ts'

/** Makes an empty database named `<target>_restoring` (one left by a killed restoration is dropped) and returns how to reach it. */
export async function makeBeside(target: pg.ClientConfig): Promise<pg.ClientConfig> {
  return on(target, async (client) => {
    await refuseCompany(client)
    const name = `${client.database}_restoring`
    await dropDatabase(client, name)
    try {
      await client.query(`create database ${client.escapeIdentifier(name)} ${await likeThisOne(client)}`)
    } catch (cause) {
      if ((cause as { code?: string }).code !== '42501') throw cause
      throw new BackupRefused(
        `Người dùng ${client.user} không có quyền tạo cơ sở dữ liệu; hãy nhờ quản trị máy chủ tạo một cơ sở dữ liệu trống rồi khôi phục vào đó.`,
        { cause },
      )
    }
    return inDatabase(target, name)
  })
}

// A server's template may have another encoding than the database that its administrator made for us.
async function likeThisOne(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ encoding: string; sorting: string; letters: string }>(
    `select pg_encoding_to_char(encoding) as encoding, datcollate as sorting, datctype as letters
     from pg_database where datname = current_database()`,
  )
  const [encoding, sorting, letters] = Object.values(rows[0]!).map((value) => client.escapeLiteral(value))
  return `template template0 encoding ${encoding} lc_collate ${sorting} lc_ctype ${letters}`
}

/** Drops a database where there is one, with whoever is in it. An autovacuum worker refuses to be ended by its owner: it is done in a moment. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      return
    } catch (error) {
      if (attempt === 20 || (error as { code?: string }).code !== '42501') throw error
      await pause(250)
    }
  }
}

/** Drops what `makeBeside` made. */
export async function dropBeside(target: pg.ClientConfig, beside: pg.ClientConfig): Promise<void> {
  await on(target, (client) => dropDatabase(client, beside.database!))
}

/** Gives the target's name to the database beside it; returns the name under which the old one is kept. Throws while others are connected to it. */
export async function swapIn(target: pg.ClientConfig, beside: pg.ClientConfig, at: Date): Promise<string> {
  const name = await on(target, async (client) => client.database!)
  const filled = await on(beside, async (client) => client.database!)
  const kept = `${name}_before_${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`
  await on(beside, (client) => rename(client, name, kept))
  try {
    await on(inDatabase(target, kept), (client) => rename(client, filled, name))
    return kept
  } catch (error) {
    await on(beside, (client) => rename(client, kept, name))
    throw error
  }
}

export type Kept = { name: string; bytes: number }

/** What restorations of this database have set aside and nobody has dropped yet, the newest first. */
export function listKept(target: pg.ClientConfig): Promise<Kept[]> {
  return on(target, async (client) => {
    const { rows } = await client.query<Kept>(
      `select datname as name, pg_database_size(oid)::float8 as bytes from pg_database
       where starts_with(datname, current_database() || '_before_')
         and substr(datname, length(current_database() || '_before_') + 1) ~ '^[0-9]{8}T[0-9]{6}$' order by datname desc`,
    )
    return rows
  })
}

/** Drops one of them for good. Throws BackupRefused where the name is not one of theirs, so that nothing else can be dropped by it. */
export async function dropKept(target: pg.ClientConfig, name: string): Promise<void> {
  const kept = await listKept(target)
  if (!kept.some((one) => one.name === name))
    throw new BackupRefused(`Không có cơ sở dữ liệu cũ nào tên ${name}; gõ dondoc forget để xem danh sách.`)
  await on(target, (client) => dropDatabase(client, name))
}

async function rename(client: pg.Client, from: string, to: string): Promise<void> {
  try {
    await client.query(`alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`)
  } catch (cause) {
    if ((cause as { code?: string }).code !== '55006') throw cause
    throw inUse(from, cause)
  }
}

// Asked before the long part of the work; the renaming itself asks again. The server's own workers have no user: they give way.
async function refuseCompany(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and usesysid is not null and pid <> pg_backend_pid() limit 1`,
  )
  if (rows.length > 0) throw inUse(client.database!)
}

function inUse(database: string, cause?: unknown): BackupRefused {
  return new BackupRefused(`Cơ sở dữ liệu ${database} đang có người dùng; hãy dừng Đôn Đốc rồi khôi phục lại.`, {
    cause,
  })
}

/** The same server and role, another database. */
function inDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database }
  const url = new URL(config.connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return { ...config, connectionString: url.href }
}

async function on<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...config, application_name: 'dondoc restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
