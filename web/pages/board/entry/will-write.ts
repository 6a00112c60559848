/** What saving the grid will come to, said before it is done. Pure. */
import { cellAt, saysOf } from '../../../../server/modules/assessments/cells.ts'
import type { AssessmentInput } from '../../../../server/modules/assessments/contract.ts'
import type { Row } from '../rows.ts'
import type { Read } from './typed-sheet.ts'

export interface WillWrite {
  cells: number
  units: number
  met: number
  notMet: number
  /** The server tells by value and threshold. */
  byValue: number
  /** Not met now, met on the board at this stage until then. */
  drops: number
  /** The board says the same already. */
  same: number
  unread: number
  broken: number
}

export function willWrite(
  reads: readonly Read[],
  broken: ReadonlyMap<string, string>,
  { rows, slot }: { rows: readonly Row[]; slot: number },
): WillWrite {
  const cells = new Map(rows.map((row) => [row.unitId, row.cells]))
  const will = { cells: 0, units: 0, met: 0, notMet: 0, byValue: 0, drops: 0, same: 0, unread: 0, broken: 0 }
  const units = new Set<number>()
  for (const { key, unitId, place, mark } of reads) {
    if (mark.as === 'unread') will.unread++
    if (mark.as !== 'row') continue
    if (broken.has(key)) {
      will.broken++
      continue
    }
    const before = saysOf(cellAt(cells.get(unitId) ?? none, place.place), slot)
    will.cells++
    units.add(unitId)
    if (mark.met === null) will.byValue++
    else if (mark.met) will.met++
    else will.notMet++
    if (mark.met === false && before === 2) will.drops++
    if (mark.value === null && before === (mark.met ? 2 : 1)) will.same++
  }
  return { ...will, units: units.size }
}

const none = new Uint8Array()

type Sent = Pick<AssessmentInput, 'unitId' | 'place' | 'met' | 'value'>
/** Rows to send, each beside the cell it came from. */
export const rowsToSend = (reads: readonly Read[]): { key: string; row: Sent }[] =>
  reads.flatMap(({ key, unitId, place, mark }) =>
    mark.as === 'row' ? [{ key, row: { unitId, place: place.place, met: mark.met, value: mark.value } }] : [],
  )
