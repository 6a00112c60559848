import type { z } from 'zod'
import type { Actor, Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { chainOn } from '../../assessments/chains.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import { frameworkById, placesOf } from '../../frameworks/queries/sets.ts'
import {
  type BadCells,
  type ListBadCells,
  type ListRows,
  type MarkRows,
  type MarkSheetDetail,
  type MarkSheetList,
  placeOfRole,
  rowsOfPage,
} from '../contract.ts'
import { importsOf } from '../queries/imports.ts'
import {
  documentOf,
  type KeptTab,
  type ListedCell,
  listBadCells,
  listRows,
  listSheets,
  rowsOfHead,
  type Sheet,
  sheetById,
} from '../queries/sheets.ts'
import { addressOf } from '../recognition/turn.ts'

type OfSheet = { sheetId: string }

export async function showSheets({ db, actor }: Look): Promise<z.output<typeof MarkSheetList>> {
  const sheets = await listSheets(db, actor)
  return {
    sheets: sheets.map(({ frameworkId, frameworkName, level, takenInAt, importedAt, ...sheet }) => ({
      ...sheet,
      framework: { frameworkId, name: frameworkName, level },
      takenInAt: takenInAt.toISOString(),
      importedAt: importedAt?.toISOString() ?? null,
    })),
  }
}

/** A sheet: its columns, its questions, what recording it would do, what it has done. @throws Problem nothingHere */
export async function showSheet({ db, actor }: Look, { sheetId }: OfSheet): Promise<MarkSheetDetail> {
  const sheet = await seen(db, actor, sheetId)
  const { frameworkId, frameworkName, level } = sheet
  const imports = await importsOf(db, sheetId, mostBuiltOn)
  const rows = Map.groupBy(await rowsOfHead(db, sheetId), ({ tab }) => tab)
  const standing = imports.find(({ undone }) => undone === null)
  const sets = await setsOf(db, sheet)
  const chains = await chainsOf(db, sheet.officeId, null)
  const { questions, reasons, byTab, stages } = sheet.plan
  const levels = new Map(sets.map((set) => [set.frameworkId, set.level]))
  const told = (tab: KeptTab, i: number) => ({
    ...(stages[i] ?? { stage: sheet.stage, stageBy: 'asked' as const }),
    stages: chainOn(chains, levels.get(tab.frameworkId)!, tab.day)?.stages ?? [],
    counts: byTab[i] ?? null,
  })
  return {
    ...{ sheetId, name: sheet.name, fileId: sheet.fileId, hiddenTabs: sheet.hiddenTabs, by: sheet.by },
    framework: { frameworkId, name: frameworkName, level },
    takenInAt: sheet.takenInAt.toISOString(),
    stage: sheet.stage,
    document: sheet.documentId === null ? null : await documentOf(db, sheet.documentId),
    reason: sheet.reason,
    counts: sheet.counts,
    open: questions.filter(({ answer }) => answer === null).length,
    importedAt: standing?.at ?? null,
    sets,
    tabs: sheet.tabs.map((tab, i) => ({ ...tabShown(tab, rows.get(i) ?? []), ...told(tab, i) })),
    ...{ questions, reasons, imports },
    verbs: verbsOf(sheet, standing),
  }
}
const mostBuiltOn = 20

async function setsOf(db: Look['db'], { frameworkId: asked, tabs }: Sheet): Promise<MarkSheetDetail['sets']> {
  const sets: MarkSheetDetail['sets'] = []
  for (const frameworkId of new Set([asked, ...tabs.map((tab) => tab.frameworkId)])) {
    const { name, level } = (await frameworkById(db, frameworkId))!
    const places = await placesOf(db, frameworkId)
    sets.push({
      ...{ frameworkId, name, level },
      places: places.map(({ place, kind, code, name }) => ({ place, kind, code, name })),
    })
  }
  return sets
}

type TabShown = Omit<MarkSheetDetail['tabs'][number], 'stage' | 'stageBy' | 'stages' | 'counts'>

function tabShown(
  { headings, roles, merges: _, otherWay: __, stage: ___, named: ____, aside = false, ...tab }: KeptTab,
  rows: readonly { no: number; cells: string[]; total: number }[],
): TabShown {
  const below = rows.filter(({ no }) => no > Math.max(0, ...tab.head))
  const samples = (column: number) =>
    below.flatMap(({ cells }) => (cells[column] ? [cells[column].slice(0, 60)] : [])).slice(0, 4)
  return {
    ...tab,
    aside,
    columns: headings.map((heading, i) => ({ heading, role: roles[i] ?? 'other', samples: samples(i) })),
    first: rows.slice(0, 15).map(({ no, cells }) => ({ no, cells: cells.map((text) => text.slice(0, 60)) })),
    rows: rows[0]?.total ?? 0,
  }
}

/** What may be pressed: a sheet on the board is only looked at or taken back. */
function verbsOf({ counts, plan }: Sheet, standing: MarkSheetDetail['imports'][number] | undefined): string[] {
  if (standing) return standing.builtOnTotal === 0 ? ['undo'] : []
  const open = plan.questions.some(({ answer }) => answer === null)
  return ['correct', ...(!open && counts.write > 0 ? ['import'] : [])]
}

/** A page of its rows with their fates. @throws Problem nothingHere */
export async function showRows(
  { db, actor }: Look,
  { sheetId, fate, tab: only, page }: z.output<typeof ListRows> & OfSheet,
): Promise<z.output<typeof MarkRows>> {
  const { tabs } = await seen(db, actor, sheetId)
  const rows = await listRows(db, sheetId, { fate, tab: only, limit: rowsOfPage, offset: (page - 1) * rowsOfPage })
  return {
    rows: rows.map(({ found: _, unitId: __, tab, ...row }) => ({ ...row, tab: tabs[tab]!.name })),
    total: rows[0]?.found ?? 0,
  }
}

/** A page of its bad cells, each with its reason. @throws Problem nothingHere */
export async function showBadCells(
  { db, actor }: Look,
  { sheetId, page }: z.output<typeof ListBadCells> & OfSheet,
): Promise<z.output<typeof BadCells>> {
  const sheet = await seen(db, actor, sheetId)
  const cells = await listBadCells(db, sheetId, { limit: rowsOfPage, offset: (page - 1) * rowsOfPage })
  const tell = await cellTeller(db, sheet)
  return { cells: cells.map(tell), total: cells[0]?.found ?? 0 }
}

/** Says of a listed cell where it stands and why it is bad. */
export async function cellTeller(db: Look['db'], sheet: Sheet) {
  const sets = await setsOf(db, sheet)
  const codes = new Map(
    sets.map(({ frameworkId, places }) => [frameworkId, new Map(places.map(({ place, code }) => [place, code]))]),
  )
  return ({ tab, no, column, reason, printed, read }: ListedCell) => {
    const { name, turned, roles, frameworkId } = sheet.tabs[tab]!
    const { message, english } = sheet.plan.reasons[reason]!
    const place = placeOfRole(roles[column] ?? 'other')
    const code = place === null ? null : (codes.get(frameworkId)?.get(place) ?? null)
    return { tab: name, at: addressOf(turned, no, column), unit: printed, code, read, message, english }
  }
}

export async function seen(db: Look['db'], actor: Actor, sheetId: string): Promise<Sheet> {
  const sheet = await sheetById(db, actor, sheetId)
  if (!sheet) throw new Problem(platformProblems.nothingHere)
  return sheet
}
