import { useQuery } from '@tanstack/react-query'
import { agenciesQuery } from '../../deeds/choices-data.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { SectionHead } from '../../ui/section-head.tsx'
import { QuestionCard } from './question-card.tsx'
import type { Question, Sheet, SheetDeeds } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** Open questions, each with the answers beside it; those answered are folded away, to be changed there. */
export function QuestionsSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { questions: t } = useWords(sheetWords)
  const f = useFormats()
  const names = useAgencyNames()
  if (sheet.questions.length + sheet.names.length === 0) return null
  const [open, answered] = [sheet.questions.filter(isOpen), sheet.questions.filter((one) => !isOpen(one))]
  const card = (question: Question) => (
    <QuestionCard key={question.key} question={question} deeds={deeds} may={may} names={names} />
  )
  return (
    <section className="questions" aria-label={t.title}>
      {open.length > 0 && <SectionHead title={t.title} count={sheet.open} note={t.note} />}
      {open.map(card)}
      {answered.length > 0 && (
        <details className="answered-ones">
          <summary>{t.answered(f.number(answered.length))}</summary>
          {answered.map(card)}
        </details>
      )}
      <Understood sheet={sheet} names={names} />
    </section>
  )
}

const isOpen = ({ answer }: Question): boolean => answer === null

/** Names of agencies by their number. */
function useAgencyNames(): ReadonlyMap<number, string> {
  const { data } = useQuery(agenciesQuery)
  return new Map((data?.agencies ?? []).map(({ agencyId, name }) => [agencyId, name]))
}

/** What was understood without a question, to be looked at by who wants to. */
function Understood({ sheet, names }: { sheet: Sheet; names: ReadonlyMap<number, string> }) {
  const { questions: t } = useWords(sheetWords)
  const f = useFormats()
  if (sheet.names.length === 0) return null
  return (
    <details className="understood">
      <summary>{t.understood(f.number(sheet.names.length))}</summary>
      <ul>
        {sheet.names.map(({ key, printed, agencyIds, rows }) => (
          <li key={key}>
            <b>{printed}</b> <span className="q">{t.rows(f.number(rows))}</span>
            <br />
            {agencyIds.map((id) => names.get(id) ?? '').join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
