import { expect, test } from 'vitest'
import { readPlainText } from './plain-text.ts'

const inWindows1258: Record<string, number[]> = {
  ế: [0xea, 0xec],
  ậ: [0xe2, 0xf2],
  ủ: [0x75, 0xd2],
  ị: [0x69, 0xf2],
  ã: [0x61, 0xde],
  à: [0xe0],
  ư: [0xfd],
  ớ: [0xf5, 0xec],
}

const sentence = 'Kết luận của Chủ tịch UBND xã: hoàn thành trước ngày 15/9.'
const utf16 = Buffer.from(sentence, 'utf16le')
/** The same sentence as Windows-1258 writes it: a letter with its hat, then the tone as a mark of its own. */
const windows1258 = Buffer.from([...sentence].flatMap((letter) => inWindows1258[letter] ?? [letter.charCodeAt(0)]))

test.each([
  ['UTF-8', Buffer.from(sentence)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`)],
  ['UTF-8 with letters taken apart', Buffer.from(sentence.normalize('NFD'))],
  ['UTF-16, little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16, big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ['UTF-16 without a mark', utf16],
])('%s', (_, bytes) => {
  expect(readPlainText(bytes, 'a.txt')).toEqual({ text: sentence, notes: [] })
})

test('Windows-1258 is read, and said', () => {
  const read = readPlainText(windows1258, 'a.txt')
  expect(read.text).toBe(sentence)
  expect(read.notes[0]).toContain('Windows-1258')
})

test('line ends become \\n, and nothing is trimmed, so that offsets hold', () => {
  expect(readPlainText(Buffer.from('\r\n\r\nSố: 1\rHết \r\n'), 'a.txt').text).toBe('\n\nSố: 1\nHết \n')
})
