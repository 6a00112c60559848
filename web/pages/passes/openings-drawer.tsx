import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { openingsQuery, type Pass } from './links-data.ts'
import { linkWords } from './words.ts'

/** When a link was used and with what result; who used it is not known here and is kept nowhere. */
export function OpeningsDrawer({ pass, close }: { pass: Pass; close: () => void }) {
  const t = useWords(linkWords)
  const f = useFormats()
  const log = useQuery(openingsQuery(pass.passId))
  return (
    <Drawer open onClose={close} title={t.log.title(pass.title)}>
      <p className="q">{t.log.noNames}</p>
      {log.error && <ProblemState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Bones rows={6} />}
      {log.data?.openings.length === 0 && <EmptyState title={t.log.empty} />}
      <ul className="links-log">
        {log.data?.openings.map(({ at, what, result }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two uses in one instant are alike
          <li key={`${at}${index}`}>
            <span className="q">{f.instant(at)}</span> {t.log.uses[what]}
            {result !== 'let-in' && <b>, {t.log.results[result]}</b>}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
