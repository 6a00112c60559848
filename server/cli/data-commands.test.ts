// The commands on data as an administrator runs them, on a data folder of their own.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ChildServer, runChild, startChild } from '../../scripts/child-server.ts'
import { setUp, signIn } from '../../test/start-up-office.ts'
import { canMount, fillDisk, mountDisk, newFolder, removePlaces } from '../../test/start-up-places.ts'
import { expectRefusal } from '../../test/start-up-refusal.ts'
import { verifyBackup } from '../platform/backup/archive.ts'
import { clusterFolder } from '../platform/embedded-postgres/place.ts'
import { startEmbedded } from '../platform/embedded-postgres/start.ts'
import { commands } from './commands.ts'

vi.setConfig({ testTimeout: 60_000 })
const folder = newFolder()
const archive = join(newFolder(), 'sao-luu.tar.gz')
let server: ChildServer
beforeAll(async () => {
  server = await startChild(folder)
  expect(await setUp(server)).toBe(200)
})
afterAll(async () => {
  await server?.kill()
  removePlaces()
})

const dondoc = (args: string[], env: Record<string, string> = {}) =>
  runChild(['server/cli/dondoc.ts', ...args], { DONDOC_DATA: folder, ...env })

test('backup goes on beside a running server, and seals the chain of events where a key is set', async () => {
  const { code, stdout } = await dondoc(['backup', archive], { DONDOC_ANCHOR_KEY: 'khóa thử' })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Đã ghi .*: \d+ bảng, \d+ dòng, \d+ tệp/m)
  const { tables } = await verifyBackup(archive)
  const rows = (name: string) => tables.find((table) => table.name === name)!.rows
  expect(rows('event')).toBeGreaterThan(0)
  expect([rows('event_chain'), rows('event_anchor')]).toEqual([rows('event'), 1])
  expect(await signIn(server)).toBe(200)
})

test('without a name it lies in sao-luu/ of the data folder, closed to others', async () => {
  expect((await dondoc(['backup'])).code).toBe(0)
  const [name] = readdirSync(join(folder, 'sao-luu'))
  expect(name).toMatch(/^dondoc-\d{4}-\d\d-\d\d-\d{6}\.tar\.gz$/)
  expect(statSync(join(folder, 'sao-luu', name!)).mode & 0o777).toBe(0o600)
})

test('a name that is taken, a folder that is not there, a data folder that is not there', async () => {
  expectRefusal(await dondoc(['backup', archive]), `Đã có tệp ${archive}; hãy chọn tên khác.`)
  const nowhere = join(folder, 'không-có')
  expectRefusal(await dondoc(['backup', join(nowhere, 'a')]), `Không có thư mục ${nowhere}.`)
  expectRefusal(await dondoc(['backup'], { DONDOC_DATA: nowhere }), `Chưa có dữ liệu nào ở ${nowhere}.`)
  expect(existsSync(nowhere)).toBe(false)
})

test.skipIf(!canMount())(
  'onto a full disk: one sentence, and nothing is left there (needs root and mount)',
  async () => {
    const disk = mountDisk(1)
    const filling = basename(fillDisk(disk))
    const to = join(disk, 'sao-luu.tar.gz')
    expectRefusal(await dondoc(['backup', to]), `Đĩa chứa ${to} đã đầy; chưa có bản sao lưu nào được ghi.`)
    expect(readdirSync(disk)).toEqual([filling])
  },
)

test('restore asks for a stopped server, then for --force, and keeps the old rows', async () => {
  expectRefusal(
    await dondoc(['restore', archive, '--force']),
    /^Một Đôn Đốc khác \(tiến trình \d+\) .*; hãy dừng nó trước\.$/,
  )
  await server.kill()
  expectRefusal(await dondoc(['restore', archive]), /đã có dữ liệu .*; thêm --force/)
  const { code, stdout } = await dondoc(['restore', archive, '--force'])
  expect(code).toBe(0)
  const kept = /giữ lại trong cơ sở dữ liệu (\w+)\.$/m.exec(stdout)![1]!
  expect(await peopleIn(kept)).toBe(1)
  expect(await peopleIn('dondoc')).toBe(1)
  expect(stdout).toMatch(/gõ dondoc forget để xem và bỏ\.$/m)

  expect((await dondoc(['forget'])).stdout).toMatch(new RegExp(`^${kept}  \\d+,\\d MB$`, 'm'))
  expectRefusal(await dondoc(['forget', 'dondoc']), /^Không có cơ sở dữ liệu cũ nào tên dondoc;/)
  expect((await dondoc(['forget', kept])).stdout).toMatch(`Đã bỏ hẳn ${kept}.`)
  expect((await dondoc(['forget'])).stdout).toMatch(/^Không còn dữ liệu cũ nào/m)
  expect(await peopleIn('dondoc')).toBe(1)
})

test('upgrade has nothing to do where the data fit', async () => {
  const { code, stdout } = await dondoc(['upgrade'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/đã hợp với PostgreSQL 17/)
})

test('upgrade of a folder of another major: says the steps, refuses a broken backup, exchanges by a good one', async () => {
  const version = join(clusterFolder(folder), 'PG_VERSION')
  writeFileSync(version, '16\n')
  expectRefusal(
    await runChild(['server/main.ts'], { DONDOC_DATA: folder }),
    /PostgreSQL 16 tạo, .* hãy chạy dondoc upgrade để chuyển\.$/,
  )
  const told = await dondoc(['upgrade'])
  expect(told.stdout).toMatch(/do PostgreSQL 16 tạo/)
  expect(told.stdout.match(/^\d\. /gm)).toHaveLength(2)
  const broken = join(newFolder(), 'hong.tar.gz')
  writeFileSync(broken, readFileSync(archive).subarray(0, 1000))
  expectRefusal(await dondoc(['upgrade', broken]), /bị hỏng hoặc bị cắt cụt/)
  expect(readFileSync(version, 'utf8')).toBe('16\n')

  const { code, stdout } = await dondoc(['upgrade', archive])
  expect(code).toBe(0)
  const kept = basename(/giữ ở (.*)\.$/m.exec(stdout)![1]!)
  expect(readFileSync(join(folder, kept, 'cluster', 'PG_VERSION'), 'utf8')).toBe('16\n')
  server = await startChild(folder)
  expect(await signIn(server)).toBe(200)
})

test('an option it does not know: one sentence with an example', async () => {
  const { example } = commands.find(({ name }) => name === 'backup')!
  expectRefusal(await dondoc(['backup', '--nhầm']), `Tùy chọn không đúng; ví dụ: ${example}`)
})

async function peopleIn(database: string): Promise<number> {
  const embedded = await startEmbedded({ folder, say: () => {} })
  const client = new pg.Client(embedded.config('owner', database))
  await client.connect()
  const { rows } = await client.query('select count(*)::int as n from person')
  await client.end()
  await embedded.stop()
  return rows[0].n
}
