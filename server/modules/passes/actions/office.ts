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
  const endsAt = await endOf(deed, input.lastDay, [secret])
  await refuseForeign(deed, target)
  const passId = newId(now)
  const pass = passOf(target, { passId, officeId, title, frozen: input.frozen && !takesReports(target), endsAt })
  const page = await pageOf(deed, pass, now, tallies)
  await queries.insertPasses(deed.tx, [{ ...pass, target, ...hashesOf(input), madeAt: now, madeBy: postId }])
  if (pass.frozen) await queries.insertFrozen(deed.tx, { passId, page, at: now })
  tellMade(deed, { ...pass, target, coded: code !== null, lastDay: input.lastDay })
  return { passId, endsAt: endsAt.toISOString() }
}

/** A link to one row of a village sheet among many. */
export type TallyLink = Pick<MakePass, 'title' | 'secret' | 'code'> & { unitId: number }
export type TallyLinks = {
  frameworkId: number
  place: number
  lastDay: MakePass['lastDay']
  /** What still opens of these rows is revoked in the same deed. */
  replace: boolean
  links: readonly TallyLink[]
}

/**
 * Makes links to rows of one village sheet, all or none. That each row is there is the caller's to know.
 * @throws Problem weakSecret, badEnd, off
 */
export async function makeTallyPasses(
  deed: Deed,
  { frameworkId, place, lastDay, replace, links }: TallyLinks,
): Promise<{ made: { passId: string; unitId: number }[]; revoked: number; endsAt: string }> {
  const madeAt = deed.clock.now()
  const { officeId, postId } = deed.actor
  const secrets = links.map(({ secret }) => secret)
  const endsAt = await endOf(deed, lastDay, secrets)
  const unitIds = links.map(({ unitId }) => unitId)
  const revoked = replace
    ? await queries.revokeTallies(deed.tx, { officeId, postId, unitIds, frameworkId, place, at: madeAt })
    : []
  for (const passId of revoked) recordEvent(deed, { kind: 'pass.revoked', thing: 'pass', thingId: passId })
  const passes = links.map((link) => ({
    ...{ passId: newId(madeAt), officeId, title: link.title, frozen: false, endsAt, madeAt, madeBy: postId },
    ...hashesOf(link),
    target: { scope: 'tally' as const, unitId: link.unitId, frameworkId, place },
  }))
  await queries.insertPasses(deed.tx, passes)
  for (const pass of passes) tellMade(deed, { ...pass, coded: pass.codeHash !== null, lastDay })
  return {
    made: passes.map(({ passId, target }) => ({ passId, unitId: target.unitId })),
    revoked: revoked.length,
    endsAt: endsAt.toISOString(),
  }
}

/** The instant after the last day. @throws Problem weakSecret, badEnd, off */
async function endOf(deed: Deed, lastDay: string, secrets: readonly string[]): Promise<Date> {
  const endsAt = instantOf(addDays(lastDay, 1), '00:00')
  for (const secret of secrets) refuseIf(whyNotSecret(secret))
  refuseIf(whyNotUntil(endsAt, deed.clock.now()))
  if (!(await queries.passesAreOn(deed.tx, deed.actor.officeId))) throw new Problem(passProblems.off)
  return endsAt
}

const hashesOf = ({ secret, code }: Pick<MakePass, 'secret' | 'code'>) => ({
  tokenHash: hashOfSecret(secret),
  codeHash: code === null ? null : hashOfCode(secret, code),
})

type Made = { passId: string; target: PassTarget; frozen: boolean; coded: boolean; lastDay: string }

function tellMade(deed: Deed, { passId, target, frozen, coded, lastDay }: Made): void {
  recordEvent(deed, {
    kind: 'pass.made',
    thing: 'pass',
    thingId: passId,
    body: { ...target, frozen, coded, lastDay },
  })
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
