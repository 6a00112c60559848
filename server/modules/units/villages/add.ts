// A pasted list of villages becomes units under a commune, and agencies where work is to be handed to them.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import type { AddVillages, VillagesAdded } from '../contract.ts'
import { listUnits } from '../lists.ts'
import { unitProblems } from '../problems.ts'
import { insertAgencies, insertUnits } from '../queries/in-sets.ts'
import { officeById, rebuildUnitPath } from '../queries.ts'
import { levelOf } from '../surroundings/make.ts'
import { mostVillages, readVillages, type VillageLine } from './rules.ts'

/** The villages of a list that are not there yet. @throws Problem notACommune, noVillages, tooManyVillages */
export async function addVillages(
  deed: Deed,
  { text, parentId: asked, from, asAgencies }: z.output<typeof AddVillages>,
): Promise<z.output<typeof VillagesAdded>> {
  const { tx, actor, clock } = deed
  const [office] = await officeById(tx, actor.officeId)
  const parentId = asked ?? office!.unitId
  const units = await listUnits(tx, actor.officeId)
  const parent = units.find(({ unitId }) => unitId === parentId)
  if (!parent || levelOf(parent.kind) !== 'commune') throw new Problem(unitProblems.notACommune)
  const there = units.filter((unit) => unit.parentId === parentId && unit.kind === 'thon').map(({ name }) => name)
  const all = readVillages(text, there)
  const villages = all.filter(({ left }) => left === null)
  if (villages.length === 0) throw new Problem(unitProblems.noVillages)
  if (villages.length > mostVillages)
    throw new Problem(unitProblems.tooManyVillages, { count: villages.length, most: mostVillages })
  const rows = villages.map(({ name }) => ({ name, kind: 'thon', parentId, from }))
  const ids = await insertUnits(tx, rows)
  if (asAgencies)
    await insertAgencies(
      tx,
      actor.officeId,
      villages.map((one, i) => agencyOf(one, ids[i]!, parent.kind)),
    )
  await rebuildUnitPath(tx)
  recordEvent(deed, {
    kind: 'unit.villages-added',
    thing: 'unit',
    thingId: newId(clock.now()),
    body: { parentId, unitIds: ids, from, asAgencies },
  })
  return { added: villages.length, left: all.length - villages.length }
}

/** A village without the word for its kind is a thôn in a commune, a tổ dân phố in a ward. */
function agencyOf({ name, word }: VillageLine, unitId: number, parentKind: string) {
  const usual = parentKind === 'xa' ? 'Thôn' : 'Tổ dân phố'
  return { name: word === null ? `${usual} ${name}` : name, shortName: null, kind: 'thon', parentId: null, unitId }
}
