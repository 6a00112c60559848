import { describe, expect, it } from 'vitest'
import { type MarkOf, readMark } from './marks.ts'

const of = (valueKind: MarkOf['valueKind'], measure: string | null = null): MarkOf => ({ valueKind, measure })
const row = (met: boolean | null, value: object | null = null) => ({ as: 'row', met, value })

describe('marks as offices write them', () => {
  it.each<[string, object]>([
    ...['x', 'X', 'Đ', 'đ', 'đạt', 'Đạt', 'ĐẠT', '1', 'v', '✓', '×', '+', 'Đã đạt.'].map(
      (mark) => [mark, row(true)] as [string, object],
    ),
    ...['0', 'KĐ', 'kđ', 'C', 'chưa đạt', 'Không đạt', '-', 'k'].map((mark) => [mark, row(false)] as [string, object]),
    ['cơ bản đạt', row(false, { words: 'cơ bản đạt' })],
    ['Gần đạt', row(false, { words: 'Gần đạt' })],
    ['có', row(null, { words: 'có' })],
    ['Không', row(null, { words: 'Không' })],
    ['CBĐ', row(false, { words: 'CBĐ' })],
    ['', { as: 'blank' }],
    ['  ', { as: 'blank' }],
    ['14/19', { as: 'unread', why: 'mark' }],
    ['?', { as: 'unread', why: 'mark' }],
  ])('"%s" in a cell of yes or no', (typedMark, read) => {
    expect(readMark(typedMark, of('yes-no'))).toEqual(read)
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
    ['12/13', 'percent', row(null, { numerator: 12, denominator: 13 })],
    ['95 phần trăm', 'percent', row(null, { number: 95 })],
    ['đạt 95%', 'percent', row(null, { number: 95 })],
    ['92,4% (đạt)', 'percent', row(true, { number: 92.4 })],
    ['1,234', 'percent', row(null, { number: 1.234 })],
    ['khoảng 95', 'percent', { as: 'unread', why: 'number' }],
    ['không', 'percent', row(false)],
    ['1.250 trên 1.300', 'ratio', row(null, { numerator: 1250, denominator: 1300 })],
    ['1,250/1,300', 'ratio', { as: 'unread', why: 'comma' }],
    ['61/74', 'ratio', row(null, { numerator: 61, denominator: 74 })],
    ['1.061 / 1.274 đạt', 'ratio', row(true, { numerator: 1_061, denominator: 1_274 })],
    ['61/0', 'ratio', { as: 'unread', why: 'pair' }],
    ['86,1%', 'ratio', { as: 'unread', why: 'pair' }],
    ['đạt', 'ratio', row(true)],
    ['Có 2 nhà văn hoá', 'text', row(null, { words: 'Có 2 nhà văn hoá' })],
  ] as const)('"%s" in a cell of %s', (typedMark, kind, read) => {
    expect(readMark(typedMark, of(kind))).toEqual(read)
  })

  it.each<[string, string, object, ('decimal' | 'thousands')?]>([
    ['45,2 triệu đồng/người/năm', 'triệu đồng/người/năm', row(null, { number: 45.2 })],
    ['45,2 triệu', 'triệu đồng/người', row(null, { number: 45.2 })],
    ['2,5 m2/người', 'm2/người', row(null, { number: 2.5 })],
    ['1,234', 'lít', { as: 'unread', why: 'comma' }],
    ['1,234', 'lít', row(null, { number: 1.234 }), 'decimal'],
    ['1,234', 'lít', row(null, { number: 1234 }), 'thousands'],
    ['1,234', 'mô hình', row(null, { number: 1234 })],
  ])('"%s" of a number in %s', (typedMark, measure, read, comma) => {
    expect(readMark(typedMark, of('number', measure), comma)).toEqual(read)
  })
})
