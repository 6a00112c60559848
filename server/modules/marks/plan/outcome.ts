// What going through a sheet comes to, gathered row by row: fates, counts, each reason of a bad cell once. Pure.

import type { ProblemSpec } from '../../../platform/problem.ts'
import type { BrokenRow } from '../../assessments/contract.ts'
import type { Fate, MarkCounts, Reason } from '../contract.ts'
import type { PlannedRow } from '../queries/sheets.ts'

export const noCounts: MarkCounts = {
  ...{ rows: 0, units: 0, write: 0, same: 0, bad: 0, ask: 0, skip: 0, met: 0, notMet: 0, adjustments: 0, totals: 0 },
}

export class Outcome {
  readonly counts: MarkCounts = { ...noCounts }
  readonly reasons: Reason[] = []
  readonly rows: PlannedRow[] = []
  readonly #reasonAt = new Map<string, number>()
  readonly #units = new Set<number>()

  /** A reason's place in the list; each sentence stands there once. */
  reason({ code, message, english }: Pick<BrokenRow, 'code' | 'message' | 'english'>): number {
    const key = `${code}|${message}`
    let at = this.#reasonAt.get(key)
    if (at === undefined) {
      at = this.reasons.push({ code, message, english, cells: 0 }) - 1
      this.#reasonAt.set(key, at)
    }
    this.reasons[at]!.cells++
    return at
  }

  reasonOf = ({ code, vi, en }: ProblemSpec): number => this.reason({ code, message: vi, english: en })

  /** A row with all that is known of it: its fate follows from its cells. */
  add(row: Omit<PlannedRow, 'fate'> & { fate?: Fate }): void {
    const { write, same, ask, bad, unitId } = row
    const fate = row.fate ?? (write > 0 ? 'write' : ask > 0 ? 'ask' : bad.length > 0 ? 'bad' : 'same')
    this.rows.push({ ...row, fate })
    const { counts } = this
    if (fate === 'skip') counts.skip++
    else counts.rows++
    if (unitId !== null && !this.#units.has(unitId)) {
      this.#units.add(unitId)
      counts.units++
    }
    counts.write += write
    counts.same += same
    counts.ask += ask
    counts.bad += bad.length
    if (row.total) counts.totals++
  }
}
