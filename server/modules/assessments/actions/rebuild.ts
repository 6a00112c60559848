// Standings against the rows: checked, and made anew from nothing.
import type { Reader, Tx } from '../../../platform/db.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import { foldRows, shapeOf } from '../fold.ts'
import { allPairs, dropHead, storedStandings } from '../queries/rebuild.ts'
import { dropStandings, lockUnits, putHeads, putStandings, rowsToFold } from '../queries/rows.ts'
import { foldRowOf } from './fold-units.ts'

/** Every unit and set that anything was said of. */
export const everyStanding = (db: Reader) => allPairs(db)

export type Astray = { unitId: number; frameworkId: number; day: string }

/** Units whose standings are not what their rows come to, with the first day on which they differ. */
export async function standingsAstray(db: Reader): Promise<Astray[]> {
  const astray: Astray[] = []
  for (const { unitId, frameworkId } of await allPairs(db)) {
    const { standings } = await foldedAnew(db, unitId, frameworkId)
    const stored = await storedStandings(db, unitId, frameworkId)
    const right = new Map(standings.map((one) => [one.validFrom, told(one.cells, one.counts)]))
    const there = new Map(stored.map((one) => [one.validFrom, told(one.cells, one.counts)]))
    const day = [...new Set([...right.keys(), ...there.keys()])].sort().find((one) => right.get(one) !== there.get(one))
    if (day) astray.push({ unitId, frameworkId, day })
  }
  return astray
}

/** Throws all standings of a unit and set away and folds its rows again. @returns how many days it has */
export async function rebuildStandings(tx: Tx, { unitId, frameworkId }: Omit<Astray, 'day'>): Promise<number> {
  await lockUnits(tx, [unitId])
  const { standings, head } = await foldedAnew(tx, unitId, frameworkId)
  await dropStandings(tx, frameworkId, unitId)
  await dropHead(tx, frameworkId, unitId)
  if (!head) return 0
  await putStandings(
    tx,
    frameworkId,
    standings.map((one) => ({ unitId, ...one })),
  )
  await putHeads(tx, frameworkId, [{ unitId, ...head }])
  return standings.length
}

async function foldedAnew(db: Reader, unitId: number, frameworkId: number) {
  const shape = shapeOf(await placesOf(db, frameworkId))
  const rows = await rowsToFold(db, { frameworkId, unitIds: [unitId] })
  return foldRows(shape, null, rows.map(foldRowOf))
}

const told = (cells: Uint8Array, counts: readonly number[]): string => `${Buffer.from(cells).toString('hex')} ${counts}`
