import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { takeBack } from '../../assignments/actions/take-over.ts'
import { withdrawNumbers } from '../../documents/actions/enter-numbers.ts'
import { lookOf } from '../../documents/actions.ts'
import type { SheetDetail } from '../contract.ts'
import { sheetProblems } from '../problems.ts'
import { builtOn, type ImportRow, insertUndoing, standingImport } from '../queries/imports.ts'
import { lockImports } from '../queries/sheets.ts'
import { whyNotUndo } from '../rules.ts'
import { ownSheet } from './correct.ts'
import { forgetAnswers } from './learn.ts'
import { lookOver, tabsOf } from './look-over.ts'
import { showSheet } from './show.ts'

const shown = 20

/** Takes the last import of a list back whole: what it made is in no list any more, what it told is untold, names mean what they meant. @throws Problem notTheLastImport, builtOn */
export async function undoImport(deed: Deed, { sheetId }: { sheetId: string }): Promise<SheetDetail> {
  await lockImports(deed.tx, deed.actor.officeId)
  const sheet = await ownSheet(deed, sheetId)
  const standing = await standingImport(deed.tx, sheetId)
  if (!standing) throw new Problem(sheetProblems.notTheLastImport)
  const { importId, rows, documentIds, learnt } = standing
  const built = await builtOn(deed.tx, importId, shown)
  refuseIf(
    whyNotUndo(
      built.map(({ total: _, ...one }) => one),
      built[0]?.total ?? 0,
    ),
  )
  await takeBack(deed, takenBack(rows))
  await withdrawNumbers(deed, documentIds)
  await forgetAnswers(deed, learnt)
  await insertUndoing(deed.tx, { importId, postId: deed.actor.postId, at: deed.clock.now() })
  await lookOver(deed, { ...sheet, cells: await tabsOf(deed, sheet) })
  recordEvent(deed, { kind: 'sheet.undone', thing: 'sheet', thingId: sheetId, body: { importId } })
  return showSheet(lookOf(deed), { sheetId })
}

function takenBack(rows: readonly ImportRow[]) {
  return [...Map.groupBy(rows, ({ assignmentId }) => assignmentId)].flatMap(([assignmentId, own]) => {
    const seqs = own.flatMap(({ deeds }) => deeds)
    return seqs.length > 0 ? [{ assignmentId, seqs, whole: own.some(({ made }) => made) }] : []
  })
}
