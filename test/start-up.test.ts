// The server as people start it: a process of its own that serves, or says in one sentence why it cannot and leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChildServer, type Ended, launchChild, runChild, startChild } from '../scripts/child-server.ts'
import { root } from '../scripts/steps.ts'
import { isAlive, serverProcess } from '../server/platform/embedded-postgres/pid-file.ts'
import { clusterFolder } from '../server/platform/embedded-postgres/place.ts'
import { canEnter, canExecute, serverUser } from '../server/platform/embedded-postgres/server-user.ts'
import { makeDatabase } from './database.ts'
import { setUp, signIn } from './start-up-office.ts'
import {
  canMount,
  checkoutWithoutScripts,
  fillDisk,
  mountDisk,
  newFolder,
  olderNode,
  removePlaces,
  urlOf,
} from './start-up-places.ts'

const started: ChildServer[] = []
afterAll(async () => {
  await Promise.all(started.map((server) => server.kill('SIGTERM')))
  removePlaces()
})

async function start(folder: string, project?: string): Promise<ChildServer> {
  const server = await startChild(folder, {}, [], project)
  started.push(server)
  return server
}

const postgresOf = (folder: string) => serverProcess(clusterFolder(folder))?.pid

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

  test('kill -9, then a start without a hand: what was acknowledged is there', async () => {
    expect(await setUp(server)).toBe(200)
    const left = postgresOf(folder)!
    await server.kill('SIGKILL')
    expect(isAlive(left)).toBe(true)
    server = await start(folder)
    expect(await signIn(server)).toBe(200)
    expect(server.setUpToken).toBeNull()
  })

  test('SIGTERM ends it within 10 s with exit code 0 and leaves no process', async () => {
    const postgres = postgresOf(folder)!
    const began = Date.now()
    expect(await server.kill()).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(isAlive(postgres)).toBe(false)
  })

  test('SIGTERM to npm, which it does not pass on, ends the server too', async () => {
    const npm = spawn('/bin/sh', ['-c', `"${process.execPath}" server/main.ts; exit $?`], {
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

describe('where it cannot start', () => {
  const older = olderNode()
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }

  test.skipIf(!older).each(['start', 'demo', 'dondoc', 'test'])(
    'npm run %s under a Node older than ours (needs one on PATH)',
    (name) => {
      const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', scripts[name]!], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH: older },
      })
      expectRefusal(
        { code: status, stdout, stderr },
        /^Đôn Đốc cần Node 24 đi kèm dự án \(đang chạy bằng \d+\.\d+\.\d+\); .*\.$/,
      )
    },
  )

  test('a port that another program uses', async () => {
    const database = await makeDatabase()
    const busy = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => busy.once('listening', done))
    const { port } = busy.address() as { port: number }
    const ended = await runChild(['server/main.ts'], {
      DATABASE_URL: urlOf(database.owner),
      DONDOC_DATA: newFolder(),
      PORT: String(port),
    })
    busy.close()
    await database.drop()
    expectRefusal(ended, `Cổng ${port} đang có chương trình khác dùng; hãy chọn cổng khác bằng PORT=…`)
  })

  test.each([
    [
      'nobody answers',
      { host: '127.0.0.1', port: 1 },
      'Không nối được tới PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và máy chủ.',
    ],
    [
      'a socket that is not there',
      { host: '/khong-co' },
      'Không nối được tới PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và máy chủ.',
    ],
    ['a wrong password', { password: 'đoán' }, 'PostgreSQL ở DATABASE_URL không nhận tên hoặc mật khẩu này.'],
    [
      'a database that was never made',
      { database: 'khong_co' },
      'Cơ sở dữ liệu nêu trong DATABASE_URL không có; hãy tạo trước.',
    ],
  ])('DATABASE_URL: %s', async (_, wrong, sentence) => {
    const database = await makeDatabase()
    const url = urlOf({ ...database.owner, ...wrong })
    const ended = await runChild(['server/main.ts'], { DATABASE_URL: url, DONDOC_DATA: newFolder() })
    await database.drop()
    expectRefusal(ended, sentence)
  })

  test('DATABASE_URL: not PostgreSQL at all', async () => {
    const ended = await runChild(['server/main.ts'], { DATABASE_URL: 'mysql://may/dondoc', DONDOC_DATA: newFolder() })
    expectRefusal(ended, /^Cấu hình DATABASE_URL không dùng được: .*\.$/)
  })

  test('DATABASE_URL: a role that may not make tables', async () => {
    const database = await makeDatabase()
    const ended = await runChild(['server/main.ts'], { DATABASE_URL: urlOf(database.app), DONDOC_DATA: newFolder() })
    await database.drop()
    expectRefusal(ended, /^Vai trò trong DATABASE_URL thiếu quyền \(.*\); `dondoc roles` in câu lệnh cấp quyền\.$/)
  })
})

describe('a data folder', () => {
  const other = serverUser()
  const as = other && { uid: other.uid, gid: other.gid }
  const canRunAs = !other || (canEnter(other, root) && canExecute(other, process.execPath))

  test.skipIf(!canRunAs)('that is closed to its user (as root: needs a project that others may enter)', async () => {
    const closed = join(newFolder(), 'data')
    mkdirSync(closed, { mode: other ? 0o700 : 0o000 })
    const ended = await runChild(['server/main.ts'], { DONDOC_DATA: closed }, as)
    expectRefusal(
      ended,
      `Người dùng đang chạy Đôn Đốc không vào được thư mục ${closed}; hãy mở quyền hoặc chọn thư mục khác bằng DONDOC_DATA.`,
    )
  })

  test.skipIf(!canRunAs)('that may be read only (as root: needs a project that others may enter)', async () => {
    const folder = newFolder()
    if (!other) chmodSync(folder, 0o555)
    const ended = await runChild(['server/main.ts'], { DONDOC_DATA: folder }, as)
    expectRefusal(
      ended,
      `Không đủ quyền đọc, ghi thư mục dữ liệu ${folder}; hãy chạy bằng đúng người dùng đã tạo nó, hoặc chọn thư mục khác bằng DONDOC_DATA.`,
    )
  })

  test.skipIf(!canMount())('on a disk too small for a first start (needs root and mount)', async () => {
    const folder = join(mountDisk(20), 'data')
    const ended = await runChild(['server/main.ts'], { DONDOC_DATA: folder })
    expectRefusal(ended, `Đĩa chứa thư mục dữ liệu ${folder} đã đầy; hãy dọn chỗ rồi khởi động lại.`)
    expect(postgresOf(folder)).toBeUndefined()
  })

  test.skipIf(!canMount())(
    'on a disk that became full: refused, whole again once there is room (needs root and mount)',
    async () => {
      const disk = mountDisk(400)
      const folder = join(disk, 'data')
      const first = await start(folder)
      expect(await setUp(first)).toBe(200)
      await first.kill()
      const filling = fillDisk(disk)
      expectRefusal(await runChild(['server/main.ts'], { DONDOC_DATA: folder }), /đã đầy/)
      expect(postgresOf(folder)).toBeUndefined()
      rmSync(filling)
      const again = await start(folder)
      expect(await signIn(again)).toBe(200)
      await again.kill()
    },
  )
})

/** One sentence on stderr, exit code 1; what stands on stdout are the notes of a start. */
function expectRefusal(ended: Ended, sentence: string | RegExp): void {
  expect(ended.stderr.trimEnd().split('\n'), ended.stdout).toHaveLength(1)
  if (typeof sentence === 'string') expect(ended.stderr.trimEnd()).toBe(sentence)
  else expect(ended.stderr.trimEnd()).toMatch(sentence)
  expect(ended.code).toBe(1)
}
