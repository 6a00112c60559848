import { describe, expect, it, test } from 'vitest'
import type { Tab } from '../sheets/reading/grid.ts'
import { columnsOf, layTab, meaningOf, noWords, wordsOf } from './columns.ts'
import type { TrackerColumn } from './contract.ts'

const tab = (...rows: string[][]): Tab => ({
  name: 'Danh sách',
  rows: rows.map((cells, i) => ({ no: i + 1, cells, fills: cells.map(() => null) })),
  merges: [],
  widths: [],
})
const head = ['STT', 'Mã NV', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Hạn xử lý']
const row = (no: string, id: string) => [no, id, `Việc ${no}`, 'UBND xã A', '30/9/2024']
const columns: TrackerColumn[] = head.map((title, i) => ({
  title,
  role: (['no', 'twin', 'words', 'lead', 'due'] as const)[i]!,
}))

describe('columns of a sample', () => {
  it('the identifier is the column named as one, filled and never twice the same', () => {
    expect(columnsOf(tab(head, row('1', 'A1'), row('2', 'A2')))?.columns.map(({ role }) => role)).toEqual(
      columns.map(({ role }) => role),
    )
    expect(columnsOf(tab(head, row('1', 'A1'), row('2', 'A1')))?.columns[1]?.role).toBe('other')
  })
  it('without a heading there are none', () => {
    expect(columnsOf(tab(['a', 'b'], ['c', 'd']))).toBeNull()
  })
})

describe('a later export', () => {
  it('is known by its titles, under a line of title and in another order', () => {
    const swapped = ['Mã NV', 'Hạn xử lý', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Ghi chú mới']
    const laid = layTab(tab(['DANH SÁCH'], swapped, ['A1', '30/9', 'Việc', 'UBND xã A', '']), columns)
    expect(laid).toEqual({ head: [2], roles: ['twin', 'due', 'words', 'lead', 'other'] })
  })
  it('cells without a heading are read in the order of the sample', () => {
    expect(layTab(tab(row('1', 'A1')), columns)).toEqual({ head: [], roles: columns.map(({ role }) => role) })
  })
  it('of another list the column that is missing is named', () => {
    expect(layTab(tab(['A', 'B'], ['một', 'hai']), columns)).toEqual({ missing: 'Mã NV' })
    expect(layTab(tab(['STT', 'Nội dung nhiệm vụ', 'Hạn xử lý'], ['1', 'Việc', '30/9']), columns)).toEqual({
      missing: 'Mã NV',
    })
  })
})

test('words are put under the state they name, the commonest first; what nobody knows is left out', () => {
  const words = wordsOf([
    'Đã xong',
    'Hoàn thành',
    'Hoàn thành',
    'Chậm tiến độ',
    'Hoàn thành quá hạn',
    'Chưa làm',
    'Lưu kho',
  ])
  expect(words).toEqual({
    ...noWords,
    done: ['Hoàn thành', 'Đã xong'],
    late: ['Chậm tiến độ'],
    'done-late': ['Hoàn thành quá hạn'],
    unseen: ['Chưa làm'],
  })
})

test('a word means what a person said of it, else what it says itself', () => {
  expect(meaningOf('Lưu kho', { ...noWords, ended: ['lưu kho'] })).toEqual({ state: 'ended', late: false })
  expect(meaningOf('Đã xong', noWords)).toEqual({ state: 'done', late: false })
  expect(meaningOf('Lưu kho', noWords)).toBeNull()
})
