import type { ReactNode } from 'react'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { boardWords } from '../words.ts'

/** What stands beside the board, and under it where it is narrow. */
export function SidePanel(props: { title: string; note?: string; onClose: () => void; children: ReactNode }) {
  const t = useWords(boardWords)
  return (
    <aside className="bd-side" aria-label={props.title}>
      <header>
        <div>
          <h2>{props.title}</h2>
          {props.note && <p className="q">{props.note}</p>}
        </div>
        <Button look="quiet" icon="close" label={t.story.close} onClick={props.onClose} />
      </header>
      {props.children}
    </aside>
  )
}
