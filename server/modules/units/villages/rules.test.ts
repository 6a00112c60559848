import { describe, expect, it, test } from 'vitest'
import { countWords, readVillages } from './rules.ts'

const names = (text: string, known?: string[]) => readVillages(text, known).map(({ name }) => name)

test.each([
  ['Thôn Pò Mạ\nBản Pè\nTổ dân phố số 5', ['Thôn Pò Mạ', 'Bản Pè', 'Tổ dân phố số 5']],
  ['1. thôn Nà Lốc;\n2) BẢN Cuôn,\n- Xóm Mới.\n• TDP 3', ['Thôn Nà Lốc', 'Bản Cuôn', 'Xóm Mới', 'Tổ dân phố 3']],
  ['STT\tTên thôn\tSố hộ\n1\tThôn Khau Ra\t120\n2\tKhuổi Lếch\t88\n\nTổng cộng\t\t208', ['Thôn Khau Ra', 'Khuổi Lếch']],
  ['Danh sách thôn, bản\nThôn A, thôn B; bản C', ['Thôn A', 'Thôn B', 'Bản C']],
  ['Thôn Hồng Phong, phía đông', ['Thôn Hồng Phong, phía đông']],
  ['ấp 3\nấp 3A\nThôn 7', ['Ấp 3', 'Ấp 3A', 'Thôn 7']],
  [' \r\n\r\n', []],
])('%j', (text, expected) => expect(names(text)).toEqual(expected))

describe('what is left out', () => {
  const left = (text: string, known?: string[]) => readVillages(text, known).map((one) => one.left)

  it('stands twice, whatever its tone marks, and with or without the word for its kind', () => {
    expect(left('Thôn Hoà Bình\nthôn Hòa Bình\nHòa Bình\nBản Hòa Bình')).toEqual([null, 'twice', 'twice', null])
  })

  it('is there already', () => {
    expect(left('Pò Mạ\nThôn Mới', ['Thôn Pò Mạ'])).toEqual(['known', null])
    expect(left('Thôn Pò Mạ', ['Pò Mạ'])).toEqual(['known'])
  })

  it('is longer than a name', () => expect(left(`Thôn ${'x'.repeat(130)}`)).toEqual(['too-long']))
})

test('kinds are counted, the most first, those left out not', () => {
  expect(countWords(readVillages('Bản A\nThôn B\nBản C\nBản A\nD'))).toEqual([
    ['Bản', 2],
    ['Thôn', 1],
    ['', 1],
  ])
})
