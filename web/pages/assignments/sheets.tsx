/** The list in each of its groupings. */

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { State } from '../../../server/modules/assignments/contract.ts'
import { shownNumber } from '../../deeds/document-number.ts'
import { dayDue, dueWordsOf } from '../../deeds/due-words.ts'
import { type DeedWords, deedWords } from '../../deeds/words.ts'
import { useNow } from '../../platform/clock.ts'
import { type Formats, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { type ClauseRow, clausesQuery, type Group, groupsQuery, rowsQuery } from './assignments-data.ts'
import { type Asked, type Grouping, insideGroup } from './filters.ts'
import { GroupLine } from './group-line.tsx'
import { MoreRows, more } from './more-rows.tsx'
import { DueCell, RowLine } from './row-line.tsx'
import type { SheetSaving } from './sheet-saving.ts'
import { SheetTable } from './sheet-table.tsx'
import { type AssignmentWords, assignmentWords } from './words.ts'

interface SheetProps {
  asked: Asked
  saving: SheetSaving
  empty: ReactNode
}

/** One row a clause: itself where it has one lead, "41/65" where it has many. */
export function ClauseSheet({ asked, saving, empty }: SheetProps) {
  const query = useInfiniteQuery(clausesQuery(asked))
  const clauses = query.data?.pages.flatMap((page) => page.clauses) ?? []
  return (
    <Loaded query={query} none={clauses.length === 0} empty={empty}>
      <SheetTable saving={saving} onNearEnd={() => more(query)}>
        {clauses.map((clause) =>
          clause.only ? (
            <RowLine key={clause.directiveId} row={clause.only} rowKey={clause.directiveId} />
          ) : (
            <ClauseLine key={clause.directiveId} clause={clause} asked={asked} />
          ),
        )}
      </SheetTable>
      <MoreRows query={query} shown={clauses.length} total={query.data?.pages[0]?.total ?? 0} />
    </Loaded>
  )
}

function ClauseLine({ clause, asked }: { clause: ClauseRow; asked: Asked }) {
  const t = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const dueDay = clause.dueAt ? dayDue(clause.dueAt) : null
  const due = dueWordsOf({ ...clause, dueDay, state: stateOfClause(clause) }, f, t, now)
  return (
    <GroupLine
      rowKey={clause.directiveId}
      title={clause.title}
      due={<DueCell due={due} />}
      source={
        <>
          {clause.documentNumber && <span className="nw">{shownNumber(clause.documentNumber)}</span>}
          {clause.documentNumber && clause.section && ', '}
          {clause.section && <span className="nw">{t.section(clause.section)}</span>}
        </>
      }
      counts={clause}
      inside={insideGroup(asked, 'clause', clause.directiveId)}
      tone={due.tone}
      hide="source"
      whole
    />
  )
}

/** How its due day is to be said: as of its most pressing row. */
function stateOfClause({ total, done, ended, awaiting, late, soon }: ClauseRow): State {
  if (done === total) return 'done'
  if (done + ended === total) return 'ended'
  if (done + ended + awaiting === total) return 'awaiting'
  if (late > 0) return 'late'
  return soon > 0 ? 'soon' : 'open'
}

export function GroupSheet({ asked, by, saving, empty }: SheetProps & { by: Exclude<Grouping, 'clause' | 'none'> }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const query = useQuery(groupsQuery(asked, by))
  const groups = query.data?.groups ?? []
  return (
    <Loaded query={query} none={groups.length === 0} empty={empty}>
      <SheetTable saving={saving}>
        {groups.map((group) => (
          <GroupLine
            key={`${by}:${group.key}`}
            rowKey={`${by}:${group.key}`}
            title={nameOf(group, by, { t, deeds, f })}
            counts={group}
            inside={insideGroup(asked, by, group.key)}
            tone={group.late > 0 ? 'late' : 'plain'}
            hide={by === 'lead' ? 'lead' : undefined}
          />
        ))}
      </SheetTable>
    </Loaded>
  )
}

function nameOf(group: Group, by: Grouping, { t, deeds, f }: { t: AssignmentWords; deeds: DeedWords; f: Formats }) {
  if (by === 'state') return deeds.states[group.key as State] ?? group.name
  if (by === 'due') return group.key === '' ? deeds.noDue.dated : f.weekday(group.key)
  if (by === 'criterion' && group.key !== '') return t.side.criterion(Number(group.key))
  return group.name || t.sheet.noName
}

export function RowSheet({ asked, saving, empty }: SheetProps) {
  const query = useInfiniteQuery(rowsQuery(asked))
  const rows = query.data?.pages.flatMap((page) => page.assignments) ?? []
  return (
    <Loaded query={query} none={rows.length === 0} empty={empty}>
      <SheetTable saving={saving} onNearEnd={() => more(query)}>
        {rows.map((row) => (
          <RowLine key={row.assignmentId} row={row} rowKey={row.assignmentId} />
        ))}
      </SheetTable>
      <MoreRows query={query} shown={rows.length} total={query.data?.pages[0]?.total ?? 0} />
    </Loaded>
  )
}

interface Asking {
  isPending: boolean
  isError: boolean
  error: unknown
  refetch: () => unknown
}

function Loaded(props: { query: Asking; none: boolean; empty: ReactNode; children: ReactNode }) {
  const { query, none, empty, children } = props
  if (query.isPending) return <Bones rows={10} />
  if (query.isError && none) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  return none ? empty : children
}
