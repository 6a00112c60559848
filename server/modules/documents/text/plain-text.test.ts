import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from './extract.ts'
import { inOldLetters, inWindows1258 } from './test-files.ts'

const sample = new URL('../../../../seeds/documents/muong-lam-ket-luan-phien-hop-2024.txt', import.meta.url)
const text = fillDates(readFileSync(sample, 'utf8'), '2026-11-21')
const latin1 = (letters: string) => Buffer.from(letters, 'latin1')
const utf16 = Buffer.from(text, 'utf16le')

async function read(bytes: Uint8Array): Promise<Extracted> {
  return (await extractText({ bytes }, { name: 'a.txt' })) as Extracted
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-8 with letters taken apart', Buffer.from(text.normalize('NFD'))],
  ['UTF-16, little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16, big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ['UTF-16 without a mark', utf16],
  ['UTF-16 without a mark, big endian', Buffer.from(utf16).swap16()],
])('%s', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject({ kind: 'txt', text, notes: [] })
})

test.each([
  ['Windows-1258', inWindows1258(text)],
  ['VNI', latin1(inOldLetters(plainSigns(text), 'VNI'))],
  ['VNI', Buffer.from(inOldLetters(plainSigns(text), 'VNI'))],
])('%s comes back letter by letter, and is said', async (name, bytes) => {
  const found = await read(bytes)
  expect(plainSigns(found.text)).toBe(plainSigns(text))
  expect(found.notes[0]).toContain(name)
})

test.each([
  ['as its bytes', latin1(inOldLetters(plainSigns(text), 'TCVN3'))],
  ['copied out of Word, as UTF-8', Buffer.from(inOldLetters(plainSigns(text), 'TCVN3'))],
])('TCVN3 %s: every letter comes back; what was all capitals is so again, as its font showed it', async (_, bytes) => {
  const found = await read(bytes)
  expect(found.text.toLowerCase()).toBe(plainSigns(text).toLowerCase())
  expect(found.text.split('\n').slice(0, 2)).toEqual(text.split('\n').slice(0, 2))
  expect(found.notes[0]).toContain('TCVN3')
})

test('a line in Unicode among lines of an old font stays', async () => {
  const old = inOldLetters('Các xã báo cáo trước ngày 20 hàng tháng về Phòng.', 'TCVN3')
  const found = await read(Buffer.from(`Kính gửi: UBND các xã\n${old}\nĐề nghị các xã thực hiện đúng.`))
  expect(found.text).toBe(
    'Kính gửi: UBND các xã\nCác xã báo cáo trước ngày 20 hàng tháng về Phòng.\nĐề nghị các xã thực hiện đúng.',
  )
})

test('words of other languages in a Vietnamese text are not taken for an old font', async () => {
  const words = 'Đoàn công tác của Société Générale và Universität Zürich thăm xã Nậm Pung, làm việc với UBND huyện.'
  expect((await read(Buffer.from(words))).text).toBe(words)
})

test('line ends become \\n, and nothing is trimmed, so that offsets hold', async () => {
  expect((await read(Buffer.from('\r\n\r\nSố: 1\rHết \r\n'))).text).toBe('\n\nSố: 1\nHết \n')
})

/** Dashes and quotation marks that an old code page writes by other bytes. */
function plainSigns(words: string): string {
  return words.replace(/[–—]/g, '-').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...')
}
