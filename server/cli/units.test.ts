// A list of units taken in by the command, on the database of a story over HTTP.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { runChild } from '../../scripts/child-server.ts'
import { makeWorld, type World } from '../../test/world.ts'

let world: World
const folder = mkdtempSync(join(tmpdir(), 'dondoc-units-'))
const path = join(folder, 'danh-sach-thon.xlsx')
beforeAll(async () => {
  world = await makeWorld()
  const cells = [
    ['Tên', 'Loại', 'Thuộc'],
    ['Nậm Pung', 'Xã', 'Mường Lâm'],
    ['Nà Mò', 'Thôn', 'Nậm Pung'],
    ['Bản Thẳm', 'Bản', 'Nậm Pung'],
    ['Khe Sâu', 'Thôn', 'Xã Không Có'],
  ].map((row) => row.map((value) => ({ value, type: String })))
  writeFileSync(path, await writeXlsxFile(cells, { sheet: 'Thôn' }).toBuffer())
})
afterAll(async () => {
  await world?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const units = (...args: string[]) => {
  const { host, user, password } = inject('postgres').app
  const query = new URLSearchParams({ host: String(host), user: String(user), password: String(password ?? '') })
  const url = `postgresql:///${world.databases.app.database}?${query}`
  return runChild(['server/cli/dondoc.ts', 'units', ...args], { DATABASE_URL: url })
}
const names = async (): Promise<string[]> =>
  (await world.as('hang', 'GET', '/units')).body.units.map(({ name }: { name: string }) => name)

test('a dry run tells every row’s fate and writes nothing', async () => {
  const { code, stdout } = await units('import', path, '--dry-run', '--from', '2024-01-01')
  expect(stdout).toMatch(/đã có\s+.*Nậm Pung/)
  expect(stdout).toMatch(/lập mới\s+.*Nà Mò/)
  expect(stdout).toMatch(/không nhận\s+.*Khe Sâu.*không thấy đơn vị cấp trên/)
  expect(stdout).toContain('lập mới: 2 · đã có: 1 · bổ sung: 0 · khác, giữ sổ: 0 · không nhận: 1')
  expect(code).toBe(1)
  expect(await names()).not.toContain('Nà Mò')
  const { rows } = await world.serving.database.pool.query('select count(*)::int as n from unit_import')
  expect(rows[0].n).toBe(0)
})

test('then they are taken in as by the page: one operation, with its event, that can be undone', async () => {
  const many = await units('import', path, '--from', '2024-01-01')
  expect([many.code, many.stderr]).toEqual([1, expect.stringContaining('hãy nêu tài khoản bằng --as: ')])
  expect(await names()).not.toContain('Nà Mò')
  const { code, stdout, stderr } = await units('import', path, '--from', '2024-01-01', '--as', 'quan')
  expect(stderr).toBe('')
  expect(stdout).toContain('Đã ghi vào sổ của Văn phòng điều phối nông thôn mới huyện Mường Lâm, do Lò Văn Quân')
  expect(code).toBe(1)
  expect(await names()).toEqual(expect.arrayContaining(['Nà Mò', 'Bản Thẳm']))
  const { operations } = (await world.as('quan', 'GET', '/unit-operations')).body
  expect(operations).toMatchObject([{ kind: 'import', by: 'Lò Văn Quân' }])
  const { imports } = (await world.as('quan', 'GET', '/unit-imports')).body
  expect(imports).toMatchObject([{ source: 'sheet', name: 'danh-sach-thon.xlsx', phase: 'done' }])
  const undoing = await world.as('quan', 'POST', `/unit-operations/${operations[0].operationId}/undoing`, {
    words: 'Thử',
  })
  expect(undoing.status).toBe(200)
  expect(await names()).not.toContain('Nà Mò')
})

test('what it cannot read, and whose book it cannot be, is one sentence', async () => {
  writeFileSync(join(folder, 'thu.pdf'), 'không phải bảng')
  for (const [args, sentence] of [
    [[], 'Cần một việc và một tệp: dondoc units import'],
    [['import', join(folder, 'khong-co.xlsx')], 'Không đọc được tệp'],
    [['import', join(folder, 'thu.pdf'), '--dry-run'], 'không phải là một bảng đọc được'],
    [['import', path, '--from', '1/7/2025'], '--from phải là một ngày như 2025-07-01'],
    [['import', path, '--as', 'ai-do'], 'Tài khoản “ai-do” không giữ sổ của văn phòng nào.'],
  ] as const) {
    const { code, stderr } = await units(...args)
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toContain(sentence)
  }
})
