// A list of units is read and shown, confirmed, and then becomes units in a job: one transaction, one operation that can be undone.
import type { z } from 'zod'
import type { Actor, Deed } from '../../../platform/access.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { ServerParts } from '../../../platform/server.ts'
import { dayOf } from '../../calendar/days.ts'
import { country } from '../country/country.ts'
import { applyPlan } from '../operations/operate.ts'
import type { Passing, Plan } from '../operations/plan.ts'
import { lockUnits } from '../operations/queries.ts'
import { unitProblems } from '../problems.ts'
import type { AskImport, Import } from './contract.ts'
import { matched } from './matching.ts'
import * as queries from './queries.ts'
import { countFates, figuresOf, laterOf, rowsOfList } from './rows.ts'
import { rowsOfSheet, type SheetRow } from './sheet.ts'

export const readListJob = 'read-unit-list'
export const runImportJob = 'run-unit-import'
type Shown = z.output<typeof Import>
type Parts = Pick<ServerParts, 'database' | 'clock' | 'files'>

/** Asks for the country's list or one province of it; it is read by a job. @param name of the province, for the list of imports */
export async function askImport(deed: Deed, asked: AskImport & { name: string | null }): Promise<Shown> {
  const importId = await begin(deed, asked.source, asked)
  await enqueue(deed.tx, { name: readListJob, payload: { importId } })
  return shown(deed, importId)
}

/** An import that is only read yet. */
export async function begin(deed: Deed, source: string, asked: object): Promise<string> {
  const { tx, actor, clock } = deed
  const importId = newId(clock.now())
  const { officeId, personId, postId } = actor
  await queries.insertImport(tx, { importId, officeId, personId, postId, source, asked, at: clock.now() })
  recordEvent(deed, { kind: 'unit.import-asked', thing: 'unit-import', thingId: importId, body: { source } })
  return importId
}

export type Sheet = { name: string; rows: SheetRow[]; from: string }

/**
 * A sheet laid beside the book: the fate of every row is kept and shown, nothing else is written yet.
 * @param sheet.from the day from which units it makes are there, where it names none
 * @throws Problem noNameColumn
 */
export async function laySheet(deed: Deed, { name, rows, from }: Sheet): Promise<Shown> {
  const stored = await fatesOf(deed.tx, { rows, from })
  const importId = await begin(deed, 'sheet', { name })
  await queries.insertImportRows(deed.tx, importId, stored)
  const counts = countFates(stored)
  const report = { counts, figures: [], later: [], basis: await queries.basisOf(deed.tx) }
  await queries.setShown(deed.tx, importId, report, counts.make + counts.complete)
  return shown(deed, importId)
}

/** What would become of every row of a sheet; nothing is written. @throws Problem noNameColumn */
export async function fatesOf(db: Reader, { rows, from }: Omit<Sheet, 'name'>): Promise<queries.StoredRow[]> {
  const stored = rowsOfSheet(rows, await queries.knownUnits(db), from)
  if (!stored) throw new Problem(unitProblems.noNameColumn)
  return stored
}

export async function shown(deed: Pick<Deed, 'tx' | 'actor'>, importId: string): Promise<Shown> {
  const [found] = await queries.listImports(deed.tx, deed.actor.officeId, importId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

/** The job that reads: the fate of every row beside the book as it is now. May run twice. */
export async function readList({ database, clock }: Parts, importId: string): Promise<void> {
  const asked = await database.read((db) => queries.importById(db, importId, null))
  if (asked?.phase !== 'reading') return
  try {
    const list = await country.unitsOf(asked.asked.provinceCode ?? null, asked.asked.former ?? false)
    await database.write(async (tx) => {
      const rows = rowsOfList(matched(list.units, await queries.knownUnits(tx)), list.left)
      const counts = countFates(rows)
      const figures = figuresOf(list, asked.source === 'country')
      await queries.insertImportRows(tx, importId, rows)
      const report = { counts, figures, later: laterOf(list), basis: await queries.basisOf(tx) }
      await queries.setShown(tx, importId, report, counts.make + counts.complete)
    })
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    await database.write((tx) => queries.setFailed(tx, importId, fault.spec.code, clock.now()))
  }
}

/** A person has seen the fates and says yes. @throws Problem nothingHere, importNotShown, nothingToImport */
export async function confirmImport(deed: Deed, { importId }: { importId: string }): Promise<Shown> {
  const { tx, actor, clock } = deed
  const found = await queries.importById(tx, importId, actor.officeId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  const counts = found.report?.counts
  if (counts && counts.make + counts.complete === 0) throw new Problem(unitProblems.nothingToImport)
  if (!(await queries.startRunning(tx, importId, clock.now()))) throw new Problem(unitProblems.importNotShown)
  await enqueue(tx, { name: runImportJob, payload: { importId } })
  recordEvent(deed, { kind: 'unit.import-confirmed', thing: 'unit-import', thingId: importId, body: counts ?? {} })
  return shown(deed, importId)
}

/** The job that writes. What was shown must still hold: where the book changed meanwhile nothing is written and the page says so. May run twice. */
export async function runImport(parts: Parts, importId: string): Promise<void> {
  const { database, clock, files } = parts
  const tell = (done: number, total: number) =>
    database.write((tx) => queries.setProgress(tx, importId, done, total)).catch(() => {})
  const isStale = await database.write(async (tx, closing) => {
    // asked under the lock: whoever else was writing the same list has finished by then
    await lockUnits(tx)
    const found = await queries.importById(tx, importId, null)
    if (found?.phase !== 'running') return false
    if ((await queries.basisOf(tx)) !== found.report!.basis) return true
    const { officeId, personId, postId } = found
    const actor: Actor = { officeId, personId, postId, part: 'administrator', agencyId: 0, agencyIds: [] }
    const operationId = newId(clock.now())
    const deed: Deed = { tx, actor, clock, files, requestId: newId(clock.now()), client: null, closing }
    const plan = await planOfRows(tx, importId, operationId)
    const total = plan.made.length + plan.changes.length
    await applyPlan(deed, plan, {
      ...{ operationId, kind: 'import', onDay: dayOf(clock.now()), decision: null, words: found.asked.name ?? null },
      onProgress: (done) => tell(done, total),
    })
    await queries.setDone(tx, importId, operationId, clock.now())
    const body = { made: plan.made.length, completed: plan.changes.length, descent: plan.descentAgain.length }
    recordEvent(deed, { kind: 'unit.imported', thing: 'unit-import', thingId: importId, body })
    return false
  })
  if (isStale) await database.write((tx) => queries.setFailed(tx, importId, 'stale', clock.now()))
}

async function planOfRows(tx: Tx, importId: string, operationId: string): Promise<Plan> {
  const rows = await queries.plansOf(tx, importId)
  const ids = new Map<string, number>()
  const making = rows.filter(({ unitId }) => unitId === null)
  for (const { key, unitId } of rows) if (unitId !== null) ids.set(key, unitId)
  for (const [i, { key }] of making.entries()) ids.set(key, -1 - i)
  const known = await queries.knownPassings(tx)
  const passings = rows.flatMap(({ key, into }) =>
    into.flatMap((one): Passing[] => {
      const [fromId, toId] = [ids.get(key)!, ids.get(one.key)]
      if (toId === undefined || known.has(`${fromId}>${toId}@${one.onDay}`)) return []
      return [{ fromId, toId, onDay: one.onDay, share: one.share, operationId }]
    }),
  )
  return {
    made: making.map(({ key, make }) => ({
      unitId: ids.get(key)!,
      states: make.map(({ above, parentId, ...state }) => ({
        ...state,
        parentId: above === null ? (parentId ?? null) : (ids.get(above) ?? null),
      })),
    })),
    changes: rows.flatMap(({ unitId, before, after }) =>
      unitId !== null && after.length > 0 ? [{ unitId, before, after }] : [],
    ),
    ...{ descent: [], descentGone: [], descentAgain: passings, sameAs: null, left: [], successors: [] },
  }
}
