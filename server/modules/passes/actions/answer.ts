// What an officer says to what came in by a link. Only now it becomes a deed, recorded for the unit by the officer who accepted it.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { report } from '../../assignments/actions/lead.ts'
import { passProblems } from '../problems.ts'
import { insertAnswer, isAnswered, type LockedReport, lockReport } from '../queries/reports.ts'

type AnsweredAs = { reportId: string; state: 'accepted' | 'refused' }

/**
 * Accepts a report: a row of progress, recorded for the unit at the instant it was sent, channel "lien-ket", said by the name typed.
 * @throws Problem nothingHere, answered, and whatever stands against a report on that assignment now.
 */
export async function acceptReport(deed: Deed, { reportId }: { reportId: string }): Promise<AnsweredAs> {
  const row = await openReport(deed, reportId)
  const { assignmentId, percent, fileIds, words, name } = row
  // The office does the work of its own agency itself and records nothing for it: then the name stands in the words.
  const own = deed.actor.agencyIds.includes(row.leadAgencyId)
  const { deedSeq } = await report(deed, {
    assignmentId,
    words: own ? `${words} (${name})` : words,
    percent,
    fileIds,
    recordedFor: own ? null : { channel: 'lien-ket', saidBy: name, at: row.at.toISOString() },
  })
  return answer(deed, row, { accepted: true, words: null, deedSeq })
}

/** Refuses a report with a reason, which the link shows to the unit. @throws Problem nothingHere, answered */
export async function refuseReport(
  deed: Deed,
  { reportId, words }: { reportId: string; words: string },
): Promise<AnsweredAs> {
  return answer(deed, await openReport(deed, reportId), { accepted: false, words, deedSeq: null })
}

async function openReport(deed: Deed, reportId: string): Promise<LockedReport> {
  const row = await lockReport(deed.tx, deed.actor.officeId, reportId)
  if (!row) throw new Problem(platformProblems.nothingHere)
  if (await isAnswered(deed.tx, reportId)) throw new Problem(passProblems.answered)
  return row
}

async function answer(
  deed: Deed,
  { reportId, passId, assignmentId }: LockedReport,
  given: { accepted: boolean; words: string | null; deedSeq: number | null },
): Promise<AnsweredAs> {
  await insertAnswer(deed.tx, { reportId, ...given, postId: deed.actor.postId, at: deed.clock.now() })
  recordEvent(deed, {
    kind: given.accepted ? 'pass.report-accepted' : 'pass.report-refused',
    thing: 'pass',
    thingId: passId,
    body: { reportId, assignmentId, ...(given.deedSeq === null ? {} : { deedSeq: given.deedSeq }) },
    words: given.words,
  })
  return { reportId, state: given.accepted ? 'accepted' : 'refused' }
}
