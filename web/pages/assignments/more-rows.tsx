import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { assignmentWords } from './words.ts'

/** The next page of a list, with how many of how many are shown. */
export function MoreRows(props: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
  total: number
}) {
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
