// Questions to the rows themselves: the story of a cell, and of a unit as it was known.
import type { z } from 'zod'
import type { Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf, instantOf } from '../../calendar/days.ts'
import { frameworkById, placesOf } from '../../frameworks/queries/sets.ts'
import { byDocumentBit, cellAt, droppedBit, overruledBit, saysOf, slots } from '../cells.ts'
import { type CellQuery, type CellStory, sayings, type UnitStory, type UnitStoryQuery } from '../contract.ts'
import { foldRows, type Shape, shapeOf } from '../fold.ts'
import { assessmentProblems } from '../problems.ts'
import { placeOfOffice } from '../queries/ground.ts'
import { rowsToFold } from '../queries/rows.ts'
import { type CellHead, cellHead, lateRows, rowsOfPlaces, standingOn, tellRows, unitOfPlace } from '../queries/story.ts'
import { foldRowOf } from './fold-units.ts'

/** Every row of a cell with its source and author, and what each stage says on the day asked. @throws Problem nothingHere */
export async function showCell(look: Look, input: z.output<typeof CellQuery>): Promise<CellStory> {
  const { db, actor } = look
  const day = input.day ?? dayOf(look.clock.now())
  const asked = { unitId: input.unit, frameworkId: input.framework }
  const head = await cellHead(db, actor.officeId, { ...asked, place: input.place, day })
  if (!head) throw new Problem(platformProblems.nothingHere)
  const cells = head.cells ?? new Uint8Array()
  const [before, seq] = input.before?.split(':') ?? []
  const rows = await tellRows(
    db,
    actor.officeId,
    rowsOfPlaces({
      ...asked,
      places: head.places.map((one) => one.place),
      day: input.day,
      before: before ? { day: before, seq: Number(seq) } : undefined,
      limit: shownAtOnce + 1,
    }),
  )
  const said = head.stages.map(({ slot }) => saysOf(cellAt(cells, input.place), slot))
  return {
    ...head.places[0]!,
    unit: head.unit,
    stages: head.stages,
    states: head.places.map((one) => stateOf(one, cells)),
    rows: rows.slice(0, shownAtOnce),
    more: rows.length > shownAtOnce,
    disagreement: said.includes(2) && said.includes(1),
  }
}

const shownAtOnce = 20

function stateOf({ place, code, name }: CellHead['places'][number], cells: Uint8Array): CellStory['states'][number] {
  const cell = cellAt(cells, place)
  return {
    ...{ place, code, name },
    bySlot: Array.from({ length: slots }, (_, slot) => sayings[saysOf(cell, slot)]!),
    overruled: (cell & overruledBit) !== 0,
    byDocument: (cell & byDocumentBit) !== 0,
    droppedBack: (cell & droppedBit) !== 0,
  }
}

/** A unit on a day as known at the end of another, beside what is known of that day now. @throws Problem nothingHere, unknownFramework */
export async function showUnitStory(look: Look, input: z.output<typeof UnitStoryQuery>): Promise<UnitStory> {
  const { db, actor } = look
  const day = input.day ?? dayOf(look.clock.now())
  const known = input.known ?? day
  const knownAt = endOf(known)
  const { unit, places } = await grounds(look, { ...input, day })
  const asked = { unitId: unit.unitId, frameworkId: input.framework }
  const standing = await standingOn(db, { ...asked, day })
  const now = packed(standing)
  const asKnown =
    standing && standing.knownAt > knownAt
      ? packed(
          (
            await cellsAsKnown(db, shapeOf(places), {
              frameworkId: input.framework,
              unitIds: [unit.unitId],
              day,
              knownAt,
            })
          ).get(unit.unitId),
        )
      : now
  const late = await tellRows(db, actor.officeId, lateRows({ ...asked, day, after: knownAt }))
  return { unitId: unit.unitId, name: unit.name, day, known, asKnown, asOf: now, late }
}

/** The last instant of a day, as rows are stamped to the millisecond. */
export const endOf = (day: string): Date => new Date(instantOf(day, '24:00').getTime() - 1)

/** Units' cells on a day, of the rows recorded until an instant: folded anew. */
export async function cellsAsKnown(
  db: Reader,
  shape: Shape,
  asked: { frameworkId: number; unitIds: number[]; day: string; knownAt: Date },
): Promise<Map<number, { cells: Uint8Array; counts: number[]; validFrom: string }>> {
  const byUnit = Map.groupBy(await rowsToFold(db, asked), ({ unitId }) => unitId)
  return new Map(
    [...byUnit].map(([unitId, rows]) => [unitId, foldRows(shape, null, rows.map(foldRowOf)).standings.at(-1)!]),
  )
}

const packed = (standing: { cells: Uint8Array; counts: number[] } | undefined) => ({
  cells: Buffer.from(standing?.cells ?? []).toString('base64'),
  counts: standing?.counts ?? Array<number>(2 * slots).fill(0),
})

async function grounds({ db, actor }: Look, asked: { unit: number; framework: number; day: string }) {
  const framework = await frameworkById(db, asked.framework)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const unit = await unitOfPlace(db, placeOfOffice(actor.officeId), { unitId: asked.unit, day: asked.day })
  if (!unit) throw new Problem(platformProblems.nothingHere)
  return { unit, places: await placesOf(db, asked.framework) }
}
