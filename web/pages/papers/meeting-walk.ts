/** Moving in the meeting table with the keyboard: one row is the current one, its two fields stand side by side. */
import { createContext, type KeyboardEvent, useContext, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Kind, Outbox } from './outbox.ts'

export interface Walk {
  current: string | null
  column: Kind
  go: (row: HTMLTableRowElement | null, column?: Kind) => void
  next: (from: HTMLElement, column: Kind) => void
}
export interface Table extends Walk {
  outbox: Outbox
  /** Where Tab enters before any row was current. */
  first: string | undefined
  entriesOf: (assignmentId: string) => ReturnType<Outbox['entries']>
  mayWrite: boolean
  agencyId: number
}

const TableContext = createContext<Table | null>(null)
export const TableProvider = TableContext.Provider

export function useTable(): Table {
  const table = useContext(TableContext)
  if (!table) throw new Error('a row outside its table')
  return table
}

export function useMeetingWalk() {
  const body = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [column, setColumn] = useState<Kind>('said')
  const rows = () => [...(body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])]
  const go: Walk['go'] = (row, to = column) => {
    if (!row) return
    // The fields appear with the state; they must be there before one can take the focus.
    flushSync(() => {
      setCurrent(row.dataset.row ?? null)
      setColumn(to)
    })
    const place = row.querySelector<HTMLInputElement>(`input[data-kind="${to}"]`) ?? row
    place.focus()
  }
  const step = (from: HTMLElement, by: number, to: Kind) => {
    const all = rows()
    const at = all.indexOf(from.closest('tr') as HTMLTableRowElement)
    go(all[Math.min(Math.max(at + by, 0), all.length - 1)] ?? null, to)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLTableRowElement>('tr[data-row]')
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(row, event.key === 'ArrowDown' ? 1 : -1, column)
    } else if (atEdge(event)) {
      event.preventDefault()
      go(row, event.key === 'ArrowRight' ? 'concluded' : 'said')
    }
  }
  const walk: Walk = { current, column, go, next: (from, to) => step(from, 1, to) }
  return { body, walk, onKeyDown }
}

/** An arrow at the end of what was typed goes on to the column beside. */
function atEdge({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement) || target.selectionStart !== target.selectionEnd) return false
  if (key === 'ArrowLeft') return target.selectionStart === 0 && target.dataset.kind === 'concluded'
  return key === 'ArrowRight' && target.selectionStart === target.value.length && target.dataset.kind === 'said'
}
