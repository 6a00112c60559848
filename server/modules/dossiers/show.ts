// What a unit has as proof, what it lacks, and the same counted for all.

import type { z } from 'zod'
import { type Actor, keepsTheBook, type Look } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { responsibleOn } from '../assessments/chains.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { responsibleRows, unitsOnDays } from '../assessments/queries/ground.ts'
import { kindsOf } from '../assessments/rules.ts'
import { dayOf } from '../calendar/days.ts'
import { frameworkById, placesOf } from '../frameworks/queries/sets.ts'
import type { AskDossier, AskMissing, AskProof, Dossier, Item, Missing, Proof, ProofMarks } from './contract.ts'
import {
  itemCounts,
  itemsOf,
  maySee,
  partsOf,
  proofMarks,
  proofOfRequired,
  type RequiredRow,
  requiredOf,
  type StoredItem,
  setsOf,
  type UnitHere,
  unitHere,
} from './queries.ts'
import { policies, stateOfRequired } from './rules.ts'
import { unitsOfPlace } from './units.ts'

/** @throws Problem nothingHere, unknownFramework */
export async function showDossier(look: Look, asked: z.output<typeof AskDossier>): Promise<Dossier> {
  const { db, actor } = look
  const day = dayOf(look.clock.now())
  const unit = await unitSeen(db, actor, { unitId: asked.unit, day })
  if (!(await frameworkById(db, asked.framework))) throw new Problem(assessmentProblems.unknownFramework)
  const parts = await partsOf(db, unit.unitId)
  const items = (
    await itemsOf(db, {
      officeId: actor.officeId,
      frameworkId: asked.framework,
      unitIds: [unit.unitId, ...parts.map(({ unitId }) => unitId)],
    })
  ).map((item) => shown(item, parts, day))
  const required = Map.groupBy(await requiredOf(db, actor.officeId, asked.framework), ({ place }) => place)
  return {
    unit: { unitId: unit.unitId, name: unit.name },
    frameworkId: asked.framework,
    mayAdd: mayChange(actor, unit),
    places: (await placesOf(db, asked.framework)).map(({ place, kind, code, name, criterion }) => ({
      ...{ place, kind, code, name, criterion },
      required: (required.get(place) ?? []).map((one) => stated(one, items)),
    })),
    items,
    parts: parts.filter(({ unitId }) => items.some((item) => item.unitId === unitId)),
  }
}

/** The proof of one cell, of a criterion with its indicators. @throws Problem nothingHere */
export async function showProof(look: Look, asked: z.output<typeof AskProof>): Promise<z.output<typeof Proof>> {
  const { items, places } = await showDossier(look, asked)
  const kin = places.filter(({ place, criterion }) => place === asked.place || criterion === asked.place)
  const above = places.find(({ place }) => place === asked.place)?.criterion
  const named = new Set([...kin.map(({ place }) => place), ...(above == null ? [] : [above])])
  return {
    items: items.filter((item) => item.places.some(({ place }) => named.has(place))),
    missing: kin.flatMap(({ required }) => required.filter(({ state }) => state !== 'there')),
  }
}

/** Cells with proof, for the board; a commune sees its own. */
export async function showProofMarks(
  { db, actor, clock }: Look,
  { framework: frameworkId }: { framework: number },
): Promise<ProofMarks> {
  const framework = await frameworkById(db, frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const all = keepsTheBook(actor) || actor.part === 'department-officer'
  const asked = { kinds: kindsOf(framework.level, 'all'), day: dayOf(clock.now()) }
  const unitIds = all ? null : (await unitsOfPlace(db, actor, asked)).map(({ unitId }) => unitId)
  return { units: await proofMarks(db, { officeId: actor.officeId, frameworkId, unitIds }) }
}

const stated = ({ requiredId, name, note }: RequiredRow, items: readonly Item[]) => ({
  requiredId,
  name,
  note,
  state: stateOfRequired(requiredId, items),
})

export const mayChange = (actor: Actor, unit: UnitHere): boolean =>
  (policies.change.parts as readonly string[]).includes(actor.part) && (keepsTheBook(actor) || unit.own)

/** @throws Problem nothingHere */
export async function unitSeen(db: Reader, actor: Actor, asked: { unitId: number; day: string }): Promise<UnitHere> {
  const unit = await unitHere(db, actor, asked)
  if (!unit || !maySee(actor, unit)) throw new Problem(platformProblems.nothingHere)
  return unit
}

function shown(item: StoredItem, parts: readonly { unitId: number; name: string }[], day: string): Item {
  return {
    ...item,
    addedAt: item.addedAt.toISOString(),
    part: parts.find(({ unitId }) => unitId === item.unitId)?.name ?? null,
    expired: item.validUntil !== null && item.validUntil < day,
  }
}

type Count = { required: number; there: number; missing: number; anew: number }
const none = (): Count => ({ required: 0, there: 0, missing: 0, anew: 0 })

/** What is missing by commune and by the agency that answers. A commune sees itself only. */
export async function showMissing(look: Look, asked: z.output<typeof AskMissing>): Promise<Missing> {
  const { db, actor } = look
  const day = dayOf(look.clock.now())
  const frameworks = await setsOf(db, day)
  const frameworkId = asked.framework ?? frameworks[0]?.frameworkId ?? null
  const head = {
    frameworks,
    frameworkId,
    mayLoadGuide: (policies.loadGuide.parts as readonly string[]).includes(actor.part),
  }
  const framework = frameworkId === null ? null : await frameworkById(db, frameworkId)
  if (!framework) return { ...head, required: 0, units: [], agencies: [] }
  const units = await unitsOfPlace(db, actor, { kinds: kindsOf(framework.level, 'all'), day })
  const required = await requiredOf(db, actor.officeId, framework.frameworkId)
  const counted = await countMissing(look, { frameworkId: framework.frameworkId, units, required, day })
  const items = new Map(
    (
      await itemCounts(
        db,
        actor.officeId,
        units.map(({ unitId }) => unitId),
      )
    ).map((one) => [one.unitId, one.items]),
  )
  return {
    ...head,
    required: required.length,
    units: units.map((unit) => ({
      unitId: unit.unitId,
      name: unit.name,
      items: items.get(unit.unitId) ?? 0,
      ...(counted.byUnit.get(unit.unitId) ?? none()),
    })),
    agencies: [...counted.byAgency.values()],
  }
}

type Counting = {
  frameworkId: number
  units: readonly { unitId: number }[]
  required: readonly RequiredRow[]
  day: string
}

async function countMissing({ db, actor }: Look, { frameworkId, units, required, day }: Counting) {
  const unitIds = units.map(({ unitId }) => unitId)
  const criterionOf = new Map((await placesOf(db, frameworkId)).map((one) => [one.place, one.criterion]))
  const onDays = await unitsOnDays(db, actor.officeId, { unitIds, days: unitIds.map(() => day), axis: null })
  const responsible = await responsibleRows(db, {
    officeId: actor.officeId,
    frameworkId,
    unitIds: [...new Set(onDays.flatMap(({ above }) => above))],
  })
  const names = await agencyNames(db, [...new Set(responsible.map(({ agencyId }) => agencyId))])
  const proof = new Map<string, boolean>()
  for (const row of await proofOfRequired(db, { officeId: actor.officeId, frameworkId, unitIds, day })) {
    const key = `${row.unitId} ${row.requiredId}`
    proof.set(key, (proof.get(key) ?? false) || (row.own && row.valid))
  }
  const byUnit = new Map<number, Count>()
  const byAgency = new Map<number | null, Count & { agencyId: number | null; name: string | null }>()
  for (const unit of onDays)
    for (const { requiredId, place } of required) {
      const found = proof.get(`${unit.unitId} ${requiredId}`)
      const state = found === undefined ? 'missing' : found ? 'there' : 'anew'
      const about = { place, criterion: criterionOf.get(place) ?? null, above: unit.above, day }
      const agencies: (number | null)[] = responsibleOn(responsible, about)
      add(byUnit, unit.unitId, none, state)
      for (const agencyId of agencies.length === 0 ? [null] : agencies)
        add(byAgency, agencyId, () => ({ ...none(), agencyId, name: names.get(agencyId ?? 0) ?? null }), state)
    }
  return { byUnit, byAgency }
}

function add<K, C extends Count>(counts: Map<K, C>, key: K, made: () => C, state: 'there' | 'missing' | 'anew'): void {
  const count = counts.get(key) ?? made()
  count.required++
  count[state]++
  counts.set(key, count)
}

async function agencyNames(db: Reader, agencyIds: number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('agency')
    .select(['agency_id', 'name', 'short_name'])
    .where('agency_id', 'in', [0, ...agencyIds])
    .execute()
  return new Map(rows.map((row) => [row.agency_id, row.short_name ?? row.name]))
}
