/** The first door: the list an office already keeps, dropped or pasted; and the lists taken in before. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths, sheetPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { buttonLook } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import '../../sheets/sheets.css'
import { type SheetLine, sheetsQuery } from './sheets-data.ts'
import { TakeInList } from './take-in.tsx'
import { sheetWords } from './words.ts'

export function SheetsPage() {
  const t = useWords(sheetWords)
  const { post } = useSession()
  const mayTakeIn = post.part === 'coordinator'
  return (
    <Page
      title={t.title}
      subtitle={mayTakeIn ? t.lead : undefined}
      className="sheets-page"
      actions={
        <Link className={buttonLook({ look: 'quiet' })} to={paths.trackers}>
          {t.toTrackers}
        </Link>
      }
    >
      {mayTakeIn && <TakeInList />}
      <TakenIn mayTakeIn={mayTakeIn} />
    </Page>
  )
}

function TakenIn({ mayTakeIn }: { mayTakeIn: boolean }) {
  const t = useWords(sheetWords)
  const navigate = useNavigate()
  const list = useQuery(sheetsQuery)
  const columns = useColumns()
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={4} />
  return (
    <section>
      <SectionHead title={t.list.caption} count={list.data.sheets.length || undefined} />
      <DataTable
        caption={t.list.caption}
        rows={list.data.sheets}
        rowKey={({ sheetId }) => sheetId}
        columns={columns}
        onOpen={({ sheetId }) => void navigate({ to: sheetPath(sheetId) })}
        empty={<EmptyState title={t.list.empty} text={mayTakeIn ? t.list.emptyText : t.list.emptyLook} />}
      />
    </section>
  )
}

function useColumns(): Column<SheetLine>[] {
  const t = useWords(sheetWords)
  const f = useFormats()
  return [
    {
      id: 'name',
      head: t.list.name,
      phone: 'lead',
      cell: ({ sheetId, name }) => <Link to={sheetPath(sheetId)}>{name}</Link>,
    },
    { id: 'state', head: t.list.state, width: 300, cell: (row) => <State row={row} /> },
    { id: 'rows', head: t.list.rows, width: 80, align: 'end', cell: ({ counts }) => f.number(counts.rows) },
    {
      id: 'when',
      head: t.list.when,
      width: 220,
      cell: ({ takenInAt, by }) => <span className="q">{[f.day(takenInAt), by].filter(Boolean).join(', ')}</span>,
    },
  ]
}

function State({ row: { importedAt, open, counts } }: { row: SheetLine }) {
  const t = useWords(sheetWords)
  const f = useFormats()
  if (importedAt !== null) {
    return (
      <>
        {t.list.imported(f.day(importedAt))}
        {counts.assignments > 0 && <span className="q">, {t.list.made(f.number(counts.assignments))}</span>}
      </>
    )
  }
  return open > 0 ? t.list.questions(f.number(open)) : t.list.ready
}
