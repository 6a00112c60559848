/** Other systems in which the office's work stands too: set up from a sample, then compared with. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths, trackerPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { TakeIn } from '../../sheets/take-in.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './twins.css'
import { sendSample, type TrackerLine, trackersQuery } from './twins-data.ts'
import { twinWords } from './words.ts'

export function TrackersPage() {
  const t = useWords(twinWords)
  const { post } = useSession()
  const navigate = useNavigate()
  const may = post.part === 'coordinator'
  return (
    <Page
      title={t.title}
      subtitle={may ? t.lead : undefined}
      crumbs={[{ to: paths.assignments, label: t.crumb }]}
      className="trackers-page"
    >
      {may && (
        <TakeIn
          title={t.drop}
          send={sendSample}
          onSent={({ trackerId }) => void navigate({ to: trackerPath(trackerId) })}
        />
      )}
      <Trackers may={may} />
    </Page>
  )
}

function Trackers({ may }: { may: boolean }) {
  const { list: t } = useWords(twinWords)
  const f = useFormats()
  const navigate = useNavigate()
  const query = useQuery(trackersQuery)
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={3} />
  const day = (at: string | null) => (at ? f.day(at) : <span className="q">{t.never}</span>)
  const columns: Column<TrackerLine>[] = [
    {
      id: 'name',
      head: t.name,
      phone: 'lead',
      cell: ({ trackerId, name }) => <Link to={trackerPath(trackerId)}>{name}</Link>,
    },
    { id: 'twins', head: t.twins, width: 130, align: 'end', cell: ({ twins }) => f.number(twins) },
    { id: 'send', head: t.toSend, width: 100, align: 'end', cell: ({ toSend }) => f.number(toSend) },
    { id: 'read', head: t.read, width: 150, cell: ({ lastReadAt }) => day(lastReadAt) },
    { id: 'sent', head: t.sent, width: 150, cell: ({ lastExportAt }) => day(lastExportAt) },
  ]
  return (
    <section>
      <SectionHead title={t.caption} count={query.data.trackers.length || undefined} />
      <DataTable
        caption={t.caption}
        rows={query.data.trackers}
        rowKey={({ trackerId }) => trackerId}
        columns={columns}
        onOpen={({ trackerId }) => void navigate({ to: trackerPath(trackerId) })}
        empty={<EmptyState title={t.empty} text={may ? t.emptyText : t.emptyLook} />}
      />
    </section>
  )
}
