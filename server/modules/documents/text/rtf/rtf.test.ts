import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'
import { inOldLetters, inWindows1258 } from '../test-files.ts'

const seeds = new URL('../../../../../seeds/documents/', import.meta.url)
const fonts =
  '{\\fonttbl{\\f0\\fcharset163 Times New Roman;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset0 .VnTimeH;}}{\\colortbl;\\red255;}{\\stylesheet{\\s0 Normal;}}'
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  ['as Unicode', (line: string) => line.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)],
  ['as Windows-1258', (line: string) => hex(inWindows1258(line))],
])('a paper written %s reads as it was', async (_, written) => {
  const sample = readFileSync(new URL('ha-van-cong-van-don-doc.txt', seeds), 'utf8')
  const text = fillDates(sample, '2026-11-21').trim()
  const read = await readRtf(
    text
      .split('\n')
      .map((line) => `${written(line)}\\par\n`)
      .join(''),
  )
  expect(read.kind).toBe('rtf')
  expect(read.text.split(/\n+/)).toEqual(text.split(/\n+/))
})

test.each<[string, string, string]>([
  ['numbers of lists as Word wrote them out', '{\\listtext\\pard\\plain 1.\\tab}Mot\\par', '1. Mot'],
  ['line breaks, tabs and signs', 'A\\line B\\tab C\\endash D\\~E\\par', 'A\nB\tC–D E'],
  ['hidden words and fields', '{\\v an}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt hien}}\\par', 'hien'],
  ['destinations that nobody knows', '{\\*\\nothing an}{\\info{\\title an}}hien\\par', 'hien'],
  [
    'an old font',
    `{\\f1 ${hex(Buffer.from(inOldLetters('Hướng dẫn các xã', 'TCVN3'), 'latin1'))}}\\par`,
    'Hướng dẫn các xã',
  ],
  [
    'an old font of capitals',
    `{\\f2 ${hex(Buffer.from(inOldLetters('kết luận', 'TCVN3'), 'latin1'))}}\\par`,
    'KẾT LUẬN',
  ],
])('%s', async (_, body, text) => {
  expect((await readRtf(body)).text).toBe(text)
})

test('a table keeps its columns, and headers stand apart', async () => {
  const row = (edges: number[], ...cells: string[]) =>
    `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `
  const table = [
    row([1000, 3000], 'Xa', 'Tieu chi'),
    row([1000, 2000, 3000], 'Ha', '', '3'),
    row([1000, 2000, 3000], 'Mai', '7', '1'),
  ]
  const read = await readRtf(`{\\header Noi bo\\par}${table.join('')}\\pard Het\\par`)
  expect(read.text).toBe('| Xa | Tieu chi |  |\n| Ha |  | 3 |\n| Mai | 7 | 1 |\n\nHet')
  expect(read.margins).toBe('Noi bo')
})

test('a file that breaks off before its first word is refused', async () => {
  await expect(extractText({ bytes: Buffer.from(`{\\rtf1${fonts}`) }, { name: 'a.rtf' })).rejects.toMatchObject({
    code: 'broken-rtf',
  })
})

async function readRtf(body: string): Promise<Extracted> {
  return (await extractText(
    { bytes: Buffer.from(`{\\rtf1\\ansi\\uc1${fonts}${body}}`, 'latin1') },
    { name: 'a.rtf' },
  )) as Extracted
}
