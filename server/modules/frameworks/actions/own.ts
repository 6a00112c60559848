// Laid over a published version without changing it: levels of a unit's own, agencies that answer, succession.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { agenciesOfBook } from '../../units/queries.ts'
import type * as contract from '../contract.ts'
import { whyNotKeepSet } from '../keeping.ts'
import { frameworkProblems } from '../problems.ts'
import { reachOf } from '../queries/drafts.ts'
import {
  replaceAgencies,
  replaceLevels,
  replaceSuccession,
  responsibleAgencies,
  successionBetween,
} from '../queries/own.ts'
import { placesOf } from '../queries/sets.ts'
import { bodyOfVersion, showFramework } from './show.ts'

type OfFramework<T> = T & { frameworkId: number }

/** A province's own levels over a version from a day on; earlier days keep theirs. @throws Problem nothingHere, notYourUnit, unknownPlace, withoutSource */
export async function saveLevels(
  deed: Deed,
  { frameworkId, unitId, from, ground, levels }: OfFramework<z.output<typeof contract.SaveLevels>>,
): Promise<z.input<typeof contract.FrameworkDetail>> {
  const { tx, actor } = deed
  await bodyOfVersion(tx, actor.officeId, frameworkId)
  refuseIf(whyNotKeepSet(actor.part, await reachOf(tx, actor.officeId, unitId)))
  const places = new Map((await placesOf(tx, frameworkId)).map((row) => [`${row.kind} ${row.code}`, row.place]))
  const placed = levels.map(({ kind, code, level }) => {
    const place = places.get(`${kind} ${code}`)
    if (place === undefined) throw new Problem(frameworkProblems.unknownPlace, { code })
    if (level.verified && !level.source) throw new Problem(frameworkProblems.withoutSource, { code })
    return { place, level }
  })
  const twice = placed.findIndex(({ place, level }, i) =>
    placed
      .slice(0, i)
      .some((one) => one.place === place && one.level.class === level.class && one.level.year === level.year),
  )
  if (twice >= 0) throw new Problem(frameworkProblems.twice, { code: levels[twice]!.code })
  await replaceLevels(tx, { frameworkId, unitId, from, ground, levels: placed })
  record(deed, 'framework.levels-saved', { frameworkId, unitId, from, levels: placed.length }, ground)
  return showFramework({ ...deed, db: tx }, { frameworkId })
}

/** Who answers for criteria and indicators in a unit from a day on. @throws Problem nothingHere, notYourUnit, unknownPlace, agencyNotInBook */
export async function saveAgencies(
  deed: Deed,
  { frameworkId, unitId, from, ground, rows }: OfFramework<z.output<typeof contract.SaveAgencies>>,
): Promise<z.input<typeof contract.AgencyRows>> {
  const { tx, actor } = deed
  await bodyOfVersion(tx, actor.officeId, frameworkId)
  const reach = await reachOf(tx, actor.officeId, unitId)
  if (reach !== 'own' && reach !== 'below') throw new Problem(frameworkProblems.notYourUnit)
  const places = new Set((await placesOf(tx, frameworkId)).map(({ place }) => place))
  const unknown = rows.find(({ place }) => !places.has(place))
  if (unknown) throw new Problem(frameworkProblems.unknownPlace, { code: String(unknown.place) })
  const twice = rows.find(({ place }, i) => rows.findIndex((one) => one.place === place) !== i)
  if (twice) throw new Problem(frameworkProblems.twice, { code: String(twice.place) })
  const agencyIds = [...new Set(rows.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])))]
  if ((await agenciesOfBook(tx, actor.officeId, agencyIds)) !== agencyIds.length)
    throw new Problem(frameworkProblems.agencyNotInBook)
  await replaceAgencies(tx, { officeId: actor.officeId, frameworkId, unitId, from, ground, rows })
  record(deed, 'framework.agencies-saved', { frameworkId, unitId, from, rows }, ground)
  return { agencies: await responsibleAgencies(tx, actor.officeId, frameworkId) }
}

/** Which criteria of the next set take up which of this one. @throws Problem nothingHere, nationalByAdministrator, sameSet, unknownPlace */
export async function saveSuccession(
  deed: Deed,
  { frameworkId, to, rows }: OfFramework<z.output<typeof contract.SaveSuccession>>,
): Promise<z.input<typeof contract.Succession>> {
  const { tx, actor } = deed
  if (to === frameworkId) throw new Problem(frameworkProblems.sameSet)
  for (const [id, placesNamed] of [
    [frameworkId, rows.map(({ fromPlace }) => fromPlace)],
    [to, rows.map(({ toPlace }) => toPlace)],
  ] as const) {
    await bodyOfVersion(tx, actor.officeId, id)
    const known = new Set((await placesOf(tx, id)).map(({ place }) => place))
    const unknown = placesNamed.find((place) => !known.has(place))
    if (unknown !== undefined) throw new Problem(frameworkProblems.unknownPlace, { code: String(unknown) })
  }
  await replaceSuccession(tx, frameworkId, to, rows)
  record(deed, 'framework.succession-saved', {
    frameworkId,
    to,
    pairs: rows.map(({ fromPlace, toPlace, verified }) => ({ fromPlace, toPlace, verified })),
  })
  return { rows: await successionBetween(tx, frameworkId, to) }
}

/** Versions are numbered, not known by a UUID: the event's thing is the register, the number is in its body. */
function record(deed: Deed, kind: string, body: Record<string, unknown>, words: string | null = null): void {
  recordEvent(deed, { kind, thing: 'framework', thingId: newId(deed.clock.now()), body, words })
}
