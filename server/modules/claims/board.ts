// Bảng của ngành: communes down, the indicators an agency answers for across, with what was claimed of each and what became of it.
import type { Actor, Look } from '../../platform/access.ts'
import { keepsTheBook } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { chainOn, responsibleOn } from '../assessments/chains.ts'
import type { Stage } from '../assessments/contract.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { chainsOf, responsibleRows, staterOf, type UnitOnDay, unitsOnDays } from '../assessments/queries/ground.ts'
import { kindsOf, levelOfKind } from '../assessments/rules.ts'
import { dayOf } from '../calendar/days.ts'
import { levelsHolding } from '../frameworks/levels.ts'
import { type FrameworkRow, frameworkById, type PlaceRow, placesOf, thresholdsOf } from '../frameworks/queries/sets.ts'
import type { AskClaims, Claim, ClaimBoard } from './contract.ts'
import { type Answering, answering, type SaidRow, saidOf, type UnitOfPlace, unitsWithin } from './queries/board.ts'
import { policies, stagesDecided, stateOf } from './rules.ts'

/** @throws Problem nothingHere for a unit outside the office's place; unknownFramework */
export async function showClaims(look: Look, asked: AskClaims): Promise<ClaimBoard> {
  const { db, actor } = look
  const day = dayOf(look.clock.now())
  const known = (await answering(db, actor.officeId, day)).filter(
    ({ agencyId }) => keepsTheBook(actor) || actor.agencyIds.includes(agencyId),
  )
  const frameworkId = asked.framework ?? known[0]?.frameworkId ?? null
  const head = { ...choicesOf(known, frameworkId), frameworkId, day, mayDecide: mayDecide(actor) }
  if (frameworkId === null) return { ...head, ...nothing }
  const framework = await frameworkById(db, frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const stages = await stagesOfBoard(db, actor, framework, day)
  const units = await unitsWithin(db, actor.officeId, {
    unitId: asked.unit ?? null,
    kinds: kindsOf(framework.level, 'all'),
    day,
  })
  if (asked.unit !== undefined && units.length === 0) throw new Problem(platformProblems.nothingHere)
  if (!stages || units.length === 0) return { ...head, ...nothing, stages }
  const agencies = asked.agency ? [asked.agency] : keepsTheBook(actor) ? null : actor.agencyIds
  const cells = await cellsOf(look, { framework, stages, units, agencies, day })
  return { ...head, stages, ...laidOut(units, cells) }
}

const nothing = { stages: null, columns: [], units: [], claims: [], waiting: 0 }
const mayDecide = (actor: Actor): boolean => (policies.decide.parts as readonly string[]).includes(actor.part)

function choicesOf(
  known: readonly Answering[],
  frameworkId: number | null,
): Pick<ClaimBoard, 'frameworks' | 'agencies'> {
  const frameworks = new Map(known.map((one) => [one.frameworkId, { frameworkId: one.frameworkId, name: one.name }]))
  const agencies = known.filter((one) => one.frameworkId === frameworkId)
  return {
    frameworks: [...frameworks.values()],
    agencies: agencies.map(({ agencyId, agency }) => ({ agencyId, name: agency })),
  }
}

/** What agencies of this office's level decide in a set on a day, and at what it was claimed. */
export async function stagesOfBoard(
  db: Reader,
  actor: Actor,
  framework: Pick<FrameworkRow, 'level'>,
  day: string,
): Promise<{ claimed: Stage; decided: Stage } | null> {
  const { officeKind } = await staterOf(db, actor)
  const chain = chainOn(await chainsOf(db, actor.officeId, framework.level), framework.level, day)
  return stagesDecided(chain?.stages ?? [], levelOfKind[officeKind] ?? 'xa')
}

type Asking = {
  framework: FrameworkRow
  stages: { claimed: Stage; decided: Stage }
  units: UnitOfPlace[]
  /** Null: whoever answers. */
  agencies: readonly number[] | null
  day: string
}
type Cells = { places: PlaceRow[]; answered: ReadonlySet<string>; claims: Claim[] }

async function cellsOf({ db, actor }: Look, { framework, stages, units, agencies, day }: Asking): Promise<Cells> {
  const { frameworkId } = framework
  const places = await placesOf(db, frameworkId)
  const unitIds = units.map(({ unitId }) => unitId)
  const onDays = await unitsOnDays(db, actor.officeId, { unitIds, days: unitIds.map(() => day), axis: framework.axis })
  const above = [...new Set(onDays.flatMap((unit) => unit.above))]
  const responsible = await responsibleRows(db, { officeId: actor.officeId, frameworkId, unitIds: above })
  const answered = onDays.flatMap((unit) =>
    places
      .filter((place) => answers(responsibleOn(responsible, { ...place, above: unit.above, day }), agencies))
      .map(({ place }) => ({ unit, place })),
  )
  const said = await saidOf(db, actor, {
    frameworkId,
    unitIds: answered.map(({ unit }) => unit.unitId),
    places: answered.map(({ place }) => place),
    claimed: stages.claimed.slot,
    decided: stages.decided.slot,
    day,
  })
  const thresholds = await thresholdsOf(db, frameworkId)
  const levels = new Map(onDays.map((unit) => [unit.unitId, levelsOfUnit(thresholds, unit)]))
  return {
    places,
    answered: new Set(answered.map(({ place }) => String(place))),
    claims: said.map((row) => claimOf(row, levels.get(row.unitId)?.get(row.place) ?? null, actor)),
  }
}

const answers = (found: readonly number[], agencies: readonly number[] | null): boolean =>
  agencies === null ? found.length > 0 : found.some((agencyId) => agencies.includes(agencyId))

const levelsOfUnit = (thresholds: Parameters<typeof levelsHolding>[0], unit: UnitOnDay) =>
  levelsHolding(thresholds, {
    class: unit.class,
    year: Number(unit.day.slice(0, 4)),
    unitIds: unit.above,
    day: unit.day,
  })

function claimOf(row: SaidRow, level: Claim['threshold'], actor: Actor): Claim {
  const { unitId, place, seq, onDay, value, overruled, by, reason, decision, personId } = row
  const state = stateOf(row, decision)
  const standing = state === 'confirmed' || state === 'refused'
  return {
    ...{ unitId, place, state, seq, onDay, value, overruled, by, reason },
    threshold: level && { value: level.value, valueTo: level.valueTo, words: level.words, verified: level.verified },
    own: personId === actor.personId,
    recordedAt: row.recordedAt.toISOString(),
    decided:
      decision && standing
        ? {
            onDay: decision.onDay,
            by: decision.by,
            reason: decision.reason,
            number: decision.number,
            issuedOn: decision.issuedOn,
          }
        : null,
  }
}

/** Indicators stand across, and a criterion where it was itself spoken of; who has claims waiting stands first. */
function laidOut(
  units: readonly UnitOfPlace[],
  { places, answered, claims }: Cells,
): Pick<ClaimBoard, 'columns' | 'units' | 'claims' | 'waiting'> {
  const spoken = new Set(claims.map(({ place }) => place))
  const parents = new Set(places.map(({ criterion }) => criterion))
  const shown = places.filter(
    ({ place, kind }) =>
      answered.has(String(place)) && (kind === 'indicator' || spoken.has(place) || !parents.has(place)),
  )
  const waiting = claims.filter(({ state }) => state === 'waiting')
  const count = (unitId: number) => waiting.filter((claim) => claim.unitId === unitId).length
  const rows = units.map((unit) => ({ ...unit, waiting: count(unit.unitId) }))
  return {
    columns: shown.map(({ place, kind, code, name, shortName, valueKind, measure, direction, guidance }) => ({
      ...{ place, kind, code, name, shortName, valueKind, measure, direction, guidance },
    })),
    units: [...rows.filter((row) => row.waiting > 0), ...rows.filter((row) => row.waiting === 0)],
    claims,
    waiting: waiting.length,
  }
}
