// What the office does with its passes: makes them, revokes them, turns all of them off and on.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { agencyIsOfOffice, documentIsOfOffice } from '../../assignments/queries/known.ts'
import { addDays, instantOf } from '../../calendar/days.ts'
import type { MakePass, PassTarget } from '../contract.ts'
import { reportPage, viewPage } from '../pages.ts'
import { passProblems } from '../problems.ts'
import * as queries from '../queries/passes.ts'
import { whyNotSecret, whyNotUntil } from '../rules.ts'
import { hashOfCode, hashOfSecret } from '../secrets.ts'
import type { TallyKeeper } from '../tally-keeper.ts'

/**
 * Makes a link to one thing. What it is to show must be there now; a frozen one keeps its page as it stands.
 * @param tallies says what a link to a village sheet opens
 * @throws Problem weakSecret, badEnd, off, nothingToShow; nothingHere where document, agency or village are not of this office.
 */
export async function makePass(
  deed: Deed,
  input: MakePass,
  tallies: TallyKeeper,
): Promise<{ passId: string; endsAt: string }> {
  const now = deed.clock.now()
  const { officeId, postId } = deed.actor
  const { target, secret, code, title } = input
  const endsAt = instantOf(addDays(input.lastDay, 1), '00:00')
  refuseIf(whyNotSecret(secret))
  refuseIf(whyNotUntil(endsAt, now))
  if (!(await queries.passesAreOn(deed.tx, officeId))) throw new Problem(passProblems.off)
  await refuseForeign(deed, target)
  const passId = newId(now)
  const pass = passOf(target, { passId, officeId, title, frozen: input.frozen && !takesReports(target), endsAt })
  const page = await pageOf(deed, pass, now, tallies)
  const codeHash = code === null ? null : hashOfCode(secret, code)
  await queries.insertPass(deed.tx, {
    ...pass,
    target,
    tokenHash: hashOfSecret(secret),
    codeHash,
    madeAt: now,
    madeBy: postId,
  })
  if (pass.frozen) await queries.insertFrozen(deed.tx, { passId, page, at: now })
  recordEvent(deed, {
    kind: 'pass.made',
    thing: 'pass',
    thingId: passId,
    body: { ...target, frozen: pass.frozen, coded: code !== null, lastDay: input.lastDay },
  })
  return { passId, endsAt: endsAt.toISOString() }
}

const takesReports = ({ scope }: PassTarget): boolean => scope === 'report' || scope === 'tally'

async function refuseForeign({ tx, actor }: Deed, target: PassTarget): Promise<void> {
  const document = target.scope === 'document' || target.scope === 'report' ? target.documentId : null
  const own =
    (document === null || (await documentIsOfOffice(tx, actor.officeId, document))) &&
    (target.scope !== 'report' || (await agencyIsOfOffice(tx, actor.officeId, target.agencyId)))
  if (!own) throw new Problem(platformProblems.nothingHere)
}

function passOf(
  target: PassTarget,
  rest: Pick<queries.Pass, 'passId' | 'officeId' | 'title' | 'frozen' | 'endsAt'>,
): queries.Pass {
  return {
    ...rest,
    scope: target.scope,
    filters: target.scope === 'list' ? target.filters : null,
    documentId: target.scope === 'document' || target.scope === 'report' ? target.documentId : null,
    assignmentId: target.scope === 'assignment' ? target.assignmentId : null,
    agencyId: target.scope === 'report' ? target.agencyId : null,
    unitId: target.scope === 'tally' ? target.unitId : null,
    frameworkId: target.scope === 'tally' ? target.frameworkId : null,
    place: target.scope === 'tally' ? target.place : null,
  }
}

/** What the link would open now. @throws Problem nothingToShow, nothingHere */
async function pageOf({ tx }: Deed, pass: queries.Pass, now: Date, tallies: TallyKeeper): Promise<unknown> {
  if (pass.scope === 'tally') {
    const page = await tallies.page(tx, pass, now)
    if (!page) throw new Problem(platformProblems.nothingHere)
    return page
  }
  if (pass.scope === 'report') {
    const page = await reportPage(tx, pass, now)
    if (page.items.length === 0) throw new Problem(passProblems.nothingToShow)
    return page
  }
  const page = await viewPage(tx, pass, now)
  if (page.clauses.length === 0) throw new Problem(passProblems.nothingToShow)
  return page
}

/** Thu hồi: from now on it opens nothing. @throws Problem nothingHere where it is not of this office or was revoked before */
export async function revokePass(deed: Deed, { passId }: { passId: string }): Promise<{ passId: string }> {
  const { officeId, postId } = deed.actor
  const done = await queries.revoke(deed.tx, { passId, officeId, at: deed.clock.now(), postId })
  if (!done) throw new Problem(platformProblems.nothingHere)
  recordEvent(deed, { kind: 'pass.revoked', thing: 'pass', thingId: passId })
  return { passId }
}

/** One switch for all links of the office; turned on again they open as before. */
export async function switchPasses(deed: Deed, { on }: { on: boolean }): Promise<{ on: boolean }> {
  const { officeId, postId } = deed.actor
  if ((await queries.passesAreOn(deed.tx, officeId)) === on) return { on }
  const at = deed.clock.now()
  await queries.insertSwitch(deed.tx, { officeId, on, at, postId })
  recordEvent(deed, { kind: 'pass.switched', thing: 'pass', thingId: newId(at), body: { on } })
  return { on }
}
