import { expect, test } from 'vitest'
import { normaliseText, printed } from './fold.ts'

test('a decomposed text is composed, and nothing else is changed', () => {
  expect(normaliseText('xã\r\n**Hòa**'.normalize('NFD'))).toBe('xã\r\n**Hòa**')
})

test('printed drops stars and joins broken lines', () => expect(printed('**UBND**\nhuyện')).toBe('UBND huyện'))
