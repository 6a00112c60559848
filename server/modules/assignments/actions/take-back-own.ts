// Work handed out without a paper, taken back with the decision it followed from while nothing was reported on it.
import type { Deed } from '../../../platform/access.ts'
import { lockThings } from '../queries/heads.ts'
import { standingDeeds } from '../queries/taken-back.ts'
import { takeBack } from './take-over.ts'

/** What leaves an assignment as it was handed out: that it was seen or not taken on, urged, or given another day. */
const nothingReported: ReadonlySet<string> = new Set([
  ...['hand-out', 'see', 'acknowledge', 'decline', 'answer-decline', 'urge', 'change', 'cancel'],
])

/** The deeds on these assignments that report something, their heads locked so that no more come. */
export async function lockedReports(
  deed: Deed,
  assignmentIds: readonly string[],
): Promise<{ assignmentId: string; title: string; by: string | null }[]> {
  await lockThings(deed.tx, deed.actor, [...assignmentIds])
  const deeds = await standingDeeds(deed.tx, assignmentIds)
  return deeds.filter(({ verb }) => !nothingReported.has(verb))
}

/** Takes them out of every list; their deeds stay in the history. Whether anything was reported is the caller's to ask first. */
export async function takeBackOwn(deed: Deed, assignmentIds: readonly string[]): Promise<void> {
  const deeds = Map.groupBy(await standingDeeds(deed.tx, assignmentIds), ({ assignmentId }) => assignmentId)
  const rows = [...deeds].map(([assignmentId, own]) => ({
    ...{ assignmentId, whole: true },
    seqs: own.map(({ seq }) => seq),
  }))
  await takeBack(deed, rows)
}
