// Rows into cells. A row says what one stage says of one place from a day on; rows are folded in the order of (on_day, seq). Pure.
//
// A criterion's own row (of a document, or an overruling) holds from its day until an indicator of that criterion is spoken of at that stage on a later
// day; else a criterion is what its indicators come to: met when all are, not met when one is not. A returned row (says nothing) leaves the place as if its
// stage had never spoken.
import { byDocumentBit, cellAt, droppedBit, overruledBit, putCell, type Says, saysOf, slots } from './cells.ts'

/** The places of a set of criteria: which criterion each indicator belongs to (-1 for a criterion itself). */
export type Shape = { size: number; criterionOf: readonly number[]; indicatorsOf: readonly (readonly number[])[] }

export type FoldRow = {
  seq: number
  place: number
  stage: number
  says: Says
  /** YYYY-MM-DD */
  onDay: string
  overruled: boolean
  byDocument: boolean
  /** Milliseconds; of a row taken back with its deed, when that was. */
  recordedAt: number
  /** Its deed was taken back: it says nothing, but is known of. */
  undone?: boolean
}

/** How a unit stands from a day on. */
export type Standing = {
  validFrom: string
  cells: Uint8Array
  /** Criteria met by stage, then indicators met by stage. */
  counts: number[]
  uptoSeq: number
  knownAt: number
}

/** Where folding stands after its last day. */
export type FoldHead = { lastDay: string; uptoSeq: number; knownAt: number; memo: Uint8Array }

export function shapeOf(places: readonly { place: number; criterion: number | null }[]): Shape {
  const size = Math.max(-1, ...places.map(({ place }) => place)) + 1
  const criterionOf = Array<number>(size).fill(-1)
  const indicatorsOf = Array.from({ length: size }, (): number[] => [])
  for (const { place, criterion } of places)
    if (criterion !== null) {
      criterionOf[place] = criterion
      indicatorsOf[criterion]!.push(place)
    }
  return { size, criterionOf, indicatorsOf }
}

// A byte of the memo.
const saysMask = 3
const byDocument = 1 << 2
const overruled = 1 << 3
const everMet = 1 << 4
const holds = 1 << 5
const ofLastDay = 1 << 6

/**
 * Folds rows onto where folding stood.
 * @param rows in order of (onDay, seq), none before the head's last day
 * @returns a standing for each day on which rows spoke, and the new head; no standings where there were no rows.
 */
export function foldRows(
  shape: Shape,
  head: FoldHead | null,
  rows: readonly FoldRow[],
): { standings: Standing[]; head: FoldHead | null } {
  const memo = Uint8Array.from({ length: shape.size * slots }, (_, i) => head?.memo[i] ?? 0)
  const table = tableOf(shape, memo)
  const standings: Standing[] = []
  let day = head?.lastDay ?? ''
  let uptoSeq = head?.uptoSeq ?? 0
  let knownAt = head?.knownAt ?? 0
  const close = () => standings.push({ validFrom: day, ...table.copied(), uptoSeq, knownAt })
  for (const [i, row] of rows.entries()) {
    if (row.onDay !== day) {
      if (i > 0) close()
      for (let at = 0; at < memo.length; at++) memo[at]! &= ~ofLastDay
      day = row.onDay
    }
    if (!row.undone) table.take(row)
    uptoSeq = Math.max(uptoSeq, row.seq)
    knownAt = Math.max(knownAt, row.recordedAt)
  }
  if (rows.length > 0) close()
  return { standings, head: day === '' ? null : { lastDay: day, uptoSeq, knownAt, memo } }
}

/** What the last own row of each place and stage said, where it said anything. */
export function ownSayings(head: FoldHead | null): { place: number; stage: number; says: Says }[] {
  return [...(head?.memo ?? [])].flatMap((own, at) => {
    const says = (own & saysMask) as Says
    return says === 0 ? [] : [{ place: Math.floor(at / slots), stage: at % slots, says }]
  })
}

/** The cells a memo comes to, kept up to date row by row. */
function tableOf(shape: Shape, memo: Uint8Array) {
  const cells = new Uint8Array(shape.size * 2)
  const counts = Array<number>(2 * slots).fill(0)
  const retell = (place: number) => {
    const before = cellAt(cells, place)
    const cell = cellOf(shape, memo, place)
    if (cell === before) return
    putCell(cells, place, cell)
    const offset = shape.criterionOf[place] === -1 ? 0 : slots
    for (let slot = 0; slot < slots; slot++)
      counts[offset + slot]! += Number(saysOf(cell, slot) === 2) - Number(saysOf(before, slot) === 2)
  }
  for (let place = 0; place < shape.size; place++) retell(place)
  return {
    take(row: FoldRow) {
      const at = row.place * slots + row.stage
      const met = row.says === 2 ? everMet : memo[at]! & everMet
      const own = row.says | met | (row.byDocument ? byDocument : 0) | (row.overruled ? overruled : 0) | ofLastDay
      const criterion = shape.criterionOf[row.place] ?? -1
      memo[at] = criterion === -1 && row.says !== 0 ? own | holds : own
      retell(row.place)
      if (criterion === -1) return
      const above = criterion * slots + row.stage
      if (!(memo[above]! & ofLastDay)) memo[above]! &= ~holds
      retell(criterion)
    },
    copied: () => ({ cells: cells.slice(), counts: [...counts] }),
  }
}

function cellOf(shape: Shape, memo: Uint8Array, place: number): number {
  const indicators = shape.indicatorsOf[place] ?? []
  let cell = 0
  let known = 0
  let documents = 0
  for (let slot = 0; slot < slots; slot++) {
    const own = memo[place * slots + slot]!
    const told = shape.criterionOf[place] !== -1 || own & holds ? stateOf(own) : derivedState(memo, indicators, slot)
    const says = told & saysMask
    cell |= says << (2 * slot)
    if (told & overruled) cell |= overruledBit
    if (told & everMet) cell |= droppedBit
    if (says !== 0) {
      known++
      if (told & byDocument) documents++
    }
  }
  return known > 0 && documents === known ? cell | byDocumentBit : cell
}

/** What a byte of the memo comes to, in the same bits: what it says, by whom; overruled only where it says something, met before only where it no longer is. */
function stateOf(own: number): number {
  const says = own & saysMask
  return says | (own & byDocument) | (says !== 0 ? own & overruled : 0) | (says === 1 ? own & everMet : 0)
}

/** What a criterion's indicators come to at a stage: not met where one is not, to be examined again where one is, met where all are. */
function derivedState(memo: Uint8Array, indicators: readonly number[], slot: number): number {
  let oneNot = false
  let oneAgain = false
  let allMet = indicators.length > 0
  let marks = 0
  let documents = byDocument
  for (const place of indicators) {
    const state = stateOf(memo[place * slots + slot]!)
    const says = state & saysMask
    if (says !== 2) allMet = false
    if (says === 0) continue
    if (says === 1) oneNot = true
    if (says === 3) oneAgain = true
    documents &= state
    marks |= state & (overruled | everMet)
  }
  const says = oneNot ? 1 : oneAgain ? 3 : allMet ? 2 : 0
  return says | documents | (says !== 0 ? marks & overruled : 0) | (says === 1 ? marks & everMet : 0)
}
