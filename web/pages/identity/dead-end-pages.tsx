import { Link } from '@tanstack/react-router'
import { useWords } from '../../platform/words.ts'
import { buttonLook } from '../../ui/button.tsx'
import { EmptyState, ProblemState } from '../../ui/statement.tsx'
import './dead-end-pages.css'

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useWords()
  return (
    <main className="dead-end">
      <EmptyState whole title={t.notFound.title} text={t.notFound.text}>
        <Link className={buttonLook()} to="/">
          {t.notFound.action}
        </Link>
      </EmptyState>
    </main>
  )
}

/** A page that could not be opened: its data or its code did not come. */
export function FailedPage({ error }: { error: unknown }) {
  const t = useWords()
  return (
    <main className="dead-end">
      <ProblemState title={t.failed.title} error={error} onRetry={() => window.location.reload()} />
    </main>
  )
}
