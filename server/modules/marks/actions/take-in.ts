import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { addFiles } from '../../documents/actions/file-upload.ts'
import { frameworkById } from '../../frameworks/queries/sets.ts'
import type { ReadSheet } from '../../sheets/receive-sheet.ts'
import type { AskTakeIn } from '../contract.ts'
import { insertSheet } from '../queries/sheets.ts'
import { layOut } from './lay-out.ts'
import { lookOver } from './look-over.ts'

/** Keeps a sheet that was read: its file, its cells, what its columns hold, and what writing it would do. @throws Problem unknownFramework */
export async function takeIn(
  deed: Deed,
  { received, grid, framework: frameworkId, stage, day }: ReadSheet & z.output<typeof AskTakeIn>,
): Promise<{ sheetId: string }> {
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const set = await frameworkById(deed.tx, frameworkId)
  if (!set) throw new Problem(assessmentProblems.unknownFramework)
  const { files } = await addFiles(deed, [received])
  const laid = await layOut(deed, grid.tabs, { officeId, set, day })
  const sheet = {
    ...{ sheetId: newId(at), officeId, frameworkId, name: received.name, stage, takenInAt: at },
    ...{ fileId: files[0]!.fileId, hiddenTabs: grid.hiddenTabs },
  }
  await insertSheet(
    deed.tx,
    { ...sheet, postId },
    laid.map(({ tab }) => tab),
  )
  const { counts, questions } = await lookOver(deed, {
    ...{ ...sheet, documentId: null, reason: null, answers: {} },
    tabs: laid.map(({ kept, tab }) => ({ ...kept, rows: tab.rows })),
  })
  const body = { fileId: sheet.fileId, frameworkId, rows: counts.rows, questions: questions.length }
  recordEvent(deed, { kind: 'mark-sheet.taken-in', thing: 'mark-sheet', thingId: sheet.sheetId, body })
  return { sheetId: sheet.sheetId }
}
