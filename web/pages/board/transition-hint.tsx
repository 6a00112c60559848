import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { transitionPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { keepsTheBook, useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { transitionsQuery } from './board-data.ts'
import { boardWords } from './words.ts'

/** Says over the board of a set that figures still stand in the one before it, or that cells wait at a stage that is no more. */
export function TransitionHint({ frameworkId }: { frameworkId: number }) {
  const { transition: t } = useWords(boardWords)
  const f = useFormats()
  const { post } = useSession()
  const office = keepsTheBook(post)
  const { data } = useQuery({ ...transitionsQuery, enabled: office })
  const open = (data?.transitions ?? []).filter(
    (one) => one.open > 0 && (one.kind === 'stages' || one.toFramework === frameworkId),
  )
  const late = (data?.transitions ?? []).filter(
    (one) => one.late > 0 && (one.kind === 'units' || one.toFramework === frameworkId),
  )
  const link = (key: string) => (
    <Link className="link" to={transitionPath(key)}>
      {t.open}
    </Link>
  )
  return (
    <>
      {open.map(({ key, kind, open: n, from, onDay }) => (
        <p className="bd-hint" key={key}>
          {kind === 'sets' ? t.sets(f.number(n), from) : t.stages(f.number(n), f.day(onDay))} {link(key)}
        </p>
      ))}
      {late.map(({ key, late: n, onDay }) => (
        <p className="bd-hint" key={`late ${key}`}>
          {t.late(f.number(n), f.day(onDay))} {link(key)}
        </p>
      ))}
    </>
  )
}
