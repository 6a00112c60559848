import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { transitionPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { keepsTheBook, useSession } from '../../../platform/session.ts'
import { useWords } from '../../../platform/words.ts'
import { transitionsQuery } from './time-data.ts'
import { timeWords } from './words.ts'

/** Below the list of an operation: figures of its old units about a day before it that were recorded after theirs had gone over. */
export function LateLine({ operationId }: { operationId: string }) {
  const { work: t } = useWords(timeWords)
  const f = useFormats()
  const { post } = useSession()
  const office = keepsTheBook(post)
  const { data } = useQuery({ ...transitionsQuery, enabled: office })
  const line = data?.transitions.find(({ key }) => key === `units-${operationId}`)
  if (!line) return null
  return (
    <p className="s late-line">
      {line.late > 0 ? t.late(f.number(line.late)) : t.lateDecided}{' '}
      <Link className="link" to={transitionPath(line.key)}>
        {t.lateOpen}
      </Link>
    </p>
  )
}
