/** What figures, rounds and recognitions rest on a document: the way back from a source to what stands on it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Grounds } from '../../../../server/modules/board/contract.ts'
import { shortSetName } from '../../../frameworks/set-name.ts'
import { paths, roundPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { keepsTheBook, useSession } from '../../../platform/session.ts'
import { useWords } from '../../../platform/words.ts'
import { SectionHead } from '../../../ui/section-head.tsx'
import { ProblemState } from '../../../ui/statement.tsx'
import { groundsWords } from '../words/grounds.ts'
import './grounds.css'
import { groundsQuery } from './review-data.ts'

/** @param always says so too where nothing rests on it; otherwise it keeps silent then */
export function GroundsOf({ documentId, always = false }: { documentId: string; always?: boolean }) {
  const t = useWords(groundsWords)
  const { post } = useSession()
  const grounds = useQuery({ ...groundsQuery(documentId), enabled: keepsTheBook(post) })
  if (grounds.isError && always) return <ProblemState error={grounds.error} onRetry={() => void grounds.refetch()} />
  if (!grounds.data) return null
  const { marks, rounds, recognitions } = grounds.data
  const count = marks.length + rounds.length + recognitions.length
  if (count === 0 && !always) return null
  return (
    <section className="grounds">
      <SectionHead title={t.title} count={count > 0 ? count : undefined} />
      {count === 0 ? <p className="q">{t.nothing}</p> : <GroundLines {...grounds.data} />}
    </section>
  )
}

function GroundLines({ marks, rounds, recognitions }: Grounds) {
  const t = useWords(groundsWords)
  const f = useFormats()
  return (
    <ul>
      {marks.map(({ frameworkId, name, cells, statements }) => (
        <Line
          key={`marks ${frameworkId}`}
          kind={t.marks}
          said={[cells > 0 && t.cells(f.number(cells)), statements > 0 && t.statements(f.number(statements))]}
        >
          <Link className="link" to={paths.board} search={{ bo: frameworkId }}>
            {shortSetName(name)}
          </Link>
        </Line>
      ))}
      {rounds.map(({ roundId, name, held, minutes }) => (
        <Line key={roundId} kind={t.rounds} said={[held && t.held, minutes && t.minutes]}>
          <Link className="link" to={roundPath(roundId)}>
            {name}
          </Link>
        </Line>
      ))}
      {recognitions.map(({ frameworkId, name, units, ended }) => (
        <Line
          key={`recognitions ${frameworkId}`}
          kind={t.recognitions}
          said={[units > 0 && t.recognised(f.number(units)), ended > 0 && t.ended(f.number(ended))]}
        >
          <Link className="link" to={paths.recognitions}>
            {shortSetName(name)}
          </Link>
        </Line>
      ))}
    </ul>
  )
}

function Line({ kind, said, children }: { kind: string; said: (string | false)[]; children: ReactNode }) {
  return (
    <li>
      <span className="q">{kind}</span>
      <span>{children}</span>
      <span>{said.filter(Boolean).join(', ')}</span>
    </li>
  )
}
