import { AssignmentState } from '../../deeds/assignment-state.tsx'
import type { Detail } from '../../deeds/deed-data.ts'
import { dayDue, dueWordsOf } from '../../deeds/due-words.ts'
import { lastOf } from '../../deeds/forms/what-was-said.tsx'
import { LateCause } from '../../deeds/late-cause.tsx'
import { deedWords } from '../../deeds/words.ts'
import { useNow } from '../../platform/clock.ts'
import { dayOf, daysBetween, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { assignmentWords } from './words.ts'

/** How it stands, large; under it the original day, which is never lost, and by how much it was moved. */
export function DueLine({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const due = dueWordsOf(assignment, f, deeds, now)
  const { dueDay, dueAt, percent } = assignment
  const withTime = dueAt !== null && !/^(00:00|23:59)$/.test(f.time(dueAt))
  return (
    <div className={`dueline ${due.tone}`}>
      <p className="bigdue">
        <b>{due.distance || (dueDay === null ? due.date : t.page.due(f.day(dueDay)))}</b>
        {dueDay !== null && due.distance && (
          <span>{withTime && dueAt ? t.page.dueAt(f.time(dueAt), f.day(dueDay)) : t.page.due(f.day(dueDay))}</span>
        )}
      </p>
      <AssignmentState row={assignment} />
      {percent !== null && assignment.state !== 'done' && <span className="s">{t.page.percent(percent)}</span>}
      <OriginalDue assignment={assignment} />
      <WhyLate assignment={assignment} />
    </div>
  )
}

/** Of what is or was late: why, as it was said last. */
function WhyLate({ assignment }: { assignment: Detail }) {
  const { deeds, verbs, assignmentId, lead } = assignment
  const said = lastOf(deeds, 'explain')
  const mayExplain = verbs.includes('explain')
  if (!said && !mayExplain) return null
  return (
    <div className="s why-late">
      <LateCause
        assignmentId={assignmentId}
        leadAgencyId={lead.agencyId}
        cause={said?.cause ?? null}
        agency={said?.toName ?? null}
        mayExplain={mayExplain}
      />
    </div>
  )
}

function OriginalDue({ assignment: { originalDueAt, dueDay, state, following, recurrence } }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  if (originalDueAt === null || dueDay === null) return null
  if (recurrence) return <p className="s">{t.page.recurs(deeds.rhythm(recurrence))}</p>
  const original = dayDue(originalDueAt)
  if (original === dueDay) return null
  const open = state !== 'done' && state !== 'ended' && state !== 'awaiting'
  const over = open && following === 'dated' ? daysBetween(original, dayOf(now)) : 0
  return (
    <p className="s">
      {t.page.original} <b>{f.day(original)}</b>, {t.page.extended(daysBetween(original, dueDay))}.{' '}
      {over > 0 && t.page.lateOfOriginal(over)}
    </p>
  )
}
