// A village head types his figures into his link; an officer takes them into the sheet, or says why not.
import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { hashOfBody } from '../../platform/requests.ts'
import { dayOf } from '../calendar/days.ts'
import { lookOf } from '../documents/actions.ts'
import type { Outcome } from '../passes/actions/use.ts'
import type { UsedPass } from '../passes/queries/passes.ts'
import type { SendTally, TallyReports } from './contract.ts'
import * as queries from './link-queries.ts'
import { tallyProblems as problems } from './problems.ts'
import { insertTallies } from './queries.ts'
import { mostWaiting, policies } from './rules.ts'

type Taken = { reportId: string; at: string }

/**
 * Takes the figures of a village into the inbox of the office; nothing is written in the sheet yet.
 * @param key of the form: sent twice, they are one and get the same answer
 */
export async function takeTally(
  deed: Deed,
  pass: UsedPass,
  { key, ...input }: SendTally & { key: string },
): Promise<Outcome<Taken>> {
  const { passId, officeId } = pass
  const at = deed.clock.now()
  const bodyHash = Buffer.from(hashOfBody(input), 'hex')
  const before = await queries.reportByKey(deed.tx, passId, key)
  if (before) return same(before, bodyHash)
  if (input.onDay > dayOf(at)) return { refusal: { spec: problems.afterToday } }
  const { numerator, denominator } = input
  if (numerator > denominator)
    return { refusal: { spec: problems.moreThanAll, details: { name: pass.title, numerator, denominator } } }
  if ((await queries.countWaitingOf(deed.tx, passId)) >= mostWaiting)
    return { refusal: { spec: problems.tooManyWaiting } }
  const about = { unitId: pass.unitId!, frameworkId: pass.frameworkId!, place: pass.place! }
  const reportId = newId(at)
  const made = await queries.insertReport(deed.tx, {
    ...input,
    ...about,
    reportId,
    passId,
    officeId,
    key,
    bodyHash,
    at,
  })
  if (!made) return same((await queries.reportByKey(deed.tx, passId, key))!, bodyHash)
  recordEvent(
    { ...deed, client: null, actor: { ...deed.actor, officeId } },
    {
      ...{ kind: 'tally.sent', thing: 'tally', thingId: reportId },
      body: { passId, ...about, numerator, denominator, onDay: input.onDay },
    },
  )
  return { refusal: null, value: { reportId, at: at.toISOString() } }
}

function same(before: { reportId: string; bodyHash: Buffer; at: Date }, bodyHash: Buffer): Outcome<Taken> {
  if (!before.bodyHash.equals(bodyHash)) throw new Problem(platformProblems.keyReused)
  return { refusal: null, value: { reportId: before.reportId, at: before.at.toISOString() } }
}

export async function showReports({ db, actor }: Look): Promise<TallyReports> {
  const reports = await queries.waitingReports(db, actor.officeId)
  return {
    reports: reports.map((row) => ({ ...row, at: row.at.toISOString() })),
    mayAnswer: (policies.accept.parts as readonly string[]).includes(actor.part),
  }
}

/** The figures become the village's in its sheet, said by the name typed. @throws Problem nothingHere, answered */
export async function acceptTally(deed: Deed, { reportId }: { reportId: string }): Promise<TallyReports> {
  const row = await answer(deed, { reportId, accepted: true, words: null })
  const { frameworkId, place, onDay, unitId, numerator, denominator, name } = row
  const { officeId, postId } = deed.actor
  const same = { officeId, frameworkId, place, onDay, postId, at: deed.clock.now() }
  await insertTallies(deed.tx, same, [{ unitId, numerator, denominator, saidBy: name }])
  return showReports(lookOf(deed))
}

/** Refused with a reason, which the link shows. @throws Problem nothingHere, answered */
export async function refuseTally(
  deed: Deed,
  { reportId, words }: { reportId: string; words: string },
): Promise<TallyReports> {
  await answer(deed, { reportId, accepted: false, words })
  return showReports(lookOf(deed))
}

async function answer(
  deed: Deed,
  given: { reportId: string; accepted: boolean; words: string | null },
): Promise<queries.Waiting> {
  const { tx, actor, clock } = deed
  const { reportId, accepted, words } = given
  const [row] = await queries.waitingReports(tx, actor.officeId, reportId)
  if (!row)
    throw new Problem(
      (await queries.isKnown(tx, actor.officeId, reportId)) ? problems.answered : platformProblems.nothingHere,
    )
  if (!(await queries.insertAnswer(tx, { ...given, postId: actor.postId, at: clock.now() })))
    throw new Problem(problems.answered)
  const { unitId, frameworkId, place } = row
  const kind = accepted ? 'tally.taken' : 'tally.refused'
  recordEvent(deed, { kind, thing: 'tally', thingId: reportId, body: { unitId, frameworkId, place }, words })
  return row
}
