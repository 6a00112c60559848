/** Appraisal: the rounds, and the two lists of the board from which the next ones and the next assignments come. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { roundPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { GapsTab } from './gaps-tab.tsx'
import { PlanForm } from './plan-form.tsx'
import './rounds.css'
import { roundsQuery } from './rounds-data.ts'
import { roundTabs } from './rounds-search.ts'
import { roundWords } from './words.ts'

export function RoundsPage() {
  const t = useWords(roundWords)
  const { post } = useSession()
  const search = useSearch({ from: '/signed-in/tham-dinh' })
  const navigate = useNavigate({ from: '/tham-dinh' })
  const [planning, setPlanning] = useState(false)
  const tab = search.xem ?? 'dot'
  const may = post.part === 'coordinator'
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      className="rounds-page"
      actions={
        may && (
          <Button look={tab === 'dot' ? 'go' : 'default'} icon="plus" onClick={() => setPlanning(true)}>
            {t.plan}
          </Button>
        )
      }
    >
      <div className="rounds-tabs">
        <Segments
          label={t.tabs.label}
          value={tab}
          options={roundTabs.map((value) => ({ value, label: t.tabs[value] }))}
          onChange={(xem) => void navigate({ search: { buoc: search.buoc, xem: xem === 'dot' ? undefined : xem } })}
        />
      </div>
      {tab === 'dot' && <Rounds may={may} />}
      {tab === 'chua-tham-dinh' && <GapsTab key={tab} list="not-appraised" search={search} may={may} />}
      {tab === 'chua-dat' && <GapsTab key={tab} list="not-met" search={search} may={may} />}
      {may && planning && (
        <PlanForm
          close={() => setPlanning(false)}
          onPlanned={(roundId) => void navigate({ to: '/tham-dinh/$roundId', params: { roundId } })}
        />
      )}
    </Page>
  )
}

function Rounds({ may }: { may: boolean }) {
  const t = useWords(roundWords)
  const f = useFormats()
  const navigate = useNavigate()
  const query = useQuery(roundsQuery)
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={4} />
  type Row = (typeof query.data.rounds)[number]
  const columns: Column<Row>[] = [
    {
      id: 'name',
      head: t.list.name,
      phone: 'lead',
      cell: (row) => (
        <div>
          <Link to={roundPath(row.roundId)}>{row.name}</Link>
          <p className="second">{t.round.by(row.stageName, row.team)}</p>
        </div>
      ),
    },
    {
      id: 'days',
      head: t.list.days,
      width: 200,
      cell: (row) => (
        <div>
          {t.days(f.day(row.startsOn), f.day(row.endsOn))}
          <p className="second">{t.list.units(f.number(row.units))}</p>
        </div>
      ),
    },
    { id: 'results', head: t.list.results, width: 320, cell: ({ counts }) => <Counts counts={counts} /> },
    { id: 'state', head: t.list.state, width: 220, cell: ({ state }) => t.list.states[state] },
  ]
  return (
    <DataTable
      caption={t.list.caption}
      rows={query.data.rounds}
      rowKey={({ roundId }) => roundId}
      columns={columns}
      onOpen={({ roundId }) => void navigate({ to: roundPath(roundId) })}
      empty={<EmptyState title={t.list.empty} text={may ? t.list.emptyText : t.list.emptyLook} />}
    />
  )
}

export function Counts({ counts }: { counts: { met: number; supplement: number; notMet: number; open: number } }) {
  const t = useWords(roundWords)
  const f = useFormats()
  const { met, supplement, notMet, open } = counts
  return (
    <span>
      {met + supplement + notMet > 0 && t.counts(f.number(met), f.number(supplement), f.number(notMet))}
      {met + supplement + notMet > 0 && open > 0 && <br />}
      {open > 0 && <span className="q">{t.open(f.number(open))}</span>}
    </span>
  )
}
