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
  /** By the numbers of the tabs. */
  readonly byTab = new Map<number, MarkCounts>()
  readonly reasons: Reason[] = []
  readonly rows: PlannedRow[] = []
  readonly #reasonAt = new Map<string, number>()
  readonly #units = new Map<MarkCounts, Set<number>>()

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
    for (const counts of this.countsOf(row.tab)) {
      if (fate === 'skip') counts.skip++
      else counts.rows++
      if (unitId !== null) counts.units = this.#unitsOf(counts).add(unitId).size
      counts.write += write
      counts.same += same
      counts.ask += ask
      counts.bad += bad.length
      if (row.total) counts.totals++
    }
  }

  /** Those of the whole sheet and those of a tab. */
  countsOf(tab: number): [MarkCounts, MarkCounts] {
    const own = this.byTab.get(tab) ?? { ...noCounts }
    this.byTab.set(tab, own)
    return [this.counts, own]
  }

  #unitsOf(counts: MarkCounts): Set<number> {
    const units = this.#units.get(counts) ?? new Set()
    this.#units.set(counts, units)
    return units
  }
}
