/**
 * Moving in the sheet with the keyboard. One row is the current one and the only stop of Tab; where a report may be
 * typed its field has the focus, so that an input method for Vietnamese works from the first letter.
 */
import { createContext, type FocusEvent, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { undoLast } from '../../ui/toast.tsx'
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

/** How near its end the walk asks for the rows after it: they are there before she is. */
const nearEnd = 5

/** @param onNearEnd called while she walks among the last rows that are shown */
export function useWalk(onNearEnd?: () => void) {
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
  const enter = () => go(rows().find((row) => row.dataset.row === current) ?? rows()[0] ?? null)
  useEntering(enter, body)
  const step = (from: HTMLElement, by: number) => {
    const all = rows()
    const at = all.indexOf(from.closest('tr') as HTMLTableRowElement)
    if (at + nearEnd >= all.length) onNearEnd?.()
    go(all[Math.min(Math.max(at + by, 0), all.length - 1)] ?? null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLTableRowElement>('tr[data-row]')
    const inForm = event.target instanceof HTMLInputElement
    if (!row || event.altKey || event.nativeEvent.isComposing) return
    // Her own letters are taken back first, by the field; then the line she sent last.
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && emptyField(row) && undoLast()) event.preventDefault()
    if (event.ctrlKey || event.metaKey) return
    const taken = keys({ row, inForm, key: event.key })
    if (taken) event.preventDefault()
  }
  const keys = ({ row, inForm, key }: { row: HTMLTableRowElement; inForm: boolean; key: string }): boolean => {
    if (key === 'ArrowDown') return took(() => step(row, 1))
    if (key === 'ArrowUp') return took(() => step(row, -1))
    if (inForm && !emptyField(row)) return false
    if (key === 'ArrowRight' && row.dataset.open === 'no') return took(() => toggle(row.dataset.row ?? ''))
    if (key === 'ArrowRight' && row.dataset.open === 'yes') return took(() => step(row, 1))
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

/** ↓ enters the sheet from where the page opens, from its heading and from a field above the table. */
function useEntering(enter: () => void, body: React.RefObject<HTMLElement | null>): void {
  const latest = useRef(enter)
  latest.current = enter
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const { target, key, defaultPrevented, ctrlKey, altKey, metaKey, shiftKey } = event
      const other = key !== 'ArrowDown' || defaultPrevented || ctrlKey || altKey || metaKey || shiftKey
      if (other || !(target instanceof HTMLElement) || body.current?.contains(target)) return
      if (target !== document.body && !target.matches('#noi-dung, [data-above-sheet]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [body])
}

const selectorOf = (row: HTMLElement) => `tr[data-row="${CSS.escape(row.dataset.under ?? '')}"]`
const emptyField = (row: HTMLElement) => (row.querySelector<HTMLInputElement>('input.type-here')?.value ?? '') === ''
function took(move: () => void): true {
  move()
  return true
}
