// Which agency of the book a printed name means. Pure.
import { nameKey, withoutMarks } from '../../spelling/fold.ts'

export type AgencyNamed = {
  agencyId: number
  name: string
  shortName: string | null
  aliases: readonly string[]
  kind: string
}
export type AgencyIndex = {
  /** The one agency a cell names; null where none or several are meant. */
  named(printed: string): number | null
  /** The agency whose name stands in a title ("Chủ tịch UBND xã Nậm Pung"), the longest where several do. */
  within(title: string): number | null
}

/** Folds the names of a book once, and remembers what was asked: a sheet names the same agency in every row. */
export function indexAgencies(agencies: readonly AgencyNamed[]): AgencyIndex {
  const folded = agencies.map((one) => {
    const names = [one.name, one.shortName, ...one.aliases].flatMap((name) => (name ? [name] : []))
    return {
      agencyId: one.agencyId,
      committee: one.kind === 'ubnd' ? withoutMarks(one.name) : null,
      keys: names.map(nameKey),
      plain: names.map(withoutMarks),
    }
  })
  type Folded = (typeof folded)[number]
  const asked = new Map<string, number | null>()
  const named = (printed: string): number | null => {
    const key = nameKey(printed)
    const plain = withoutMarks(printed.normalize('NFC'))
    // by name, short name or another name; without marks; "xã Cam Khê" is its People's Committee; by how its name begins
    const ways: ((one: Folded) => boolean)[] = [
      ({ keys }) => keys.includes(key),
      (one) => one.plain.includes(plain),
      ({ committee }) => committee === `ubnd ${plain}`,
      ({ committee }) => committee !== null && committee === plain.replace(/^uy ban nhan dan /, 'ubnd '),
      (one) => one.plain.some((name) => name.startsWith(`${plain} `)),
    ]
    for (const way of ways) {
      const found = folded.filter(way)
      if (found.length > 0) return found.length === 1 ? found[0]!.agencyId : null
    }
    return null
  }
  const byLength = folded
    .flatMap(({ agencyId, plain }) => plain.map((name) => ({ agencyId, name })))
    .sort((a, b) => b.name.length - a.name.length)
  return {
    named(printed) {
      if (!asked.has(printed)) asked.set(printed, named(printed))
      return asked.get(printed)!
    },
    within(title) {
      const plain = ` ${withoutMarks(title)} `
      return byLength.find(({ name }) => plain.includes(` ${name} `))?.agencyId ?? null
    },
  }
}
