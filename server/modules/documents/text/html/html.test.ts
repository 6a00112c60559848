import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'
import { inOldLetters, inWindows1258 } from '../test-files.ts'

const seeds = new URL('../../../../../seeds/documents/', import.meta.url)
const sample = fillDates(
  readFileSync(new URL('ha-van-ket-luan-giao-ban-thang.txt', seeds), 'utf8'),
  '2026-11-21',
).trim()

test.each([
  ['UTF-8', Buffer.from(page(sample))],
  ['UTF-16', Buffer.from(`\ufeff${page(sample)}`, 'utf16le')],
  [
    'numbered characters',
    Buffer.from(page(sample).replace(/[\u0080-\uffff]/g, (letter) => `&#${letter.charCodeAt(0)};`)),
  ],
  ['Windows-1258', inWindows1258(page(sample))],
])('a page in %s reads as it was written', async (_, bytes) => {
  const read = await readHtml(bytes)
  expect(read.kind).toBe('html')
  expect(read.text.split(/\n+/)).toEqual(sample.split(/\n+/))
})

test.each<[string, string, string[]]>([
  ['paragraphs that are not closed', '<p>Một<p>Hai<br>ba', ['Một', 'Hai\nba']],
  ['lists with their numbers', '<ol><li>Một<li><p>Hai</p></ol><ul><li>Ba</ul>', ['1. Một', '2. Hai', '- Ba']],
  ['a list of letters that begins late', '<ol type=a start=3><li>Ba</ol>', ['c. Ba']],
  ['entities, once', 'A &lt;b&gt; &amp;lt; &ndash; &nbsp;C&agrave; &#7853;', ['A <b> &lt; – Cà ậ']],
  [
    'what is hidden, scripts, styles, remarks',
    '<p style="display:none">ẩn</p><script>ẩn</script><style>p{}</style><!-- ẩn --><p>Hiện</p>',
    ['Hiện'],
  ],
  ['capitals by style', '<p style="text-transform: uppercase">kết luận</p>', ['KẾT LUẬN']],
  ['signs that are no tags', '<p>5 < 7, 8 > 7</p>', ['5 < 7, 8 > 7']],
])('%s', async (_, body, blocks) => {
  expect((await readHtml(Buffer.from(`<html><body>${body}</body></html>`))).text.split('\n\n')).toEqual(blocks)
})

test('a table keeps its columns under cells that span', async () => {
  const rows = [
    '<tr><th rowspan=2>TT<th rowspan=2>Xã<th colspan=2>Tiêu chí',
    '<tr><td>Đạt<td>Chưa đạt',
    '<tr><td>1<td>Suối Hạ<td><td>3',
  ]
  expect((await readHtml(Buffer.from(`<html><table>${rows.join('')}</table>`))).text.split('\n')).toEqual([
    '| TT | Xã | Tiêu chí |  |',
    '|  |  | Đạt | Chưa đạt |',
    '| 1 | Suối Hạ |  | 3 |',
  ])
})

test('words in an old font are read as it shows them', async () => {
  const words = inOldLetters('tổ chức thực hiện', 'TCVN3')
  const html = `<html><p>Về: <span style='font-family:".VnTimeH"'>${words}</span></p><p><font face="VNI-Times">${inOldLetters('Đề nghị các xã', 'VNI')}</font></p>`
  expect((await readHtml(Buffer.from(html))).text).toBe('Về: TỔ CHỨC THỰC HIỆN\n\nĐề nghị các xã')
})

test('words about a tag make no page', async () => {
  expect((await readHtml(Buffer.from('Kết luận: dùng thẻ <html> cho trang.'))).kind).toBe('txt')
})

test('a page that is only a script is refused with what to do', async () => {
  const bytes = Buffer.from('<!doctype html><html><head><script>location="/"</script></head><body></body></html>')
  await expect(extractText({ bytes }, { name: 'trang.html' })).rejects.toMatchObject({
    code: 'empty-page',
    message: expect.stringContaining('in ra .pdf'),
  })
})

async function readHtml(bytes: Uint8Array): Promise<Extracted> {
  return (await extractText({ bytes }, { name: 'a.html' })) as Extracted
}

function page(text: string): string {
  const blocks = text.split(/\n{2,}/).map((block) => `<p>${escaped(block).replaceAll('\n', '<br>\n')}</p>`)
  return `<!DOCTYPE html>\n<html><head><title>không đọc</title></head><body>\n${blocks.join('\n')}\n</body></html>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
