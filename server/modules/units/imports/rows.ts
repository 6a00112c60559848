// A list as the rows that are shown and kept: fates counted, its figures beside those counted elsewhere. Pure.
import type { z } from 'zod'
import { countedElsewhere } from '../country/counted-elsewhere.ts'
import type { CountryUnits, LeftOut, ListedUnit } from '../country/country-units.ts'
import { laterChanges } from '../country/decided-since.ts'
import { twoTiersFrom } from '../country/read-country.ts'
import { stateOn, type Timeline } from '../operations/timeline.ts'
import { type KindOfUnit, placeTitle } from '../place-names.ts'
import type { Figure, Report } from './contract.ts'
import type { Fated } from './matching.ts'
import type { StoredRow } from './queries.ts'

/** Rows in the order of the list; what is left out of it stands last, each with why. */
export function rowsOfList(fated: readonly Fated[], left: readonly LeftOut[]): StoredRow[] {
  const names = new Map(fated.map(({ unit }) => [unit.key, placeTitle(unit.states.at(-1)!)]))
  const rows = fated.map(({ fate, why, unit, unitId, before, after }, i): StoredRow => {
    const last = unit.states.at(-1)!
    const make = fate === 'make' ? unit.states : []
    const into = unit.into.map((one) => ({ ...one, onDay: twoTiersFrom }))
    const plan = { key: unit.key, unitId, before: [...before], after, make, into }
    const above = last.above === null ? null : (names.get(last.above) ?? null)
    return { no: i + 1, fate, why, name: placeTitle(last), kind: last.kind, code: last.code, above, plan }
  })
  const refused = left.map(
    ({ name, above, why }, i): StoredRow => ({
      ...{ no: rows.length + i + 1, fate: why === 'twice' ? 'same' : 'refused', why, name, above },
      ...{ kind: null, code: null, plan: null },
    }),
  )
  return [...rows, ...refused]
}

export function countFates(rows: readonly StoredRow[]): Report['counts'] {
  const counts = { make: 0, same: 0, complete: 0, differs: 0, refused: 0 }
  for (const { fate } of rows) counts[fate as keyof typeof counts]++
  return counts
}

const provinceKinds: readonly KindOfUnit[] = ['tinh', 'thanh-pho-tw']
const communeKinds: readonly KindOfUnit[] = ['xa', 'phuong', 'thi-tran', 'dac-khu']

/** @param whole the list is that of the whole country, so that it can be compared */
export function figuresOf({ units, left, split }: CountryUnits, whole: boolean): z.output<typeof Figure>[] {
  const figures: z.output<typeof Figure>[] = []
  const add = (what: z.output<typeof Figure>['what'], on: string | null, list: number, elsewhere: number | undefined) =>
    figures.push({ what, on, list, elsewhere: whole ? (elsewhere ?? null) : null })
  const isFormer = units.some(({ states }) => states.some(({ until }) => until === twoTiersFrom))
  for (const on of ['2025-06-30', '2025-07-01', '2026-04-30', '2026-09-20'] as const) {
    if (on === '2025-06-30' && !isFormer) continue
    const counted: Record<string, number> = countedElsewhere[on]
    const kinds = kindsOn(units, on)
    const of = (wanted: readonly KindOfUnit[]) => wanted.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0)
    add('provinces', on, of(provinceKinds), counted.provinces)
    if (on === '2025-06-30') add('former', on, of(communeKinds), counted.former)
    else {
      add('communes', on, of(communeKinds), counted.communes)
      for (const kind of ['xa', 'phuong', 'dac-khu'] as const) add(kind, on, of([kind]), counted[kind])
    }
  }
  if (isFormer) {
    add('split', null, split, countedElsewhere.split)
    add('without-code', null, left.filter(({ why }) => why === 'older').length, undefined)
  }
  return figures
}

/** What was decided after the package was made, of the units of this list. */
export function laterOf({ units }: CountryUnits): Report['later'] {
  const codes = new Set(units.map(({ states }) => states.at(-1)!.code))
  return laterChanges.filter(({ code }) => codes.has(code)).map(({ level: _, ...change }) => change)
}

function kindsOn(units: readonly ListedUnit[], on: string): Map<KindOfUnit, number> {
  const counts = new Map<KindOfUnit, number>()
  for (const { states } of units) {
    const kind = stateOn(states as unknown as Timeline, on)?.kind
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
