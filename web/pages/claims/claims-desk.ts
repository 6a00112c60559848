/** What is current, selected and decided on a board that is being walked; decisions stay on this device until they are saved. */
import { createContext, useContext, useMemo, useRef, useState } from 'react'
import type { Claim, ClaimBoard } from '../../../server/modules/claims/contract.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { say } from '../../ui/toast.tsx'
import { cellKey, type Decision, type Decisions, keyOf, nextToDecide, waitingOf } from './decisions.ts'
import { claimWords } from './words.ts'

export interface Cell {
  unitId: number
  place: number
}
export interface Asking {
  decision: Decision['decision']
  claims: Claim[]
}

const empty: Decisions = {}

export function useDesk(board: ClaimBoard) {
  const t = useWords(claimWords)
  const f = useFormats()
  const draft = useDraft<Decisions>(`claims.${board.frameworkId}`, empty)
  const [chosenCell, setCurrent] = useState<Cell | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Asking | null>(null)
  const [broken, setBroken] = useState<ReadonlyMap<string, string>>(new Map())
  const claims = useMemo(() => new Map(board.claims.map((one) => [cellKey(one.unitId, one.place), one])), [board])
  const current = chosenCell ?? firstCell(board)
  const claimAt = (cell: Cell | null) => (cell ? claims.get(cellKey(cell.unitId, cell.place)) : undefined)

  /** What a deed is about: the selection, else the current cell. */
  const subjects = (): Claim[] => {
    const chosen = waitingOf(board).filter(({ unitId, place }) => selected.has(cellKey(unitId, place)))
    const here = claimAt(current)
    return chosen.length > 0 ? chosen : here?.state === 'waiting' ? [here] : []
  }
  const put = (about: readonly Claim[], decision: Decision) => {
    const made = { ...draft.value, ...Object.fromEntries(about.map((claim) => [keyOf(claim), decision])) }
    draft.set(made)
    setBroken((before) => without(before, about))
    if (selected.size > 0) setSelected(new Set())
    setAsking(null)
    const next = nextToDecide(board, made, current)
    if (next) setCurrent({ unitId: next.unitId, place: next.place })
  }
  const decide = (decision: Decision['decision']) => {
    const all = subjects()
    if (all.length === 0) return say(t.decide.notWaiting)
    const about = decision === 'confirm' ? all.filter(({ own }) => !own) : all
    if (about.length < all.length) say(t.decide.ownSkipped(f.number(all.length - about.length)))
    if (about.length === 0) return
    if (decision === 'return' || about.some(({ overruled }) => overruled)) return setAsking({ decision, claims: about })
    put(about, { decision, reason: null })
  }
  const drop = (about: readonly Pick<Claim, 'unitId' | 'place' | 'seq'>[]) => {
    const gone = new Set(about.map(keyOf))
    draft.set(Object.fromEntries(Object.entries(draft.value).filter(([key]) => !gone.has(key))))
    setBroken((before) => without(before, about))
  }
  const toggle = (about: readonly Claim[]) => {
    const keys = about.map(({ unitId, place }) => cellKey(unitId, place))
    const all = keys.every((key) => selected.has(key))
    setSelected(new Set(all ? [...selected].filter((key) => !keys.includes(key)) : [...selected, ...keys]))
  }
  // The same function at every drawing, so that of ten thousand cells only those that changed are drawn again.
  const picked = useRef<(cell: Cell, more: boolean) => void>(() => {})
  picked.current = (cell, more) => {
    setCurrent(cell)
    const claim = claimAt(cell)
    if (more && claim?.state === 'waiting') toggle([claim])
  }
  const [pick] = useState(() => (cell: Cell, more: boolean) => picked.current(cell, more))
  return {
    pick,
    ...{ board, draft, current, setCurrent, selected, setSelected, toggle, asking, setAsking, broken, setBroken },
    ...{ claimAt, subjects, put, decide, drop, decisions: draft.value },
    goOn: () => {
      const next = nextToDecide(board, draft.value, current)
      if (next) setCurrent({ unitId: next.unitId, place: next.place })
    },
  }
}
export type Desk = ReturnType<typeof useDesk>

function firstCell(board: ClaimBoard): Cell | null {
  const first = nextToDecide(board, {}, null)
  if (first) return { unitId: first.unitId, place: first.place }
  const [unit] = board.units
  const [column] = board.columns
  return unit && column ? { unitId: unit.unitId, place: column.place } : null
}

function without(broken: ReadonlyMap<string, string>, about: readonly Cell[]): ReadonlyMap<string, string> {
  if (broken.size === 0) return broken
  const gone = new Set(about.map(({ unitId, place }) => cellKey(unitId, place)))
  return new Map([...broken].filter(([key]) => !gone.has(key)))
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider
export function useClaimDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a part of the board outside it')
  return desk
}
