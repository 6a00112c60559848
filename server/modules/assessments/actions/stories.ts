// Questions to the rows themselves: the story of a cell, and of a unit as it was known.
import type { z } from 'zod'
import type { Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf, instantOf } from '../../calendar/days.ts'
import { frameworkById, type PlaceRow, placesOf } from '../../frameworks/queries/sets.ts'
import { byDocumentBit, cellAt, droppedBit, overruledBit, saysOf, slots } from '../cells.ts'
import { chainOn } from '../chains.ts'
import { type CellQuery, type CellStory, sayings, type UnitStory, type UnitStoryQuery } from '../contract.ts'
import { foldRows, type Shape, shapeOf } from '../fold.ts'
import { assessmentProblems } from '../problems.ts'
import { chainsOf, placeOfOffice } from '../queries/ground.ts'
import { rowsToFold } from '../queries/rows.ts'
import { lateRows, ofPlaces, standingOn, tellRows, unitOfPlace } from '../queries/story.ts'
import { foldRowOf } from './fold-units.ts'

/** Every row of a cell with its source and author, and what each stage says on the day asked. @throws Problem nothingHere, unknownFramework */
export async function showCell(look: Look, input: z.output<typeof CellQuery>): Promise<CellStory> {
  const { db, actor } = look
  const day = input.day ?? dayOf(look.clock.now())
  const { unit, level, places } = await grounds(look, { ...input, day })
  const place = places.find((one) => one.place === input.place)
  if (!place) throw new Problem(platformProblems.nothingHere)
  const kin = places.filter((one) => one.place === input.place || one.criterion === input.place)
  const asked = { unitId: unit.unitId, frameworkId: input.framework }
  const standing = await standingOn(db, { ...asked, day })
  const rows = await tellRows(db, actor.officeId, {
    where: ofPlaces({ ...asked, places: kin.map((one) => one.place), day: input.day }),
  })
  const stages = chainOn(await chainsOf(db, actor.officeId, level), level, day)?.stages ?? []
  const said = stages.map(({ slot }) => saysOf(cellAt(standing?.cells ?? new Uint8Array(), place.place), slot))
  return {
    unit,
    place: place.place,
    code: place.code,
    name: place.name,
    stages,
    states: kin
      .sort((a, b) => Number(b.place === input.place) - Number(a.place === input.place) || a.place - b.place)
      .map((one) => stateOf(one, standing?.cells ?? new Uint8Array())),
    rows,
    disagreement: said.includes(2) && said.includes(1),
  }
}

function stateOf({ place, code, name }: PlaceRow, cells: Uint8Array): CellStory['states'][number] {
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
  const late = await tellRows(db, actor.officeId, { where: lateRows({ ...asked, day, after: knownAt }) })
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
  return { unit, level: framework.level, places: await placesOf(db, asked.framework) }
}
