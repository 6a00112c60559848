// Questions about sets: the list, one version with its levels, what changed between two, the set in force.
import type { z } from 'zod'
import type { Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { bodyOf } from '../body-of.ts'
import { changesBetween } from '../changes.ts'
import type * as contract from '../contract.ts'
import { whyNotKeepSet } from '../keeping.ts'
import { draftsOf, reachOf } from '../queries/drafts.ts'
import { linesOf, unitNames } from '../queries/lines.ts'
import { responsibleAgencies, successionBetween } from '../queries/own.ts'
import { type FrameworkRow, frameworkById, frameworkInForce, placesOf, thresholdsOf } from '../queries/sets.ts'
import { setFiles } from '../sets/shipped.ts'
import { shippedBody } from './load-shipped.ts'

/** The versions that this office meets, its drafts, and what comes with the program without content. */
export async function showFrameworks({ db, actor }: Look): Promise<z.input<typeof contract.FrameworkList>> {
  const keeps = actor.part === 'administrator' || actor.part === 'coordinator'
  const drafts = keeps ? await draftsOf(db, actor.officeId) : []
  const frameworks = await linesOf(db, actor.officeId)
  const there = new Set(frameworks.map(({ code }) => code))
  return {
    frameworks,
    drafts: drafts.map(({ body, savedAt, ...draft }) => ({
      ...draft,
      name: body.name,
      savedAt: savedAt.toISOString(),
    })),
    unfilled: setFiles
      .filter(({ published, code }) => !published && !there.has(code))
      .map((file) => {
        const { code, name, notes } = shippedBody(file).body
        return { code, name, notes }
      }),
    may: { draftNational: actor.part === 'administrator', draftOwn: keeps },
  }
}

/** One version: its places, each with all its levels. @throws Problem nothingHere */
export async function showFramework(
  { db, actor }: Look,
  { frameworkId }: { frameworkId: number },
): Promise<z.input<typeof contract.FrameworkDetail>> {
  const lines = await linesOf(db, actor.officeId)
  const framework = lines.find((line) => line.frameworkId === frameworkId)
  const row = framework && (await frameworkById(db, frameworkId))
  if (!framework || !row) throw new Problem(platformProblems.nothingHere)
  const places = await placesOf(db, frameworkId)
  const levels = await thresholdsOf(db, frameworkId)
  const unitIds = levels.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const names = new Map((await unitNames(db, unitIds)).map(({ unitId, unitName }) => [unitId, unitName]))
  const byPlace = Map.groupBy(levels, ({ place }) => place)
  const keeps = actor.part === 'administrator' || actor.part === 'coordinator'
  const reach = framework.unitId === null ? null : await reachOf(db, actor.officeId, framework.unitId)
  return {
    framework,
    notes: row.notes,
    places: places.map((place) => ({
      ...place,
      levels: (byPlace.get(place.place) ?? []).map(({ place: _, ...level }) => ({
        ...level,
        unitName: level.unitId === null ? null : (names.get(level.unitId) ?? null),
      })),
    })),
    versions: lines
      .filter(({ code }) => code === framework.code)
      .map(({ frameworkId, version, from }) => ({ frameworkId, version, from })),
    may: {
      draft: keeps && whyNotKeepSet(actor.part, reach) === null,
      draftOwn: keeps && framework.unitId === null,
      levels: keeps,
      agencies: keeps,
      succession: actor.part === 'administrator',
    },
  }
}

/** A version that this office meets, as one document. @throws Problem nothingHere */
export async function bodyOfVersion(
  db: Reader,
  officeId: number,
  frameworkId: number,
): Promise<{ framework: FrameworkRow; body: contract.SetBody }> {
  const seen = (await linesOf(db, officeId)).some((line) => line.frameworkId === frameworkId)
  const framework = seen ? await frameworkById(db, frameworkId) : null
  if (!framework) throw new Problem(platformProblems.nothingHere)
  return {
    framework,
    body: bodyOf(framework, await placesOf(db, frameworkId), await thresholdsOf(db, frameworkId)),
  }
}

/** What changed from the version `with` to this one. @throws Problem nothingHere */
export async function compareVersions(
  { db, actor }: Look,
  input: { frameworkId: number; with: number },
): Promise<z.input<typeof contract.Comparison>> {
  const before = await bodyOfVersion(db, actor.officeId, input.with)
  const after = await bodyOfVersion(db, actor.officeId, input.frameworkId)
  return { changes: changesBetween(before.body, after.body) }
}

/** The set by which a unit is assessed on a day. */
export async function showInForce(
  { db }: Look,
  asked: z.output<typeof contract.AskInForce>,
): Promise<z.input<typeof contract.InForce>> {
  const found = await frameworkInForce(db, asked)
  return { frameworkId: found?.frameworkId ?? null, code: found?.code ?? null, version: found?.version ?? null }
}

/** Who answers for the places of a version, in this office's book. @throws Problem nothingHere */
export async function showAgencies(
  { db, actor }: Look,
  { frameworkId }: { frameworkId: number },
): Promise<z.input<typeof contract.AgencyRows>> {
  await bodyOfVersion(db, actor.officeId, frameworkId)
  return { agencies: await responsibleAgencies(db, actor.officeId, frameworkId) }
}

/** Which place of a version is taken up by which of another. @throws Problem nothingHere */
export async function showSuccession(
  { db, actor }: Look,
  { frameworkId, to }: { frameworkId: number; to: number },
): Promise<z.input<typeof contract.Succession>> {
  await bodyOfVersion(db, actor.officeId, frameworkId)
  await bodyOfVersion(db, actor.officeId, to)
  return { rows: await successionBetween(db, frameworkId, to) }
}
