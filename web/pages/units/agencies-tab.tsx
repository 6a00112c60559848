import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '../../passes/link-button.tsx'
import { passWords } from '../../passes/words.ts'
import { foldedMatch } from '../../platform/fold.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { AddAgencyForm, EditAgencyForm } from './agency-forms.tsx'
import { type Agency, agenciesQuery } from './units-data.ts'
import { UsualForm } from './usual-form.tsx'
import { unitWords } from './words.ts'

export function AgenciesTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const query = useQuery(agenciesQuery)
  const [open, setOpen] = useState<Agency | 'new' | null>(null)
  const { them } = useSearch({ from: '/signed-in/quan-tri' })
  const [usual, setUsual] = useState(them === 'thuong-co')
  const columns = useColumns(setOpen)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={10} />
  const all = [...query.data.agencies].sort((a, b) => f.compare(a.name, b.name))
  const shown = all.filter((agency) => find === '' || foldedMatch(wordsOf(agency), find))
  const edited = open === 'new' || open === null ? null : (all.find((one) => one.agencyId === open.agencyId) ?? open)
  return (
    <>
      <div className="admin-tools">
        <p className="s">
          {f.number(all.length)} {t.tabs['co-quan'].toLocaleLowerCase('vi')}
        </p>
        <div className="right">
          <Button onClick={() => setUsual(true)}>{t.usual.add}</Button>
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t.agencies.add}
          </Button>
        </div>
      </div>
      <DataTable
        caption={t.agencies.caption}
        rows={shown}
        rowKey={({ agencyId }) => agencyId}
        columns={columns}
        onOpen={setOpen}
        empty={
          all.length === 0 ? (
            <EmptyState title={t.agencies.empty} text={t.agencies.emptyText} />
          ) : (
            <NoneFound find={find} />
          )
        }
      />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        title={edited ? t.agencies.edit(edited.name) : t.agencies.add}
      >
        {open === 'new' && <AddAgencyForm agencies={all} onDone={() => setOpen(null)} />}
        {edited && <EditAgencyForm key={edited.agencyId} agency={edited} onDone={() => setOpen(null)} />}
      </Drawer>
      <Drawer open={usual} onClose={() => setUsual(false)} title={t.usual.title} size={720}>
        {usual && <UsualForm onDone={() => setUsual(false)} />}
      </Drawer>
    </>
  )
}

const wordsOf = ({ name, shortName, parentName, unitName, aliases }: Agency) =>
  [name, shortName, parentName, unitName, ...aliases].filter(Boolean).join(' ')

/** What this unit has to do, to look at or to report by, without an account. */
function AgencyLink({ agencyId, name }: Agency) {
  const view = { scope: 'list' as const, filters: { lead: agencyId, open: 'yes' as const } }
  return <LinkButton unit={name} offer={{ view, report: { documentId: null, agencyId }, names: { unit: name } }} />
}

function useColumns(open: (agency: Agency) => void): Column<Agency>[] {
  const t = useWords(unitWords)
  const links = useWords(passWords)
  const { post } = useSession()
  const f = useFormats()
  return [
    {
      id: 'name',
      head: t.agencies.name,
      phone: 'lead',
      cell: (agency) => (
        <button type="button" className="row-name" onClick={() => open(agency)}>
          {agency.name}
          {agency.to && <span className="tag">{t.until(f.day(agency.to))}</span>}
        </button>
      ),
    },
    { id: 'short', head: t.agencies.shortName, width: 150, cell: ({ shortName }) => shortName },
    { id: 'kind', head: t.agencies.kind, width: 150, phone: 'hide', cell: ({ kind }) => t.agencyKinds[kind] },
    {
      id: 'place',
      head: t.agencies.parent,
      width: 190,
      cell: ({ parentName, unitName }) => <span className="s">{parentName ?? unitName}</span>,
    },
    {
      id: 'aliases',
      head: t.agencies.aliases,
      width: 220,
      phone: 'hide',
      cell: ({ aliases }) => <span className="s">{aliases.join('; ')}</span>,
    },
    {
      id: 'people',
      head: t.agencies.people,
      width: 88,
      align: 'end',
      cell: ({ people }) => (people > 0 ? f.number(people) : <span className="q">–</span>),
    },
    ...(post.part === 'coordinator'
      ? [{ id: 'link', head: links.open, width: 110, phone: 'hide' as const, cell: AgencyLink }]
      : []),
  ]
}
