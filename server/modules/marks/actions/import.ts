// One deed writes a whole sheet to the board: the same walk as the dry run, under the locks of its units. Taken back whole while nothing stands on it.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { recordStated } from '../../assessments/actions/state-rows.ts'
import { lockedBuiltOn, undoDeed } from '../../assessments/actions/undo-deed.ts'
import { insertDeed, lockUnits } from '../../assessments/queries/rows.ts'
import { lookOf } from '../../documents/actions.ts'
import type { Answer, Confirm, Imported, MarkSheetDetail, Question } from '../contract.ts'
import { lastingStages } from '../plan/tab-meaning.ts'
import { markSheetProblems } from '../problems.ts'
import { builtOnParts, insertImport, standingImport } from '../queries/imports.ts'
import { rememberMeanings } from '../queries/remembered.ts'
import { lockImports, unitsOfSheet } from '../queries/sheets.ts'
import { whyNotImport, whyNotUndo } from '../rules.ts'
import { changeable } from './correct.ts'
import { goThrough } from './go-through.ts'
import { keep, lookOver, ownSheet, withRows } from './look-over.ts'
import { showSheet } from './show.ts'

/** @throws Problem nothingHere, alreadyImported, questionsOpen, nothingToImport, changed */
export async function importSheet(
  deed: Deed,
  { sheetId, ...seen }: z.output<typeof Confirm> & { sheetId: string },
): Promise<z.output<typeof Imported>> {
  const { officeId, postId, personId } = deed.actor
  const at = deed.clock.now()
  await lockImports(deed.tx, officeId)
  const sheet = await changeable(deed, sheetId)
  // In one statement before the walk, so that two walks cannot hold each other.
  await lockUnits(deed.tx, await unitsOfSheet(deed.tx, sheetId))
  const importId = newId(at)
  const gone = await goThrough(deed, sheet, importId)
  const { counts } = gone.outcome
  refuseIf(whyNotImport({ questions: gone.questions, counts }, seen))
  const { documentId } = sheet
  const written = [...gone.written].map(([frameworkId, { seqs }]) => ({
    ...{ frameworkId, firstSeq: Math.min(...seqs), lastSeq: Math.max(...seqs) },
  }))
  const { frameworkId } = written[0]!
  const deedRow = { deedId: importId, officeId, frameworkId, documentId, postId, written: counts.write, at }
  await insertDeed(deed.tx, { ...deedRow, sourceKind: 'sheet' })
  await insertImport(deed.tx, { importId, sheetId, officeId, postId, written, counts, at })
  const stages = lastingStages(sheet.tabs, gone.questions.find(({ kind }) => kind === 'stage')?.answer ?? null)
  await rememberMeanings(deed.tx, { officeId, personId, at }, [...lasting(gone.questions), ...stages])
  await keep(deed, sheet, gone, importId)
  for (const { frameworkId, firstSeq, lastSeq } of written) {
    const { rows, adjustments, standings } = gone.written.get(frameworkId)!
    recordStated(deed, {
      ...{ frameworkId, source: 'sheet', thingId: importId, documentId },
      ...{ written: rows, adjustments, seqs: [firstSeq, lastSeq], standings },
    })
  }
  recordEvent(deed, {
    kind: 'mark-sheet.imported',
    thing: 'mark-sheet',
    thingId: sheetId,
    body: { importId, ...counts },
  })
  return { importId, counts }
}

/** What of the answers holds for other sheets too: not what an empty cell says, nor the commas of a column. */
const lasting = (questions: readonly Question[]): { key: string; meaning: Answer }[] =>
  questions.flatMap(({ kind, key, answer }) =>
    answer && kind !== 'blank' && kind !== 'comma' && kind !== 'stage' ? [{ key, meaning: answer }] : [],
  )

/** Takes the import of a sheet back whole. @throws Problem nothingHere, notImported, builtOn */
export async function undoImport(deed: Deed, { sheetId }: { sheetId: string }): Promise<MarkSheetDetail> {
  await lockImports(deed.tx, deed.actor.officeId)
  const sheet = await ownSheet(deed, sheetId)
  const standing = await standingImport(deed.tx, sheetId)
  if (standing.length === 0) throw new Problem(markSheetProblems.notImported)
  const { built, total } = await builtOnParts(standing, (part) => lockedBuiltOn(deed, part, shown), shown)
  refuseIf(whyNotUndo(built, total))
  await undoDeed(deed, ...standing)
  await lookOver(deed, await withRows(deed, sheet))
  recordEvent(deed, {
    kind: 'mark-sheet.undone',
    thing: 'mark-sheet',
    thingId: sheetId,
    body: { importId: standing[0]!.deedId },
  })
  return showSheet(lookOf(deed), { sheetId })
}
const shown = 20
