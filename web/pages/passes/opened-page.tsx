/** What a limited link opens, on any phone, without an account: /l#secret. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Bones, EmptyState, ErrorState } from '../../ui/statement.tsx'
import { CodeForm } from './code-form.tsx'
import { useKeptPage } from './kept-page.ts'
import '../../deeds/deeds.css'
import './opened.css'
import { openedQuery, useSecret } from './opened-data.ts'
import { OpenedFrame } from './opened-frame.tsx'
import { ReportView } from './report-view.tsx'
import { TallyView } from './tally-view.tsx'
import { ViewView } from './view-view.tsx'
import { linkWords } from './words.ts'

export function OpenedPage() {
  const secret = useSecret()
  const { public: t } = useWords(linkWords)
  useEffect(keepFromSearchEngines, [])
  if (secret === null)
    return (
      <OpenedFrame title={t.noSecret}>
        <EmptyState whole title={t.noSecret} text={t.noSecretText} />
      </OpenedFrame>
    )
  return <Opening key={secret} secret={secret} />
}

function Opening({ secret }: { secret: string }) {
  const { public: t } = useWords(linkWords)
  const sentence = useProblemSentence()
  const [code, setCode] = useKeptCode(secret)
  const holder = useHolder(secret, code)
  const { data, error, isFetching, refetch } = useQuery(openedQuery(holder))
  const kept = useKeptPage(holder, data, error)
  useAgainWithLine(error !== null, refetch)
  if (data?.kind === 'view') return <ViewView page={data} />
  if (data?.kind === 'tally') return <TallyView page={data} holder={holder} />
  if (data?.kind === 'report') return <ReportView page={data} holder={holder} />
  if (kept !== null && kept !== 'wrong-code') return <ReportView page={kept.page} holder={holder} keptAt={kept.at} />
  const asked = error instanceof ApiProblem && (codeAsked.has(error.code) || kept === 'wrong-code')
  if (asked || (code !== null && !error))
    return (
      <OpenedFrame title={t.codeTitle}>
        <CodeForm
          busy={isFetching}
          refused={refusedBecause(error, kept !== null && code !== null ? t.codeWrongHere : null, sentence)}
          onCode={(typed) => (typed === code ? void refetch() : setCode(typed))}
        />
      </OpenedFrame>
    )
  if (!error) return <OpenedFrame title={t.loading}>{<Bones rows={6} label={t.loading} />}</OpenedFrame>
  const lasting = error instanceof ApiProblem && (error.status === 403 || error.status === 404)
  return (
    <OpenedFrame title={t.shut}>
      {lasting ? (
        <EmptyState whole title={t.shut} text={sentence(error)} />
      ) : (
        <>
          <h1 className="vh">{t.shut}</h1>
          <ErrorState title={t.shut} text={sentence(error)} onRetry={() => void refetch()} retry={t.again} />
        </>
      )}
    </OpenedFrame>
  )
}

/** Without a line only the phone itself can say that a code is wrong. */
function refusedBecause(error: Error | null, here: string | null, sentence: (error: unknown) => string): string | null {
  if (!(error instanceof ApiProblem) || error.code === 'passes.code-needed') return null
  return codeAsked.has(error.code) ? sentence(error) : here
}

/** What did not open for want of a line opens by itself when the line is back. */
function useAgainWithLine(waits: boolean, refetch: () => unknown): void {
  useEffect(() => {
    if (!waits) return
    const again = () => void refetch()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [waits, refetch])
}

const codeAsked: ReadonlySet<string> = new Set(['passes.code-needed', 'passes.wrong-code'])

/** The digits stay until the tab is closed, so that a reload does not ask again. */
function useKeptCode(secret: string): [string | null, (code: string) => void] {
  const place = `don-doc.code.${secret.slice(0, 8)}`
  const [code, setCode] = useState(() => sessionStorage.getItem(place))
  return [
    code,
    (typed) => {
      sessionStorage.setItem(place, typed)
      setCode(typed)
    },
  ]
}

function useHolder(secret: string, code: string | null) {
  const [holder, setHolder] = useState({ secret, code })
  if (holder.code !== code) setHolder({ secret, code })
  return holder.code === code ? holder : { secret, code }
}

function keepFromSearchEngines(): () => void {
  const robots = document.createElement('meta')
  robots.name = 'robots'
  robots.content = 'noindex'
  document.head.append(robots)
  return () => robots.remove()
}
