// One paper in every form an office may send it: the same findings, each quote standing at its offsets in the text that is shown.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../seeds/fill-dates.ts'
import { readPaper } from './read-paper.ts'
import { readDocument } from './reading/read.ts'
import type { Reading } from './reading/reading.ts'
import { inOldLetters, inWindows1258 } from './text/test-files.ts'
import { writtenByWord } from './text/test-word.ts'

const sample = readFileSync(
  new URL('../../../seeds/documents/ha-van-ket-luan-giao-ban-thang.txt', import.meta.url),
  'utf8',
)
const text = fillDates(sample, '2026-11-21').trim()
const asText = readDocument(text) as Reading
const blocks = text.split(/\n{2,}/)
const escaped = text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['.docx', () => writtenByWord(text)],
  ['.doc', () => readFileSync(new URL('text/fixtures/ket-luan.doc', import.meta.url))],
  [
    '.html',
    () => Buffer.from(`<html><body>${blocks.map((block) => `<p>${block.replaceAll('\n', '<br>')}</p>`).join('')}`),
  ],
  ['.rtf', () => Buffer.from(`{\\rtf1\\ansi ${escaped.replaceAll('\n', '\\par\n')}}`)],
  ['Windows-1258', () => inWindows1258(text)],
  ['VNI', () => Buffer.from(inOldLetters(text, 'VNI'), 'latin1')],
  ['UTF-16', () => Buffer.from(`\ufeff${text.normalize('NFD')}`, 'utf16le')],
])('%s', async (_, bytes) => {
  const paper = await readPaper({ bytes: await bytes() }, { name: 'ket-luan' })
  if (paper.as !== 'read') throw new Error(paper.as)
  const { reading } = paper
  const head = ({ type, number, date, issuer, signer }: Reading['document']) => ({ type, number, date, issuer, signer })
  expect(head(reading.document)).toEqual(head(asText.document))
  expect(reading.directives.map(worth)).toEqual(asText.directives.map(worth))
  for (const { quote, start, end } of [...reading.directives, ...reading.statements, ...reading.warnings]) {
    expect(paper.text.slice(start, end)).toBe(quote)
  }
  for (const { start, end } of reading.document.marks) expect(paper.text.slice(start, end).trim()).not.toBe('')
})

function worth({ lead, deadlines, section, quote }: Reading['directives'][number]) {
  return { lead, section, due: deadlines.map(({ at }) => at), quote: quote.replace(/\s+/g, ' ') }
}

test('a scan is left for whoever waits for its pages', async () => {
  const scan = readFileSync(new URL('text/fixtures/bao-cao-bieu-quet.pdf', import.meta.url))
  expect(await readPaper({ bytes: scan }, { name: 'quet.pdf' })).toEqual({ as: 'scan', pages: 1 })
})
