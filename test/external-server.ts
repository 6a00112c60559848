// A PostgreSQL that is not ours, as an administrator would run it: Debian's programs, their own user, a socket in a folder of the test.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { serverUser } from '../server/platform/embedded-postgres/server-user.ts'
import { newFolder } from './start-up-places.ts'

const programs = '/usr/lib/postgresql/15/bin'
export const hasPostgres15 = existsSync(join(programs, 'postgres')) && existsSync(join(programs, 'psql'))

const admin = 'quan_tri'
const password = 'mat-khau-quan-tri'

export type ExternalServer = {
  /** The settings of the administrator for one of its databases. */
  admin(database?: string): pg.ClientConfig
  query(sql: string, database?: string): Promise<Record<string, unknown>[]>
  /** Runs a script as an administrator does; throws with what psql said. */
  psql(script: string): string
  stop(): Promise<void>
}

/** Starts it in a new folder; only its socket can be reached. */
export async function startExternal(): Promise<ExternalServer> {
  const user = serverUser()
  const as = user ? { uid: user.uid, gid: user.gid } : {}
  const folder = join(newFolder(), 'pg')
  mkdirSync(folder, { mode: 0o700 })
  const cluster = join(folder, 'cluster')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
  const how = ['-D', cluster, '-U', admin, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  execFileSync(join(programs, 'initdb'), [...how, '--locale=C.UTF-8', '--no-sync'], {
    cwd: folder,
    stdio: 'pipe',
    ...as,
  })
  const settings = ['-D', cluster, '-k', folder, '-h', '', '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), settings, { cwd: folder, stdio: 'ignore', ...as })
  const config = (database = 'postgres'): pg.ClientConfig => ({
    host: folder,
    port: 5432,
    user: admin,
    password,
    database,
  })
  await answering(config(), server)
  return {
    admin: config,
    query: (sql, database) => query(config(database), sql),
    psql: (script) =>
      execFileSync(join(programs, 'psql'), ['-X', '-h', folder, '-U', admin, '-d', 'postgres', '-q'], {
        input: script,
        encoding: 'utf8',
        env: { ...process.env, PGPASSWORD: password },
        stdio: 'pipe',
      }),
    stop: () => end(server),
  }
}

/** One statement on a connection of its own. */
export async function query(config: pg.ClientConfig, sql: string, values?: unknown[]) {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

async function answering(config: pg.ClientConfig, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await query(config, 'select 1')
      return
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error
      await sleep(50)
    }
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGINT')
  await ended
}
