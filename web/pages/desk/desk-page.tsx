import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { deskWords } from './words.ts'

export function DeskPage() {
  const t = useWords(deskWords)
  const f = useFormats()
  const now = useNow()
  return (
    <Page title={t.title} subtitle={`${f.weekday(now)}, ${f.time(now)}`} width="narrow">
      <EmptyState title={t.emptyTitle} text={t.emptyText}>
        <Link className={buttonLook({ look: 'go' })} to={paths.documents as string}>
          <Icon name="plus" />
          {t.add}
        </Link>
      </EmptyState>
    </Page>
  )
}
