import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { IncomingProvider, useIncoming, usePageFiles } from '../../deeds/incoming.tsx'
import { keptChannel } from '../../deeds/kept-channel.ts'
import { deedWords } from '../../deeds/words.ts'
import { SendButton } from '../../messages/send-button.tsx'
import { PrintButton } from '../../papers/print-button.tsx'
import { LinkButton } from '../../passes/link-button.tsx'
import type { LinkOffer } from '../../passes/make-link.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import './assignments.css'
import { countsQuery } from './assignments-data.ts'
import { BacklogBar } from './backlog-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel, noFilters } from './filter-panel.tsx'
import { type AssignmentSearch, askedOf, groupingOf, groupingSlugList, queryOf, tabOf } from './filters.ts'
import { RecordBar } from './record-bar.tsx'
import { type HeardBy, useSheetSaving } from './sheet-saving.ts'
import { ClauseSheet, GroupSheet, RowSheet } from './sheets.tsx'
import { StateTabs } from './state-tabs.tsx'
import { assignmentWords } from './words.ts'

export function AssignmentsPage() {
  const t = useWords(assignmentWords)
  const search = useSearch({ from: '/signed-in/nhiem-vu' })
  const navigate = useNavigate({ from: paths.assignments })
  const [filtering, setFiltering] = useState(false)
  const change = (part: Partial<AssignmentSearch>) => void navigate({ search: { ...search, ...part }, replace: true })
  return (
    <Page
      title={t.title}
      className="assignments"
      search={<FindBox label={t.find} value={search.tim ?? ''} onFind={(tim) => change({ tim })} />}
      actions={<PageActions search={search} />}
    >
      <StateTabs search={search} />
      <div className="sheet-tools">
        <GroupChoice search={search} onChange={change} />
        <Button icon="filter" onClick={() => setFiltering(true)}>
          {t.filter.open}
        </Button>
        <FilterChips search={search} onChange={change} />
      </div>
      {tabOf(search) === 'ton-dong' && <BacklogBar asked={askedOf(search)} />}
      <TheSheet search={search} onClear={() => change({ ...noFilters, tinhtrang: 'tat-ca' })} />
      <FilterPanel open={filtering} onClose={() => setFiltering(false)} search={search} onChange={change} />
    </Page>
  )
}

function PageActions({ search }: { search: AssignmentSearch }) {
  const t = useWords(deedWords)
  const { toSheets } = useWords(assignmentWords)
  const { post } = useSession()
  return (
    <>
      {post.part === 'coordinator' && (
        <Link className={buttonLook({ look: 'quiet' }, 'hide-s')} to={paths.sheets}>
          {toSheets}
        </Link>
      )}
      <Link className={buttonLook({ look: 'quiet' }, 'hide-s')} to={paths.handOver as string}>
        {t.deeds['hand-over']}
      </Link>
      {search.cho === undefined && <LinkButton offer={linkOf(search)} />}
      {post.part === 'coordinator' && <SendButton list={queryOf(askedOf(search))} />}
      <PrintButton list="assignments" path={paperOf(search)} />
    </>
  )
}

/** The list as a link shows it: as filtered, without what depends on who looks; narrowed to one document, a unit may report by it. */
function linkOf(search: AssignmentSearch): LinkOffer {
  const { mine: _, ...filters } = askedOf(search)
  const report = search.vanban ? { documentId: search.vanban, agencyId: search.chutri ?? null } : null
  return { view: { scope: 'list', filters }, report, names: {} }
}

/** The list on paper: the same filters, grouped as it is on the page. */
const paperOf = (search: AssignmentSearch) =>
  `/api/papers/assignments${queryOf({ ...askedOf(search), by: groupingOf(search) })}`

function GroupChoice({ search, onChange }: ToolProps) {
  const t = useWords(assignmentWords)
  return (
    <label className="group-choice">
      <span>{t.group.label}</span>
      <span className="small-select">
        <select
          value={search.gop ?? 'noi-dung'}
          onChange={(event) => onChange({ gop: groupingSlugList.find((slug) => slug === event.target.value) })}
        >
          {groupingSlugList.map((slug) => (
            <option key={slug} value={slug}>
              {t.group[slug]}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  )
}

interface ToolProps {
  search: AssignmentSearch
  onChange: (part: Partial<AssignmentSearch>) => void
}

function TheSheet({ search, onClear }: { search: AssignmentSearch; onClear: () => void }) {
  const t = useWords(assignmentWords)
  const { post } = useSession()
  const [heard, setHeard] = useState<HeardBy>({ channel: keptChannel('in', 'dien-thoai'), saidBy: '' })
  const saving = useSheetSaving(heard)
  const asked = askedOf(search)
  const by = groupingOf(search)
  const shared = { asked, saving, empty: <NothingHere search={search} onClear={onClear} /> }
  const incoming = useIncoming()
  const { incoming: said } = useWords(deedWords)
  usePageFiles({ onFiles: () => say(said.dropOnRow) })
  return (
    <IncomingProvider value={saving.writes ? incoming.take : null}>
      {post.part === 'coordinator' && <RecordBar heard={heard} onChange={setHeard} />}
      {by === 'clause' && <ClauseSheet {...shared} />}
      {by === 'none' && <RowSheet {...shared} />}
      {by !== 'clause' && by !== 'none' && <GroupSheet key={by} by={by} {...shared} />}
      {post.part !== 'leader' && <p className="sheet-keys q hide-s">{t.sheet.keys}</p>}
      {incoming.drawer}
    </IncomingProvider>
  )
}

function NothingHere({ search, onClear }: { search: AssignmentSearch; onClear: () => void }) {
  const t = useWords(assignmentWords)
  const { post } = useSession()
  const { data } = useQuery(countsQuery(askedOf({ ...search, ...noFilters })))
  if (data?.total === 0) {
    const mayTakeIn = post.part === 'coordinator'
    return (
      <EmptyState title={t.emptyTitle} text={mayTakeIn ? t.emptyTakeIn : t.emptyText}>
        {mayTakeIn && (
          <Link className={buttonLook({ look: 'go' })} to={paths.sheets}>
            {t.toSheets}
          </Link>
        )}
        <Link className={buttonLook({ look: mayTakeIn ? undefined : 'go' })} to={paths.documents as string}>
          {t.toDocuments}
        </Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t.noneTitle} text={t.noneText}>
      <Button onClick={onClear}>{t.seeAll}</Button>
    </EmptyState>
  )
}
