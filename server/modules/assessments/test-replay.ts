// The board replayed the slow way for tests: each cell told anew from all rows, straight from the words of the rule.
import type { FoldRow, Shape } from './fold.ts'

type Told = { says: number; overruled: boolean; byDocument: boolean; dropped: boolean }
const nothing: Told = { says: 0, overruled: false, byDocument: true, dropped: false }

/** The bytes of a unit on a day, of the rows recorded until an instant (milliseconds); and its counts. */
export function replay(
  shape: Shape,
  rows: readonly FoldRow[],
  { day, knownAt = Number.POSITIVE_INFINITY }: { day: string; knownAt?: number },
): { cells: Buffer; counts: number[] } {
  const spoken = rows
    .filter((row) => row.onDay <= day && row.recordedAt <= knownAt && !row.undone)
    .sort((a, b) => (a.onDay === b.onDay ? a.seq - b.seq : a.onDay < b.onDay ? -1 : 1))
  const of = (place: number, stage: number) => spoken.filter((row) => row.place === place && row.stage === stage)
  const own = (place: number, stage: number): Told => {
    const all = of(place, stage)
    const last = all.at(-1)
    if (!last) return nothing
    const dropped = last.says === 1 && all.some(({ says }) => says === 2)
    return { says: last.says, overruled: last.says !== 0 && last.overruled, byDocument: last.byDocument, dropped }
  }
  const told = (place: number, stage: number): Told => {
    if (shape.criterionOf[place] !== -1) return own(place, stage)
    const last = of(place, stage).at(-1)
    const indicators = shape.indicatorsOf[place]!
    const spokenLater = indicators.some((one) => of(one, stage).some((row) => row.onDay > (last?.onDay ?? '')))
    if (last && last.says !== 0 && !spokenLater) return own(place, stage)
    const each = indicators.map((one) => own(one, stage))
    const known = each.filter(({ says }) => says !== 0)
    const has = (says: number) => known.some((one) => one.says === says)
    const says = has(1) ? 1 : has(3) ? 3 : each.length > 0 && known.length === each.length ? 2 : 0
    return {
      says,
      overruled: says !== 0 && known.some((one) => one.overruled),
      byDocument: known.every((one) => one.byDocument),
      dropped: says === 1 && known.some((one) => one.dropped),
    }
  }
  const cells = Buffer.alloc(2 * shape.size)
  const counts = Array<number>(12).fill(0)
  for (let place = 0; place < shape.size; place++) {
    const stages = [0, 1, 2, 3, 4, 5].map((stage) => told(place, stage))
    const known = stages.filter(({ says }) => says !== 0)
    let cell = stages.reduce((bits, { says }, stage) => bits | (says << (2 * stage)), 0)
    if (stages.some((one) => one.overruled)) cell |= 0x1000
    if (known.length > 0 && known.every((one) => one.byDocument)) cell |= 0x2000
    if (stages.some((one) => one.dropped)) cell |= 0x4000
    cells.writeUInt16BE(cell, 2 * place)
    for (const [stage, { says }] of stages.entries())
      if (says === 2) counts[stage + (shape.criterionOf[place] === -1 ? 0 : 6)]!++
  }
  return { cells, counts }
}
