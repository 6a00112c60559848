import { expect, test } from 'vitest'
import { foldName, modernTone, nameKey, withoutMarks } from './fold.ts'

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

test.each([
  ['UBND xã  Hoà Bình', 'ubnd xã hòa bình'],
  ['**Phòng** Tài nguyên', 'phòng tài nguyên'],
  ['ỦY BAN'.normalize('NFD'), 'ủy ban'],
])('%s is learnt as %s', (name, key) => expect(nameKey(name)).toBe(key))
