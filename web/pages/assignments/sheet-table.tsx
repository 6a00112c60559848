import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../platform/words.ts'
import type { SheetSaving } from './sheet-saving.ts'
import { SheetProvider, useWalk } from './sheet-walk.ts'
import { assignmentWords } from './words.ts'

export const sheetColumns = 7

/** The table every grouping shares: its head, its keys, one row that is the current one. */
export function SheetTable(props: { saving: SheetSaving; onNearEnd?: () => void; children: ReactNode }) {
  const { saving, onNearEnd, children } = props
  const t = useWords(assignmentWords)
  const { walk, body, onKeyDown, onFocus, onBlur } = useWalk(onNearEnd)
  useFirstStop(body)
  return (
    <SheetProvider value={{ ...walk, saving }}>
      <table className="sheet-table">
        <caption className="vh">{t.sheet.caption}</caption>
        <colgroup>
          <col className="s-due" />
          <col />
          <col className="s-lead" />
          <col className="s-source" />
          <col className="s-state" />
          <col className="s-percent" />
          <col className="s-words" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.heads.due}</th>
            <th scope="col">{t.heads.title}</th>
            <th scope="col">{t.heads.lead}</th>
            <th scope="col">{t.heads.source}</th>
            <th scope="col">{t.heads.state}</th>
            <th scope="col" className="num">
              {t.heads.percent}
            </th>
            <th scope="col">{t.heads.words}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
          {children}
        </tbody>
      </table>
    </SheetProvider>
  )
}

/** Before any row was current, Tab enters at the first. */
function useFirstStop(body: React.RefObject<HTMLTableSectionElement | null>): void {
  useEffect(() => {
    const stops = body.current?.querySelectorAll('tr[data-row][tabindex="0"]').length ?? 0
    if (stops === 0 && !body.current?.contains(document.activeElement))
      body.current?.querySelector('tr[data-row]')?.setAttribute('tabindex', '0')
  })
}
