/**
 * A small panel that a button opens above or below itself: choices about one thing. Esc and a click elsewhere close it.
 *
 *   <Popup side="above" className="me" label="Chức vụ, cách hiển thị, đăng xuất" button={<>…</>}>      its words and the label name it
 *     {(close) => <button className="popup-item" onClick={() => { doIt(); close() }}>Đăng xuất</button>}
 *   </Popup>
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './popup.css'

interface PopupProps {
  label: string
  button: ReactNode
  className: string
  side: 'above' | 'below'
  /** What is open now is one of its choices. */
  current?: boolean
  children: (close: () => void) => ReactNode
}

export function Popup({ label, button, className, side, current = false, children }: PopupProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    const elsewhere = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', leave)
    }
  }, [open])
  return (
    <div className={`popup ${side}`} ref={whole}>
      <button
        ref={opener}
        type="button"
        className={className}
        title={label}
        aria-current={current ? 'true' : undefined}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div className="popup-panel" id={id}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

/** A part of the panel under its own small heading. */
export function PopupPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not fields of a form
    <div className="popup-part" role="group" aria-label={title}>
      <p aria-hidden="true">{title}</p>
      {children}
    </div>
  )
}
