import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../platform/words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { registerWords } from '../words/register.ts'

/** The whole page takes files: dragged over any part of it, or pasted where nothing is being typed. */
export function DropAnywhere({ add }: { add: (files: readonly File[]) => void }) {
  const t = useWords(registerWords)
  const [over, setOver] = useState(false)
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    // Entering a child leaves its parent: only as many leavings as enterings end the drag.
    let inside = 0
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const on: { [K in 'dragenter' | 'dragover' | 'dragleave' | 'drop']: (event: DragEvent) => void } = {
      dragenter: (event) => {
        if (!carries(event)) return
        inside++
        setOver(true)
      },
      dragover: (event) => carries(event) && event.preventDefault(),
      dragleave: (event) => {
        if (!carries(event)) return
        inside = Math.max(0, inside - 1)
        if (inside === 0) setOver(false)
      },
      drop: (event) => {
        if (!carries(event)) return
        event.preventDefault()
        inside = 0
        setOver(false)
        latest.current([...(event.dataTransfer?.files ?? [])])
      },
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    const kinds = Object.keys(on) as (keyof typeof on)[]
    for (const kind of kinds) document.addEventListener(kind, on[kind])
    document.addEventListener('paste', paste)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, on[kind])
      document.removeEventListener('paste', paste)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop-page" aria-hidden="true">
      <p>
        <Icon name="up" />
        {t.dropHere}
      </p>
    </div>
  )
}
