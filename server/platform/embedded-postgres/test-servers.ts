/** Servers, folders and processes of the tests of this folder, ended and removed after each test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { isAlive } from './pid-file.ts'
import { type EmbeddedPostgres, type StartOptions, startEmbedded } from './start.ts'

const folders: string[] = []
const running: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

/** Ends and removes all of it. */
export async function endAll(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of running.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) {
    await endServerLeft(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

// A folder that the user who runs PostgreSQL can reach even when the tests run as root.
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

export async function start(folder: string, options: Partial<StartOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ folder, say: () => {}, ...options })
  running.push(server)
  return server
}

export async function query(
  server: EmbeddedPostgres,
  sql: string,
  role: 'owner' | 'app' = 'owner',
  values: unknown[] = [],
) {
  const client = new pg.Client(server.config(role))
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

export function spawnOwner(folder: string): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL('writing-owner.ts', import.meta.url)), folder])
  children.push(child)
  return child
}

export function postmasterPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8'), 10)
}

// A killed owner leaves its server, which writes into the folder until it has ended.
async function endServerLeft(folder: string): Promise<void> {
  const left = existsSync(join(folder, 'database', 'cluster', 'postmaster.pid')) && postmasterPid(folder)
  if (!left || !isAlive(left)) return
  process.kill(left, 'SIGQUIT')
  for (let waited = 0; isAlive(left) && waited < 5_000; waited += 20) await sleep(20)
}
