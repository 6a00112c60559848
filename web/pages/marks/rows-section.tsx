import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { type Fate, type MarkRow, rowsQuery, type Sheet } from './marks-data.ts'
import { Pages } from './pages.tsx'
import { takenTabs } from './tab-meanings.tsx'
import { markWords } from './words.ts'

const fates: readonly Fate[] = ['ask', 'bad', 'write', 'same', 'skip']

/** The fate of every row, by fate. */
export function RowsSection({ sheet }: { sheet: Sheet }) {
  const { rows: t } = useWords(markWords)
  const f = useFormats()
  const [fate, setFate] = useState<Fate | 'all'>('all')
  const [tab, setTab] = useState('')
  const [page, setPage] = useState(1)
  const asked = { fate: fate === 'all' ? undefined : fate, tab: tab === '' ? undefined : Number(tab), page }
  const list = useQuery(rowsQuery(sheet.sheetId, asked))
  const tabs = takenTabs(sheet)
  const columns = useColumns(sheet)
  if (sheet.counts.rows === 0) return null
  const options = [{ value: 'all' as const, label: t.all }, ...fates.map((value) => ({ value, label: t.fates[value] }))]
  return (
    <section className="rows-section" aria-label={t.title}>
      <SectionHead title={t.title} count={f.number(sheet.counts.rows)} />
      {tabs.length > 1 && (
        <SelectField
          className="marks-of-tab"
          label={t.tab}
          value={tab}
          options={[
            { value: '', label: t.allTabs },
            ...tabs.map(({ tab, index }) => ({ value: String(index), label: tab.name })),
          ]}
          onChange={(value) => {
            setTab(value)
            setPage(1)
          }}
        />
      )}
      <Segments
        label={t.filter}
        value={fate}
        options={options}
        onChange={(value) => {
          setFate(value)
          setPage(1)
        }}
      />
      {list.error && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && <Bones rows={8} />}
      {list.data && (
        <DataTable
          caption={t.title}
          rows={list.data.rows}
          rowKey={({ tab, no }) => `${tab}:${no}`}
          columns={columns}
          empty={<EmptyState title={t.none} />}
        />
      )}
      {list.data && <Pages total={list.data.total} page={page} go={setPage} />}
    </section>
  )
}

function useColumns(sheet: Sheet): Column<MarkRow>[] {
  const { rows: t } = useWords(markWords)
  const several = sheet.tabs.filter(({ taken }) => taken).length > 1
  return [
    {
      id: 'no',
      head: t.no,
      width: several ? 200 : 64,
      cell: ({ tab, no }) => <span className="q">{several ? `${tab}, ${no}` : no}</span>,
    },
    { id: 'printed', head: t.printed, phone: 'lead', cell: ({ printed }) => printed },
    { id: 'unit', head: t.unit, width: 200, cell: ({ unit }) => unit },
    { id: 'fate', head: t.fate, width: 240, cell: (row) => <RowFate row={row} /> },
    { id: 'cells', head: t.cells, width: 320, cell: (row) => <RowCells row={row} /> },
  ]
}

function RowFate({ row: { fate, why } }: { row: MarkRow }) {
  const { rows: t } = useWords(markWords)
  return (
    <>
      {fate === 'ask' && <DoubtMark />} {t.fates[fate]}
      {why && <span className="q">: {t.why[why]}</span>}
    </>
  )
}

function RowCells({ row }: { row: MarkRow }) {
  const { rows: t } = useWords(markWords)
  const f = useFormats()
  const counts = (['write', 'same', 'bad', 'ask'] as const).filter((one) => row[one] > 0)
  if (counts.length === 0 && !row.total) return null
  return (
    <div>
      {counts.map((one) => t[one](f.number(row[one]))).join(', ')}
      {row.total && (
        <p className="second">
          <DoubtMark /> {t.total(row.total.printed, f.number(row.total.counted))}
        </p>
      )}
    </div>
  )
}
