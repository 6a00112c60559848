import { expect, test } from 'vitest'
import { foldName, modernTone, normaliseText, printed, withoutMarks } from './fold.ts'

test.each([
  ['uỷ', 'ủy'],
  ['hoà', 'hòa'],
  ['thuý', 'thúy'],
  ['quý', 'quý'],
  ['hoàn', 'hoàn'],
  ['loé', 'lóe'],
])('%s carries its tone mark as %s', (old, modern) => expect(modernTone(old)).toBe(modern))

test('two spellings of one name fold alike', () => {
  expect(foldName('Uỷ ban  **nhân dân** xã Hoà Lạc')).toBe(foldName('Ủy ban nhân dân xã Hòa Lạc'))
  expect(withoutMarks('Thượng Đồng')).toBe('thuong dong')
})

test('a decomposed text is composed, and nothing else is changed', () => {
  expect(normaliseText('xã\r\n**Hòa**'.normalize('NFD'))).toBe('xã\r\n**Hòa**')
})

test('printed drops stars and joins broken lines', () => expect(printed('**UBND**\nhuyện')).toBe('UBND huyện'))
