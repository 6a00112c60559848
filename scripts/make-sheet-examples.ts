// Writes the ten task lists by which taking in is tested, as ugly as offices keep them, each beside the fate expected of its every row:
// server/modules/sheets/examples/*. Everybody in them is invented; the cast is that of test/world.ts on 20/9/2024.
// Run again only when an example changes; the old binary workbook (09) needs LibreOffice.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { inWindows1258 } from '../server/modules/documents/text/test-files.ts'
import type { Example, SheetCell, Tab } from './sheet-examples/example.ts'
import { examples } from './sheet-examples/examples.ts'

const folder = join(import.meta.dirname, '../server/modules/sheets/examples')

for (const example of examples) {
  const content = await contentOf(example)
  writeFileSync(join(folder, example.file), content)
  writeFileSync(join(folder, `${example.file}.golden.json`), `${JSON.stringify(goldenOf(example), null, 2)}\n`)
  console.log(`${example.file}: ${Math.round(content.length / 100) / 10} kB`)
}

async function contentOf({ file, as, tabs }: Example): Promise<Buffer> {
  if (as === 'xlsx') return workbookOf(tabs)
  if (as === 'xls') return inOldFormat(await workbookOf(tabs), file)
  const mark = as === 'csv-utf8' ? '\ufeff' : ''
  const separator = as === 'csv-1258' ? ';' : as === 'pasted' ? '\t' : ','
  const text = mark + tabs[0]!.rows.map(({ cells }) => cells.map(written(separator)).join(separator)).join('\r\n')
  return as === 'csv-1258' ? inWindows1258(text) : Buffer.from(`${text}\r\n`)
}

/** As Excel writes a cell among separators: quoted where it must be. */
function written(separator: string) {
  return (cell: SheetCell): string => {
    const value = String((cell && typeof cell === 'object' && 'v' in cell ? cell.v : cell) ?? '')
    return value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  }
}

async function workbookOf(tabs: Tab[]): Promise<Buffer> {
  const sheets = tabs.map(({ name, rows, widths }) => ({
    sheet: name,
    data: rows.map(({ cells }) => cells.map(cellOf)) as SheetData,
    ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
  }))
  const hidden = tabs.filter((tab) => tab.hidden).map(({ name }) => name)
  return writeXlsxFile(sheets, { features: [hiding(hidden)] } as never).toBuffer()
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === '') return null
  if (cell instanceof Date) return { value: cell, format: 'dd/mm/yyyy' }
  if (typeof cell !== 'object') return { value: cell }
  const { v, fill, across, down, format } = cell
  const value = v ?? undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(value instanceof Date ? { format: format ?? 'dd/mm/yyyy' } : format ? { format } : {}),
    ...(fill ? { backgroundColor: `#${fill}` } : {}),
    ...(across ? { columnSpan: across } : {}),
    ...(down ? { rowSpan: down } : {}),
  }
}

/** Tabs of these names are hidden. */
function hiding(names: string[]) {
  const transform = (xml: string) =>
    names.reduce((all, name) => all.replace(` name="${name}"`, ` name="${name}" state="hidden"`), xml)
  return { files: { transform: { 'xl/workbook.xml': { transform } } } }
}

function inOldFormat(xlsx: Buffer, file: string): Buffer {
  const work = mkdtempSync(join(tmpdir(), 'dondoc-xls-'))
  const source = join(work, file.replace(/\.xls$/, '.xlsx'))
  writeFileSync(source, xlsx)
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'xls', '--outdir', work, source], { stdio: 'ignore' })
  copyFileSync(join(work, file), join(folder, file))
  const made = execFileSync('cat', [join(work, file)])
  rmSync(work, { recursive: true, force: true })
  return made
}

/** One line a row that holds anything below the heading: tab!row, then its fate. */
function goldenOf({ tabs, questions, says }: Example) {
  const rows = tabs.flatMap(({ name, rows }) =>
    rows.flatMap(({ fate }, i) => (fate === null ? [] : [`${name}!${i + 1} ${fate}`])),
  )
  return { says, questions, rows }
}
