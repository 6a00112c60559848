import { expect, test } from 'vitest'
import { clausesOf, sentencesOf } from './sentences.ts'
import { splitWords } from './words.ts'

const sentences = (text: string) => {
  const words = splitWords(text)
  return sentencesOf(words, 0, words.length).map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end))
}

test.each([
  ['Rà soát hồ sơ. Báo cáo UBND huyện.', ['Rà soát hồ sơ.', 'Báo cáo UBND huyện.']],
  ['Vốn 1.250 triệu đồng. Giải ngân 15.6 %.', ['Vốn 1.250 triệu đồng.', 'Giải ngân 15.6 %.']],
  ['TL. Chủ tịch ký. Tại TP. Đại Thành họp.', ['TL. Chủ tịch ký.', 'Tại TP. Đại Thành họp.']],
  ['Vệ sinh môi trường... Các xã thực hiện.', ['Vệ sinh môi trường...', 'Các xã thực hiện.']],
  ['Không có dấu chấm', ['Không có dấu chấm']],
])('%s', (text, wanted) => expect(sentences(text)).toEqual(wanted))

test('a semicolon in brackets parts nothing', () => {
  const words = splitWords('rà soát (xã A; xã B); báo cáo')
  expect(clausesOf(words, { from: 0, to: words.length })).toHaveLength(2)
})
