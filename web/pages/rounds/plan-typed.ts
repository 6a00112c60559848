/** A plan of a round as it is typed, and what is sent of it. Pure. */
import type { z } from 'zod'
import type { PlanRound } from '../../../server/modules/rounds/contract.ts'
import { byCode, readPlaces } from '../../../server/modules/rounds/rules.ts'
import { emptyGround, type GroundTyped, groundSent, isUntouched } from '../../deeds/ground-field.tsx'
import { readTypedDay, writeTypedDay } from '../../platform/typed-day.ts'
import type { Gaps, Round } from './rounds-data.ts'
import type { GapStage } from './rounds-search.ts'

export type PlanTyped = {
  name: string
  team: string
  stage: GapStage
  from: string | null
  to: string | null
  ground: GroundTyped
  /** By unit: codes and day as typed. */
  units: Record<number, { codes: string; day: string }>
}

export const typedOf = (round: Round): PlanTyped => {
  const codeOf = new Map(round.places.map((place) => [place.place, place]))
  return {
    name: round.name,
    team: round.team,
    stage: round.stage as GapStage,
    from: round.startsOn,
    to: round.endsOn,
    ground: round.ground ? { ...emptyGround, way: 'register', documentId: round.ground.documentId } : emptyGround,
    units: Object.fromEntries(
      round.unitList.map(({ unitId, onDay, lines }) => [
        unitId,
        {
          codes: codesText(
            lines.map(({ place }) => place),
            [...codeOf.values()],
          ),
          day: onDay === round.startsOn ? '' : writeTypedDay(onDay),
        },
      ]),
    ),
  }
}

export const codesText = (chosen: readonly number[], places: Gaps['places']): string =>
  places
    .filter(({ place }) => chosen.includes(place))
    .sort(byCode)
    .map(({ code }) => code)
    .join(', ')

/** A day as typed; null where nothing was, undefined where it is none. `year` completes 18/9. */
export function dayTyped(text: string, today: string): string | null | undefined {
  if (text.trim() === '') return null
  const read = readTypedDay(text, today)
  return 'day' in read ? read.day : undefined
}

/** The first thing that keeps it from being sent. */
export function planWhyNot(
  { name, from, to, ground, units }: PlanTyped,
  places: Gaps['places'],
): 'name' | 'days' | 'ground' | 'units' | 'cells' | null {
  if (name.trim().length < 3) return 'name'
  if (from === null || to === null) return 'days'
  if (!isUntouched(ground) && groundSent(ground) === null) return 'ground'
  const rows = Object.values(units).filter(({ codes }) => codes.trim() !== '')
  if (rows.length === 0) return 'units'
  const bad = rows.some(
    ({ codes, day }) => readPlaces(codes, places).unknown.length > 0 || dayTyped(day, from) === undefined,
  )
  return bad ? 'cells' : null
}

export function planSent(
  typed: PlanTyped,
  { places, units }: Gaps,
): Omit<z.input<typeof PlanRound>, 'frameworkId' | 'stage'> & { startsOn: string; endsOn: string } {
  const known = new Set(units.map(({ unitId }) => unitId))
  return {
    name: typed.name.trim(),
    team: typed.team.trim(),
    startsOn: typed.from!,
    endsOn: typed.to!,
    ground: isUntouched(typed.ground) ? null : groundSent(typed.ground),
    units: Object.entries(typed.units).flatMap(([unit, { codes, day }]) => {
      const found = readPlaces(codes, places).found.map(({ place }) => place)
      if (found.length === 0 || !known.has(Number(unit))) return []
      return [{ unitId: Number(unit), onDay: dayTyped(day, typed.from!) ?? null, places: found }]
    }),
  }
}
