/**
 * One line at the foot of the page that says what was done, with the way back while it is open.
 *
 *   say('Đã ghi nhận.')
 *   sayUndoable({ text: 'Đã gửi.', onUndo: () => remove(`/api/…/${id}`, { key }) })      Đã gửi. Hoàn tác (10)
 *
 * The deed is done before the line appears; `onUndo` undoes it. The count stands still while the line is pointed at or
 * has the focus. <ToastHost> stands once in the frame.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '../platform/words.ts'
import './toast.css'

interface Toast {
  id: number
  text: string
  seconds: number
  onUndo?: () => void
}

let toast: Toast | null = null
let made = 0
const listeners = new Set<() => void>()

export function say(text: string, seconds = 5): void {
  show({ id: ++made, text, seconds })
}

export function sayUndoable({
  text,
  onUndo,
  seconds = 10,
}: {
  text: string
  onUndo: () => void
  seconds?: number
}): void {
  show({ id: ++made, text, seconds, onUndo })
}

/** Takes back what the line at the foot says, while it can be: for a key beside the button. @returns false where there is nothing to take back */
export function undoLast(): boolean {
  const current = toast
  if (!current?.onUndo) return false
  current.onUndo()
  drop(current.id)
  return true
}

export function ToastHost() {
  const current = useSyncExternalStore(listen, () => toast)
  return (
    <div className="toasts" role="status">
      {current && <ToastLine key={current.id} toast={current} />}
    </div>
  )
}

function ToastLine({ toast: { id, text, seconds, onUndo } }: { toast: Toast }) {
  const t = useWords()
  const [left, setLeft] = useState(seconds)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setInterval(() => setLeft((before) => before - 1), 1_000)
    return () => clearInterval(timer)
  }, [held])
  useEffect(() => {
    if (left <= 0) drop(id)
  }, [left, id])
  const undo = () => {
    onUndo?.()
    drop(id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the line only stops its count
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {onUndo && (
        <button type="button" onClick={undo} aria-label={t.undo(0)}>
          {t.undo(left)}
        </button>
      )}
    </div>
  )
}

function show(next: Toast | null): void {
  toast = next
  for (const listener of listeners) listener()
}

function drop(id: number): void {
  if (toast?.id === id) show(null)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
