import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { buttonLook } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { type BadCell, badCellsAddress, badCellsQuery, type Sheet } from './marks-data.ts'
import { Pages } from './pages.tsx'
import { markWords } from './words.ts'

/** Why cells cannot be recorded, each reason with how many; every cell below it, and as a workbook. */
export function BadCellsSection({ sheet }: { sheet: Sheet }) {
  const { bad: t } = useWords(markWords)
  const f = useFormats()
  const language = useLanguage()
  if (sheet.counts.bad === 0) return null
  const reasons = sheet.reasons.toSorted((a, b) => b.cells - a.cells)
  return (
    <section aria-label={t.title}>
      <SectionHead
        title={t.title}
        count={f.number(sheet.counts.bad)}
        right={
          <a className={buttonLook({ look: 'quiet', size: 'sm' })} href={badCellsAddress(sheet.sheetId)} download>
            {t.download}
          </a>
        }
      />
      <ul className="marks-reasons">
        {reasons.map(({ code, message, english, cells }) => (
          <li key={`${code}${message}`}>
            <b>{t.reason(f.number(cells))}</b>
            {language === 'vi' ? message : english}
          </li>
        ))}
      </ul>
      <details className="answered-ones">
        <summary>{t.all}</summary>
        <Cells sheet={sheet} />
      </details>
    </section>
  )
}

function Cells({ sheet }: { sheet: Sheet }) {
  const { bad: t } = useWords(markWords)
  const language = useLanguage()
  const [page, setPage] = useState(1)
  const list = useQuery(badCellsQuery(sheet.sheetId, page))
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={6} />
  const several = sheet.tabs.filter(({ taken }) => taken).length > 1
  const columns: Column<BadCell>[] = [
    {
      id: 'at',
      head: t.at,
      width: several ? 140 : 64,
      cell: ({ tab, at }) => <span className="q">{several ? `${tab}, ${at}` : at}</span>,
    },
    { id: 'unit', head: t.unit, width: 190, phone: 'lead', cell: ({ unit }) => unit },
    { id: 'code', head: t.code, width: 88, cell: ({ code }) => code },
    { id: 'read', head: t.read, width: 160, cell: ({ read }) => <span className="marks-read">“{read}”</span> },
    { id: 'why', head: t.why, cell: ({ message, english }) => (language === 'vi' ? message : english) },
  ]
  return (
    <>
      <DataTable
        caption={t.title}
        rows={list.data.cells}
        rowKey={({ tab, at }) => `${tab}${at}`}
        columns={columns}
        empty={null}
      />
      <Pages total={list.data.total} page={page} go={setPage} />
    </>
  )
}
