import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { layTab } from './columns.ts'
import { compare, waits } from './comparing/compare.ts'
import { type Comparison, shownAtMost, type TrackerDetail, type TrackerList } from './contract.ts'
import { lastReadback, readbackById, readbacksOf, standingSettling } from './queries/readbacks.ts'
import { exportsOf, type Listed, listTrackers, trackerById } from './queries/trackers.ts'

const summary = ({ lastReadAt, lastExportAt, ...row }: Listed) => ({
  ...row,
  lastReadAt: lastReadAt?.toISOString() ?? null,
  lastExportAt: lastExportAt?.toISOString() ?? null,
})

export async function showTrackers({ db, actor }: Look): Promise<z.output<typeof TrackerList>> {
  return { trackers: (await listTrackers(db, actor.officeId)).map(summary) }
}

/** @throws Problem nothingHere */
export async function showTracker({ db, actor }: Look, { trackerId }: { trackerId: string }): Promise<TrackerDetail> {
  const tracker = await trackerById(db, actor.officeId, trackerId)
  const [listed] = await listTrackers(db, actor.officeId, trackerId)
  if (!tracker || !listed) throw new Problem(platformProblems.nothingHere)
  const last = await lastReadback(db, trackerId)
  const laid = last ? layTab(last.tab, tracker.columns) : null
  // Before a person has said which column is the identifier, the sample stands as it was recognised.
  const at = laid && !('missing' in laid) ? laid.head : [last?.tab.rows[0]?.no ?? 0]
  const below = last?.tab.rows.filter(({ no }) => no > Math.max(0, ...at)) ?? []
  const samples = (i: number) => below.flatMap(({ cells }) => (cells[i] ? [cells[i].slice(0, 80)] : [])).slice(0, 3)
  const readbacks = await readbacksOf(db, trackerId)
  const exports = await exportsOf(db, trackerId)
  return {
    ...summary(listed),
    columns: tracker.columns.map((column, i) => ({ ...column, samples: samples(i) })),
    words: tracker.words,
    readbacks: readbacks.map(({ takenInAt, settledAt, ...row }) => ({
      ...row,
      takenInAt: takenInAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    })),
    exports: exports.map(({ at: sentAt, ...row }) => ({ ...row, at: sentAt.toISOString() })),
    verbs: actor.part === 'coordinator' ? ['save', 'read-back', 'export', 'end'] : [],
  }
}

/** Both sides beside each other now, and what confirming would do. @throws Problem nothingHere, columnsChanged */
export async function showComparison(
  look: Look,
  { trackerId, readbackId }: { trackerId: string; readbackId: string },
): Promise<Comparison> {
  const { db, actor } = look
  const tracker = await trackerById(db, actor.officeId, trackerId)
  const readback = tracker && (await readbackById(db, trackerId, readbackId))
  if (!tracker || !readback) throw new Problem(platformProblems.nothingHere)
  const { pairs, unknown, missing, counts, toSettle, unknownWords } = await compare(look, tracker, readback)
  const standing = await standingSettling(db, readbackId)
  const open = pairs.filter(({ differences }) => differences.some((one) => waits(one) || one.choice !== null))
  const mayUndo = standing !== undefined && standing.built === 0
  const works = actor.part === 'coordinator'
  const settles = works && Object.values(toSettle).some((count) => count > 0)
  return {
    ...{ readbackId, name: readback.name, takenInAt: readback.takenInAt.toISOString(), counts, toSettle, unknownWords },
    rows: open.slice(0, shownAtMost).map(({ theirs: { no, identifier }, ours, differences }) => {
      const { assignmentId, code, title, lead } = ours
      return { no, identifier, twin: { assignmentId, code, title, lead }, differences }
    }),
    unknown: unknown.slice(0, shownAtMost),
    missing: missing.slice(0, shownAtMost),
    settled: standing ? { at: standing.at.toISOString(), by: standing.by, counts: standing.counts, mayUndo } : null,
    verbs: works ? ['answer', ...(settles ? ['settle'] : []), ...(mayUndo ? ['undo'] : [])] : [],
  }
}
