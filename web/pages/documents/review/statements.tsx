import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { SectionHead } from '../../../ui/section-head.tsx'
import { reviewWords } from '../words/review.ts'
import { statementKey } from './findings.ts'
import './outcome.css'
import { goToWords } from './use-position.ts'

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
          <li key={`${statement.kind}-${statement.start}`} data-keys={statementKey(statement)}>
            <span className="q">{t.statementKinds[statement.kind] ?? statement.kind}</span>
            <button type="button" className="quoted statement-words" onClick={() => goToWords(statementKey(statement))}>
              {statement.quote.replace(/\*+/g, '').replace(/\s+/g, ' ')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
