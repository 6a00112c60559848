// A list goes out in the columns of a tracker: kept cell by cell as it was sent, fetched as a workbook.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { RawHandler } from '../../../platform/http.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { inThread } from '../../sheets/in-thread.ts'
import type { OutTab } from '../../sheets/out/workbook.ts'
import { layTab } from '../columns.ts'
import { type Export, type Exported, ExportId } from '../contract.ts'
import { sentRows, type There } from '../out.ts'
import { twinProblems } from '../problems.ts'
import { goingOut } from '../queries/ours.ts'
import { lastReadback } from '../queries/readbacks.ts'
import {
  exportById,
  insertExport,
  standingChoices,
  standingLinks,
  type Tracker,
  trackerById,
} from '../queries/trackers.ts'
import { ownTracker } from './set-up.ts'

/** @throws Problem nothingHere, nothingToSend */
export async function sendOut(
  deed: Deed,
  { trackerId, scope }: z.output<typeof Export> & { trackerId: string },
): Promise<z.output<typeof Exported>> {
  const tracker = await ownTracker(deed, trackerId)
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const there = await standsThere(deed, tracker)
  const ids = scope === 'marked' ? await markedToSend(deed, trackerId) : [...there.keys()]
  const going = await goingOut(deed.tx, { officeId, ids, open: scope === 'all', now: at })
  if (going.length === 0) throw new Problem(twinProblems.nothingToSend)
  const exportId = newId(at)
  await insertExport(deed.tx, {
    ...{ exportId, trackerId, officeId, postId, scope, at },
    rows: sentRows(tracker.columns, going, { words: tracker.words, there }),
    assignmentIds: going.map(({ assignmentId }) => assignmentId),
  })
  recordEvent(deed, {
    kind: 'tracker.exported',
    thing: 'tracker',
    thingId: trackerId,
    body: { exportId, scope, rows: going.length },
  })
  return { exportId, rows: going.length }
}

async function markedToSend({ tx }: Deed, trackerId: string): Promise<string[]> {
  const chosen = await standingChoices(tx, trackerId)
  const waiting = chosen.filter(({ choice, sentAt }) => choice === 'send' && sentAt === null)
  return [...new Set(waiting.map(({ assignmentId }) => assignmentId))]
}

/** Of each twin its identifier, and the cells of the last read-back by the titles of their columns. */
async function standsThere({ tx }: Deed, { trackerId, columns }: Tracker): Promise<Map<string, There>> {
  const readback = await lastReadback(tx, trackerId)
  const laid = readback ? layTab(readback.tab, columns) : null
  const cells = new Map<string, ReadonlyMap<string, string>>()
  if (readback && laid && !('missing' in laid)) {
    const head = readback.tab.rows.filter(({ no }) => laid.head.includes(no))
    const titles = laid.roles.map(
      (_, i) =>
        head
          .map((row) => row.cells[i] ?? '')
          .filter(Boolean)
          .join(' ') ||
        (columns[i]?.title ?? ''),
    )
    const twinAt = laid.roles.indexOf('twin')
    for (const row of readback.tab.rows) {
      const identifier = row.cells[twinAt]?.trim()
      if (identifier) cells.set(identifier, new Map(titles.map((title, i) => [title, row.cells[i] ?? ''])))
    }
  }
  const links = await standingLinks(tx, trackerId)
  return new Map(
    [...links].flatMap(([identifier, assignmentId]) =>
      assignmentId ? [[assignmentId, { identifier, cells: cells.get(identifier) ?? new Map() }] as const] : [],
    ),
  )
}

/** The workbook of a list that went out. @throws Problem nothingHere */
export const fetchExport: RawHandler = async (border, request, reply) => {
  const asked = ExportId.safeParse(request.params)
  const found = await border.look(async ({ db, actor }) => {
    const tracker = asked.success ? await trackerById(db, actor.officeId, asked.data.trackerId) : undefined
    const sent = tracker && asked.success ? await exportById(db, asked.data) : undefined
    return tracker && sent ? { tracker, sent } : undefined
  })
  if (!found) throw new Problem(platformProblems.nothingHere)
  const { tracker, sent } = found
  const width = tracker.columns.length
  const tab: OutTab = {
    name: 'Danh sách',
    rows: sent.rows.map((cells, i) => ({ no: i + 1, cells, fills: cells.map(() => null) })),
    merges: [],
    widths: tracker.columns.map(({ role }) => (role === 'words' || role === 'progress' || role === 'result' ? 48 : 16)),
    head: [1],
    table: { first: 1, last: sent.rows.length, columns: width },
  }
  const name = `${tracker.name} ${dayOf(sent.at).split('-').toReversed().join('.')}.xlsx`
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header(
      'content-disposition',
      `attachment; filename="danh-sach.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(
      Buffer.from(await inThread<Uint8Array>(new URL('../../sheets/out/workbook-thread.ts', import.meta.url), [tab])),
    )
}
