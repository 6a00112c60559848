/**
 * The field in the bar; Ctrl K goes there from anywhere on the page. Says what was typed when it rests for 250 ms or at
 * once on Enter; the page keeps it in its address.
 *
 *   <FindBox label="Tìm số, trích yếu" value={search.tim ?? ''} onFind={(tim) => navigate({ search: { ...search, tim } })} />
 */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Kbd } from './button.tsx'
import { Icon } from './icon.tsx'
import './page.css'

const restMs = 250

export function FindBox({
  label,
  value,
  onFind,
}: {
  label: string
  value: string
  onFind: (text: string | undefined) => void
}) {
  const [typed, setTyped] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const find = useRef(onFind)
  find.current = onFind
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => find.current(typed.trim() || undefined), restMs)
    return () => clearTimeout(timer)
  }, [typed, value])
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFind(typed.trim() || undefined)
  }
  return (
    <form className="find" aria-label={label} onSubmit={submit}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={typed}
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="Control+K"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Kbd>Ctrl K</Kbd>
    </form>
  )
}
