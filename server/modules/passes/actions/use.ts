// What somebody does who holds a link: opens it, sends a photograph, reports. Each use is logged with its result, refused ones too: a refusal is
// therefore returned and thrown by the route once it is written.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, type Refusal } from '../../../platform/problem.ts'
import { hashOfBody } from '../../../platform/requests.ts'
import { insertFiles } from '../../documents/queries/files.ts'
import type { Kept } from '../../documents/upload.ts'
import type { Scope as ScopeShape, SendReport, uses } from '../contract.ts'
import { passProblems } from '../problems.ts'
import { countGuess, insertOpening } from '../queries/openings.ts'
import { lockUsedPass, type UsedPass } from '../queries/passes.ts'
import * as reports from '../queries/reports.ts'
import * as rules from '../rules.ts'
import { hashOfCode, hashOfSecret } from '../secrets.ts'

/** What a phone brings with every request. */
export type Holder = { secret: string; code: string | null }
type What = (typeof uses)[number]
type Scope = z.output<typeof ScopeShape>
export type Outcome<T> = { refusal: NonNullable<Refusal> } | { refusal: null; value: T }

/** Opens a pass for one use and does it; whatever comes of it is in the log. @param scope what a pass must be for, to be more than opened by it */
export async function usePass<T>(
  deed: Deed,
  holder: Holder,
  what: What,
  work: (pass: UsedPass) => Promise<Outcome<T>>,
  scope: Scope = 'report',
): Promise<Outcome<T>> {
  const at = deed.clock.now()
  const pass = await lockUsedPass(deed.tx, hashOfSecret(holder.secret), at)
  if (!pass) return guessed(deed, at)
  const { result, refusal } = rules.resultOf({ ...pass, coded: pass.codeHash !== null }, typedCode(pass, holder), at)
  const fits = what === 'open' || pass.scope === scope
  const outcome = refusal ? { refusal } : fits ? await work(pass) : outside
  const outOfScope = outcome.refusal?.spec === passProblems.outOfScope
  await insertOpening(deed.tx, { passId: pass.passId, at, what, result: outOfScope ? 'out-of-scope' : result })
  return outcome
}

const outside = { refusal: { spec: passProblems.outOfScope } }

function typedCode({ codeHash }: UsedPass, { secret, code }: Holder): rules.TypedCode {
  if (codeHash === null || code === null) return null
  return { right: hashOfCode(secret, code).equals(codeHash) }
}

async function guessed(deed: Deed, at: Date): Promise<{ refusal: NonNullable<Refusal> }> {
  const tries = await countGuess(deed.tx, deed.client, at)
  return { refusal: { spec: tries > rules.guessesAllowed ? passProblems.tooManyGuesses : passProblems.unknown } }
}

/** Keeps photographs that came by a report link, to be named by its report; the same content again is the same file. */
export async function keepFiles(deed: Deed, pass: UsedPass, received: Kept[]): Promise<Outcome<reports.PassFile[]>> {
  const now = deed.clock.now()
  if ((await reports.filesOfDay(deed.tx, pass.passId, now)) + received.length > rules.mostFilesADay)
    return { refusal: { spec: passProblems.tooManyWaiting } }
  const files: reports.PassFile[] = []
  for (const { name, size, hash, mediaType } of received) {
    const known = await reports.fileByHash(deed.tx, pass.passId, hash)
    const file = known ?? { fileId: newId(now), name, mediaType, size }
    if (!known) {
      await insertFiles(deed.tx, [{ ...file, officeId: pass.officeId, hash, personId: null }])
      await reports.insertPassFile(deed.tx, { passId: pass.passId, fileId: file.fileId, at: now })
    }
    files.push(file)
  }
  return { refusal: null, value: files }
}

/**
 * Takes one report into the inbox of the office, where it waits for an officer; nothing is written on the assignment yet.
 * @param key of the form: sent twice, it is one report and the same answer.
 */
export async function takeReport(
  deed: Deed,
  pass: UsedPass,
  { key, ...input }: SendReport & { key: string },
): Promise<Outcome<{ reportId: string; at: string }>> {
  const at = deed.clock.now()
  const bodyHash = Buffer.from(hashOfBody(input), 'hex')
  const before = await reports.reportByKey(deed.tx, pass.passId, key)
  if (before) return sameReport(before, bodyHash)
  const refusal = await whyNotTake(deed, pass, input)
  if (refusal) return { refusal }
  const report = { ...input, reportId: newId(at), passId: pass.passId, officeId: pass.officeId, key, bodyHash, at }
  const made = await reports.insertReport(deed.tx, report)
  if (!made) return sameReport((await reports.reportByKey(deed.tx, pass.passId, key))!, bodyHash)
  recordEvent(
    { ...deed, client: null, actor: { ...deed.actor, officeId: pass.officeId } },
    {
      kind: 'pass.reported',
      thing: 'pass',
      thingId: pass.passId,
      body: {
        reportId: report.reportId,
        assignmentId: input.assignmentId,
        percent: input.percent,
        files: input.fileIds,
      },
      words: input.words,
    },
  )
  return { refusal: null, value: { reportId: report.reportId, at: at.toISOString() } }
}

function sameReport(
  before: { reportId: string; bodyHash: Buffer; at: Date },
  bodyHash: Buffer,
): Outcome<{ reportId: string; at: string }> {
  if (!before.bodyHash.equals(bodyHash)) throw new Problem(platformProblems.keyReused)
  return { refusal: null, value: { reportId: before.reportId, at: before.at.toISOString() } }
}

async function whyNotTake({ tx }: Deed, pass: UsedPass, input: SendReport): Promise<Refusal> {
  const { officeId, documentId, agencyId, passId } = pass
  const item = await reports.itemOf(tx, { officeId, documentId: documentId!, agencyId: agencyId! }, input.assignmentId)
  const refusal = rules.whyNotReportOn(item)
  if (refusal) return refusal
  if ((await reports.countWaitingOf(tx, passId)) >= rules.mostWaiting) return { spec: passProblems.tooManyWaiting }
  return (await reports.filesAreOfPass(tx, passId, input.fileIds)) ? null : { spec: passProblems.unknownFile }
}
