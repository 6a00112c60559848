import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'
import { inOldLetters, zipOf } from '../test-files.ts'

const seeds = new URL('../../../../../seeds/documents/', import.meta.url)

test.each(['ha-van-ket-luan-giao-ban-thang', 'ha-van-ke-hoach-nam'])(
  '%s written by LibreOffice with automatic numbers and letterhead table reads as it was',
  async (name) => {
    const text = fillDates(readFileSync(new URL(`${name}.txt`, seeds), 'utf8'), '2026-11-21').trim()
    const read = await readOdt(written(text))
    expect(read.kind).toBe('odt')
    expect(read.text.split(/\n+/)).toEqual(text.split(/\n+/))
  },
)

test('a list goes on where it is told to, and else begins anew; a second paragraph of an item bears no number', async () => {
  const item = (...paragraphs: string[]) => `<text:list-item>${paragraphs.map(paragraph).join('')}</text:list-item>`
  const list = (more: string, ...items: string[]) =>
    `<text:list text:style-name="L"${more}>${items.join('')}</text:list>`
  const body = [
    list('', item('một', 'thêm'), item('hai')),
    paragraph('xen giữa'),
    list(' text:continue-numbering="true"', item('ba')),
    list('', item('lại một')),
  ]
  expect((await readOdt(body.join(''))).text.split('\n\n')).toEqual([
    'I. một',
    'thêm',
    'II. hai',
    'xen giữa',
    'III. ba',
    'I. lại một',
  ])
})

test('cells keep their columns, repeated and covered ones too', async () => {
  const cell = (text: string, more = '') => `<table:table-cell${more}>${paragraph(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const spanning = cell('Tiêu chí', ' table:number-columns-spanned="2"')
  const rows = [
    row(cell('Xã'), spanning, '<table:covered-table-cell/>', cell('Ghi chú')),
    row(cell('Suối Hạ'), '<table:table-cell table:number-columns-repeated="2"/>', cell('chờ vốn')),
    row(cell('Nậm Pung'), cell('7'), cell('3'), cell('')),
  ]
  expect((await readOdt(`<table:table>${rows.join('')}</table:table>`)).text.split('\n')).toEqual([
    '| Xã | Tiêu chí |  | Ghi chú |',
    '| Suối Hạ |  |  | chờ vốn |',
    '| Nậm Pung | 7 | 3 |  |',
  ])
})

test('blanks, tabs and line breaks are read; deleted words, notes and hidden words are not; old fonts come in Unicode', async () => {
  const words = inOldLetters('Đề nghị các xã', 'TCVN3')
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>đã xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:p>Số<text:s text:c="2"/>12<text:tab/>ngày<text:line-break/>15<text:note><text:note-body><text:p>chú thích</text:p></text:note-body></text:note></text:p>',
    `<text:p><text:span text:style-name="Cu">${words}</text:span><text:span text:style-name="An">ẩn</text:span></text:p>`,
    '<text:p><text:span text:style-name="Hoa">kết luận</text:span></text:p>',
  ]
  expect((await readOdt(body.join(''))).text.split('\n\n')).toEqual(['Số  12\tngày\n15', 'Đề nghị các xã', 'KẾT LUẬN'])
})

test('header and footer are told apart', async () => {
  expect((await readOdt(paragraph('Kết luận'))).margins).toBe('Lưu hành nội bộ')
})

test('a file with a password is refused', async () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  const bytes = zipOf([...parts(''), { name: 'META-INF/manifest.xml', data: Buffer.from(manifest) }])
  await expect(extractText({ bytes }, { name: 'kin.odt' })).rejects.toMatchObject({ code: 'encrypted-office' })
})

async function readOdt(body: string): Promise<Extracted> {
  return (await extractText({ bytes: zipOf(parts(body)) }, { name: 'a.odt' })) as Extracted
}

function parts(body: string) {
  return [
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') },
    { name: 'content.xml', data: Buffer.from(contentXml(body)) },
    { name: 'styles.xml', data: Buffer.from(stylesXml) },
  ]
}

const level = (at: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`
const span = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`

const contentXml = (body: string) => `<?xml version="1.0"?><office:document-content><office:automatic-styles>
  <text:list-style style:name="L">${level(1, 'I', 'style:num-suffix="."')}${level(2, '1', 'style:num-suffix="."')}${level(3, '1', 'style:num-suffix="." text:display-levels="2"')}${level(4, 'a', 'style:num-suffix=")"')}</text:list-style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>
  ${span('Cu', 'style:font-name=".VnTime"')}${span('An', 'text:display="none"')}${span('Hoa', 'fo:text-transform="uppercase"')}
  </office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`

const stylesXml = `<office:document-styles><office:master-styles><style:master-page>
  <style:header>${paragraph('Lưu hành nội bộ')}</style:header></style:master-page></office:master-styles></office:document-styles>`

/** Each numbered line as a list of its own that goes on, as LibreOffice writes lists that came from Word. */
function written(text: string): string {
  const blocks = text.split(/\n{2,}/)
  const foot = blocks.indexOf('Nơi nhận:')
  const [issuer = '', state = '', number = '', date = ''] = blocks
  const [recipients = '', ...signature] = blocks.slice(foot + 1)
  const body = blocks.slice(4, foot).flatMap((block) => block.split('\n').map(bodyLine))
  const layout = (rows: string[][]) => {
    const cell = (words: string) => `<table:table-cell>${words.split('\n').map(paragraph).join('')}</table:table-cell>`
    const drawn = rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
    return `<table:table>${drawn.join('')}</table:table>`
  }
  return [
    layout([
      [issuer, state],
      [number, date],
    ]),
    ...body,
    layout([[`Nơi nhận:\n${recipients}`, signature.join('\n\n')]]),
  ].join('\n')
}

const labels: [RegExp, string, number][] = [
  [/^- /, 'B', 1],
  [/^[IVX]+\. /, 'L', 1],
  [/^\d+\. /, 'L', 2],
  [/^\d+\.\d+\. /, 'L', 3],
  [/^[a-z]\) /, 'L', 4],
]

function bodyLine(line: string): string {
  const [pattern, style, depth] = labels.find(([label]) => label.test(line)) ?? []
  if (!pattern) return paragraph(line)
  const open = `<text:list text:style-name="${style}" text:continue-numbering="true"><text:list-item>`
  const inner = '<text:list><text:list-item>'.repeat(depth! - 1)
  const close = '</text:list-item></text:list>'.repeat(depth!)
  return `${open}${inner}${paragraph(line.replace(pattern, ''))}${close}`
}

function paragraph(words: string): string {
  return `<text:p>${words.replaceAll('&', '&amp;')}</text:p>`
}
