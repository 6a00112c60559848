// What a person says of a sheet: who states, for which day, what its columns hold; what stands for a doubtful mark, colour or spelling.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { documentIsKnown } from '../../assessments/queries/ground.ts'
import { lookOf } from '../../documents/actions.ts'
import type { Answer, MarkSheetDetail, SaveAnswers, SaveLayout } from '../contract.ts'
import { markSheetProblems } from '../problems.ts'
import { standingImport } from '../queries/imports.ts'
import { rememberLayout } from '../queries/remembered.ts'
import { insertTab, type Sheet } from '../queries/sheets.ts'
import { whyNotAnswer } from '../rules.ts'
import { chosenTab, headingsKey, isWhole, knownFor, knownSet, tabBySet, turnedTab } from './lay-out.ts'
import { type Laid, lookOver, ownSheet, withRows } from './look-over.ts'
import { showSheet } from './show.ts'

type OfSheet = { sheetId: string }

/**
 * Sets by hand what was proposed; sheets with the same headings are read so from now on. With nothing named it only looks again.
 * @throws Problem nothingHere, alreadyImported, noSuchTab, noUnitColumn, unknownSet, cannotTurn, unknownDocument
 */
export async function saveLayout(
  deed: Deed,
  { sheetId, tabs: chosen, meanings, ...frame }: z.output<typeof SaveLayout> & OfSheet,
): Promise<MarkSheetDetail> {
  const sheet = await changeable(deed, sheetId)
  const { officeId, personId } = deed.actor
  const ownTabs: Laid['tabs'] = sheet.tabs
  if (frame.documentId && !(await documentIsKnown(deed.tx, officeId, frame.documentId)))
    throw new Problem(assessmentProblems.unknownDocument)
  if ([...chosen, ...meanings].some(({ tab }) => !sheet.tabs[tab])) throw new Problem(markSheetProblems.noSuchTab)
  const { stage = sheet.stage, documentId = sheet.documentId, reason = sheet.reason } = frame
  const tabs: Laid['tabs'][number][] = ownTabs.map((tab) =>
    frame.stage === undefined ? tab : { ...tab, stage: frame.stage },
  )
  for (const { tab, ...meaning } of meanings) tabs[tab] = await meantTab(deed, tabs[tab]!, meaning)
  for (const one of chosen) {
    const { rows, ...kept } = tabs[one.tab]!
    if (one.turned !== undefined && one.turned !== kept.turned) {
      await turnTab(deed, { sheet, tabs, at: one.tab })
      continue
    }
    const { frameworkId } = kept
    const { level } = await knownSet(deed.tx, { frameworkId, tab: kept.name })
    const known = await knownFor(deed.tx, { officeId, frameworkId, level, day: one.day })
    const tab = chosenTab(kept, { ...kept, rows, widths: [] }, one, known)
    tabs[one.tab] = { ...tab, rows }
    const by = { officeId, frameworkId, personId, at: deed.clock.now() }
    if (tab.taken) await rememberLayout(deed.tx, by, headingsKey(tab.headings), tab.roles)
  }
  await lookOver(deed, { ...sheet, stage, documentId, reason, tabs })
  recordEvent(deed, {
    kind: 'mark-sheet.layout-saved',
    thing: 'mark-sheet',
    thingId: sheetId,
    body: { stage, documentId, tabs: chosen.map(({ tab }) => tab), meanings },
  })
  return showSheet(lookOf(deed), { sheetId })
}

type Meaning = Omit<z.output<typeof SaveLayout>['meanings'][number], 'tab'>

/** A tab of the stage, the set and the day a person says. @throws Problem unknownSet */
async function meantTab(
  deed: Deed,
  { rows, ...kept }: Laid['tabs'][number],
  { stage = kept.stage ?? undefined, frameworkId = kept.frameworkId, day = kept.day }: Meaning,
): Promise<Laid['tabs'][number]> {
  const meant = { ...kept, rows, stage: stage ?? null, day, dayBy: day === kept.day ? kept.dayBy : ('hand' as const) }
  if (frameworkId === kept.frameworkId) return meant
  const { level } = await knownSet(deed.tx, { frameworkId, tab: kept.name })
  const known = await knownFor(deed.tx, { officeId: deed.actor.officeId, frameworkId, level, day })
  return { ...tabBySet(meant, { ...meant, widths: [] }, frameworkId, known), rows }
}

/** Sets a tab aside for its other reading, which is made the first time and found again later. */
async function turnTab(
  deed: Deed,
  { sheet, tabs, at }: { sheet: Sheet; tabs: Laid['tabs'][number][]; at: number },
): Promise<void> {
  const { rows, ...kept } = tabs[at]!
  const before = kept.otherWay
  if (before !== undefined) tabs[before] = { ...tabs[before]!, aside: false, taken: isWhole(tabs[before]!.roles) }
  else {
    const { frameworkId, day } = kept
    const { level } = await knownSet(deed.tx, { frameworkId, tab: kept.name })
    const known = await knownFor(deed.tx, { officeId: sheet.officeId, frameworkId, level, day })
    const other = turnedTab(kept, { ...kept, rows, widths: [] }, known)
    await insertTab(deed.tx, { sheetId: sheet.sheetId, tab: tabs.length, rows: other.tab.rows })
    tabs.push({ ...other.kept, otherWay: at, rows: [...other.tab.rows] })
  }
  tabs[at] = { ...kept, rows, taken: false, aside: true, otherWay: before ?? tabs.length - 1 }
}

/** Answers questions, each once for all its cells. @throws Problem nothingHere, alreadyImported, noSuchQuestion, wrongAnswer */
export async function saveAnswers(
  deed: Deed,
  { sheetId, answers: given }: z.output<typeof SaveAnswers> & OfSheet,
): Promise<MarkSheetDetail> {
  const sheet = await changeable(deed, sheetId)
  for (const [key, answer] of Object.entries(given)) {
    const question = sheet.plan.questions.find((one) => one.key === key)
    if (!question) throw new Problem(markSheetProblems.noSuchQuestion)
    if (answer) refuseIf(whyNotAnswer(question, answer))
  }
  const merged = Object.entries({ ...sheet.answers, ...given })
  const answers = Object.fromEntries(
    merged.flatMap(([key, answer]): [string, Answer][] => (answer ? [[key, answer]] : [])),
  )
  await lookOver(deed, { ...sheet, answers })
  recordEvent(deed, {
    kind: 'mark-sheet.answered',
    thing: 'mark-sheet',
    thingId: sheetId,
    body: { answers: Object.keys(given).length },
  })
  return showSheet(lookOf(deed), { sheetId })
}

/** A sheet that is not on the board; locked, with its rows. @throws Problem nothingHere, alreadyImported */
export async function changeable(deed: Deed, sheetId: string): Promise<Sheet & Laid> {
  const sheet = await ownSheet(deed, sheetId)
  if ((await standingImport(deed.tx, sheetId)).length > 0) throw new Problem(markSheetProblems.alreadyImported)
  return withRows(deed, sheet)
}
