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
import { markSheetProblems } from '../problems.ts'
import { insertImport, standingImport } from '../queries/imports.ts'
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
  const { frameworkId, documentId } = sheet
  const { seqs, standings } = gone.written
  const [firstSeq, lastSeq] = [Math.min(...seqs), Math.max(...seqs)]
  const deedRow = { deedId: importId, officeId, frameworkId, documentId, postId, written: counts.write, at }
  await insertDeed(deed.tx, { ...deedRow, sourceKind: 'sheet' })
  await insertImport(deed.tx, { importId, sheetId, officeId, frameworkId, postId, firstSeq, lastSeq, counts, at })
  await rememberMeanings(deed.tx, { officeId, personId, at }, lasting(gone.questions))
  await keep(deed, sheet, gone, importId)
  const { write: written, adjustments } = counts
  recordStated(deed, {
    ...{ frameworkId, source: 'sheet', thingId: importId, documentId },
    ...{ written, adjustments, seqs: [firstSeq, lastSeq], standings },
  })
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
    answer && kind !== 'blank' && kind !== 'comma' ? [{ key, meaning: answer }] : [],
  )

/** Takes the import of a sheet back whole. @throws Problem nothingHere, notImported, builtOn */
export async function undoImport(deed: Deed, { sheetId }: { sheetId: string }): Promise<MarkSheetDetail> {
  await lockImports(deed.tx, deed.actor.officeId)
  const sheet = await ownSheet(deed, sheetId)
  const standing = await standingImport(deed.tx, sheetId)
  if (!standing) throw new Problem(markSheetProblems.notImported)
  const built = await lockedBuiltOn(deed, standing, shown)
  refuseIf(
    whyNotUndo(
      built.map(({ total: _, ...one }) => one),
      built[0]?.total ?? 0,
    ),
  )
  await undoDeed(deed, standing)
  await lookOver(deed, await withRows(deed, sheet))
  recordEvent(deed, {
    kind: 'mark-sheet.undone',
    thing: 'mark-sheet',
    thingId: sheetId,
    body: { importId: standing.deedId },
  })
  return showSheet(lookOf(deed), { sheetId })
}
const shown = 20
