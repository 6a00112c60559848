import { describe, expect, test } from 'vitest'
import { commaIn, type NumberOf, numberOf, readFigure, readNumber } from './numbers.ts'

describe('numbers in Vietnamese writing', () => {
  test.each([
    ['95', 95],
    ['95,5', 95.5],
    ['95.5', 95.5],
    ['1.5', 1.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12.640', 12_640],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,234,567.5', 1_234_567.5],
    ['0,5', 0.5],
    ['0,123', 0.123],
    ['0.123', 0.123],
    ['1234,567', 1234.567],
    ['1 234', 1234],
    ['1 234', 1234],
    ['+7', 7],
    ['-3,2', -3.2],
    ['95,', null],
    ['1.23.4', null],
    ['1.2.3', null],
    ['12,34,5', null],
    ['1,234.567,8', null],
    ['12a', null],
    ['--5', null],
    ['', null],
  ])('%s is %s', (typed, number) => expect(readNumber(typed)).toBe(number))
})

describe('one mark before three digits', () => {
  test.each<[string, NumberOf, number, number | null]>([
    ['1,234', 'share', 1.234, null],
    ['95.125', 'share', 95.125, null],
    ['1,234', 'count', 1234, null],
    ['1.234', 'count', 1234, null],
    ['1.234', 'measure', 1234, null],
    ['1,234', 'measure', 1.234, 1234],
    ['-1,234', 'measure', -1.234, -1234],
  ])('%s of a %s', (typed, of, number, other) => expect(readFigure(typed, of)).toEqual({ number, other }))

  test('is certain once it is known what a comma is', () => {
    expect(readFigure('1,234', 'measure', 'decimal')).toEqual({ number: 1.234, other: null })
    expect(readFigure('1,234', 'measure', 'thousands')).toEqual({ number: 1234, other: null })
  })

  test.each<[string[], ReturnType<typeof commaIn>]>([
    [['1,234', '45,2'], 'decimal'],
    [['1,234', '12.640,5'], 'decimal'],
    [['1,234', '0,123'], 'decimal'],
    [['1,234', '1,234,567'], 'thousands'],
    [['1,234', '45.25'], 'thousands'],
    [['1,234', '2,345'], null],
    [['45,2', '45.25'], null],
    [[], null],
  ])('%j tells %s', (figures, told) => expect(commaIn(figures)).toBe(told))
})

test.each<[string | null, NumberOf]>([
  ['%', 'share'],
  ['hộ', 'count'],
  ['Mô hình', 'count'],
  ['triệu đồng/người/năm', 'measure'],
  ['m2/người', 'measure'],
  ['người/km2', 'measure'],
  ['lít', 'measure'],
  [null, 'measure'],
])('a number of %s is a %s', (measure, of) => expect(numberOf(measure)).toBe(of))
