import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { addFiles } from '../../documents/actions/file-upload.ts'
import type { Received } from '../../documents/upload.ts'
import { insertSheet, type Sheet } from '../queries/sheets.ts'
import type { Grid } from '../reading/grid.ts'
import { layOut } from './lay-out.ts'
import { lookOver } from './look-over.ts'

/** Keeps a list that was read: its file, its cells, what its columns hold, and what importing it would do. */
export async function takeIn(
  deed: Deed,
  { received, grid, source }: { received: Received; grid: Grid; source: Sheet['source'] },
): Promise<{ sheetId: string }> {
  const at = deed.clock.now()
  const { files } = await addFiles(deed, [received])
  const sheet = {
    sheetId: newId(at),
    officeId: deed.actor.officeId,
    name: received.name,
    source,
    fileId: files[0]!.fileId,
    hiddenTabs: grid.hiddenTabs,
    takenInAt: at,
  }
  await insertSheet(deed.tx, { ...sheet, postId: deed.actor.postId }, grid)
  const tabs = await layOut(deed, grid.tabs)
  const { counts, questions } = await lookOver(deed, { ...sheet, answers: {}, tabs, cells: grid.tabs })
  recordEvent(deed, {
    kind: 'sheet.taken-in',
    thing: 'sheet',
    thingId: sheet.sheetId,
    body: { fileId: sheet.fileId, tabs: tabs.length, rows: counts.rows, questions: questions.length },
  })
  return { sheetId: sheet.sheetId }
}
