import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { insideSize, rowsQuery } from './assignments-data.ts'
import type { Asked } from './filters.ts'
import { MoreRows } from './more-rows.tsx'
import { RowLine } from './row-line.tsx'
import { sheetColumns } from './sheet-table.tsx'
import { useSheet } from './sheet-walk.ts'
import { assignmentWords } from './words.ts'

interface GroupLineProps {
  rowKey: string
  title: string
  /** Cells before and after the title: its due day; what it counts, in the widths of the sheet. */
  due?: ReactNode
  source?: ReactNode
  counts: { total: number; done: number; late: number; awaiting: number; soon?: number; ended?: number }
  /** The rows inside; null where the group cannot be asked for. */
  inside: Asked | null
  tone?: string
  hide?: 'source' | 'lead'
  /** Counted whole, so that n of m is true; without it only what the filters leave is counted. */
  whole?: boolean
}

/** One row for many: "41/65", opening into its rows with → or a press on its title. */
export function GroupLine({ rowKey, title, due, source, counts, inside, tone = '', hide, whole }: GroupLineProps) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const sheet = useSheet()
  const open = sheet.opened.has(rowKey)
  const total = f.number(counts.total)
  // What was taken off or ran out with its period is not owed any more.
  const owed = counts.total - (counts.ended ?? 0)
  const share = owed > 0 && (whole || counts.done > 0)
  const isCurrent = sheet.current === rowKey
  return (
    <>
      <tr
        data-row={rowKey}
        data-open={inside === null ? undefined : open ? 'yes' : 'no'}
        tabIndex={isCurrent ? 0 : -1}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || inside === null) return
          if (event.key === 'Enter') sheet.toggle(rowKey)
          const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
          if (letter && sheet.saving.writes) say(t.sheet.inside)
        }}
        className={['group', tone, isCurrent && sheet.active ? 'current' : ''].join(' ').trim()}
      >
        {due ?? <td className="s-due" />}
        <td className="s-title">
          {inside === null ? (
            <span className="group-name">{title}</span>
          ) : (
            <button
              type="button"
              className="opener"
              aria-expanded={open}
              tabIndex={isCurrent ? 0 : -1}
              title={open ? t.sheet.close(title) : t.sheet.open(title)}
              onClick={() => sheet.toggle(rowKey)}
            >
              <Icon name={open ? 'down' : 'right'} />
              <span>{title}</span>
            </button>
          )}
        </td>
        <td className="s-lead">{whole ? t.sheet.unitsOf(total) : t.sheet.rowsOf(total)}</td>
        <td className="s-source">{source}</td>
        <td className="s-state">
          {share && (
            <span className="done-of">
              <b>{t.sheet.doneOf(f.number(counts.done), f.number(owed))}</b> {t.sheet.doneWord}
            </span>
          )}
        </td>
        <td className="s-percent num">{share && f.percent(counts.done / owed, 0)}</td>
        <td className="s-words">
          <GroupCounts {...counts} />
        </td>
      </tr>
      {open && inside && <Inside asked={inside} under={rowKey} hide={hide} />}
    </>
  )
}

function GroupCounts({ late, awaiting, soon = 0, ended = 0 }: GroupLineProps['counts']) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  return (
    <span className="group-counts">
      {late > 0 && <span className="late-t">{t.sheet.lateOf(f.number(late))}</span>}
      {soon > 0 && <span className="soon-t">{t.sheet.soonOf(f.number(soon))}</span>}
      {awaiting > 0 && <span>{t.sheet.awaitingOf(f.number(awaiting))}</span>}
      {ended > 0 && <span className="q">{t.sheet.endedOf(f.number(ended))}</span>}
    </span>
  )
}

function Inside({ asked, under, hide }: { asked: Asked; under: string; hide?: 'source' | 'lead' }) {
  const query = useInfiniteQuery(rowsQuery(asked, insideSize))
  const rows = query.data?.pages.flatMap((page) => page.assignments)
  if (!rows) {
    return (
      <WideRow>
        {query.isError ? <ProblemState error={query.error} onRetry={() => void query.refetch()} /> : <Bones rows={3} />}
      </WideRow>
    )
  }
  return (
    <>
      {rows.map((row) => (
        <RowLine key={row.assignmentId} row={row} rowKey={`${under}/${row.assignmentId}`} under={under} hide={hide} />
      ))}
      {query.hasNextPage && (
        <WideRow>
          <MoreRows query={query} shown={rows.length} total={query.data?.pages[0]?.total ?? 0} />
        </WideRow>
      )}
    </>
  )
}

function WideRow({ children }: { children: ReactNode }) {
  return (
    <tr>
      <td colSpan={sheetColumns}>{children}</td>
    </tr>
  )
}
