// What keeps a server from starting: each in one sentence on stderr, exit code 1, no process left.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runChild, startChild } from '../scripts/child-server.ts'
import { root } from '../scripts/steps.ts'
import { canEnter, canExecute, serverUser } from '../server/platform/embedded-postgres/server-user.ts'
import { makeDatabase } from './database.ts'
import { setUp, signIn } from './start-up-office.ts'
import {
  canMount,
  fillDisk,
  mountDisk,
  newFolder,
  olderNode,
  postgresOf,
  removePlaces,
  urlOf,
} from './start-up-places.ts'
import { expectRefusal } from './start-up-refusal.ts'

vi.setConfig({ testTimeout: 60_000 })
afterAll(removePlaces)

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
    chmodSync(closed, 0o700)
    expectRefusal(
      ended,
      `Người dùng đang chạy Đôn Đốc không vào được thư mục ${closed}; hãy mở quyền hoặc chọn thư mục khác bằng DONDOC_DATA.`,
    )
  })

  test.skipIf(!canRunAs)('that may be read only (as root: needs a project that others may enter)', async () => {
    const folder = newFolder()
    if (!other) chmodSync(folder, 0o555)
    const ended = await runChild(['server/main.ts'], { DONDOC_DATA: folder }, as)
    chmodSync(folder, 0o755)
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
      const first = await startChild(folder)
      expect(await setUp(first)).toBe(200)
      await first.kill()
      const filling = fillDisk(disk)
      expectRefusal(await runChild(['server/main.ts'], { DONDOC_DATA: folder }), /đã đầy/)
      expect(postgresOf(folder)).toBeUndefined()
      rmSync(filling)
      const again = await startChild(folder)
      expect(await signIn(again)).toBe(200)
      await again.kill()
    },
  )
})
