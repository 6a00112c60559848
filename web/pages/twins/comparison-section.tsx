import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { Differences } from './differences.tsx'
import { type Compared, comparisonQuery, type ReadbackDeeds, useReadbackDeeds } from './twins-data.ts'
import { Unlinked } from './unlinked.tsx'
import { twinWords } from './words.ts'

/** Both sides beside each other: what waits to be chosen, and one button that does it. */
export function ComparisonSection({ trackerId, readbackId }: { trackerId: string; readbackId: string }) {
  const { compare: t } = useWords(twinWords)
  const query = useQuery(comparisonQuery(trackerId, readbackId))
  const deeds = useReadbackDeeds(trackerId, readbackId)
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const compared = query.data
  const { differ, unknown } = compared.counts
  return (
    <>
      <section>
        <SectionHead title={t.title} />
        <Counted compared={compared} />
        <ToSettle compared={compared} deeds={deeds} />
      </section>
      {unknown > 0 && <Unlinked compared={compared} deeds={deeds} />}
      {compared.rows.length > 0 && <Differences compared={compared} deeds={deeds} />}
      {differ === 0 && unknown === 0 && compared.rows.length === 0 && (
        <EmptyState title={t.allAgree} text={t.allAgreeText} />
      )}
      <Missing compared={compared} />
    </>
  )
}

function Counted({ compared: { counts, unknownWords } }: { compared: Compared }) {
  const { compare: t } = useWords(twinWords)
  const f = useFormats()
  const told = (['differ', 'agree', 'decided', 'unknown', 'notOurs', 'missing', 'unnamed'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => t[name](f.number(counts[name])))
  return (
    <>
      <p className="twins-counts">
        <b>{t.rows(f.number(counts.rows))}</b>: {told.join(', ')}.
      </p>
      {unknownWords.length > 0 && (
        <p className="twins-note">
          {t.unknownWords}: {unknownWords.map(({ word, rows }) => `“${word}” (${f.number(rows)})`).join(', ')}.{' '}
          {t.unknownWordsWhy}
        </p>
      )}
    </>
  )
}

function usePartsSaid(): (to: Compared['toSettle']) => string {
  const { settle: t } = useWords(twinWords)
  const f = useFormats()
  return (to) =>
    (['take', 'keep', 'send', 'link', 'notOurs'] as const)
      .filter((name) => to[name] > 0)
      .map((name) => t[name](f.number(to[name])))
      .join(', ')
}

function ToSettle({ compared, deeds: { settle, undo } }: { compared: Compared; deeds: ReadbackDeeds }) {
  const { settle: t } = useWords(twinWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const said = usePartsSaid()
  const { settled, toSettle, verbs } = compared
  const error = settle.error ?? undo.error
  return (
    <div className="to-settle">
      {settled && (
        <p>
          {t.done(f.instant(settled.at), settled.by, said(settled.counts))}{' '}
          {verbs.includes('undo') ? (
            <Button
              size="sm"
              busy={undo.isPending}
              onClick={() => undo.mutate(undefined, { onSuccess: () => say(t.undone) })}
            >
              {t.undo}
            </Button>
          ) : (
            <span className="q">{t.locked}</span>
          )}
        </p>
      )}
      {verbs.includes('settle') && (
        <p className="acts">
          <Button
            look="go"
            busy={settle.isPending}
            onClick={() => settle.mutate(undefined, { onSuccess: () => say(t.said) })}
          >
            {t.go(said(toSettle))}
          </Button>
          <span className="q">{t.dry}</span>
        </p>
      )}
      <div role="alert">{error && <p className="twins-fault">{t.failed(sentence(error))}</p>}</div>
    </div>
  )
}

function Missing({ compared: { missing, counts } }: { compared: Compared }) {
  const { missing: t } = useWords(twinWords)
  const f = useFormats()
  if (missing.length === 0) return null
  return (
    <section>
      <SectionHead title={t.title} count={f.number(counts.missing)} note={t.why} />
      <ul className="twins-missing">
        {missing.map(({ assignmentId, title, lead, identifier }) => (
          <li key={identifier}>
            <Link to={assignmentPath(assignmentId)}>{title}</Link>
            <span className="q">
              {' '}
              {lead}, {identifier}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
