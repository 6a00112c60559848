/** The rows of an assignment as its log shows them, newest first, with the passing of the due day among them. Pure. */
import type { Detail } from '../../deeds/deed-data.ts'

type Deed = Detail['deeds'][number]
export interface Entry {
  key: string
  verb: string
  at: string
  deed: Deed | null
}

/** Undone rows and the undoing itself leave the log; the passing of a due day that nobody did anything on enters it. */
export function logOf(assignment: Detail, now: string): Entry[] {
  const deeds = assignment.deeds.filter(({ verb, undone }) => verb !== 'undo' && !undone)
  const entries: Entry[] = deeds.map((deed) => ({ key: String(deed.seq), verb: deed.verb, at: deed.at, deed }))
  const { dueAt, following, planned, state } = assignment
  const lateCounts =
    dueAt !== null && following === 'dated' && !planned && state !== 'backlog' && Date.parse(dueAt) < Date.parse(now)
  if (lateCounts && !completedBefore(deeds, dueAt))
    entries.push({ key: 'overdue', verb: 'overdue', at: new Date(Date.parse(dueAt) - 1).toISOString(), deed: null })
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (b.deed?.seq ?? 0) - (a.deed?.seq ?? 0))
}

/** Completed by the due instant and not returned since. */
function completedBefore(deeds: readonly Deed[], dueAt: string): boolean {
  const due = Date.parse(dueAt)
  const last = deeds
    .filter(({ verb }) => verb === 'complete' || verb === 'return' || verb === 'cancel')
    .sort((a, b) => a.seq - b.seq)
    .filter(({ at }) => Date.parse(at) <= due)
    .at(-1)
  return last?.verb === 'complete' || last?.verb === 'cancel'
}
