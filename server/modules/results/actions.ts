// A table is made, reconciled with its units, closed with a number and day; a change afterwards is a new version with its reason.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { agencyIsOfOffice } from '../assignments/queries/known.ts'
import { dayOf } from '../calendar/days.ts'
import {
  type Answer,
  lineKinds,
  type MakeTable,
  type Reconcile,
  type Reopen,
  type SayObjection,
  type Stepped,
} from './contract.ts'
import { daysOfPeriod } from './periods.ts'
import { resultProblems } from './problems.ts'
import { insertAnswer, insertObjection, objectionById } from './queries/objections.ts'
import { storeVersion } from './queries/standings.ts'
import { insertStep, insertTable, lockTable, nextNumber, type StoredTable } from './queries/tables.ts'
import * as rules from './rules.ts'
import { linesOf, rowsShown, shownOf } from './show.ts'

type On<T> = T & { tableId: string }
type Told = z.input<typeof Stepped>

/** @throws Problem notBegun, alreadyMade */
export async function makeTable(deed: Deed, period: z.output<typeof MakeTable>): Promise<Told> {
  const { officeId, postId } = deed.actor
  const madeAt = deed.clock.now()
  const days = daysOfPeriod(period)
  refuseIf(rules.whyNotMake(days, madeAt))
  const tableId = newId(madeAt)
  const made = await insertTable(deed.tx, { ...period, ...days, tableId, officeId, madeAt, madeBy: postId })
  if (!made) throw new Problem(resultProblems.alreadyMade)
  tell(deed, 'made', tableId, { body: { ...period } })
  return { tableId, state: 'draft', version: 1 }
}

/** Sends the table to its units until the end of a day, or moves that day. */
export async function reconcile(deed: Deed, { tableId, untilDay }: On<z.output<typeof Reconcile>>): Promise<Told> {
  const table = await locked(deed, tableId)
  refuseIf(rules.whyNotReconcile(deed.actor, table, untilDay, deed.clock.now()))
  await step(deed, table, { step: 'reconcile', untilDay })
  tell(deed, 'reconciling', tableId, { body: { version: table.version, untilDay } })
  return { tableId, state: 'reconciling', version: table.version }
}

/** Chốt: the figures are stored as rows and stay; from now on the version is cited by its number and day. */
export async function close(deed: Deed, { tableId }: { tableId: string }): Promise<Told> {
  const now = deed.clock.now()
  const table = await locked(deed, tableId)
  refuseIf(rules.whyNotClose(deed.actor, table, now))
  const { version } = table
  const rows = await rowsShown(deed.tx, shownOf(table, deed.actor, { now }))
  const lines = lineKinds.flatMap((by) => linesOf(rows, by).map((line) => ({ ...line, by })))
  const numberYear = Number(dayOf(now).slice(0, 4))
  const number = await nextNumber(deed.tx, table.officeId, numberYear)
  await storeVersion(deed.tx, { tableId, version }, { rows, lines })
  await step(deed, table, { step: 'close', number, numberYear })
  tell(deed, 'closed', tableId, { body: { version, number, numberYear, rows: rows.length } })
  return { tableId, state: 'closed', version }
}

/** A new version begins as a draft; what was closed stays beside it and stays citable until the new one is closed. */
export async function reopen(deed: Deed, { tableId, reason }: On<z.output<typeof Reopen>>): Promise<Told> {
  const table = await locked(deed, tableId)
  refuseIf(rules.whyNotReopen(deed.actor, table))
  const version = table.version + 1
  await step(deed, table, { step: 'reopen', version, words: reason })
  tell(deed, 'reopened', tableId, { body: { version }, words: reason })
  return { tableId, state: 'draft', version }
}

/** What a unit says against its line or one row of it; or the office for it, as it was told. */
export async function object(
  deed: Deed,
  { tableId, assignmentId, words, recordedFor }: On<z.output<typeof SayObjection>>,
): Promise<{ objectionId: string }> {
  const { tx, actor } = deed
  const at = deed.clock.now()
  const table = await locked(deed, tableId)
  const rows = assignmentId === null ? [] : await rowsShown(tx, shownOf(table, actor, { now: at }))
  const row = rows.find((one) => one.assignmentId === assignmentId)
  const agencyId = recordedFor?.agencyId ?? row?.agencyId ?? actor.agencyId
  const ofBook = await agencyIsOfOffice(tx, table.officeId, agencyId)
  const input = { agencyId, recorded: recordedFor !== null, row: assignmentId === null ? null : row, ofBook }
  refuseIf(rules.whyNotObject(actor, table, input, at))
  const objectionId = newId(at)
  const { officeId, version } = table
  const said = { words, recordedFor, postId: actor.postId, at }
  await insertObjection(tx, {
    objectionId,
    officeId,
    tableId,
    version,
    agencyId,
    assignmentId,
    stood: row?.outcome ?? null,
    ...said,
  })
  const body = { objectionId, agencyId, assignmentId, version }
  tell(inBookOf(deed, table), 'objected', tableId, { body, words, recordedFor: recordedFor && agencyId })
  return { objectionId }
}

/** Each objection is answered once, in words the unit can read. */
export async function answer(
  deed: Deed,
  { objectionId, accepted, words }: z.output<typeof Answer> & { objectionId: string },
): Promise<{ objectionId: string }> {
  const at = deed.clock.now()
  const { tx, actor } = deed
  const known = await objectionById(tx, actor.officeId, objectionId)
  if (!known) throw new Problem(platformProblems.nothingHere)
  const table = await locked(deed, known.tableId)
  // Read again under the lock: two may answer at once.
  const objection = await objectionById(tx, actor.officeId, objectionId)
  refuseIf(rules.whyNotAnswer(actor, table, objection!))
  await insertAnswer(tx, { objectionId, accepted, words, postId: actor.postId, at })
  tell(deed, 'answered', known.tableId, { body: { objectionId, accepted }, words })
  return { objectionId }
}

/** @throws Problem nothingHere where this actor is shown no version of it */
async function locked(deed: Deed, tableId: string): Promise<StoredTable> {
  const table = await lockTable(deed.tx, deed.actor, tableId)
  if (!table || rules.versionShown(deed.actor, table) === null) throw new Problem(platformProblems.nothingHere)
  return table
}

type NewStep = Pick<rules.Step, 'step'> & Partial<rules.Step>
function step(deed: Deed, { officeId, tableId, version }: StoredTable, row: NewStep): Promise<void> {
  const { postId } = deed.actor
  const empty = { untilDay: null, words: null, number: null, numberYear: null }
  return insertStep(deed.tx, { officeId, tableId, version, at: deed.clock.now(), postId, ...empty, ...row })
}

const inBookOf = (deed: Deed, { officeId }: StoredTable): Deed => ({ ...deed, actor: { ...deed.actor, officeId } })

type Said = { body: Record<string, unknown>; words?: string | null; recordedFor?: number | null }
function tell(deed: Deed, what: string, tableId: string, said: Said): void {
  recordEvent(deed, { kind: `results.${what}`, thing: 'results', thingId: tableId, ...said })
}
