/** What became of a document, clause by clause: for whoever opens it again after its work was handed out. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { AssignmentRow } from '../../../../server/modules/assignments/contract.ts'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { AssignmentState } from '../../../deeds/assignment-state.tsx'
import { dueWordsOf } from '../../../deeds/due-words.ts'
import { deedWords } from '../../../deeds/words.ts'
import { CasefileButton } from '../../../papers/casefile-button.tsx'
import { assignmentPath } from '../../../paths.ts'
import { useNow } from '../../../platform/clock.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../../ui/statement.tsx'
import { reviewWords } from '../words/review.ts'
import { AlsoHere } from './also-here.tsx'
import { GroundsOf } from './grounds.tsx'
import './outcome.css'
import { useReview } from './review-context.ts'
import { outcomeQuery } from './review-data.ts'
import { keyOf } from './sheet-text.ts'
import { cardId } from './use-position.ts'

export function OutcomePane() {
  const t = useWords(reviewWords)
  const { document, list } = useReview()
  const outcome = useQuery(outcomeQuery(document.documentId))
  const rowsOf = new Map(outcome.data?.clauses.map(({ directiveId, rows }) => [directiveId, rows]))
  const all = outcome.data?.clauses.flatMap(({ rows }) => rows) ?? []
  const ordered = [...list.directives].sort((a, b) => a.ordinal - b.ordinal)
  const known = new Set(ordered.map(({ directiveId }) => directiveId))
  const listed = outcome.data?.clauses.filter(({ directiveId }) => !known.has(directiveId)).flatMap(({ rows }) => rows)
  const handedOut = ordered.filter(({ directiveId }) => (rowsOf.get(directiveId)?.length ?? 0) > 0)
  const filed = ordered.filter((row) => !handedOut.includes(row))
  return (
    <section className="cards" aria-label={t.outcome}>
      <AlsoHere documentId={document.documentId} />
      <SectionHead
        title={t.outcome}
        count={shareDone(all, t)}
        note={lateNote(all, t)}
        right={<CasefileButton documentId={document.documentId} />}
      />
      {outcome.error && <ProblemState error={outcome.error} onRetry={() => void outcome.refetch()} />}
      {outcome.isPending && <Bones rows={6} />}
      {handedOut.length === 0 && listed?.length === 0 && <NothingYet />}
      <ul className="outcome">
        {handedOut.map((row) => (
          <ClauseOutcome key={row.directiveId} directive={row} rows={rowsOf.get(row.directiveId) ?? []} />
        ))}
        {listed?.map((row) => (
          <Listed key={row.assignmentId} row={row} />
        ))}
      </ul>
      {filed.length > 0 && handedOut.length > 0 && <Filed rows={filed} />}
      <GroundsOf documentId={document.documentId} />
    </section>
  )
}

/** Of what is still owed: what was taken off or ran out with its period counts on neither side. */
function shareDone(rows: readonly AssignmentRow[], t: (typeof reviewWords)['vi']): string {
  const owed = rows.filter(({ state }) => state !== 'ended')
  return t.outcomeOf(owed.filter(({ state }) => state === 'done').length, owed.length)
}

function lateNote(rows: readonly AssignmentRow[], t: (typeof reviewWords)['vi']) {
  const late = rows.filter(({ state }) => state === 'late').length
  return late > 0 ? <span className="late-t">{t.outcomeLate(late)}</span> : undefined
}

function NothingYet() {
  const t = useWords(reviewWords)
  const navigate = useNavigate()
  return (
    <EmptyState title={t.outcomeEmpty} text={t.outcomeEmptyText}>
      <Button onClick={() => void navigate({ to: '.', search: { xem: 'ra-soat' } })}>{t.toReviewing}</Button>
    </EmptyState>
  )
}

function ClauseOutcome({ directive, rows }: { directive: DirectiveRow; rows: readonly AssignmentRow[] }) {
  const t = useWords(reviewWords)
  const { position } = useReview()
  const { directiveId: id, section, title } = directive
  const [only] = rows
  const ended = rows.filter(({ state }) => state === 'ended').length
  const late = rows.filter(({ state }) => state === 'late').length
  const head = (
    <>
      <span className="no">{section}</span>
      <span className="v">{title}</span>
    </>
  )
  const className = `outcome-clause${position.active === id ? ' on' : ''}${late > 0 ? ' late' : ''}`
  const look = () => position.activate(id)
  const key = keyOf('clause', directive)
  if (rows.length === 1 && only) {
    return (
      <li id={cardId(id)} className={className} data-keys={key} onFocus={look}>
        <Link className="outcome-line" to={assignmentPath(only.assignmentId)}>
          {head}
          <span className="who">{only.lead.shortName ?? only.lead.name}</span>
          <Due row={only} />
          <AssignmentState row={only} />
        </Link>
      </li>
    )
  }
  return (
    <li id={cardId(id)} className={className} data-keys={key} onFocus={look}>
      <details>
        <summary className="outcome-line">
          {head}
          <span className="who">{t.agencies(rows.length)}</span>
          <span>
            {late > 0 && <span className="late-t">{t.outcomeLate(late)}</span>}
            {late === 0 && ended > 0 && ended < rows.length && <span className="q">{t.outcomeEnded(ended)}</span>}
          </span>
          <span className="share">
            {ended === rows.length && only ? <AssignmentState row={only} /> : <b>{shareDone(rows, t)}</b>}
          </span>
        </summary>
        <ul>
          {rows.map((row) => (
            <li key={row.assignmentId}>
              <Link className="outcome-unit" to={assignmentPath(row.assignmentId)}>
                <span>{row.lead.name}</span>
                <Due row={row} />
                <AssignmentState row={row} />
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** It rests on the document by its number, not on a clause of it. */
function Listed({ row }: { row: AssignmentRow }) {
  return (
    <li className={row.state === 'late' ? 'outcome-clause late' : 'outcome-clause'}>
      <Link className="outcome-line" to={assignmentPath(row.assignmentId)}>
        <span className="no">{row.section}</span>
        <span className="v">{row.title}</span>
        <span className="who">{row.lead.shortName ?? row.lead.name}</span>
        <Due row={row} />
        <AssignmentState row={row} />
      </Link>
    </li>
  )
}

function Due({ row }: { row: AssignmentRow }) {
  const f = useFormats()
  const t = useWords(deedWords)
  const due = dueWordsOf(row, f, t, useNow())
  return (
    <span className="due-words">
      {due.date}
      {due.distance && <small className={due.tone === 'plain' ? 'q' : `${due.tone}-t`}>{due.distance}</small>}
    </span>
  )
}

function Filed({ rows }: { rows: readonly DirectiveRow[] }) {
  const t = useWords(reviewWords)
  return (
    <details className="statements">
      <summary>
        <SectionHead title={t.outcomeNone} count={rows.length} />
      </summary>
      <ul>
        {rows.map(({ directiveId, section, title }) => (
          <li key={directiveId}>
            <span className="q">{section}</span>
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
