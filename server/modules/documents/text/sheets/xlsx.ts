import { type Run, runReader } from '../letters/old-fonts.ts'
import { textOfTable } from '../table-text.ts'
import { unreadable } from '../unreadable.ts'
import { attribute } from '../xml-tags.ts'
import { childOf, type Element, elementsIn, findAll, treeOf, wordsIn } from '../xml-tree.ts'
import type { OfficeFile } from '../zip.ts'
import { type CellFormat, readFormats, shownNumber } from './number-formats.ts'

/**
 * The sheets of a workbook that are not hidden, as text: what stands over and under a table as paragraphs, the table itself a
 * line for each row between bars. Numbers, dates and percentages as Excel shows them, in Vietnamese digits.
 * @throws Unreadable `broken-office`
 */
export async function readXlsx(
  file: OfficeFile,
  main: string,
  name: string,
): Promise<{ text: string; margins: string }> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  try {
    const part = async (path: string) => treeOf((await file.part(path)) ?? '')
    const workbook = await part(main)
    const targets = targetsOf(await part(main.replace(/([^/]+)$/, '_rels/$1.rels')), folder)
    const strings = [...findAll(await part(`${folder}sharedStrings.xml`), 'si')].map(wordsOfString)
    const isFrom1904 = [...findAll(workbook, 'workbookPr')].some((one) =>
      /^(1|true)$/.test(attribute(one, 'date1904') ?? ''),
    )
    const formats = readFormats(await part(`${folder}styles.xml`), isFrom1904)
    const sheets: Sheet[] = []
    for (const sheet of findAll(workbook, 'sheet')) {
      if (attribute(sheet, 'state') !== null && attribute(sheet, 'state') !== 'visible') continue
      const root = await part(targets.get(attribute(sheet, 'r:id') ?? '') ?? '')
      sheets.push({
        title: attribute(sheet, 'name') ?? '',
        rows: rowsOf(root, strings, formats),
        margins: marginsOf(root),
      })
    }
    return { text: textOfSheets(sheets), margins: sheets.map((sheet) => sheet.margins).join('\n') }
  } catch {
    throw unreadable('broken-office', name)
  }
}

type Row = Map<number, Run>
type Sheet = { title: string; rows: (Row | null)[]; margins: string }

function targetsOf(relations: Element, folder: string): Map<string, string> {
  return new Map(
    [...findAll(relations, 'Relationship')].map((one) => {
      const target = attribute(one, 'Target') ?? ''
      return [attribute(one, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : folder + target]
    }),
  )
}

/** The words of a shared string, without the phonetic guides of East Asian text. */
function wordsOfString(element: Element): string {
  return elementsIn(element)
    .filter((child) => child.name !== 'rPh')
    .map((child) => (child.name === 't' ? wordsIn(child) : wordsOfString(child)))
    .join('')
}

/** The rows in order; null where the sheet leaves one out. */
function rowsOf(sheet: Element, strings: string[], formats: CellFormat[]): (Row | null)[] {
  const rows: (Row | null)[] = []
  let last = 0
  for (const row of findAll(sheet, 'row')) {
    const number = Number(attribute(row, 'r')) || last + 1
    if (number > last + 1 && rows.length > 0) rows.push(null)
    last = number
    const cells: Row = new Map()
    for (const [at, cell] of elementsIn(row).entries()) {
      const format = formats[Number(attribute(cell, 's') ?? 0)]
      const text = textOfCell(cell, strings, format).trim()
      if (text !== '') cells.set(columnOf(attribute(cell, 'r'), at), { text, font: format?.font ?? null, caps: false })
    }
    rows.push(cells.size > 0 ? cells : null)
  }
  return rows
}

/** "C7" is the third column, counted from 0. */
function columnOf(reference: string | null, at: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : at
}

function textOfCell(cell: Element, strings: string[], format: CellFormat | undefined): string {
  const inline = childOf(cell, 'is')
  if (inline) return wordsOfString(inline)
  const value = childOf(cell, 'v')
  const written = value ? wordsIn(value) : ''
  switch (attribute(cell, 't')) {
    case 's':
      return strings[Number(written)] ?? ''
    case 'b':
      return written === '1' ? 'Đúng' : 'Sai'
    case 'str':
    case 'd':
      return written
    case 'e':
      return ''
    default:
      return written === '' || Number.isNaN(Number(written)) ? written : shownNumber(Number(written), format)
  }
}

function marginsOf(sheet: Element): string {
  return (
    [...findAll(sheet, 'headerFooter')]
      .map((one) => elementsIn(one).map(wordsIn).join('\n'))
      .join('\n')
      // "&C", "&P", "&"Arial,Bold"" say where and how, not what.
      .replace(/&(?:"[^"]*"|\d+|[A-Z])/g, '\n')
  )
}

function textOfSheets(sheets: Sheet[]): string {
  const filled = sheets.filter((sheet) => sheet.rows.some(Boolean))
  const read = runReader(filled.flatMap((sheet) => sheet.rows.flatMap((row) => [...(row?.values() ?? [])])))
  return filled
    .map(({ title, rows }) => {
      const isNamed = filled.length > 1 && !/^(?:Sheet|Trang_?tính)\s?\d*$/i.test(title)
      return [...(isNamed ? [title] : []), ...groupsOf(rows).map((group) => textOfGroup(group, read))].join('\n\n')
    })
    .join('\n\n')
}

/** Rows that no empty one parts. */
function groupsOf(rows: (Row | null)[]): Row[][] {
  const groups: Row[][] = [[]]
  for (const row of rows) {
    if (row) groups.at(-1)!.push(row)
    else if (groups.at(-1)!.length > 0) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

/** Between the first and the last row of three cells and more lies the table; titles stand over it, notes and signatures under it. */
function textOfGroup(group: Row[], read: (runs: Run[]) => string): string {
  const first = group.findIndex((row) => row.size > 2)
  const last = group.findLastIndex((row) => row.size > 2)
  if (first < 0) return tableText(group, read)
  const line = (row: Row) => [...row.values()].map((run) => read([run])).join('\n')
  return [
    ...group.slice(0, first).map(line),
    tableText(group.slice(first, last + 1), read),
    ...group.slice(last + 1).map(line),
  ].join('\n\n')
}

function tableText(rows: Row[], read: (runs: Run[]) => string): string {
  const used = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b)
  return textOfTable(
    rows.map((row) =>
      used.map((column) => {
        const run = row.get(column)
        return run ? read([run]) : ''
      }),
    ),
  )
}
