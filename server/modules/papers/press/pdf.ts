// A paper as PDF, set by Typst in Tinos; tagged, so that it can be read aloud and searched.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PaperRow, PaperTable } from '../contract.ts'
import { headRows } from '../form/heads.ts'
import { inner, lying, margins } from '../form/sheet.ts'
import { breakable, type Fitted, fitted, keptWhole, padding, placeWhole, sizes, together } from '../form/widths.ts'
import { writtenCell } from '../form/written.ts'

export type SetPaper = { document: NodeTypstDocument; pages: number }

let compiler: NodeCompiler | undefined
export function typesetter(): NodeCompiler {
  const fonts = fileURLToPath(new URL('.', import.meta.resolve('@expo-google-fonts/tinos/package.json')))
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }], workspace: import.meta.dirname })
  return compiler
}

export function pdfOfTable(table: PaperTable, at: Date): Buffer {
  return pdfOf(setTable(table).document, at)
}

export function pdfOf(document: NodeTypstDocument, at: Date): Buffer {
  const content = typesetter().pdf(document, { creationTimestamp: Math.floor(at.getTime() / 1000) })
  typesetter().evictCache(0)
  return content
}

/** Set once, or, where it is to go on one sheet, in ever smaller letters until it does; if none are small enough it is as large as usual. */
export function setTable(table: PaperTable): SetPaper {
  const usual = typeset('table.typ', paperOf(table, sizes[0]!))
  if (table.fit === 'width' || usual.pages === 1) return usual
  for (const size of sizes.slice(1)) {
    const smaller = typeset('table.typ', paperOf(table, size))
    if (smaller.pages === 1) return smaller
  }
  return usual
}

/** @param form the name of the file beside this one that lays the paper out @throws Error with what Typst says */
export function typeset(form: string, paper: object): SetPaper {
  const mainFileContent = readFileSync(new URL(form, import.meta.url), 'utf8')
  const result = typesetter().compile({ mainFileContent, inputs: { paper: JSON.stringify(paper) } })
  const document = result.result
  if (!document) throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'not set'))
  return { document, pages: document.numOfPages }
}

function paperOf(table: PaperTable, largest: number): object {
  const page = lying[table.sheet]
  return {
    page,
    margins,
    above: table.heading.above,
    agency: placeWhole(table.heading.agency),
    title: table.title,
    under: table.under,
    measure: table.measure,
    table: linedOf(table, inner(page), largest),
    placed: table.placed,
    signatures: table.signatures,
  }
}

type Size = { width: number; height: number }

/** A table for `lined` of parts.typ, fitted to what the margins leave. */
export function linedOf(table: Pick<PaperTable, 'columns' | 'rows'>, room: Size, largest = sizes[0]!): object {
  const fit = fitted({ ...table, ...room }, largest)
  const groups = together(table.rows, fit, room.height)
  return {
    ...fit,
    padding,
    kept: keptWithFoot(table.rows, fit, { height: room.height, groups }),
    aligns: table.columns.map(({ align }) => align),
    heads: headRows(table.columns),
    rows: table.rows.map((row, i) => ({
      together: groups[i],
      kind: row.kind,
      no: row.no,
      strong: row.strong,
      whole: keptWhole(row, fit, room.height),
      cells: typeof row.cells === 'string' ? row.cells : row.cells.map((cell) => breakable(writtenCell(cell))),
    })),
  }
}

/** How many of the last rows stay with what stands under the table: two, unless they are high, and all that belong together with them. A section stays with its rows in any case. */
function keptWithFoot(rows: PaperRow[], fit: Fitted, { height, groups }: { height: number; groups: number[] }): number {
  const last = rows.slice(-2)
  const low = last.every((row) => row.kind !== 'section' && keptWhole(row, fit, height / 2))
  const kept = low ? last.length : Math.min(1, rows.length)
  const first = rows.length - kept
  return rows.length - (groups[first] === 0 ? groups.findLastIndex((count, i) => i < first && count > 0) : first)
}
