// Lists that go out again: the same columns, order, titles and colours, with what has become of each row.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Grid } from './reading/grid.ts'
import { readSheet } from './reading/read-sheet.ts'
import { allRows, takeIn } from './test-sheet.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const example = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, 'examples', name)) })
const out = async (sheetId: string): Promise<Buffer> =>
  (await world.as('hang', 'GET', `/sheets/${sheetId}/export`)).body
const cellsOf = async (bytes: Buffer): Promise<Grid> => readSheet(new Uint8Array(bytes), 'ra.xlsx')

async function imported(file: { name: string; bytes: Buffer }, answers: object = {}): Promise<string> {
  const { sheetId } = await takeIn(world, file)
  if (Object.keys(answers).length > 0) await world.as('hang', 'PUT', `/sheets/${sheetId}/answers`, { answers })
  const { status, body } = await world.as('hang', 'POST', `/sheets/${sheetId}/import`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return sheetId
}
const find = async (q: string) =>
  (await world.as('hang', 'GET', `/assignments?size=200&q=${encodeURIComponent(q)}`)).body.assignments

describe('a list of three months', () => {
  let sheetId: string
  it('goes out tab by tab as it came, with our identifier in a last column', async () => {
    sheetId = await imported(example('02-moi-thang-mot-trang.xlsx'))
    const before = await cellsOf(readFileSync(join(import.meta.dirname, 'examples/02-moi-thang-mot-trang.xlsx')))
    const after = await cellsOf(await out(sheetId))
    expect(after.tabs.map(({ name }) => name)).toEqual(before.tabs.map(({ name }) => name))
    const [head, row] = after.tabs[0]!.rows.slice(1)
    expect(head!.cells).toEqual([
      'STT',
      'Nội dung công việc',
      'Số VB',
      'Đơn vị chủ trì',
      'Hạn',
      'Tiến độ',
      'Trạng thái',
      'Mã Đôn Đốc',
    ])
    expect(row!.cells.slice(0, 7)).toEqual(before.tabs[0]!.rows[2]!.cells.with(6, 'Quá hạn'))
    const july = (grid: Grid) => grid.tabs[2]!.rows.map(({ cells }) => cells.slice(0, 7))
    expect(july(after)).toEqual(july(before))
    expect(row!.cells[7]).toMatch(/^DD-[0-9a-f]{32}$/)
    expect(after.tabs[0]!.merges).toEqual(before.tabs[0]!.merges)
  })

  it('refreshed: the newest words, the day put off, the list’s own word for the state', async () => {
    const [row] = await find('liên thôn Nà Ư')
    const on = (path: string, body: object) =>
      world.as('hang', 'POST', `/assignments/${row.assignmentId}/${path}`, body)
    await on('change', { dueDay: '2024-10-05', words: 'Chủ tịch đồng ý lùi hạn', onDay: '2024-09-19' })
    await on('completion', {
      words: 'Đã hoàn công',
      product: { number: '30/BC-KTHT', day: '2024-09-19' },
      recordedFor: { channel: 'van-ban' },
    })
    await on('confirmation', {})
    const { tabs } = await cellsOf(await out(sheetId))
    expect(tabs[0]!.rows[2]!.cells.slice(3, 7)).toEqual([
      'P. KT-HT',
      '31/8 (gia hạn 05/10/2024)',
      'Đã hoàn công; 30/BC-KTHT ngày 19/09/2024',
      'Xong',
    ])
    expect(tabs[0]!.rows[4]!.cells.slice(4, 7)).toEqual(['25/9', 'Đang vận động', 'Đang làm'])
  })

  it('taken in again as it went out, it has nothing new and doubles nothing', async () => {
    const { sheetId: again } = await takeIn(world, { name: 'ra.xlsx', bytes: new Uint8Array(await out(sheetId)) })
    const fates = (await allRows(world, again)).map(({ fate, why }) => why ?? fate)
    expect(new Set(fates)).toEqual(new Set(['same']))
    expect((await world.as('hang', 'POST', `/sheets/${again}/import`)).body.code).toBe('sheets.nothing-to-import')
  })
})

describe('a list that says its states by colour', () => {
  it('says them by the same colours again', async () => {
    const sheetId = await imported(example('04-to-mau.xlsx'), { 'colour:FF0000': { state: 'open' } })
    const [row] = await find('Kiểm đếm hộ ảnh hưởng')
    await world.as('hang', 'POST', `/assignments/${row.assignmentId}/completion`, {
      product: { number: '12/BC-UBND' },
      recordedFor: { channel: 'van-ban' },
    })
    await world.as('hang', 'POST', `/assignments/${row.assignmentId}/confirmation`, {})
    const { tabs } = await cellsOf(await out(sheetId))
    const fillOf = (no: number) => new Set(tabs[0]!.rows.find((one) => one.no === no)!.fills.slice(0, 5))
    expect([fillOf(11), fillOf(12), fillOf(10)]).toEqual([
      new Set(['92D050']),
      new Set(['92D050']),
      new Set(['D9D9D9']),
    ])
  })
})

describe('several leads', () => {
  it('stand under their names in one cell, and each hears only his own back', async () => {
    const text = [
      'Nội dung công việc\tĐơn vị chủ trì\tHạn\tTiến độ',
      'Dựng biển báo\t"UBND xã Tà Sỏi\nUBND xã Pá Khoang"\t30/11\t',
    ].join('\n')
    const sheetId = await imported({ name: 'hai-xa.tsv', bytes: Buffer.from(text) })
    for (const row of await find('Dựng biển báo'))
      await world.as('hang', 'POST', `/assignments/${row.assignmentId}/report`, {
        words: `Xong ${row.lead.name.slice(-5)}`,
        recordedFor: { channel: 'zalo' },
      })
    const bytes = await out(sheetId)
    const { tabs } = await cellsOf(bytes)
    expect(tabs[0]!.rows[1]!.cells[3]).toBe('UBND xã Tà Sỏi: Xong à Sỏi\nUBND xã Pá Khoang: Xong hoang')
    const { sheetId: again } = await takeIn(world, { name: 'ra.xlsx', bytes: new Uint8Array(bytes) })
    expect((await allRows(world, again)).map(({ fate }) => fate)).toEqual(['same'])
  })
})

it('is for those who keep the book', async () => {
  const { sheetId } = await takeIn(world, { name: 'x.tsv', bytes: 'Nội dung công việc\tHạn\nMột việc\t30/9' })
  const status = async (who: 'doan' | 'xa' | null) => (await world.as(who, 'GET', `/sheets/${sheetId}/export`)).status
  expect([await status(null), await status('doan'), await status('xa')]).toEqual([401, 403, 404])
})
