// What a board comes to: what was gained and lost between two days, and the figures officials quote. Pure.
import { officeParts, type Policy } from '../../platform/access.ts'
import { cellAt, saysOf, slots } from '../assessments/cells.ts'
import type { Stage } from '../assessments/contract.ts'
import type { Comparison, Figures, Place } from './contract.ts'

export const policies = {
  see: { verb: 'board.see', parts: 'anybody' },
  seeCountry: { verb: 'board.see-country', parts: officeParts },
  seeWaiting: { verb: 'board.see-waiting', parts: officeParts },
  seeGrounds: { verb: 'board.see-grounds', parts: officeParts },
} as const satisfies Record<string, Policy>

export type Row = { unitId: number; name: string; cells: Uint8Array; counts: readonly number[] }
const nothing = new Uint8Array()

/** Stage by stage: what is met now and was not, and the other way round. A unit that is on one of the days only is compared with nothing said. */
export function compareRows(
  before: readonly Row[],
  after: readonly Row[],
  size: number,
): Pick<Comparison, 'gained' | 'lost' | 'rows'> {
  const then = new Map(before.map((row) => [row.unitId, row]))
  const now = new Map(after.map((row) => [row.unitId, row]))
  const both = [...after, ...before.filter(({ unitId }) => !now.has(unitId))]
  const rows = both
    .map(({ unitId, name }) => ({
      unitId,
      name,
      changes: changesOf(then.get(unitId)?.cells ?? nothing, now.get(unitId)?.cells ?? nothing, size),
    }))
    .filter(({ changes }) => changes.length > 0)
  const count = (kind: 'gained' | 'lost') =>
    rows.reduce((sum, { changes }) => sum + changes.filter(({ change }) => change === kind).length, 0)
  return { gained: count('gained'), lost: count('lost'), rows }
}

function changesOf(before: Uint8Array, after: Uint8Array, size: number): Comparison['rows'][number]['changes'] {
  const changes: Comparison['rows'][number]['changes'] = []
  for (let place = 0; place < size; place++) {
    const [x, y] = [cellAt(before, place), cellAt(after, place)]
    if (x === y) continue
    for (let slot = 0; slot < slots; slot++) {
      const [was, is] = [saysOf(x, slot) === 2, saysOf(y, slot) === 2]
      if (was !== is) changes.push({ place, slot, change: is ? 'gained' : 'lost' })
    }
  }
  return changes
}

/** Bình quân tiêu chí/xã, xã đạt đủ, xã dưới 5, số xã đạt từng tiêu chí: each by stage, each with the units it counts. */
export function figuresOf(
  rows: readonly Row[],
  stages: readonly Stage[],
  places: readonly Place[],
): Pick<Figures, 'units' | 'stages' | 'names'> {
  const criteria = places.filter(({ kind }) => kind === 'criterion')
  const which = (is: (row: Row) => boolean) => rows.filter(is).map(({ unitId }) => unitId)
  return {
    units: rows.length,
    stages: stages.map(({ slot, code, name }) => {
      const sum = rows.reduce((total, { counts }) => total + counts[slot]!, 0)
      return {
        ...{ slot, code, name, sum },
        mean: rows.length === 0 ? 0 : Math.round((100 * sum) / rows.length) / 100,
        atStandard: criteria.length === 0 ? [] : which(({ counts }) => counts[slot] === criteria.length),
        underFive: which(({ counts }) => counts[slot]! < 5),
        byPlace: criteria.map((one) => ({
          place: one.place,
          code: one.code,
          units: which(({ cells }) => saysOf(cellAt(cells, one.place), slot) === 2),
        })),
      }
    }),
    names: rows.map(({ unitId, name, counts }) => ({ unitId, name, criteria: counts.slice(0, slots) })),
  }
}
