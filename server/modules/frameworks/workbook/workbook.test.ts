// A set out as a workbook and in again; what cannot be read is told cell by cell.
import { describe, expect, test } from 'vitest'
import { workbookOf } from '../../sheets/frameworks.ts'
import { readXlsx } from '../../sheets/reading/xlsx.ts'
import { shippedBody } from '../actions/load-shipped.ts'
import { changesBetween } from '../changes.ts'
import { SetBody } from '../contract.ts'
import { setFiles } from '../sets/shipped.ts'
import { setFrom } from './in.ts'
import { tabsOf } from './out.ts'
import type { InTab } from './tabs.ts'

const bodyOf = (code: string) => SetBody.parse(shippedBody(setFiles.find((file) => file.code === code)!).body)
/** As a file that Excel would open, and read again by the reader of sheets. */
async function throughExcel(body: SetBody): Promise<InTab[]> {
  return (await readXlsx(new Uint8Array(await workbookOf(tabsOf(body))), 'bo.xlsx')).tabs
}

describe('through a real workbook and back', () => {
  test.each(setFiles.map(({ code }) => code))('%s comes back as it was', async (code) => {
    const body = bodyOf(code)
    const empty = { ...body, criteria: [], notes: [] }
    const { body: back, faults } = setFrom(await throughExcel(body), empty)
    expect(faults).toEqual([])
    expect(back).toEqual(body)
  })
})

describe('what was changed in the workbook', () => {
  const body = bodyOf('xa-ntm-2021-2025')
  const tabs = () =>
    tabsOf(body).map(({ name, title, headings, rows }) => ({
      name,
      rows: [[title], headings, ...rows].map((cells, i) => ({ no: i + 1, cells: [...cells] })),
    }))
  const rowOf = (all: InTab[], tab: number, indicator: string, klass?: string) =>
    all[tab]!.rows.find(({ cells }) => cells[1] === indicator && (!klass || cells[2] === klass))!

  test('a level, a verified mark with its source, a new indicator, one taken out', () => {
    const changed = tabs()
    rowOf(changed, 2, '9.2', 'Đồng bằng sông Hồng').cells.splice(4, 1, '92,5')
    rowOf(changed, 2, '9.2', 'Đồng bằng sông Hồng').cells.splice(7, 2, 'x', 'Phụ lục QĐ 318')
    changed[1]!.rows.splice(5, 0, {
      no: 99,
      cells: ['1', '1.3', 'Có quy chế quản lý kiến trúc', '', '', '', '', '', '', '', ''],
    })
    changed[1]!.rows = changed[1]!.rows.filter(({ cells }) => cells[1] !== '19.2')
    changed[2]!.rows = changed[2]!.rows.filter(({ cells }) => cells[1] !== '19.2')
    const { body: next, faults } = setFrom(changed, body)
    expect(faults).toEqual([])
    const lines = changesBetween(body, next).map(({ part, change, code, class: one, field, before, after }) => [
      part,
      change,
      code,
      one,
      field,
      before,
      after,
    ])
    expect(lines).toEqual([
      ['indicator', 'added', '1.3', null, null, null, null],
      ['level', 'changed', '9.2', 'dong-bang-song-hong', 'value', '90', '92.5'],
      ['level', 'changed', '9.2', 'dong-bang-song-hong', 'verified', 'false', 'true'],
      [
        'level',
        'changed',
        '9.2',
        'dong-bang-song-hong',
        'source',
        'Chưa đối chiếu với phụ lục của quyết định',
        'Phụ lục QĐ 318',
      ],
      ['indicator', 'removed', '19.2', null, null, null, null],
    ])
  })

  test('unknown columns and bad cells each have their line, and leave what stood there', () => {
    const bad = tabs()
    bad.push({ name: 'Nháp', rows: [{ no: 1, cells: ['x'] }] })
    bad[1]!.rows[1]!.cells.push('Cột lạ')
    const insured = rowOf(bad, 1, '15.1')
    insured.cells[5] = 'phần nghìn'
    insured.cells[8] = 'x'
    insured.cells[9] = ''
    rowOf(bad, 1, '15.2').cells[1] = '15.1'
    const level = rowOf(bad, 2, '15.1', 'Tây Nguyên')
    level.cells[4] = 'chín mươi'
    rowOf(bad, 2, '15.1', 'Đông Nam Bộ').cells[2] = 'Miền Đông'
    rowOf(bad, 2, '15.4', 'Tây Nguyên').cells[3] = '20213'
    bad[2]!.rows.push({ no: 500, cells: ['77', '77.1', 'Mọi đơn vị', '', '5', '', '', '', ''] })
    bad[0]!.rows.find(({ cells }) => cells[0] === 'Áp dụng từ ngày')!.cells[1] = '31/2/2022'
    const { body: next, faults } = setFrom(bad, body)
    expect(faults.map(({ tab, column, typed, why }) => [tab, column, typed, why])).toEqual([
      ['Nháp', null, null, 'unknown-tab'],
      ['Bộ tiêu chí', 'Áp dụng từ ngày', '31/2/2022', 'not-a-day'],
      ['Tiêu chí, chỉ tiêu', 'Cột lạ', 'Cột lạ', 'unknown-column'],
      ['Tiêu chí, chỉ tiêu', 'Kiểu giá trị', 'phần nghìn', 'not-a-choice'],
      ['Tiêu chí, chỉ tiêu', 'Nguồn', '15.1', 'source-missing'],
      ['Tiêu chí, chỉ tiêu', 'Chỉ tiêu', '15.1', 'twice'],
      ['Mức đạt', 'Mức', 'chín mươi', 'not-a-number'],
      ['Mức đạt', 'Áp dụng cho', 'Miền Đông', 'unknown-class'],
      ['Mức đạt', 'Chỉ tiêu', '15.2', 'no-place'],
      ['Mức đạt', 'Năm', '20213', 'not-a-year'],
      ['Mức đạt', 'Chỉ tiêu', '77.1', 'no-place'],
    ])
    expect(next.from).toBe('2022-03-08')
    expect(next.criteria[14]!.indicators[0]).toMatchObject({ valueKind: 'percent', verified: false })
    const levelsOf = (set: SetBody) =>
      set.criteria[14]!.indicators[0]!.thresholds.map((one) => `${one.class} ${one.value}`)
    expect(levelsOf(next).toSorted()).toEqual(levelsOf(body).toSorted())
  })

  test('a workbook without a tab leaves that part as it is', () => {
    expect(setFrom(tabs().slice(2), body)).toEqual({ body, faults: [] })
  })
})
