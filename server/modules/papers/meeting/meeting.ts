// Giao ban: its table as the office sees it now, and the marks by which the next one knows what is new.
import type { z } from 'zod'
import type { Deed, Look } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { dayOf, instantOf } from '../../calendar/days.ts'
import type { AskMeeting, Marked, MarkMeeting, MeetingTable } from '../contract.ts'
import { paperProblems } from '../problems.ts'
import { documentTitles } from '../queries/documents.ts'
import { changesOf, clauseTotals, insertMark, lastSaidOf, marksOf, meetingRows } from '../queries/meeting.ts'
import { mostRows } from '../rules.ts'
import { sinceOf } from './since.ts'
import { meetingTable } from './table.ts'

/** @throws Problem tooManyRows: an office with more open rows than a meeting can look at filters them on the list */
export async function openMeeting({ db, actor, clock }: Look, asked: AskMeeting): Promise<MeetingTable> {
  const now = clock.now()
  const since = sinceOf({ asked: asked.since, marks: await marksOf(db, actor.officeId), now })
  const most = mostRows.paper
  const rows = await meetingRows(db, actor, { since: since.at, now, limit: most + 1 })
  if (rows.length > most) throw new Problem(paperProblems.tooManyRows, { rows: rows.length, most })
  const ids = rows.map(({ assignmentId }) => assignmentId)
  const today = instantOf(dayOf(now), '00:00')
  return meetingTable(rows, {
    asked,
    since,
    changes: await changesOf(db, ids, { since: since.at, today }),
    said: await lastSaidOf(db, ids),
    documents: await documentTitles(
      db,
      rows.flatMap(({ documentId }) => documentId ?? []),
    ),
    totals: await clauseTotals(
      db,
      actor,
      rows.flatMap(({ directiveId }) => directiveId ?? []),
    ),
  })
}

export async function markMeeting(deed: Deed, { how }: z.output<typeof MarkMeeting>): Promise<z.input<typeof Marked>> {
  const at = deed.clock.now()
  const markId = newId(at)
  await insertMark(deed.tx, { markId, officeId: deed.actor.officeId, how, at, postId: deed.actor.postId })
  recordEvent(deed, { kind: `meeting.${how}`, thing: 'meeting', thingId: markId })
  return { at }
}
