import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { type AgendaTone, Tally } from '../../ui/agenda.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './desk.css'
import { type Desk, deskQuery } from './desk-data.ts'
import { DeskLanes } from './desk-lanes.tsx'
import { DeskSide } from './desk-side.tsx'
import { FirstSteps } from './first-steps.tsx'
import { deskWords } from './words.ts'

/** Late, then doubt, then mine, then soon; an officer of a unit sees what is due of his own, on a phone first. */
export function DeskPage() {
  const t = useWords(deskWords)
  const f = useFormats()
  const now = useNow()
  const navigate = useNavigate()
  const { post } = useSession()
  const query = useQuery(deskQuery)
  const office = isOfOffice(post.part)
  const find = (tim: string | undefined) =>
    tim && void navigate({ to: paths.assignments, search: { tim, tinhtrang: 'tat-ca' } })
  return (
    <Page
      title={office ? t.title : post.part === 'commune-officer' ? t.titleOfCommune : t.titleOfUnit}
      subtitle={`${f.weekday(now)}, ${f.time(now)}`}
      className={office ? 'desk' : 'desk unit-desk'}
      search={office ? <FindBox label={t.find} value="" onFind={find} /> : undefined}
      actions={post.part === 'coordinator' && <AddDocument />}
    >
      {query.isError && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={8} />}
      {query.data && <DeskBody desk={query.data} office={office} />}
    </Page>
  )
}

export const isOfOffice = (part: string) => part === 'coordinator' || part === 'leader' || part === 'administrator'

function AddDocument() {
  const t = useWords(deskWords)
  return (
    <Link className={buttonLook()} to={paths.documents as string}>
      <Icon name="plus" />
      {t.add}
    </Link>
  )
}

function DeskBody({ desk, office }: { desk: Desk; office: boolean }) {
  const { counts } = desk
  const nothingAtAll = counts.openAssignments === 0 && counts.doubt === 0 && counts.unreadDocuments === 0
  if (nothingAtAll) return <FirstDay office={office} />
  return (
    <>
      <DeskTally desk={desk} office={office} />
      <div className={office ? 'with-side' : undefined}>
        <div>
          <DeskLanes desk={desk} office={office} />
          {counts.late + counts.doubt + counts.mine + counts.soon === 0 && <AllClear desk={desk} />}
          {office && <FirstSteps />}
        </div>
        {office && <DeskSide desk={desk} />}
      </div>
    </>
  )
}

/** Each figure goes to its lane; what is in time opens the list. */
function DeskTally({ desk: { counts }, office }: { desk: Desk; office: boolean }) {
  const t = useWords(deskWords)
  const f = useFormats()
  const items: { tone: AgendaTone; count: number; label: string; hash?: string; to?: string }[] = [
    { tone: 'late', count: counts.late, label: t.tally.late, hash: 'qua-han' },
    ...(office ? [{ tone: 'doubt' as const, count: counts.doubt, label: t.tally.doubt, hash: 'can-xem' }] : []),
    { tone: 'mine', count: counts.mine, label: office ? t.tally.mine : t.tally.mineOfUnit, hash: 'cho-toi' },
    { tone: 'soon', count: counts.soon, label: t.tally.soon, hash: 'sap-den' },
    { tone: 'plain', count: counts.onTime, label: t.tally.onTime, to: paths.assignments },
  ]
  return (
    <Tally
      label={t.tally.label}
      items={items.map(({ tone, count, to, ...item }) => ({
        ...item,
        tone: count > 0 ? tone : ('plain' as const),
        count: f.number(count),
        to: to ?? paths.desk,
      }))}
    />
  )
}

function FirstDay({ office }: { office: boolean }) {
  const t = useWords(deskWords)
  if (!office) return <EmptyState title={t.unitEmptyTitle} text={t.unitEmptyText} />
  return (
    <>
      <EmptyState title={t.emptyTitle} text={t.emptyText}>
        <Link className={buttonLook({ look: 'go' })} to={paths.documents as string}>
          <Icon name="plus" />
          {t.addFirst}
        </Link>
      </EmptyState>
      <FirstSteps />
    </>
  )
}

function AllClear({ desk: { counts } }: { desk: Desk }) {
  const t = useWords(deskWords)
  const f = useFormats()
  return (
    <div className="lane">
      <EmptyState title={t.clearTitle} text={t.clearText(f.number(counts.onTime))}>
        <Link className={buttonLook()} to={paths.assignments} search={{ tinhtrang: 'mo' }}>
          {t.seeOpen}
        </Link>
      </EmptyState>
    </div>
  )
}
