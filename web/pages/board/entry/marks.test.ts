import { describe, expect, it } from 'vitest'
import { readMark, readNumber } from './marks.ts'
import { blockOf, emptySheet, laid, redo, typed, undo, written } from './typed-sheet.ts'

const row = (met: boolean | null, value: object | null = null) => ({ as: 'row', met, value })

describe('marks as offices write them', () => {
  it.each<[string, object]>([
    ...['x', 'X', 'Đ', 'đ', 'đạt', 'Đạt', 'ĐẠT', '1', 'v', '✓', 'có'].map(
      (mark) => [mark, row(true)] as [string, object],
    ),
    ...['0', 'KĐ', 'kđ', 'C', 'chưa đạt', 'Không đạt', '-', 'k'].map((mark) => [mark, row(false)] as [string, object]),
    ['cơ bản đạt', row(false, { words: 'cơ bản đạt' })],
    ['Gần đạt', row(false, { words: 'Gần đạt' })],
    ['', { as: 'blank' }],
    ['  ', { as: 'blank' }],
    ['14/19', { as: 'unread', why: 'mark' }],
    ['?', { as: 'unread', why: 'mark' }],
  ])('"%s" in a cell of yes or no', (typedMark, read) => {
    expect(readMark(typedMark, 'yes-no')).toEqual(read)
  })

  it.each([
    ['92,4', 'percent', row(null, { number: 92.4 })],
    ['92.4%', 'percent', row(null, { number: 92.4 })],
    ['88 % đạt', 'percent', row(true, { number: 88 })],
    ['88% chưa đạt', 'percent', row(false, { number: 88 })],
    ['1', 'percent', row(null, { number: 1 })],
    ['0', 'percent', row(null, { number: 0 })],
    ['Đ', 'percent', row(true)],
    ['120%', 'percent', { as: 'unread', why: 'percent' }],
    ['nhiều', 'percent', { as: 'unread', why: 'number' }],
    ['12.640', 'number', row(null, { number: 12_640 })],
    ['61/74', 'ratio', row(null, { numerator: 61, denominator: 74 })],
    ['1.061 / 1.274 đạt', 'ratio', row(true, { numerator: 1_061, denominator: 1_274 })],
    ['61/0', 'ratio', { as: 'unread', why: 'pair' }],
    ['86,1%', 'ratio', { as: 'unread', why: 'pair' }],
    ['đạt', 'ratio', row(true)],
    ['Có 2 nhà văn hoá', 'text', row(null, { words: 'Có 2 nhà văn hoá' })],
  ] as const)('"%s" in a cell of %s', (typedMark, kind, read) => {
    expect(readMark(typedMark, kind)).toEqual(read)
  })

  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12.640', 12_640],
    ['12,5', 12.5],
    ['1.5', 1.5],
    ['1.2.3', null],
    ['12,34,5', null],
    ['', null],
  ])('the figure "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })
})

describe('the grid', () => {
  it('takes a block from Excel, and says what fell outside', () => {
    const block = blockOf('x\tKĐ\r\n"92,4\n%"\t61/74\tx\r\n')
    expect(block).toEqual([
      ['x', 'KĐ'],
      ['92,4\n%', '61/74', 'x'],
    ])
    const { entries, outside } = laid(block, { row: 1, column: 0 }, { units: [7, 8, 9], places: [0, 3] })
    expect(entries.map(({ key }) => key)).toEqual(['8.0', '8.3', '9.0', '9.3'])
    expect(outside).toBe(1)
  })

  it('goes back and forth step by step; a paste is one step; what is written leaves', () => {
    const once = typed(emptySheet, [{ key: '8.0', text: ' x ' }])
    const twice = typed(once, [
      { key: '8.0', text: 'KĐ' },
      { key: '8.3', text: 'x' },
    ])
    expect(twice.cells).toEqual({ '8.0': 'KĐ', '8.3': 'x' })
    expect(typed(twice, [{ key: '8.3', text: 'x' }])).toBe(twice)
    expect(undo(twice).cells).toEqual({ '8.0': 'x' })
    expect(redo(undo(twice)).cells).toEqual(twice.cells)
    expect(undo(undo(undo(twice))).cells).toEqual({})
    expect(written(twice, new Set(['8.0'])).cells).toEqual({ '8.3': 'x' })
  })
})
