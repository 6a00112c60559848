/** All sets: what is in force when, how much of it is verified; drafts of the office; a set of one's own. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { draftPath, frameworkPath } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import './frameworks.css'
import { type Draft, type FrameworkLine, type FrameworkSets, frameworksQuery, useSetDeed } from './frameworks-data.ts'
import { useDays } from './level-words.tsx'
import { MakeForm } from './make-form.tsx'
import { frameworkWords } from './words.ts'

export function FrameworksPage() {
  const t = useWords(frameworkWords)
  const list = useQuery(frameworksQuery)
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const columns = useColumns()
  const sets = list.data
  const make = sets?.may.draftOwn && (
    <Button icon="plus" onClick={() => setMaking(true)}>
      {t.list.make}
    </Button>
  )
  return (
    <Page title={t.title} subtitle={t.lead} headActions={make} className="frameworks-page">
      {list.error && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {!sets && !list.error && <Bones rows={8} />}
      {sets && (
        <>
          {sets.may.draftOwn && <Drafts sets={sets} />}
          <section>
            <SectionHead title={t.list.caption} count={sets.frameworks.length} />
            <DataTable
              caption={t.list.caption}
              columns={columns}
              rows={sets.frameworks}
              rowKey={({ frameworkId }) => frameworkId}
              onOpen={({ frameworkId }) => void navigate({ to: frameworkPath(frameworkId) })}
            />
          </section>
          <Unfilled sets={sets} />
        </>
      )}
      <Drawer open={making} onClose={() => setMaking(false)} title={t.make.title}>
        <MakeForm onMade={(draftId) => void navigate({ to: draftPath(draftId) })} />
      </Drawer>
    </Page>
  )
}

function useColumns(): Column<FrameworkLine>[] {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const days = useDays()
  return [
    {
      id: 'name',
      head: t.list.name,
      phone: 'lead',
      cell: (row) => (
        <div>
          <Link to={frameworkPath(row.frameworkId)}>{row.name}</Link>
          <span className="set-second">
            {[
              row.decision,
              row.unitName && t.list.ofUnit(row.unitName),
              row.version > 1 && t.list.version(f.number(row.version)),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </div>
      ),
    },
    {
      id: 'level',
      head: t.list.level,
      width: 130,
      cell: (row) => `${t.levels[row.level]}, ${t.degrees[row.degree].toLowerCase()}`,
    },
    { id: 'days', head: t.list.days, width: 216, cell: days },
    { id: 'holds', head: t.list.holds, width: 210, cell: (row) => <Holds row={row} /> },
    {
      id: 'verified',
      head: t.list.verified,
      width: 110,
      align: 'end',
      cell: (row) => t.list.share(f.number(row.verifiedPlaces), f.number(row.criteria + row.indicators)),
    },
  ]
}

function Holds({ row }: { row: FrameworkLine }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const missing = row.officialIndicators !== null && row.officialIndicators !== row.indicators
  return (
    <div>
      {t.list.counts(f.number(row.criteria), f.number(row.indicators))}
      {missing && (
        <span className="set-second">{t.list.of(f.number(row.indicators), f.number(row.officialIndicators!))}</span>
      )}
    </div>
  )
}

function Drafts({ sets }: { sets: FrameworkSets }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  if (sets.drafts.length === 0) return null
  return (
    <section>
      <SectionHead title={t.list.drafts} count={sets.drafts.length} />
      <ul className="set-lines">
        {sets.drafts.map((draft) => (
          <li key={draft.draftId}>
            <Link to={draftPath(draft.draftId)}>{draft.name}</Link>
            <span className="set-second">
              {[draft.unitName, t.list.draftLine(f.instant(draft.savedAt), draft.savedBy)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Sets that exist in law but whose content nobody has given the program yet. */
function Unfilled({ sets }: { sets: FrameworkSets }) {
  const t = useWords(frameworkWords)
  const navigate = useNavigate()
  const sentence = useProblemSentence()
  const starting = useSetDeed<Draft>()
  if (sets.unfilled.length === 0) return null
  const start = (shipped: string) =>
    starting.mutate(
      { method: 'post', path: '/api/framework-drafts', body: { shipped }, key: newKey() },
      {
        onSuccess: ({ draftId }) => void navigate({ to: draftPath(draftId) }),
        onError: (error) => say(sentence(error), 8),
      },
    )
  return (
    <section>
      <SectionHead title={t.list.unfilled} count={sets.unfilled.length} />
      {sets.unfilled.map(({ code, name, notes }) => (
        <EmptyState key={code} title={name} text={notes.join(' ')}>
          {sets.may.draftNational && (
            <Button busy={starting.isPending} onClick={() => start(code)}>
              {t.list.fill}
            </Button>
          )}
        </EmptyState>
      ))}
    </section>
  )
}
