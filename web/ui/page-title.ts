import { useEffect } from 'react'
import { useWords } from '../platform/words.ts'

/** What the browser's tab says. <Page> calls it; pages without the frame call it themselves. */
export function usePageTitle(title: string): void {
  const t = useWords()
  useEffect(() => {
    document.title = title === t.product ? title : `${title} · ${t.product}`
  }, [title, t.product])
}
