/** What members of a group are in charge of, in words. Pure. */
import type { Group } from './units-data.ts'

export type Charge = Group['charges'][number]
/** One thing as a form keeps it. */
export type Thing = Pick<Charge, 'personId' | 'unitId' | 'criterionNo' | 'field'>

interface ChargeWords {
  criteria: (numbers: string) => string
  inChargeOf: (things: string) => string
  personInChargeOf: (name: string, things: string) => string
}

/** "phụ trách Chiềng Mai; tiêu chí 3, 13; giải ngân vốn", each person of the member apart: one line each. */
export function chargesInWords(charges: readonly Charge[], t: ChargeWords): string[] {
  return [...Map.groupBy(charges, (charge) => charge.personName)].map(([person, some]) => {
    const units = some.flatMap(({ unitName }) => (unitName === null ? [] : [unitName]))
    const numbers = some.flatMap(({ criterionNo }) => (criterionNo === null ? [] : [criterionNo]))
    const fields = some.flatMap(({ field }) => (field === null ? [] : [field]))
    const criteria = numbers.length > 0 ? [t.criteria(numbers.sort((a, b) => a - b).join(', '))] : []
    const things = [...(units.length > 0 ? [units.join(', ')] : []), ...criteria, ...fields].join('; ')
    return person === null ? t.inChargeOf(things) : t.personInChargeOf(person, things)
  })
}

/** "2, 7 13" → 2, 7, 13; null where a part is no number of a criterion. */
export function readNumbers(typed: string): number[] | null {
  const parts = typed.split(/[,;\s]+/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => /^[1-9]\d?$/.test(part)) ? parts.map(Number) : null
}

export const sameThing = (a: Thing, b: Thing) =>
  a.personId === b.personId && a.unitId === b.unitId && a.criterionNo === b.criterionNo && a.field === b.field

/** A last day is counted in. */
export const stands = ({ to }: { to: string | null }, day: string) => to === null || to >= day
