import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { SectionHead } from '../../../ui/section-head.tsx'
import { reviewWords } from '../words/review.ts'
import './outcome.css'

/** The figures the document reports, each quoted as it stands. */
export function Statements({ statements }: { statements: DocumentDetail['statements'] }) {
  const t = useWords(reviewWords)
  if (statements.length === 0) return null
  return (
    <details className="statements">
      <summary>
        <SectionHead title={t.statements} note={t.statementsNote(statements.length)} />
      </summary>
      <ul>
        {statements.map((statement) => (
          <li key={`${statement.kind}-${statement.start}`}>
            <span className="q">{t.statementKinds[statement.kind] ?? statement.kind}</span>
            <span className="quoted">{statement.quote.replace(/\*+/g, '').replace(/\s+/g, ' ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
