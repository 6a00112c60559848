// The server as people start it, a process of its own: it serves, survives a kill, and leaves nothing behind when it ends.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ChildServer, launchChild, runChild, startChild } from '../scripts/child-server.ts'
import { root } from '../scripts/steps.ts'
import { isAlive } from '../server/platform/embedded-postgres/pid-file.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { query } from './external-server.ts'
import { setUp, signIn } from './start-up-office.ts'
import { checkoutWithoutScripts, newFolder, postgresOf, removePlaces } from './start-up-places.ts'
import { expectRefusal } from './start-up-refusal.ts'

vi.setConfig({ testTimeout: 60_000 })
const started: ChildServer[] = []
afterAll(async () => {
  await Promise.all(started.map((server) => server.kill()))
  removePlaces()
})

async function start(folder: string, project?: string): Promise<ChildServer> {
  const server = await startChild(folder, {}, [], project)
  started.push(server)
  return server
}

describe('a server on its folder', () => {
  const folder = newFolder()
  let server: ChildServer
  beforeAll(async () => {
    server = await start(folder)
  })

  test('a second one on the same folder is refused; the first goes on', async () => {
    const ended = await runChild(['server/main.ts'], { DONDOC_DATA: folder })
    expectRefusal(
      ended,
      `Một Đôn Đốc khác (tiến trình ${server.process.pid}) đang chạy trên thư mục dữ liệu này (${folder}); hãy dừng nó trước.`,
    )
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  test('kill -9, then a start without a hand: what was acknowledged is there, a job in its middle is done', async () => {
    expect(await setUp(server)).toBe(200)
    const left = postgresOf(folder)!
    const owner = await ownerOf(folder)
    await query(owner, `select graphile_worker.add_job('forget-passed', job_key => 'dở')`)
    await query(
      owner,
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'bị giết' where key = 'dở'`,
    )
    await server.kill('SIGKILL')
    expect(isAlive(left)).toBe(true)
    server = await start(folder)
    expect(await signIn(server)).toBe(200)
    expect(server.setUpToken).toBeNull()
    const waiting = () => query(owner, `select 1 from graphile_worker.jobs where key = 'dở'`)
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
  })

  test('SIGTERM ends it within 10 s with exit code 0 and leaves no process', async () => {
    const postgres = postgresOf(folder)!
    const began = Date.now()
    expect(await server.kill()).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(isAlive(postgres)).toBe(false)
  })

  test('SIGTERM to npm, which it does not pass on, ends the server too', async () => {
    const npm = spawn('/bin/sh', ['-c', `"${process.execPath}" --import ./server/before.js server/main.ts; exit $?`], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'start', DONDOC_DATA: folder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await new Promise<void>((done) => {
      npm.stdout.on('data', (chunk: Buffer) => String(chunk).includes('đang chạy tại') && done())
    })
    const postgres = postgresOf(folder)!
    npm.kill('SIGTERM')
    await expect.poll(() => isAlive(postgres), { timeout: 10_000 }).toBe(false)
  })

  test('SIGTERM in the middle of a start leaves no process either', async () => {
    const starting = await launchChild(folder)
    await expect.poll(() => postgresOf(folder), { timeout: 10_000, interval: 5 }).toBeDefined()
    const postgres = postgresOf(folder)!
    expect(await starting.kill()).toBe(0)
    expect(isAlive(postgres)).toBe(false)
    expect(starting.lines.join('')).not.toMatch(/Không khởi động được|at .*\.ts:/)
  })
})

test('a checkout in which no install script ran starts: the links of PostgreSQL are made by us', async () => {
  const { project, links } = checkoutWithoutScripts()
  expect(links.length).toBeGreaterThan(0)
  const server = await start(newFolder(), project)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})

async function ownerOf(folder: string) {
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  return embedded.config('owner')
}
