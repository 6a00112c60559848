/** A row of the roadmap as it is typed, and what is sent of it. Pure. */
import { byCode, readPlaces } from '../../../server/modules/rounds/rules.ts'
import { readTypedDay, writeTypedDay } from '../../platform/typed-day.ts'
import type { Roadmap, RoadmapInput, RoadmapUnit } from './roadmap-data.ts'

export const planFields = ['registered', 'assigned', 'number', 'day', 'inCharge', 'standard'] as const
export type PlanField = (typeof planFields)[number]
export type TypedPlan = Record<PlanField, string>
type Places = Roadmap['places']

/** "3 (T6), 5, 17.4 (T9)" */
export function planText(plan: readonly { place: number; month: number | null }[], places: Places): string {
  return places
    .filter(({ place }) => plan.some((one) => one.place === place))
    .sort(byCode)
    .map(({ place, code }) => {
      const month = plan.find((one) => one.place === place)?.month
      return month ? `${code} (T${month})` : code
    })
    .join(', ')
}

export const typedOf = (unit: RoadmapUnit, places: Places): TypedPlan => ({
  registered: planText(unit.registered, places),
  assigned: planText(unit.assigned, places),
  number: unit.decision?.number ?? '',
  day: writeTypedDay(unit.decision?.day ?? null),
  inCharge: unit.inCharge ?? '',
  standard: unit.standardYear === null ? '' : String(unit.standardYear),
})

export type PlanFault =
  | { field: 'registered' | 'assigned'; unknown: string }
  | { field: 'day' | 'standard' | 'number' }
  | { field: 'assigned'; missing: true }

/** What a typed row says, or which of its fields is not understood. */
export function readPlan(
  { unitId }: RoadmapUnit,
  typed: TypedPlan,
  { places, year }: Roadmap,
): { row: RoadmapInput } | { fault: PlanFault } {
  const registered = readPlaces(typed.registered, places)
  const assigned = readPlaces(typed.assigned, places)
  if (registered.unknown.length > 0) return { fault: { field: 'registered', unknown: registered.unknown.join(', ') } }
  if (assigned.unknown.length > 0) return { fault: { field: 'assigned', unknown: assigned.unknown.join(', ') } }
  const day = typed.day.trim() === '' ? null : readTypedDay(typed.day, `${year}-01-01`)
  if (day && !('day' in day)) return { fault: { field: 'day' } }
  const number = typed.number.trim()
  if (day && number === '') return { fault: { field: 'number' } }
  if (number !== '' && assigned.found.length === 0) return { fault: { field: 'assigned', missing: true } }
  const standard = typed.standard.trim()
  if (standard !== '' && !/^20\d\d$/.test(standard)) return { fault: { field: 'standard' } }
  return {
    row: {
      unitId,
      registered: registered.found,
      assigned: assigned.found,
      decision: number === '' ? null : { number, day: day ? day.day : null },
      inCharge: typed.inCharge.trim() || null,
      standardYear: standard === '' ? null : Number(standard),
    },
  }
}

/** Lays pasted cells over rows from one field of one row on. */
export function layCells(
  text: string,
  from: { index: number; field: PlanField },
  units: readonly RoadmapUnit[],
  typedFor: (unit: RoadmapUnit) => TypedPlan,
): { typed: Record<number, TypedPlan>; cells: number } {
  const typed: Record<number, TypedPlan> = {}
  let cells = 0
  for (const [i, row] of text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').entries()) {
    const unit = units[from.index + i]
    if (!unit) continue
    const next = { ...typedFor(unit) }
    for (const [j, cell] of row.split('\t').entries()) {
      const field = planFields[planFields.indexOf(from.field) + j]
      if (!field) continue
      next[field] = cell.trim()
      cells++
    }
    typed[unit.unitId] = next
  }
  return { typed, cells }
}
