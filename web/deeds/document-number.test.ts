import { expect, it } from 'vitest'
import { shownNumber } from './document-number.ts'

it.each([
  ['1247/UBND-NN', '1247/UBND-NN'],
  ['/TB-UBND', '…/TB-UBND'],
  [null, null],
])('the number %s is shown as %s', (number, shown) => {
  expect(shownNumber(number)).toBe(shown)
})
