import { expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Extracted, extractText } from '../extract.ts'
import { inOldLetters, zipOf } from '../test-files.ts'

test('an annex: titles over the table, a row for each line, notes under it, numbers as Excel shows them', async () => {
  const day = new Date(Date.UTC(2024, 8, 15))
  const of = (...values: (string | number | null)[]) => values.map((value) => (value === null ? null : { value }))
  const rows: SheetData = [
    of('BIỂU TỔNG HỢP KẾT QUẢ THÁNG 9'),
    of('(Kèm theo Báo cáo số 07/BC-VPĐP)'),
    [],
    of('TT', 'Xã', 'Vốn (triệu đồng)', 'Tỷ lệ', 'Ngày'),
    [
      ...of(1, 'Nậm Pung'),
      { value: 12500.5, format: '#,##0.0' },
      { value: 0.853, format: '0.0%' },
      { value: day, format: 'dd/mm/yyyy' },
    ],
    [...of(2, 'Chiềng Mai', null), { value: 1, format: '0%' }, null],
    of('Người lập biểu'),
  ]
  const read = await readSheet(await writeXlsxFile(rows, { sheet: 'Tháng 9' }).toBuffer())
  expect(read.kind).toBe('xlsx')
  expect(read.text.split('\n\n')).toEqual([
    'BIỂU TỔNG HỢP KẾT QUẢ THÁNG 9',
    '(Kèm theo Báo cáo số 07/BC-VPĐP)',
    '| TT | Xã | Vốn (triệu đồng) | Tỷ lệ | Ngày |\n| 1 | Nậm Pung | 12.500,5 | 85,3% | 15/09/2024 |\n| 2 | Chiềng Mai |  | 100% |  |',
    'Người lập biểu',
  ])
})

test('sheets by name and order; hidden ones are left out; formulas count by their results; old fonts come in Unicode', async () => {
  const sheet = (...cells: string[]) =>
    `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
  const entries = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets><sheet name="Biểu 2" r:id="r2"/><sheet name="Nháp" state="hidden" r:id="r3"/><sheet name="Sheet1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[1, 2, 3].map((n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet(
      text('một'),
      '<c t="n"><f>1+2</f><v>3</v></c>',
      '<c t="str"><f>A1</f><v>chữ</v></c>',
    ),
    'xl/worksheets/sheet2.xml': sheet(text(inOldLetters('Phòng Nông nghiệp đề nghị', 'TCVN3'))),
    'xl/worksheets/sheet3.xml': sheet(text('ẩn')),
  }
  const files = Object.entries(entries).map(([name, data]) => ({ name, data: Buffer.from(data) }))
  expect((await readSheet(zipOf(files))).text.split('\n\n')).toEqual([
    'Biểu 2',
    'Phòng Nông nghiệp đề nghị',
    '| một | 3 | chữ |',
  ])
})

async function readSheet(bytes: Uint8Array): Promise<Extracted> {
  return (await extractText({ bytes }, { name: 'bieu.xlsx' })) as Extracted
}
