import { Link, useNavigate } from '@tanstack/react-router'
import type { DocumentRow } from '../../../../server/modules/documents/contract.ts'
import { shownNumber } from '../../../deeds/document-number.ts'
import { documentPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Nw, SecondLine } from '../../../ui/agenda.tsx'
import { Button } from '../../../ui/button.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { EmptyState } from '../../../ui/statement.tsx'
import { factsWords } from '../words/facts.ts'
import { registerWords } from '../words/register.ts'
import type { RegisterSearch } from './register-search.ts'

interface TableProps {
  documents: readonly DocumentRow[]
  search: RegisterSearch
  find: (part: Partial<RegisterSearch>) => void
  /** Chooses files from this device; not there for who may not add any. */
  pick: (() => void) | undefined
}

export function DocumentsTable({ documents, search, find, pick }: TableProps) {
  const t = useWords(registerWords)
  const navigate = useNavigate()
  const columns = useColumns()
  return (
    <div className="register">
      <DataTable
        caption={t.caption}
        rows={documents}
        rowKey={(row) => row.documentId}
        columns={columns}
        onOpen={(row) => void navigate({ to: documentPath(row.documentId) })}
        tone={(row) => (row.assignments.late > 0 ? 'late' : undefined)}
        empty={<Nothing search={search} find={find} pick={pick} />}
      />
    </div>
  )
}

function Nothing({ search, find, pick }: Omit<TableProps, 'documents'>) {
  const t = useWords(registerWords)
  if (search.tim || search.viec || search.loai) {
    return (
      <EmptyState title={t.noneFound} text={t.noneFoundText}>
        <Button onClick={() => find({ tim: undefined, viec: undefined, loai: undefined })}>{t.clearFilters}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t.empty} text={pick ? t.emptyText : t.emptyLook}>
      {pick && <Button onClick={pick}>{t.add}</Button>}
    </EmptyState>
  )
}

function useColumns(): Column<DocumentRow>[] {
  const t = useWords(registerWords)
  const facts = useWords(factsWords)
  const { columns: head } = t
  return [
    { id: 'number', head: head.number, width: 152, phone: 'lead', cell: (row) => <NumberAndDay row={row} /> },
    { id: 'subject', head: head.subject, cell: (row) => <Subject row={row} /> },
    { id: 'kind', head: head.kind, width: 96, phone: 'hide', cell: (row) => facts.kinds[row.kind] },
    { id: 'work', head: head.work, width: 168, cell: (row) => <Work row={row} /> },
    { id: 'assignments', head: head.assignments, width: 128, cell: (row) => <Share row={row} /> },
    { id: 'copies', head: head.copies, width: 48, align: 'end', phone: 'hide', cell: (row) => row.copies },
  ]
}

function NumberAndDay({ row }: { row: DocumentRow }) {
  const t = useWords(registerWords)
  return (
    <>
      <Link to={documentPath(row.documentId)} className="number">
        {row.numberOut ? <Nw>{shownNumber(row.numberOut)}</Nw> : <span className="q">{t.noNumber}</span>}
      </Link>
      <IssuedOn row={row} />
    </>
  )
}

function IssuedOn({ row: { issuedOn, issuedPrecision } }: { row: DocumentRow }) {
  const t = useWords(registerWords)
  const f = useFormats()
  if (issuedOn === null) return null
  const [year = '', month = ''] = issuedOn.split('-')
  const said = { day: f.day(issuedOn), month: t.monthOf(month, year), year: t.yearOf(year) }[issuedPrecision]
  return <p className="second">{said}</p>
}

function Subject({ row }: { row: DocumentRow }) {
  const t = useWords(registerWords)
  const parts = [row.numberIn && t.numberIn(row.numberIn), t.stages[row.stage]].filter(Boolean)
  return (
    <div>
      <Link to={documentPath(row.documentId)} className="subject" tabIndex={-1}>
        {row.subject || (row.copies === 0 && t.noFile)}
      </Link>
      <SecondLine by={row.issuer ?? undefined} parts={parts} />
    </div>
  )
}

function Work({ row }: { row: DocumentRow }) {
  const t = useWords(registerWords)
  return (
    <>
      {t.work[row.work]}
      <p className="second">
        {row.doubts > 0 && row.work !== 'handed-out' ? (
          <>
            <DoubtMark /> {t.doubts(row.doubts)}
          </>
        ) : row.copies === 0 ? (
          t.withoutFile
        ) : (
          t.clauses(row.directives)
        )}
      </p>
    </>
  )
}

function Share({ row: { assignments } }: { row: DocumentRow }) {
  const t = useWords(registerWords)
  if (assignments.total === 0) return <span className="q">–</span>
  return (
    <>
      <b className="done-of">
        {assignments.done}/{assignments.total}
      </b>
      {assignments.late > 0 && <p className="second late-t">{t.late(assignments.late)}</p>}
    </>
  )
}
