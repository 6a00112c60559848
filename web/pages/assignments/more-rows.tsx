import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { assignmentWords } from './words.ts'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** Asks for the next page where there is one and it is not on its way. */
export function more({ hasNextPage, isFetchingNextPage, fetchNextPage }: Paged): void {
  if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
}

/** The next page of a list, with how many of how many are shown. */
export function MoreRows(props: { query: Paged; shown: number; total: number }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const { query, shown, total } = props
  if (!query.hasNextPage) return null
  return (
    <p className="more">
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t.sheet.more}
      </Button>
      <span className="q">{t.sheet.shown(f.number(shown), f.number(total))}</span>
    </p>
  )
}
