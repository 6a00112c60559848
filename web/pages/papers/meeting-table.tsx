import { useState } from 'react'
import type { MeetingClause, MeetingTable as Table } from '../../../server/modules/papers/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Icon } from '../../ui/icon.tsx'
import type { useOutbox } from './meeting-data.ts'
import { MeetingLine } from './meeting-row.tsx'
import { TableProvider, useMeetingWalk } from './meeting-walk.ts'
import { meetingWords } from './words.ts'

interface TableProps {
  table: Table
  byLead: boolean
  outbox: ReturnType<typeof useOutbox>
}

export function MeetingTable({ table, byLead, outbox }: TableProps) {
  const t = useWords(meetingWords)
  const { post } = useSession()
  const { body, walk, onKeyDown } = useMeetingWalk()
  const shared = {
    ...walk,
    outbox,
    entriesOf: (assignmentId: string) => outbox.list.filter((entry) => entry.assignmentId === assignmentId),
    mayWrite: post.part === 'coordinator',
    agencyId: post.agency.agencyId,
    first: table.sections[0]?.clauses[0]?.rows.find(({ quiet }) => !quiet)?.assignmentId,
  }
  return (
    <TableProvider value={shared}>
      <table className="meeting-table" ref={body} onKeyDown={onKeyDown}>
        <caption className="vh">{t.caption}</caption>
        <colgroup>
          <col />
          <col className="m-due" />
          <col className="m-state" />
          <col className="m-said" />
          <col className="m-concluded" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.heads.what}</th>
            <th scope="col">{t.heads.due}</th>
            <th scope="col">{t.heads.state}</th>
            <th scope="col">{t.heads.said}</th>
            <th scope="col">{t.heads.concluded}</th>
          </tr>
        </thead>
        {table.sections.map(({ key, name, clauses }) => (
          <tbody key={key}>
            <tr className="m-section">
              <th scope="rowgroup" colSpan={5}>
                {name || t.noDocument}
              </th>
            </tr>
            {clauses.map((clause) => (
              <Clause key={clause.key} clause={clause} byLead={byLead} />
            ))}
          </tbody>
        ))}
      </table>
    </TableProvider>
  )
}

function Clause({ clause, byLead }: { clause: MeetingClause; byLead: boolean }) {
  const [opened, setOpened] = useState(false)
  const { rows, total } = clause
  const alone = total === 1 && rows.length === 1
  const shown = rows.filter(({ quiet }) => opened || !quiet)
  return (
    <>
      {!alone && <ClauseHead clause={clause} />}
      {shown.map((row) => (
        <MeetingLine key={row.assignmentId} row={row} under={!alone} byLead={byLead} />
      ))}
      <QuietRow count={rows.filter(({ quiet }) => quiet).length} opened={opened} toggle={() => setOpened(!opened)} />
    </>
  )
}

function ClauseHead({ clause: { title, done, total, late } }: { clause: MeetingClause }) {
  const t = useWords(meetingWords)
  const f = useFormats()
  return (
    <tr className="m-clause">
      <td className="m-what">{title}</td>
      <td colSpan={4}>
        {t.doneOf(f.number(done), f.number(total))}
        {late > 0 && <b className="m-late"> {t.lateOf(f.number(late))}</b>}
      </td>
    </tr>
  )
}

/** Those of whom there is nothing to say stand folded together. */
function QuietRow({ count, opened, toggle }: { count: number; opened: boolean; toggle: () => void }) {
  const t = useWords(meetingWords)
  const f = useFormats()
  if (count === 0) return null
  return (
    <tr className="child m-quiet">
      <td colSpan={5}>
        <button type="button" className="opener" aria-expanded={opened} onClick={toggle}>
          <Icon name={opened ? 'down' : 'right'} />
          {opened ? t.fold(f.number(count)) : t.quiet(f.number(count))}
        </button>
      </td>
    </tr>
  )
}
