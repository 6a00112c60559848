// What a workbook keeps apart from its words: fills, merges, dates, widths, hidden tabs.
import { expect, it } from 'vitest'
import { inOldLetters, zipOf } from '../../documents/text/test-files.ts'
import { readSheet } from './read-sheet.ts'

const theme =
  '<a:theme><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>'
const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`
const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
  <fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
  ${solid('rgb="FF92D050"')}${solid('theme="4" tint="0.5"')}${solid('indexed="13"')}${solid('rgb="FFFFFFFF"')}</fills>
  <cellXfs>${[0, 2, 3, 4, 5].map((fill) => `<xf fillId="${fill}" fontId="0" numFmtId="0"/>`).join('')}
  <xf fillId="0" fontId="0" numFmtId="170"/><xf fillId="0" fontId="1" numFmtId="0"/></cellXfs></styleSheet>`
const text = (at: string, words: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`

const workbook = (sheets: { name: string; hidden?: boolean; xml: string }[]) => {
  const entries = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name, hidden }, n) => `<sheet name="${name}" ${hidden ? 'state="hidden"' : ''} r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/theme/theme1.xml': theme,
    ...Object.fromEntries(sheets.map(({ xml }, n) => [`xl/worksheets/sheet${n}.xml`, `<worksheet>${xml}</worksheet>`])),
  }
  return zipOf(Object.entries(entries).map(([name, data]) => ({ name, data: Buffer.from(data) })))
}

it('fills are what the eye sees: written out, of the theme with its tint, of the old palette; white is none', async () => {
  const cells = [1, 2, 3, 4].map((style, i) => text(`${'ABCD'[i]}1`, 'x', style)).join('')
  const { tabs } = await readSheet(
    workbook([{ name: 'Màu', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }]),
    'a.xlsx',
  )
  expect(tabs[0]!.rows[0]!.fills).toEqual(['92D050', 'A2B9E2', 'FFFF00', null])
})

it('merges, widths, rows with their numbers, days as Excel shows them, old fonts in Unicode; hidden tabs are counted, not read', async () => {
  const xml = `<cols><col min="1" max="2" width="12.5"/></cols><sheetData>
    <row r="2">${text('A2', 'Đơn vị')}${text('C2', 'Hạn')}</row><row r="3"><c r="B3" s="5"><v>45550</v></c></row>
    <row r="7">${text('A7', inOldLetters('Phòng Nông nghiệp', 'TCVN3'), 6)}<c r="C7"><v>12</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>`
  const sheets = [
    { name: 'T9', xml },
    { name: 'Cũ', hidden: true, xml: `<sheetData><row r="1">${text('A1', 'ẩn')}</row></sheetData>` },
  ]
  const { tabs, hiddenTabs } = await readSheet(workbook(sheets), 'a.xlsx')
  expect([tabs.length, hiddenTabs]).toEqual([1, 1])
  expect(tabs[0]).toMatchObject({
    name: 'T9',
    merges: [{ top: 2, bottom: 2, left: 0, right: 1 }],
    widths: [12.5, 12.5],
    rows: [
      { no: 2, cells: ['Đơn vị', '', 'Hạn'] },
      { no: 3, cells: ['', '15/09/2024'] },
      { no: 7, cells: ['Phòng Nông nghiệp', '', '12'] },
    ],
  })
})

it('a list of only hidden tabs is empty, one that bears a mark of secrecy is refused', async () => {
  const row = (words: string) => `<sheetData><row r="1">${text('A1', words)}</row></sheetData>`
  const of = (name: string, words: string, hidden = false) =>
    readSheet(workbook([{ name, hidden, xml: row(words) }]), 'a.xlsx')
  await expect(of('Ẩn', 'x', true)).rejects.toMatchObject({ fault: 'empty' })
  await expect(of('Việc', 'TỐI MẬT')).rejects.toMatchObject({ fault: 'secret' })
  expect((await of('Việc', 'Bí mật nhà nước: tuyên truyền')).tabs).toHaveLength(1)
})
