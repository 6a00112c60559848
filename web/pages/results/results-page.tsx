/** Kết quả: the tables of the office, one a period; of a unit those that concern it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TableHead } from '../../../server/modules/results/contract.ts'
import { resultPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { MakeTable } from './make-table.tsx'
import { numberOf, periodName } from './period.ts'
import { tablesQuery } from './results-data.ts'
import { resultWords } from './words.ts'
import './results.css'

export function ResultsPage() {
  const t = useWords(resultWords)
  const list = useQuery(tablesQuery)
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const columns = useColumns()
  const mayMake = list.data?.mayMake === true
  const make = (
    <Button look="go" icon="plus" onClick={() => setMaking(true)}>
      {t.make.open}
    </Button>
  )
  const isEmpty = list.data?.tables.length === 0
  return (
    <Page
      title={t.title}
      subtitle={list.data && (mayMake ? t.lead : t.leadOfUnit)}
      actions={mayMake && !isEmpty && make}
      className="results-page"
    >
      {list.isError && !list.data && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Bones rows={6} />}
      {list.data && (
        <DataTable
          caption={t.title}
          rows={list.data.tables}
          rowKey={({ tableId }) => tableId}
          columns={columns}
          onOpen={({ tableId }) => void navigate({ to: resultPath(tableId) })}
          empty={
            <EmptyState title={mayMake ? t.empty : t.emptyOfUnit} text={mayMake ? t.emptyText : t.emptyOfUnitText}>
              {mayMake && make}
            </EmptyState>
          }
        />
      )}
      <Drawer open={making} onClose={() => setMaking(false)} title={t.make.title}>
        {making && <MakeTable onMade={(tableId) => void navigate({ to: resultPath(tableId) })} />}
      </Drawer>
    </Page>
  )
}

function useColumns(): Column<TableHead>[] {
  const t = useWords(resultWords)
  const f = useFormats()
  return [
    {
      id: 'period',
      head: t.heads.period,
      phone: 'lead',
      cell: (table) => (
        <span className="result-named">
          <Link to={resultPath(table.tableId)}>{periodName(table, t)}</Link>
          <small>{t.days(f.day(table.fromDay), f.day(table.toDay))}</small>
        </span>
      ),
    },
    {
      id: 'state',
      head: t.heads.state,
      width: 260,
      cell: ({ state, untilDay }) => (
        <span>
          {t.states[state]}
          {untilDay && state === 'reconciling' && <span className="q"> {t.untilDay(f.day(untilDay))}</span>}
        </span>
      ),
    },
    {
      id: 'waiting',
      head: t.heads.waiting,
      width: 160,
      cell: ({ waiting, state }) => state === 'reconciling' && f.number(waiting),
    },
    {
      id: 'cited',
      head: t.heads.cited,
      width: 260,
      cell: ({ closed }) =>
        closed && (
          <span>
            {t.closedAs(numberOf(closed), f.day(closed.at))}
            {closed.version > 1 && <span className="q">, {t.version(f.number(closed.version))}</span>}
          </span>
        ),
    },
  ]
}
