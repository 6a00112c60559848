/** Chuyển tiếp: what ended, how much of it nobody has decided, and what is done by itself on the day. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { shortSetName } from '../../frameworks/set-name.ts'
import { transitionPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { Rules } from './rules.tsx'
import './transitions.css'
import { transitionsQuery } from './transitions-data.ts'
import { transitionWords } from './words.ts'

export function TransitionsPage() {
  const t = useWords(transitionWords)
  const f = useFormats()
  const navigate = useNavigate()
  const query = useQuery(transitionsQuery)
  type Row = NonNullable<typeof query.data>['transitions'][number]
  const columns: Column<Row>[] = [
    {
      id: 'what',
      head: t.list.what,
      phone: 'lead',
      cell: ({ key, from, to, kind }) => (
        <div>
          <Link to={transitionPath(key)}>
            {to ? t.list.passes(shortSetName(from), shortSetName(to)) : t.list.ends(shortSetName(from))}
          </Link>
          <p className="second">{t.list.kinds[kind]}</p>
        </div>
      ),
    },
    { id: 'day', head: t.list.day, width: 120, cell: ({ onDay }) => f.day(onDay) },
    {
      id: 'state',
      head: t.list.state,
      width: 300,
      cell: ({ open, decided, bySystem, kind, late }) => (
        <div>
          {open > 0 ? <b>{t.list.open(f.number(open), kind)}</b> : late === 0 && t.list.none}
          {late > 0 && (
            <p>
              <b>{t.list.late(f.number(late))}</b>
            </p>
          )}
          {decided > 0 && <p className="second">{t.list.decided(f.number(decided))}</p>}
          {bySystem > 0 && <p className="second">{t.list.bySystem(f.number(bySystem))}</p>}
        </div>
      ),
    },
  ]
  return (
    <Page title={t.title} subtitle={t.lead} className="transitions-page">
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={4} />}
      {query.data && (
        <DataTable
          caption={t.list.caption}
          rows={query.data.transitions}
          rowKey={({ key }) => key}
          columns={columns}
          onOpen={({ key }) => void navigate({ to: transitionPath(key) })}
          empty={<EmptyState title={t.list.empty} text={t.list.emptyText} />}
        />
      )}
      {query.data && <Rules rules={query.data.rules} may={query.data.verbs.includes('chooseRule')} />}
    </Page>
  )
}
