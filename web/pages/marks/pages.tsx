import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { rowsOfPage } from './marks-data.ts'
import { markWords } from './words.ts'

export function Pages({ total, page, go }: { total: number; page: number; go: (page: number) => void }) {
  const { rows: t } = useWords(markWords)
  const f = useFormats()
  const pages = Math.ceil(total / rowsOfPage)
  if (pages <= 1) return null
  return (
    <nav className="sheet-pages" aria-label={t.pages}>
      <Button look="quiet" icon="left" label={t.previous} disabled={page <= 1} onClick={() => go(page - 1)} />
      <span>{t.page(f.number(page), f.number(pages))}</span>
      <Button look="quiet" icon="right" label={t.next} disabled={page >= pages} onClick={() => go(page + 1)} />
    </nav>
  )
}
