import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { endAll, newFolder, postmasterPid, query, spawnOwner, start } from './test-servers.ts'

afterEach(endAll)

test('two starts at the same moment on a new folder: one serves, the other is refused', async () => {
  const folder = newFolder()
  const [one, other] = [spawnOwner(folder), spawnOwner(folder)]
  const said = await Promise.race([endOf(one), endOf(other)])
  expect(said).toMatch(/đang chạy trên thư mục dữ liệu này/)
  expect([one, other].filter((child) => child.exitCode === null)).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['database'])
}, 30_000)

test('kill -9 of the owner, of the postmaster too, of every server process too: no acknowledged row is lost', async () => {
  const folder = newFolder()
  const acknowledged: number[] = []
  for (const victims of ['owner', 'postmaster', 'all'] as const) {
    const owner = spawnOwner(folder)
    acknowledged.push(...(await written(owner, 50, () => killAll(folder, owner, victims))))
    const server = await start(folder)
    const rows = await query(server, 'select no::int from written')
    const kept = new Set(rows.map((row) => row.no))
    expect(acknowledged.filter((no) => !kept.has(no))).toEqual([])
    await server.stop()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(150)
}, 60_000)

test('after kill -9 of the owner alone the server left behind is adopted', async () => {
  const folder = newFolder()
  const owner = spawnOwner(folder)
  await written(owner, 5, () => owner.kill('SIGKILL'))
  const left = postmasterPid(folder)
  const server = await start(folder)
  expect(server.pid).toBe(left)
}, 30_000)

test('a stale postmaster.pid whose number now belongs to another program needs no hand', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  const path = join(folder, 'database', 'cluster', 'postmaster.pid')
  const cluster = join(folder, 'database', 'cluster')
  const sameUser = spawn('sleep', ['60'], { cwd: '/', ...userOf(cluster) })

  writeFileSync(path, `${sameUser.pid}\n${cluster}\n1700000000\n5432\n/nowhere\n\n  5432001         0\nready\n`)
  const server = await start(folder)
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  sameUser.kill()
})

test('a server whose socket was cleaned away is stopped and started anew', async () => {
  const folder = join(newFolder(), 'rất-dài-'.repeat(12))
  const owner = spawnOwner(folder)
  await written(owner, 5, () => owner.kill('SIGKILL'))
  const socket = readFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
  rmSync(socket, { recursive: true })
  const server = await start(folder)
  expect(await query(server, 'select count(*) > 4 as kept from written')).toEqual([{ kept: true }])
}, 30_000)

test('a server in a container that shares the folder is noticed by its socket', async () => {
  const folder = newFolder()
  await start(folder)
  const path = join(folder, 'database', 'cluster', 'postmaster.pid')
  const honest = readFileSync(path, 'utf8')
  writeFileSync(path, honest.replace(/^\d+/, '4194303'))
  await expect(start(folder)).rejects.toThrow(/ở máy hoặc vùng chứa khác đang chạy/)
  writeFileSync(path, honest)
})

test('the loss of the server is noticed', async () => {
  const lost = Promise.withResolvers<string>()
  const server = await start(newFolder(), { onLost: lost.resolve })
  process.kill(server.pid, 'SIGKILL')
  expect(await lost.promise).toMatch(/Mất kết nối với PostgreSQL/)
})

test('a crashed connection makes the server restart within itself: the folder stays ours', async () => {
  const folder = newFolder()
  let lost = false
  const server = await start(folder, { onLost: () => (lost = true) })
  const [backend] = await query(server, 'select pg_backend_pid() as pid, pg_sleep(0)')
  expect(backend).toBeDefined()
  const victim = new pg.Client(server.config('owner'))
  victim.on('error', () => {})
  await victim.connect()
  process.kill((await victim.query('select pg_backend_pid() as pid')).rows[0].pid, 'SIGKILL')
  await sleep(1_500)
  await expect(start(folder)).rejects.toThrow(/đang chạy trên thư mục dữ liệu này/)
  expect(lost).toBe(false)
})

test('what a killed first start left half made is removed', async () => {
  const folder = newFolder()
  const gone = spawn('true')
  await new Promise((resolve) => gone.once('exit', resolve))
  mkdirSync(join(folder, `database.making-${gone.pid}-abc`))
  await start(folder)
  expect(readdirSync(folder)).toEqual(['database'])
})

function endOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr!.on('data', (chunk) => (said += chunk))
  child.stdout!.resume()
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}

/** Reads the numbers that the process names, kills once there are `enough`; resolves to all that it could still name. */
function written(child: ChildProcess, enough: number, kill: () => void): Promise<number[]> {
  let said = ''
  let killed = false
  const numbers = () => said.split('\n').slice(0, -1).map(Number)
  child.stdout!.on('data', (chunk) => {
    said += chunk
    if (killed || numbers().length < enough) return
    killed = true
    kill()
  })
  child.stderr!.on('data', (chunk) => process.stderr.write(chunk))
  return new Promise((resolve) => child.once('close', () => resolve(numbers())))
}

function killAll(folder: string, owner: ChildProcess, victims: 'owner' | 'postmaster' | 'all'): void {
  const postmaster = postmasterPid(folder)
  const servers = victims === 'all' ? childrenOf(postmaster) : []
  owner.kill('SIGKILL')
  if (victims !== 'owner') for (const pid of [postmaster, ...servers]) process.kill(pid, 'SIGKILL')
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function userOf(path: string): { uid?: number; gid?: number } {
  const { uid, gid } = statSync(path)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}
