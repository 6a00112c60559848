import { describe, expect, it } from 'vitest'
import { stepped } from './row-window.ts'

describe('the rows that are drawn', () => {
  it.each([
    [{ startIndex: 0, endIndex: 15, count: 3321 }, 0, 29],
    [{ startIndex: 10, endIndex: 25, count: 3321 }, 0, 35],
    [{ startIndex: 12, endIndex: 27, count: 3321 }, 0, 41],
    [{ startIndex: 100, endIndex: 115, count: 3321 }, 90, 125],
    [{ startIndex: 3305, endIndex: 3320, count: 3321 }, 3294, 3320],
    [{ startIndex: 0, endIndex: 3, count: 4 }, 0, 3],
  ])('of %j are those from %i to %i', (range, first, last) => {
    const drawn = stepped({ ...range, overscan: 9 })
    expect([drawn[0], drawn.at(-1)]).toEqual([first, last])
    expect(drawn).toHaveLength(last - first + 1)
  })

  it.each([
    ['forward', 90, 149],
    ['backward', 66, 125],
  ] as const)('reach farther where they are scrolled to: %s', (moving, first, last) => {
    const drawn = stepped({ startIndex: 100, endIndex: 115, overscan: 9, count: 3321 }, moving)
    expect([drawn[0], drawn.at(-1)]).toEqual([first, last])
  })
})
