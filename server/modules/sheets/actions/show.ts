import type { z } from 'zod'
import type { Actor, Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { ListRows, SheetDetail, SheetList, SheetRows } from '../contract.ts'
import { importsOf } from '../queries/imports.ts'
import { agencyNames, plannedRows } from '../queries/rows.ts'
import { type KeptRow, type KeptTab, listSheets, rowsOfHead, type Sheet, sheetById } from '../queries/sheets.ts'

type OfSheet = { sheetId: string }

export async function showSheets({ db, actor }: Look): Promise<z.output<typeof SheetList>> {
  const sheets = await listSheets(db, actor.officeId)
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      takenInAt: sheet.takenInAt.toISOString(),
      importedAt: sheet.importedAt?.toISOString() ?? null,
    })),
  }
}

/** A list: its columns, its questions, what importing it would do, what it has done. @throws Problem nothingHere */
export async function showSheet({ db, actor }: Look, { sheetId }: OfSheet): Promise<SheetDetail> {
  const sheet = await sheetById(db, actor.officeId, sheetId)
  if (!sheet) throw new Problem(platformProblems.nothingHere)
  const imports = await importsOf(db, sheetId)
  const rows = Map.groupBy(await rowsOfHead(db, sheetId), ({ tab }) => tab)
  const standing = imports.find(({ undone }) => undone === null)
  const { questions, names } = sheet.plan
  return {
    ...{
      sheetId,
      name: sheet.name,
      source: sheet.source,
      by: sheet.by,
      fileId: sheet.fileId,
      hiddenTabs: sheet.hiddenTabs,
    },
    takenInAt: sheet.takenInAt.toISOString(),
    counts: sheet.counts,
    open: questions.filter(({ answer }) => answer === null).length,
    importedAt: standing?.at ?? null,
    tabs: sheet.tabs.map((tab, i) => tabShown(tab, rows.get(i) ?? [])),
    questions,
    names: names.map((one) => ({ ...one, agencyIds: [...one.agencyIds] })),
    imports,
    verbs: verbsOf(actor, sheet, standing),
  }
}

function tabShown(
  { name, taken, head, headings, roles, by }: KeptTab,
  rows: (KeptRow & { total: number })[],
): SheetDetail['tabs'][number] {
  const below = rows.filter(({ no }) => no > Math.max(0, ...head))
  const samples = (column: number) =>
    below.flatMap(({ cells }) => (cells[column] ? [cells[column].slice(0, 80)] : [])).slice(0, 3)
  return {
    ...{ name, taken, head, by },
    columns: headings.map((heading, i) => ({ heading, role: roles[i] ?? 'other', samples: samples(i) })),
    first: rows.slice(0, 15).map(({ no, cells }) => ({ no, cells: cells.map((text) => text.slice(0, 60)) })),
    rows: rows[0]?.total ?? 0,
  }
}

/** What this actor may press on a list of his office. */
function verbsOf(
  actor: Actor,
  { counts, plan }: Sheet,
  standing: SheetDetail['imports'][number] | undefined,
): string[] {
  if (actor.part !== 'coordinator') return []
  const open = plan.questions.some(({ answer }) => answer === null)
  const isDone = plan.importId !== null && standing !== undefined
  const imports = !open && !isDone && counts.make + counts.update > 0 ? ['import'] : []
  return [...imports, ...(standing && standing.builtOnTotal === 0 ? ['undo'] : [])]
}

/** A page of its rows with their fates. @throws Problem nothingHere */
export async function showRows(
  { db, actor }: Look,
  { sheetId, ...page }: z.output<typeof ListRows> & OfSheet,
): Promise<z.output<typeof SheetRows>> {
  const sheet = await sheetById(db, actor.officeId, sheetId)
  if (!sheet) throw new Problem(platformProblems.nothingHere)
  const { rows, total } = await plannedRows(db, sheetId, page)
  const names = await agencyNames(db, [...new Set(rows.flatMap(({ leads }) => leads))])
  for (const { agencyId, name } of sheet.plan.newAgencies) names.set(agencyId, name)
  return { rows: rows.map((row) => ({ ...row, leads: row.leads.map((lead) => names.get(lead) ?? '') })), total }
}
