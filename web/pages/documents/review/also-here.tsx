import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../../../deeds/choices-data.ts'
import { useOthersAt } from '../../../platform/presence.ts'
import { useWords } from '../../../platform/words.ts'
import { reviewWords } from '../words/review.ts'

/** Who else has this document open now: two at one clause should know of each other before they save. */
export function AlsoHere({ documentId }: { documentId: string }) {
  const t = useWords(reviewWords)
  const others = useOthersAt(documentId)
  const { data } = useQuery({ ...peopleQuery, enabled: others.length > 0 })
  const names = (data?.people ?? []).filter(({ personId }) => others.includes(personId)).map(({ name }) => name)
  return <div role="status">{names.length > 0 && <p className="also-here">{t.alsoHere(names)}</p>}</div>
}
