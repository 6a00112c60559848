import { expect, it } from 'vitest'
import { readRungs } from './read-rungs.ts'

it.each([
  ['-3, 0, 3, 7', [-3, 0, 3, 7]],
  ['–3; 0 +3', [-3, 0, 3]],
  ['', []],
  ['ba ngày', null],
  ['1.5', null],
  ['3,,7,', [3, 7]],
])('%s', (typed, rungs) => {
  expect(readRungs(typed)).toEqual(rungs)
})
