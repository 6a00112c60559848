/** Decisions made on the page and not saved yet. Each names the row of the claim it was made on. Pure. */
import type { Claim, ClaimBoard, DecideClaims } from '../../../server/modules/claims/contract.ts'

export interface Decision {
  decision: 'confirm' | 'return'
  reason: string | null
}
/** By `keyOf`. */
export type Decisions = Readonly<Record<string, Decision>>

export const cellKey = (unitId: number, place: number): string => `${unitId}:${place}`
export const keyOf = ({ unitId, place, seq }: Pick<Claim, 'unitId' | 'place' | 'seq'>): string =>
  `${unitId}:${place}:${seq}`

/** Those whose claim still stands as it was seen, in the order of the board, and how many are left over. */
export function standing(board: ClaimBoard, decisions: Decisions): { rows: DecideClaims['decisions']; gone: number } {
  const rows = board.claims.flatMap((claim) => {
    const made = claim.state === 'waiting' ? decisions[keyOf(claim)] : undefined
    return made ? [{ unitId: claim.unitId, place: claim.place, seq: claim.seq, ...made }] : []
  })
  return { rows, gone: Object.keys(decisions).length - rows.length }
}

export const waitingOf = (board: ClaimBoard): Claim[] => board.claims.filter(({ state }) => state === 'waiting')

/** The next cell in reading order from a place in it (left out) that waits and is not decided; from the first again after the last. */
export function nextToDecide(
  board: Pick<ClaimBoard, 'units' | 'columns' | 'claims'>,
  decisions: Decisions,
  from: { unitId: number; place: number } | null,
): Claim | null {
  const rowOf = new Map(board.units.map(({ unitId }, i) => [unitId, i]))
  const columnOf = new Map(board.columns.map(({ place }, i) => [place, i]))
  const order = ({ unitId, place }: { unitId: number; place: number }) =>
    (rowOf.get(unitId) ?? 0) * board.columns.length + (columnOf.get(place) ?? 0)
  const open = board.claims
    .filter((claim) => claim.state === 'waiting' && !claim.own && !decisions[keyOf(claim)] && columnOf.has(claim.place))
    .map((claim) => ({ claim, at: order(claim) }))
    .sort((a, b) => a.at - b.at)
  const at = from ? order(from) : -1
  return (open.find((one) => one.at > at) ?? open.find((one) => one.at !== at))?.claim ?? null
}
