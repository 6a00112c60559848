// Everybody an office works with as of a day, laid out for finding: a province has hundreds of agencies and thousands of villages,
// and every printed name of a document is looked up among them. Pure.
import { bareName, type NameWord, partName, plainName, spelledName, type UnitName, type UnitsByName } from './names.ts'

/** A unit that was not there on the day: its first and last day, both counted in, and what it had become by then. */
export type OtherDayUnit = UnitName & { from: string | null; to: string | null; became: number[] }

/** What a member of a group answers for: a unit, a criterion or a field, one a row. */
export type Charge = {
  groupId: number
  agencyId: number
  person: string | null
  unitId: number | null
  criterionNo: number | null
  field: string | null
  ground: string | null
}

/** As the database gives it. */
export type BookRows = {
  /** YYYY-MM-DD */
  on: string
  /** The office's own place. */
  unitId: number
  /** The office's place, what lies above it and what lies below. */
  units: UnitName[]
  otherDays: OtherDayUnit[]
  agencies: { agencyId: number; name: string; shortName: string | null; kind: string; unitId: number | null }[]
  aliases: { folded: string; printed: string; agencyId: number | null; groupId: number | null }[]
  placeAliases: { folded: string; unitId: number }[]
  groups: { groupId: number; name: string; members: number[] }[]
  charges: Charge[]
}

export type BookAgency = BookRows['agencies'][number] & {
  spelled: string
  /** Its name, its short name and what it was learnt to be called, without the name of the place. */
  bodies: (readonly NameWord[])[]
}

export type Book = Omit<BookRows, 'agencies'> & { agencies: BookAgency[]; unitsByName: UnitsByName }

export function openBook(rows: BookRows): Book {
  const learntPlaces = rows.placeAliases.flatMap(({ folded, unitId }) =>
    rows.units.flatMap((unit) => (unit.unitId === unitId ? [{ ...unit, name: folded, learnt: true }] : [])),
  )
  const unitsByName = Map.groupBy([...rows.units, ...learntPlaces], (unit) => plainName(bareName(unit)))
  const learnt = Map.groupBy(rows.aliases, (alias) => alias.agencyId)
  const agencies = rows.agencies.map((agency) => {
    const aliases = learnt.get(agency.agencyId)?.map((alias) => alias.printed) ?? []
    const names = [agency.name, ...(agency.shortName ? [agency.shortName] : []), ...aliases]
    return {
      ...agency,
      spelled: spelledName(agency.name),
      bodies: names.map((name) => partName(name, unitsByName).body).filter((body, i) => i === 0 || body.length > 0),
    }
  })
  return { ...rows, agencies, unitsByName }
}

/** "xã Nậm Pung", with the word for its kind. */
export const unitWithKind = (unit: UnitName): string => `${kindWords[unit.kind] ?? ''} ${bareName(unit)}`.trim()

const kindWords: Record<string, string> = {
  tinh: 'tỉnh',
  'thanh-pho-tw': 'thành phố',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  quan: 'quận',
  'thanh-pho': 'thành phố',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
}
