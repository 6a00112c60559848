// On the day a set takes over from another. Pure.

/** What a unit's standing in the old set passes on to one place of the new: to be examined again, with what was known beside it. */
export type ToReExamine<S> = { place: number; known: { fromPlace: number; standing: S }[] }

/**
 * @param standings of the old set, by place; a place nobody spoke of is left out by the caller
 * @param mapping which old place is taken up by which new one (many to many)
 * @returns the new places that take up at least one standing, in order; and the old standings that nothing takes up
 */
export function carriedOver<S>(
  standings: ReadonlyMap<number, S>,
  mapping: readonly { fromPlace: number; toPlace: number }[],
): { toReExamine: ToReExamine<S>[]; dropped: { fromPlace: number; standing: S }[] } {
  const pairs = mapping
    .filter(({ fromPlace }) => standings.has(fromPlace))
    .toSorted((a, b) => a.toPlace - b.toPlace || a.fromPlace - b.fromPlace)
  const toReExamine = [...Map.groupBy(pairs, ({ toPlace }) => toPlace)].map(([place, own]) => ({
    place,
    known: own.map(({ fromPlace }) => ({ fromPlace, standing: standings.get(fromPlace)! })),
  }))
  const taken = new Set(pairs.map(({ fromPlace }) => fromPlace))
  const dropped = [...standings].flatMap(([fromPlace, standing]) =>
    taken.has(fromPlace) ? [] : [{ fromPlace, standing }],
  )
  return { toReExamine, dropped }
}
