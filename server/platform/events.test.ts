import { describe, expect, it } from 'vitest'
import { canonical } from './events.ts'

describe('the text a hash is made of', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      [
        { b: 1, a: 2 },
        { b: 3, a: 4 },
        { a: 5, b: 6 },
      ],
      '[{"a":2,"b":1},{"a":4,"b":3},{"a":5,"b":6}]',
    ],
    [[{ b: { d: 1, c: 2 }, a: [] }, { b: 3 }], '[{"a":[],"b":{"c":2,"d":1}},{"b":3}]'],
    // by letters, also where they are digits
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
    [['', null, undefined], '["",null,null]'],
    [{ 'nói "rằng"': 'Đã làm\n', none: undefined }, '{"none":null,"nói \\"rằng\\"":"Đã làm\\n"}'],
  ])('of %j', (value, text) => {
    expect(canonical(value)).toBe(text)
  })
})
