// Standings after rows were written: newer rows are folded onto where the unit stood; a row of an earlier day folds the unit again, and what stands from that day on is replaced.
import type { Tx } from '../../../platform/db.ts'
import { type FoldRow, foldRows, type Shape, type Standing } from '../fold.ts'
import {
  dropStandings,
  type HeadRow,
  headsOf,
  putHeads,
  putStandings,
  rowsToFold,
  type StoredRow,
} from '../queries/rows.ts'

export type WrittenRow = FoldRow & { unitId: number }

/** @returns the last standing of each unit */
export async function foldUnits(
  tx: Tx,
  { frameworkId, shape, written }: { frameworkId: number; shape: Shape; written: readonly WrittenRow[] },
): Promise<Map<number, Standing>> {
  const byUnit = Map.groupBy(inOrder(written), ({ unitId }) => unitId)
  const unitIds = [...byUnit.keys()]
  const heads = new Map((await headsOf(tx, frameworkId, unitIds)).map((head) => [head.unitId, head]))
  const again = unitIds.filter((unitId) => byUnit.get(unitId)![0]!.onDay < (heads.get(unitId)?.lastDay ?? ''))
  const stored = again.length === 0 ? [] : await rowsToFold(tx, { frameworkId, unitIds: again })
  const history = Map.groupBy(stored, ({ unitId }) => unitId)
  const folded = unitIds.map((unitId) => {
    const from = byUnit.get(unitId)![0]!.onDay
    const all = history.get(unitId)
    const result = all
      ? foldRows(shape, null, all.map(foldRowOf))
      : foldRows(shape, headOf(heads.get(unitId)), byUnit.get(unitId)!)
    return { unitId, from, again: all !== undefined, ...result }
  })
  for (const one of folded) if (one.again) await dropStandings(tx, frameworkId, one.unitId, one.from)
  await putStandings(
    tx,
    frameworkId,
    folded.flatMap(({ unitId, from, standings }) =>
      standings.filter(({ validFrom }) => validFrom >= from).map((one) => ({ unitId, ...one })),
    ),
  )
  await putHeads(
    tx,
    frameworkId,
    folded.map(({ unitId, head }) => ({ unitId, ...head! })),
  )
  return new Map(folded.map(({ unitId, standings }) => [unitId, standings.at(-1)!]))
}

/** Units folded again from all their rows, from the day on from which something of them says otherwise. */
export async function refoldUnits(
  tx: Tx,
  {
    frameworkId,
    shape,
    units,
  }: { frameworkId: number; shape: Shape; units: readonly { unitId: number; from: string }[] },
): Promise<void> {
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    const some = units.slice(at, at + unitsAtOnce)
    const rows = await rowsToFold(tx, { frameworkId, unitIds: some.map(({ unitId }) => unitId) })
    const history = Map.groupBy(rows, ({ unitId }) => unitId)
    const folded = some.map((one) => ({
      ...one,
      ...foldRows(shape, null, (history.get(one.unitId) ?? []).map(foldRowOf)),
    }))
    for (const { unitId, from } of some) await dropStandings(tx, frameworkId, unitId, from)
    const kept = folded.flatMap(({ unitId, from, standings }) =>
      standings.filter(({ validFrom }) => validFrom >= from).map((one) => ({ unitId, ...one })),
    )
    await putStandings(tx, frameworkId, kept)
    const heads = folded.flatMap(({ unitId, head }) => (head ? [{ unitId, ...head }] : []))
    await putHeads(tx, frameworkId, heads)
  }
}
/** So few that their rows of years are held in memory at once without harm. */
const unitsAtOnce = 40

const inOrder = (rows: readonly WrittenRow[]): WrittenRow[] =>
  rows.toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : a.seq - b.seq))

export const foldRowOf = (row: StoredRow): FoldRow => ({ ...row, recordedAt: row.recordedAt.getTime() }) as FoldRow

const headOf = (head: HeadRow | undefined) =>
  head ? { lastDay: head.lastDay, uptoSeq: head.uptoSeq, knownAt: head.knownAt.getTime(), memo: head.memo } : null
