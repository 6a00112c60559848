/** Giao ban: the table of the meeting, on which the office writes while it is held. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MeetingTable as Table } from '../../../server/modules/papers/contract.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, Note, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import './meeting.css'
import { markMeeting, meetingQuery, useOutbox } from './meeting-data.ts'
import { addressOf, askedOf, type MeetingSearch } from './meeting-search.ts'
import { MeetingTable } from './meeting-table.tsx'
import { meetingWords } from './words.ts'

export function MeetingPage() {
  const t = useWords(meetingWords)
  const search = useSearch({ from: '/signed-in/giao-ban' })
  const asked = askedOf(search)
  const query = useQuery(meetingQuery(asked))
  const { post } = useSession()
  const holds = post.part === 'coordinator'
  const printed = holds ? async () => void (await markMeeting('printed')) : undefined
  return (
    <Page
      title={t.title}
      className="meeting"
      subtitle={query.data && <Counts table={query.data} />}
      actions={
        <>
          {holds && <CloseButton />}
          <PrintButton list="meeting" path={`/api/papers/meeting${addressOf(asked)}`} before={printed} />
        </>
      }
    >
      <Tools search={search} since={query.data?.since.at} />
      {query.isPending && <Bones rows={10} />}
      {query.isError && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Body table={query.data} byLead={asked.by === 'lead'} writes={holds} />}
    </Page>
  )
}

function Body({ table, byLead, writes }: { table: Table; byLead: boolean; writes: boolean }) {
  const t = useWords(meetingWords)
  const f = useFormats()
  const outbox = useOutbox()
  const left = outbox.list.filter(({ state }) => state === 'waiting').length
  if (table.sections.length === 0) return <EmptyState title={t.emptyTitle} text={t.emptyText} />
  return (
    <>
      <div role="status">{left > 0 && <Note>{t.left(f.number(left))}</Note>}</div>
      <MeetingTable table={table} byLead={byLead} outbox={outbox} />
      {writes && (
        <p className="sheet-keys q">
          <span className="hide-s">{t.keys} · </span>
          {t.writes}
        </p>
      )}
    </>
  )
}

function Counts({ table: { counts, since } }: { table: Table }) {
  const t = useWords(meetingWords)
  const f = useFormats()
  const when = since.how === 'day' ? f.day(since.at) : f.instant(since.at)
  return (
    <>
      {t.counts(f.number(counts.rows), f.number(counts.late), f.number(counts.changed))} {t.since[since.how](when)}
    </>
  )
}

function CloseButton() {
  const t = useWords(meetingWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const closing = useMutation({
    mutationFn: () => markMeeting('closed'),
    onSuccess: ({ at }) => say(t.closed(f.instant(at)), 8),
    onError: (error) => say(sentence(error), 8),
  })
  return (
    <Button busy={closing.isPending} onClick={() => closing.mutate()}>
      {t.close}
    </Button>
  )
}

/** `since`: the instant from which changes are shown while no day is asked. */
function Tools({ search, since }: { search: MeetingSearch; since: string | undefined }) {
  const t = useWords(meetingWords)
  const navigate = useNavigate({ from: paths.meeting })
  const { by, scope } = askedOf(search)
  const change = (part: Partial<MeetingSearch>) => void navigate({ search: { ...search, ...part }, replace: true })
  return (
    <div className="meeting-tools">
      <Segments
        label={t.by}
        value={by}
        options={(['document', 'lead'] as const).map((value) => ({ value, label: t.bys[value] }))}
        onChange={(value) => change({ xep: value === 'lead' ? 'chu-tri' : undefined })}
      />
      <Segments
        label={t.scope}
        value={scope}
        options={(['open', 'stirring'] as const).map((value) => ({ value, label: t.scopes[value] }))}
        onChange={(value) => change({ xem: value === 'stirring' ? 'can-ban' : undefined })}
      />
      <DateField
        label={t.sinceDay}
        value={search.tu ?? null}
        unless={since && dayOf(new Date(since))}
        onChange={(tu) => change({ tu: tu ?? undefined })}
      />
    </div>
  )
}
