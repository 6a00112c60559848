/**
 * Moving in the sheet with the keyboard. One row is the current one and the only stop of Tab; where a report may be
 * typed its field has the focus, so that an input method for Vietnamese works from the first letter.
 */
import { createContext, type FocusEvent, type KeyboardEvent, useContext, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SheetSaving } from './sheet-saving.ts'

export interface Walk {
  current: string | null
  /** True while the focus is in the sheet: only then the current row shows its field. */
  active: boolean
  opened: ReadonlySet<string>
  toggle: (key: string) => void
  go: (row: HTMLTableRowElement | null) => void
  next: (from: HTMLElement) => void
}

export interface Sheet extends Walk {
  saving: SheetSaving
}

const SheetContext = createContext<Sheet | null>(null)
export const SheetProvider = SheetContext.Provider

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext)
  if (!sheet) throw new Error('a row outside its sheet')
  return sheet
}

export function useWalk() {
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [active, setActive] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const rows = () => [...(body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])]
  const toggle = (key: string) =>
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  const go = (row: HTMLTableRowElement | null) => {
    if (!row) return
    // The field appears with the state; it must be there before it can take the focus.
    flushSync(() => {
      setActive(true)
      setCurrent(row.dataset.row ?? null)
    })
    const place = row.querySelector<HTMLInputElement>('input.type-here') ?? row
    place.focus()
  }
  const step = (from: HTMLElement, by: number) => {
    const all = rows()
    const at = all.indexOf(from.closest('tr') as HTMLTableRowElement)
    go(all[Math.min(Math.max(at + by, 0), all.length - 1)] ?? null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLTableRowElement>('tr[data-row]')
    const inForm = event.target instanceof HTMLInputElement
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const taken = keys({ row, inForm, key: event.key })
    if (taken) event.preventDefault()
  }
  const keys = ({ row, inForm, key }: { row: HTMLTableRowElement; inForm: boolean; key: string }): boolean => {
    if (key === 'ArrowDown') return took(() => step(row, 1))
    if (key === 'ArrowUp') return took(() => step(row, -1))
    if (inForm && !emptyField(row)) return false
    if (key === 'ArrowRight' && row.dataset.open === 'no') return took(() => toggle(row.dataset.row ?? ''))
    if (key === 'ArrowLeft' && row.dataset.open === 'yes') return took(() => toggle(row.dataset.row ?? ''))
    if (key === 'ArrowLeft' && row.dataset.under)
      return took(() => go(body.current?.querySelector(selectorOf(row)) ?? null))
    if (key === 'Home') return took(() => go(rows()[0] ?? null))
    if (key === 'End') return took(() => go(rows().at(-1) ?? null))
    return false
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target instanceof HTMLTableRowElement && event.target.dataset.row) {
      if (!active || current !== event.target.dataset.row) go(event.target)
    }
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // Alt Tab to Zalo and back must find the row as it was: leaving the window is not leaving the sheet.
    if (event.relatedTarget instanceof Node && !body.current?.contains(event.relatedTarget)) setActive(false)
  }
  const walk: Walk = { current, active, opened, toggle, go, next: (from) => step(from, 1) }
  return { walk, body, onKeyDown, onFocus, onBlur }
}

const selectorOf = (row: HTMLElement) => `tr[data-row="${CSS.escape(row.dataset.under ?? '')}"]`
const emptyField = (row: HTMLElement) => (row.querySelector<HTMLInputElement>('input.type-here')?.value ?? '') === ''
function took(move: () => void): true {
  move()
  return true
}
