/** Bàn giao: all that an officer holds, as a list both sign, and the one deed that moves it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Holding } from '../../../server/modules/papers/contract.ts'
import { usePostChoices } from '../../deeds/choices-data.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './hand-over.css'
import { type HandOverSearch, holdingQuery } from './hand-over-data.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { handOverWords } from './words.ts'

export function HandOverPage() {
  const t = useWords(handOverWords)
  const { post } = useSession()
  const search = useSearch({ from: '/signed-in/ban-giao' })
  const from = search.tu ?? post.postId
  const holding = useQuery(holdingQuery(from))
  const paper = `/api/papers/holding?post=${from}${search.cho ? `&to=${search.cho}` : ''}`
  return (
    <Page
      title={t.title}
      crumbs={[{ to: paths.assignments, label: t.crumb }]}
      className="hand-over"
      actions={<PrintButton list="holding" path={paper} />}
    >
      <p className="s">{t.intro}</p>
      <Parties from={from} to={search.cho ?? null} />
      {holding.isPending && <Bones rows={8} />}
      {holding.isError && <ProblemState error={holding.error} onRetry={() => void holding.refetch()} />}
      {holding.data && <Held holding={holding.data} to={search.cho ?? null} />}
    </Page>
  )
}

function Held({ holding, to }: { holding: Holding; to: number | null }) {
  const t = useWords(handOverWords)
  if (holding.rows.length === 0) return <EmptyState title={t.emptyTitle} text={t.emptyText} />
  return <HandOverForm key={holding.post.postId} holding={holding} to={to} />
}

function Parties({ from, to }: { from: number; to: number | null }) {
  const t = useWords(handOverWords)
  const navigate = useNavigate({ from: paths.handOver })
  const posts = usePostChoices()
  const change = (part: HandOverSearch) =>
    void navigate({ search: (before: HandOverSearch) => ({ ...before, ...part }), replace: true })
  return (
    <div className="hand-over-parties">
      <Combobox label={t.from} value={from} onChange={(tu) => change({ tu: tu ?? undefined })} options={posts} />
      <Combobox
        clearable
        label={t.to}
        value={to}
        onChange={(cho) => change({ cho: cho ?? undefined })}
        options={posts}
        error={to !== null && to === from ? t.same : null}
      />
    </div>
  )
}
