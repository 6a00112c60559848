import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, formatsOf } from './formats.ts'

const f = formatsOf('vi')
const now = new Date('2024-09-27T03:01:00Z') // 10:01 in Viet Nam

describe('dates', () => {
  it.each([
    ['2024-09-27', '27/9/2024'],
    ['2024-10-02', '02/10/2024'],
    ['2024-02-05', '05/02/2024'],
    ['2024-09-27T17:30:00Z', '28/9/2024'],
  ])('%s is written %s', (moment, written) => {
    expect(f.day(moment)).toBe(written)
  })

  it('are of Viet Nam, whatever the machine', () => {
    expect(dayOf('2024-12-31T17:00:00Z')).toBe('2025-01-01')
    expect(f.time('2024-09-27T03:01:00Z')).toBe('10:01')
    expect(f.instant('2024-09-27T03:01:00Z')).toBe('10:01 ngày 27/9/2024')
    expect(f.weekday('2024-09-27')).toBe('Thứ Sáu, 27/9/2024')
  })

  it('leave out the year only in this year', () => {
    expect(f.dayShort('2024-09-27', now)).toBe('27/9')
    expect(f.dayShort('2023-09-27', now)).toBe('27/9/2023')
  })
})

describe('distance', () => {
  it.each([
    ['2024-09-27T03:00:00Z', 'quá 1 phút'],
    ['2024-09-27T00:01:00Z', 'quá 3 giờ'],
    ['2024-09-27T10:00:00Z', 'còn 6 giờ'],
    ['2024-09-27', 'hôm nay'],
    ['2024-09-25', 'quá 2 ngày'],
    ['2024-09-30', 'còn 3 ngày'],
    ['2024-09-26T16:59:59Z', 'quá 10 giờ'],
    ['2024-09-25T16:59:59Z', 'quá 2 ngày'],
    ['2024-09-27T17:30:00Z', 'còn 1 ngày'],
  ])('to %s is %s', (due, said) => {
    expect(f.distance(due, now)).toBe(said)
  })

  it('counts calendar days over the change of a month', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

describe('figures and names', () => {
  it('use the point for thousands and the comma for parts', () => {
    expect(f.number(12640)).toBe('12.640')
    expect(f.decimal(14.3)).toBe('14,3')
    expect(f.percent(0.686)).toBe('68,6%')
    expect(f.fileSize(1_230_000)).toBe('1,2 MB')
    expect(formatsOf('en').number(12640)).toBe('12,640')
  })

  it('are sorted as Vietnamese sorts them', () => {
    expect(['Đồng Nai', 'Dốc Lết', 'Ân Thi', 'An Khê', 'Xã 10', 'Xã 9'].sort(f.compare)).toEqual([
      'An Khê',
      'Ân Thi',
      'Dốc Lết',
      'Đồng Nai',
      'Xã 9',
      'Xã 10',
    ])
  })
})
