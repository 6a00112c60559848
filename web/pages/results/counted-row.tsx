import { Link } from '@tanstack/react-router'
import type { ResultRow } from '../../../server/modules/results/contract.ts'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { resultWords } from './words.ts'

/** One assignment as the table counted it: its column, its days, and why it was late. */
export function CountedRow({ row, own = false }: { row: ResultRow; own?: boolean }) {
  const t = useWords(resultWords)
  const f = useFormats()
  const { outcome, dueAt, doneAt, cause, causeAgency, returned, extended } = row
  const late = outcome === 'late' || outcome === 'done-late'
  // A due instant ends the day it means.
  const due = dueAt ? t.rows.due(f.day(new Date(Date.parse(dueAt) - 1))) : t.rows.noDue
  const said =
    cause === 'other-agency' && causeAgency
      ? t.rows.waitsFor(causeAgency)
      : cause
        ? t.rows.causes[cause]
        : t.rows.unsaid
  const facts = [
    due,
    doneAt && t.rows.done(f.day(doneAt)),
    late && `${t.rows.cause}: ${said}`,
    returned && t.rows.returned,
    extended && t.rows.extended,
  ].filter((fact) => typeof fact === 'string')
  return (
    <>
      <Link className="result-title" to={assignmentPath(row.assignmentId)}>
        {row.title}
      </Link>
      <p className="q">
        {!own && `${row.agencyName}, `}
        {[row.documentNumber, row.code].filter(Boolean).join(', ')}
      </p>
      <p className="s">
        <b className={outcome === 'late' ? 'late-t' : undefined}>{t.outcomes[outcome]}</b>
        {facts.map((fact) => (
          <span key={fact}>
            <span className="sep" />
            {fact}
          </span>
        ))}
      </p>
    </>
  )
}
