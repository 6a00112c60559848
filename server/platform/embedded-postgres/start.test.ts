import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { StartRefused } from '../start-refused.ts'
import { isAlive } from './pid-file.ts'
import { endAll, newFolder, query, start } from './test-servers.ts'

afterEach(endAll)

test('the first start makes owner, application role and a Vietnamese database; the second keeps the data', async () => {
  const folder = newFolder()
  const first = await start(folder)
  await query(first, 'create table commune (name text)')
  await query(first, `insert into commune values ('Ân Thi'), ('Đông Hòa'), ('Dương Kinh'), ('An Lão'), ('Áng Sơn')`)
  const refused = await query(first, 'create table mine (a int)', 'app').catch((error) => error.message)
  expect(refused).toMatch(/permission denied/)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)

  const second = await start(folder)
  const names = await query(second, 'select name from commune order by name')
  expect(names.map((row) => row.name)).toEqual(['An Lão', 'Áng Sơn', 'Ân Thi', 'Dương Kinh', 'Đông Hòa'])
  const [settings] = await query(
    second,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums, current_setting('timezone') as zone,
       current_setting('listen_addresses') as addresses, current_setting('idle_in_transaction_session_timeout') as idle,
       (select datlocprovider::text || ':' || datlocale from pg_database where datname = current_database()) as locale`,
  )
  expect(settings).toEqual({ fsync: 'on', checksums: 'on', zone: 'UTC', addresses: '', idle: '30s', locale: 'i:vi' })
})

test('what lies in the folder is closed to others, and a wrong password is refused', async () => {
  const folder = newFolder()
  const server = await start(folder)
  const modes = ['cluster', 'socket', 'secrets.json', 'server.log'].map(
    (name) => statSync(join(folder, 'database', name)).mode & 0o777,
  )
  expect(modes).toEqual([0o700, 0o700, 0o600, 0o600])
  const stranger = new pg.Client({ ...server.config('owner'), password: 'đoán' })
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
})

test('a second server on the folder is refused with a sentence, a tool may use the first', async () => {
  const folder = newFolder()
  const server = await start(folder)
  await expect(start(folder)).rejects.toThrow(
    `Một Đôn Đốc khác (tiến trình ${process.pid}) đang chạy trên thư mục dữ liệu này (${folder}); hãy dừng nó trước.`,
  )
  const tool = await start(folder, { exclusive: false })
  expect(tool.pid).toBe(server.pid)
  await tool.stop()
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a folder of another major version is refused and names dondoc upgrade', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  writeFileSync(join(folder, 'database', 'cluster', 'PG_VERSION'), '16\n')
  const refusal = await start(folder).catch((error) => error)
  expect(refusal).toBeInstanceOf(StartRefused)
  expect(refusal.message).toBe(
    `Dữ liệu ở ${folder} do PostgreSQL 16 tạo, còn bản đi kèm là 17; hãy chạy dondoc upgrade để chuyển.`,
  )
})

test.each([
  ['blanks, commas and Vietnamese letters', ['Dữ liệu, Văn phòng điều phối', "sổ 'năm' 2026"]],
  ['longer than a socket may be', ['một-thư-mục-có-tên-rất-dài'.repeat(4), 'và-một-thư-mục-nữa'.repeat(3)]],
])('paths with %s', async (_, parts) => {
  const folder = join(newFolder(), ...parts)
  const server = await start(folder)
  expect(await query(server, `select 'Đôn Đốc' as name`)).toEqual([{ name: 'Đôn Đốc' }])
  await expect(start(folder)).rejects.toThrow(/đang chạy trên thư mục dữ liệu này/)
  const socket = String(server.config('owner').host)
  await server.stop()
  expect(socket.startsWith(folder) || !existsSync(socket)).toBe(true)
})

test('a data path that is a file is refused with a sentence', async () => {
  const file = join(newFolder(), 'data')
  writeFileSync(file, '')
  await expect(start(file)).rejects.toThrow(StartRefused)
})
