import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { registerWords } from '../words/register.ts'

const rowsOfPage = 50

export function Pages({ total, now, go }: { total: number; now: number; go: (page: number) => void }) {
  const t = useWords(registerWords)
  const pages = Math.max(1, Math.ceil(total / rowsOfPage))
  if (total === 0) return null
  return (
    <nav className="pages" aria-label={t.pages}>
      <span className="q">{t.total(total)}</span>
      {pages > 1 && (
        <>
          <Button look="quiet" icon="left" label={t.previous} disabled={now <= 1} onClick={() => go(now - 1)} />
          <span>{t.page(now, pages)}</span>
          <Button look="quiet" icon="right" label={t.next} disabled={now >= pages} onClick={() => go(now + 1)} />
        </>
      )}
    </nav>
  )
}
