import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { RowsTable } from './rows-table.tsx'
import { type Fate, rowsOfPage, rowsQuery, type Sheet } from './sheets-data.ts'
import { sheetWords } from './words.ts'

const fates: readonly Fate[] = ['ask', 'make', 'update', 'same', 'skip']

/** The fate of every row, by fate; each count opens what it counts. */
export function RowsSection({ sheet }: { sheet: Sheet }) {
  const { rows: t } = useWords(sheetWords)
  const f = useFormats()
  const [fate, setFate] = useState<Fate | 'all'>('all')
  const [page, setPage] = useState(1)
  const list = useQuery(rowsQuery(sheet.sheetId, { fate: fate === 'all' ? undefined : fate, page }))
  if (sheet.counts.rows === 0) return null
  const labelled = (label: string, count: number) => (
    <>
      {label}
      <span className="q">{f.number(count)}</span>
    </>
  )
  const shown = fates.filter((one) => sheet.counts[one] > 0 || one === fate)
  return (
    <section className="rows-section" aria-label={t.title}>
      <SectionHead title={t.title} count={f.number(sheet.counts.rows)} />
      <Segments
        label={t.filter}
        value={fate}
        onChange={(value) => {
          setFate(value)
          setPage(1)
        }}
        options={[
          { value: 'all' as const, label: labelled(t.all, sheet.counts.rows) },
          ...shown.map((value) => ({ value, label: labelled(t.fates[value], sheet.counts[value]) })),
        ]}
      />
      {list.error && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && <Bones rows={8} />}
      {list.data && <RowsTable sheet={sheet} rows={list.data.rows} empty={<EmptyState title={t.none} />} />}
      {list.data && <Pages total={list.data.total} page={page} go={setPage} />}
    </section>
  )
}

function Pages({ total, page, go }: { total: number; page: number; go: (page: number) => void }) {
  const { rows: t } = useWords(sheetWords)
  const f = useFormats()
  const pages = Math.ceil(total / rowsOfPage)
  if (pages <= 1) return null
  return (
    <nav className="sheet-pages" aria-label={t.pages}>
      <Button look="quiet" icon="left" label={t.previous} disabled={page <= 1} onClick={() => go(page - 1)} />
      <span>{t.page(f.number(page), f.number(pages))}</span>
      <Button look="quiet" icon="right" label={t.next} disabled={page >= pages} onClick={() => go(page + 1)} />
    </nav>
  )
}
