import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../calendar/days.ts'
import { ShippedSet } from '../contract.ts'
import { insertSuccession, insertVersion, lockPublishing } from '../queries/publish.ts'
import { knownVersions, placesOf } from '../queries/sets.ts'
import { type SetFile, setFiles, successionFiles } from '../sets/shipped.ts'

/**
 * Publishes the sets that come with the program and are not there yet, each for the days it says; may run any number of times.
 * @returns code and version of those published now
 */
export async function loadShippedSets(tx: Tx, now: Date): Promise<{ code: string; version: number }[]> {
  const isNew = newOnes(await knownVersions(tx))
  if (!setFiles.some(isNew)) return []
  await lockPublishing(tx)
  const files = setFiles.filter(newOnes(await knownVersions(tx)))
  const published = []
  for (const file of files) {
    const { version, body } = shippedBody(file)
    const publication = { unitId: null, basedOn: null, publishedOn: dayOf(now), publishedAt: now, postId: null }
    await insertVersion(tx, { body, version, ...publication, officeId: null })
    published.push({ code: body.code, version })
  }
  await loadSuccession(tx, new Set(published.map(({ code }) => code)))
  return published
}

/** A shipped set as any other set: its sources are written out, and what a file leaves out is filled in. */
export function shippedBody(file: SetFile): { version: number; body: ShippedSet } {
  const set = ShippedSet.parse(file)
  const sourced = <T extends { source: string | null }>(row: T): T => ({
    ...row,
    source:
      row.source
        ?.split(' ')
        .map((key) => set.sources[key])
        .join('; ') ?? null,
  })
  const place = <T extends { source: string | null; thresholds: { source: string | null }[] }>(row: T): T =>
    sourced({ ...row, thresholds: row.thresholds.map(sourced) })
  const criteria = set.criteria.map((row) => ({ ...place(row), indicators: row.indicators.map(place) }))
  return { version: set.version, body: { ...set, criteria } }
}

const newOnes = (known: { code: string; version: number }[]) => {
  const there = new Set(known.map(({ code, version }) => `${code} ${version}`))
  return (file: SetFile) => file.published && !there.has(`${file.code} ${file.version}`)
}

async function loadSuccession(tx: Tx, published: ReadonlySet<string>): Promise<void> {
  const versions = await knownVersions(tx)
  const latest = (code: string) => versions.filter((one) => one.code === code).at(-1)?.frameworkId
  for (const { from, to, verified, note, criteria } of successionFiles) {
    const [old, next] = [latest(from), latest(to)]
    if (!old || !next || !(published.has(from) || published.has(to))) continue
    const placeOf = async (frameworkId: number) =>
      new Map(
        (await placesOf(tx, frameworkId)).flatMap((row) => (row.kind === 'criterion' ? [[row.code, row.place]] : [])),
      )
    const [oldPlace, nextPlace] = [await placeOf(old), await placeOf(next)]
    const pairs = criteria.flatMap(([code, codes]) =>
      codes.map((one) => ({ from: oldPlace.get(code)!, to: nextPlace.get(one)! })),
    )
    await insertSuccession(tx, { from: old, to: next, verified, note, pairs })
  }
}
