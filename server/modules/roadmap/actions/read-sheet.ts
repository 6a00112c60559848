// The yearly sheet, read and told row by row; nothing is written. What is to be kept is sent back to be saved.
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Look } from '../../../platform/access.ts'
import type { Border } from '../../../platform/http.ts'
import { Problem, type Refusal } from '../../../platform/problem.ts'
import { kindsOf } from '../../assessments/rules.ts'
import { dayOf } from '../../calendar/days.ts'
import { receiveFiles } from '../../documents/upload.ts'
import { setAsked } from '../../rounds/actions/set-asked.ts'
import { cellsOn } from '../../rounds/queries/gaps.ts'
import { placesOfSet } from '../../rounds/queries/rounds.ts'
import { faultProblems, sheetProblems } from '../../sheets/problems.ts'
import { type Grid, UnreadableSheet } from '../../sheets/reading/grid.ts'
import { readInThread } from '../../sheets/reading/in-thread.ts'
import { AskReading, SheetReading, type SheetRow } from '../contract.ts'
import { roadmapProblems } from '../problems.ts'
import { entriesOf, standardsOf } from '../queries.ts'
import { type ReadRow, readRoadmapTab } from '../sheet.ts'
import { entriesFor } from './save.ts'

/** @throws Problem oneFile, those of an unreadable file, noColumns, unknownFramework */
export async function readSheet(border: Border, request: FastifyRequest): Promise<SheetReading> {
  await border.actor()
  const asked = AskReading.parse(request.query)
  const [received, ...others] = await receiveFiles(border.files, request)
  if (!received || others.length > 0) throw new Problem(sheetProblems.oneFile)
  const { name, hash, problem } = received
  if (hash === null) throw new Problem(faultProblems[problem.code === 'empty' ? 'empty' : 'too-large'], { name })
  const bytes = new Uint8Array(await buffer(await border.files.open(hash)))
  const grid = await readInThread(bytes, name).catch((fault: unknown) => {
    throw fault instanceof UnreadableSheet ? new Problem(faultProblems[fault.fault], { name }) : fault
  })
  return SheetReading.parse(await border.look(async (look) => ({ name, rows: await fatesOf(look, grid, asked) })))
}

async function fatesOf(
  { db, actor, clock }: Look,
  grid: Grid,
  { framework, year, kind }: z.output<typeof AskReading>,
): Promise<SheetRow[]> {
  const { officeId } = actor
  const day = dayOf(clock.now())
  const set = await setAsked(db, { officeId, day, frameworkId: framework })
  const units = await cellsOn(db, { officeId, frameworkId: framework, day, kinds: kindsOf(set.level) })
  const places = await placesOfSet(db, framework)
  const tabs = grid.tabs.map((tab) => ({ tab: tab.name, rows: readRoadmapTab(tab, { units, places, kind }) }))
  if (tabs.every(({ rows }) => rows === null)) throw new Problem(roadmapProblems.noColumns)
  const held = Map.groupBy(await entriesOf(db, { officeId, frameworkId: framework, year }), ({ unitId }) => unitId)
  const standards = new Map(
    (await standardsOf(db, { officeId, frameworkId: framework })).map((one) => [one.unitId, one.year]),
  )
  const seen = new Set<number>()
  return tabs.flatMap(({ tab, rows }) =>
    (rows ?? []).map((read): SheetRow => {
      const { no, printed, unitId, skip } = read
      const told = { tab, no, printed, why: null, english: null, row: null }
      if (skip) return { ...told, fate: 'skip' }
      const refusal = whyNotRead(read, { seen, year })
      if (refusal) {
        const problem = new Problem(refusal.spec, refusal.details)
        return { ...told, fate: 'broken', why: problem.message, english: problem.english }
      }
      seen.add(unitId!)
      const row = { unitId: unitId!, ...read.row }
      const standing = { year, held: held.get(unitId!) ?? [], standard: standards.get(unitId!) ?? null }
      return { ...told, fate: entriesFor(row, standing).length > 0 ? 'write' : 'same', row }
    }),
  )
}

function whyNotRead(
  { unitId, unknown, printed }: ReadRow,
  { seen, year }: { seen: ReadonlySet<number>; year: number },
): Refusal {
  if (unitId === null) return { spec: roadmapProblems.unknownUnit, details: { name: printed, year } }
  if (seen.has(unitId)) return { spec: roadmapProblems.twice }
  return unknown.length > 0 ? { spec: roadmapProblems.unknownPlaces, details: { pieces: unknown.join(', ') } } : null
}
