/** Groups by which the board is narrowed: classes of units (nhóm xã 1, 2, 3; xã biên giới …) and named groups of the book. Pure. */
import type { z } from 'zod'
import { classNames } from '../../../server/modules/frameworks/kinds.ts'
import type { AgencyList, GroupList, UnitList } from '../../../server/modules/units/contract.ts'
import type { BoardWords } from './words.ts'

interface Known {
  groups: z.output<typeof GroupList>['groups']
  agencies: z.output<typeof AgencyList>['agencies']
  units: z.output<typeof UnitList>['units']
}

/** "nhom:7" is a group of the book, whose members are agencies with their units; "lop:group:2" a class with its value. */
export function unitsOfGroup(key: string, { groups, agencies, units }: Known): ReadonlySet<number> {
  if (key.startsWith('lop:')) {
    const sought = key.slice(4)
    return new Set(units.filter(({ classes }) => classes.includes(sought)).map(({ unitId }) => unitId))
  }
  const group = groups.find(({ groupId }) => `nhom:${groupId}` === key)
  const members = new Set((group?.members ?? []).map(({ agencyId }) => agencyId))
  return new Set(agencies.filter(({ agencyId }) => members.has(agencyId)).flatMap(({ unitId }) => unitId ?? []))
}

/** "group:2" → "Xã nhóm 2", "border:yes" → "Xã biên giới" */
export function classWords(written: string, t: BoardWords): string {
  const [kind = '', value = ''] = written.split(':')
  if (kind === 'region') return (classNames.region as Record<string, string>)[value] ?? value
  const says = (t.classes as Record<string, (value: string) => string>)[kind]
  return says ? says(value) : written
}

const roman: Record<string, string> = { 1: 'I', 2: 'II', 3: 'III' }
/** As it stands beside a name: the numeral of its group of communes. */
export const groupNumeral = (classes: readonly string[]): string =>
  roman[classes.find((one) => one.startsWith('group:'))?.slice(6) ?? ''] ?? ''
