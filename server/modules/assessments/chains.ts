// Which chain of stages is in force, and which agency answers for a place. Pure. Days are YYYY-MM-DD.
import type { Chain } from './contract.ts'

/** The office's own chain before the shipped one; null where none is in force. */
export function chainOn(chains: readonly Chain[], level: string, day: string): Chain | null {
  const inForce = chains.filter(
    (chain) =>
      chain.level === level && (chain.from === null || chain.from <= day) && (chain.to === null || day <= chain.to),
  )
  return inForce.find(({ own }) => own) ?? inForce[0] ?? null
}

type Responsible = { place: number; unitId: number; agencyId: number; from: string; until: string | null }

/**
 * Agencies that answer for a place in a unit on a day: named for the indicator before those of its criterion, for the unit before what lies above.
 * @param above the unit itself first, then upwards
 */
export function responsibleOn(
  rows: readonly Responsible[],
  { place, criterion, above, day }: { place: number; criterion: number | null; above: readonly number[]; day: string },
): number[] {
  if (rows.length === 0) return []
  const inForce = rows.filter(({ from, until }) => from <= day && (until === null || day < until))
  for (const sought of criterion === null ? [place] : [place, criterion])
    for (const unitId of above) {
      const found = inForce.filter((row) => row.place === sought && row.unitId === unitId)
      if (found.length > 0) return found.map(({ agencyId }) => agencyId)
    }
  return []
}
