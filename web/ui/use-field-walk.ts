import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react'

export type FieldAt<Field extends string> = { index: number; field: Field }

/**
 * A table of text fields gone through like a sheet: ↑ ↓ and Enter stay in the column, several cells pasted go from the field on.
 * Each field carries `data-field` (its column) and `data-index` (its row).
 */
export function useFieldWalk<Field extends string>(
  paste: (text: string, at: FieldAt<Field>) => void,
): {
  ref: RefObject<HTMLTableElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
} {
  const ref = useRef<HTMLTableElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    const at = event.target
    if (step === 0 || !(at instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    event.preventDefault()
    const all = [...(ref.current?.querySelectorAll<HTMLInputElement>(`input[data-field="${at.dataset.field}"]`) ?? [])]
    const next = all[all.indexOf(at) + step]
    next?.focus()
    next?.select()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const at = event.target
    if (!(at instanceof HTMLInputElement) || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    paste(text, { index: Number(at.dataset.index), field: at.dataset.field as Field })
  }
  return { ref, onKeyDown, onPaste }
}
