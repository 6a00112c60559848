/** The board by keyboard: one cell is current, arrows move it, one letter decides. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Cell, Desk } from './claims-desk.ts'
import { waitingOf } from './decisions.ts'

export function useClaimKeys(desk: Desk, save: () => void) {
  const grid = useRef<HTMLTableElement>(null)
  const followed = useRef(false)
  const { current } = desk
  // The focus follows the current cell only while it is in the board; a form keeps it until it is closed.
  useEffect(() => {
    if (!followed.current || desk.asking || !current) return
    grid.current?.querySelector<HTMLElement>(`[data-cell="${current.unitId}:${current.place}"]`)?.focus()
  }, [current, desk.asking])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return
    followed.current = true
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return
      event.preventDefault()
      return save()
    }
    const next = current && moved(desk, current, event.key)
    if (next) {
      event.preventDefault()
      return desk.setCurrent(next)
    }
    const deed = deedOf(desk, event.key.toLowerCase())
    if (!deed || !(event.target as HTMLElement).dataset.cell) return
    event.preventDefault()
    deed()
  }
  return { grid, onKeyDown, onFocus: () => (followed.current = true) }
}

function moved({ board }: Desk, { unitId, place }: Cell, key: string): Cell | null {
  const row = board.units.findIndex((unit) => unit.unitId === unitId)
  const column = board.columns.findIndex((one) => one.place === place)
  const to = (r: number, c: number): Cell | null => {
    const [unit, one] = [board.units[r], board.columns[c]]
    return unit && one ? { unitId: unit.unitId, place: one.place } : null
  }
  if (key === 'ArrowDown') return to(row + 1, column)
  if (key === 'ArrowUp') return to(row - 1, column)
  if (key === 'ArrowRight') return to(row, column + 1)
  if (key === 'ArrowLeft') return to(row, column - 1)
  if (key === 'Home') return to(row, 0)
  if (key === 'End') return to(row, board.columns.length - 1)
  return null
}

function deedOf(desk: Desk, key: string): (() => void) | null {
  const { board, current } = desk
  if (key === 'n') return desk.goOn
  if (!board.mayDecide || !current) return null
  const here = desk.claimAt(current)
  const waiting = waitingOf(board)
  if (key === 'x') return () => desk.decide('confirm')
  if (key === 't') return () => desk.decide('return')
  if (key === 'h') return () => desk.toggle(waiting.filter(({ unitId }) => unitId === current.unitId))
  if (key === 'c') return () => desk.toggle(waiting.filter(({ place }) => place === current.place))
  if (key === ' ') return () => here?.state === 'waiting' && desk.toggle([here])
  if (key === 'escape') return () => desk.setSelected(new Set())
  if (key === 'delete' || key === 'backspace') return () => here && desk.drop([here])
  return null
}
