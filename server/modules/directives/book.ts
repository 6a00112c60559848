// Everybody an office works with as of a day, laid out for finding: a province has hundreds of agencies and thousands of villages,
// and every printed name of a document is looked up among them. Pure.
import { type NameWord, partName, plainName, type UnitName, type UnitsByName } from './names.ts'

/** As the database gives it. */
export type BookRows = {
  /** The office's own place. */
  unitId: number
  /** The office's place, what lies above it and what lies below. */
  units: UnitName[]
  agencies: { agencyId: number; name: string; shortName: string | null; kind: string; unitId: number | null }[]
  aliases: { folded: string; agencyId: number | null; groupId: number | null }[]
  groups: { groupId: number; name: string; members: number[] }[]
}

export type BookAgency = BookRows['agencies'][number] & {
  plain: string
  /** Its name and its short name without the name of the place. */
  bodies: (readonly NameWord[])[]
}

export type Book = Omit<BookRows, 'agencies'> & { agencies: BookAgency[]; unitsByName: UnitsByName }

export function openBook(rows: BookRows): Book {
  const unitsByName = Map.groupBy(rows.units, (unit) => plainName(unit.name))
  const agencies = rows.agencies.map((agency) => ({
    ...agency,
    plain: plainName(agency.name),
    bodies: [agency.name, ...(agency.shortName ? [agency.shortName] : [])].map(
      (name) => partName(name, unitsByName).body,
    ),
  }))
  return { ...rows, agencies, unitsByName }
}
