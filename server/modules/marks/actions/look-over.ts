// What importing a sheet would do as things stand now, and keeping that beside the sheet.
import type { Deed } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { MarkCounts, Question } from '../contract.ts'
import { keepPlan, rowsOfSheet, type Sheet, sheetById } from '../queries/sheets.ts'
import { type GoneThrough, goThrough, type ToGoThrough } from './go-through.ts'

export type Laid = ToGoThrough & Pick<Sheet, 'sheetId'>

/** A dry run; its fates replace those of the last look. */
export async function lookOver(deed: Deed, sheet: Laid): Promise<{ counts: MarkCounts; questions: Question[] }> {
  const gone = await goThrough(deed, sheet, null)
  await keep(deed, sheet, gone, null)
  return { counts: gone.outcome.counts, questions: gone.questions }
}

/** @param importId the import the fates are of; null: what importing would do */
export function keep(
  deed: Deed,
  sheet: Laid,
  { outcome, questions, stages }: GoneThrough,
  importId: string | null,
): Promise<void> {
  const tabs = sheet.tabs.map(({ rows: _, ...kept }) => kept)
  const { counts, reasons, rows } = outcome
  const byTab = Object.fromEntries(outcome.byTab)
  return keepPlan(deed.tx, { ...sheet, tabs, counts, rows, plan: { questions, reasons, importId, byTab, stages } })
}

/** A sheet that the actor may change, locked. @throws Problem nothingHere */
export async function ownSheet(deed: Deed, sheetId: string): Promise<Sheet> {
  const sheet = await sheetById(deed.tx, deed.actor, sheetId, true)
  if (!sheet) throw new Problem(platformProblems.nothingHere)
  return sheet
}

/** With its rows beside its tabs. */
export async function withRows(deed: Deed, sheet: Sheet): Promise<Sheet & Laid> {
  const byTab = Map.groupBy(await rowsOfSheet(deed.tx, sheet.sheetId), ({ tab }) => tab)
  return { ...sheet, tabs: sheet.tabs.map((tab, i) => ({ ...tab, rows: byTab.get(i) ?? [] })) }
}
