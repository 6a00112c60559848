/** What is marked in a cell beside its truths: that it is planned for the year, that there is proof of it. Pure. */
import type { Place } from '../../../server/modules/board/contract.ts'
import type { ProofMarks } from '../../../server/modules/dossiers/contract.ts'
import type { Marks } from '../../../server/modules/roadmap/contract.ts'
import type { BoardWords } from './words.ts'

export interface CellMark {
  plan: { year: number; registered: boolean; assigned: boolean; month: number | null; number: string | null } | null
  proof: 'none' | 'paper' | 'photo'
}
/** By unit, then by place. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<number, CellMark>>

/** A criterion has proof where one of its indicators has. */
export function cellMarksOf(
  plan: Marks | undefined,
  proof: ProofMarks | undefined,
  places: readonly Pick<Place, 'place' | 'criterion'>[],
): CellMarks {
  const units = new Map<number, Map<number, CellMark>>()
  const mark = (unitId: number, place: number, part: Partial<CellMark>) => {
    const own = units.get(unitId) ?? new Map<number, CellMark>()
    units.set(unitId, own.set(place, { ...(own.get(place) ?? { plan: null, proof: 'none' }), ...part }))
  }
  for (const { unitId, place, ...one } of plan?.marks ?? [])
    mark(unitId, place, { plan: { ...one, year: plan?.year ?? 0 } })
  const above = new Map(places.map(({ place, criterion }) => [place, criterion]))
  const withAbove = (some: readonly number[]) => new Set(some.flatMap((place) => [place, above.get(place) ?? place]))
  for (const one of proof?.units ?? []) {
    for (const place of withAbove(one.places)) mark(one.unitId, place, { proof: 'paper' })
    for (const place of withAbove(one.photos)) mark(one.unitId, place, { proof: 'photo' })
  }
  return units
}

/** Classes of a cell: one for the plan, one for the proof. */
export const markClasses = (mark: CellMark | undefined): string[] =>
  mark
    ? [
        mark.plan ? (mark.plan.assigned ? 'assigned' : 'registered') : '',
        mark.proof === 'none' ? '' : mark.proof === 'photo' ? 'has-photo' : 'has-proof',
      ]
    : []

/** "đăng ký năm 2025, tháng 6", "giao năm 2025 theo 12/QĐ-UBND", "có minh chứng" */
export function markWords({ plan, proof }: CellMark, { plan: t }: BoardWords): string[] {
  const year = plan ? String(plan.year) : ''
  return [
    plan?.assigned ? t.assigned(year, plan.number) : '',
    plan?.registered ? t.registered(year) : '',
    plan?.month ? t.month(String(plan.month)) : '',
    proof === 'none' ? '' : t[proof],
  ].filter(Boolean)
}
