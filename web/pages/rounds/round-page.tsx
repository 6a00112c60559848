/** One round: what was planned, its minutes, and the grid in which its results are typed. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PrintButton } from '../../papers/print-button.tsx'
import { documentPath, paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { MinutesForm } from './minutes-form.tsx'
import { PlanForm } from './plan-form.tsx'
import { ResultsGrid } from './results-grid.tsx'
import './rounds.css'
import { type Round, roundQuery, withdrawRound } from './rounds-data.ts'
import { Counts } from './rounds-page.tsx'
import { roundWords } from './words.ts'

export function RoundPage() {
  const t = useWords(roundWords)
  const { roundId } = useParams({ from: '/signed-in/tham-dinh/$roundId' })
  const query = useQuery(roundQuery(roundId))
  return (
    <Page
      title={query.data?.name ?? t.title}
      crumbs={[{ to: paths.rounds, label: t.title }]}
      className="round-page"
      actions={query.data && <PrintButton list="round" path={`/api/papers/round?roundId=${roundId}`} />}
    >
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={8} />}
      {query.data && <Whole round={query.data} />}
    </Page>
  )
}

function Whole({ round }: { round: Round }) {
  const t = useWords(roundWords)
  const f = useFormats()
  const [open, setOpen] = useState<'plan' | 'minutes' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="round-head">
        <p>
          {t.round.by(round.stageName, round.team)}
          <span className="sep" />
          {t.days(f.day(round.startsOn), f.day(round.endsOn))}
          <span className="sep" />
          {t.list.units(f.number(round.units))}
        </p>
        {round.ground && (
          <p className="s">
            {t.round.ground}: <PaperLink paper={round.ground} />
          </p>
        )}
        <p className="s">
          <Counts counts={round.counts} />
        </p>
        {round.verbs.length > 0 && (
          <div className="acts">
            <Button size="sm" onClick={() => setOpen('plan')}>
              {t.round.change}
            </Button>
            {round.verbs.includes('withdraw') && (
              <Button size="sm" look="quiet" onClick={() => setOpen('withdraw')}>
                {t.round.withdraw}
              </Button>
            )}
          </div>
        )}
      </div>
      <Minutes round={round} onAdd={() => setOpen('minutes')} />
      <ResultsGrid round={round} />
      {open === 'plan' && <PlanForm round={round} close={close} onPlanned={() => {}} />}
      {open === 'minutes' && <MinutesForm round={round} close={close} />}
      {open === 'withdraw' && <Withdrawing round={round} close={close} />}
    </>
  )
}

function PaperLink({
  paper,
}: {
  paper: { documentId: string; number: string | null; issuedOn: string | null; subject: string }
}) {
  const f = useFormats()
  const shown = [paper.number, paper.issuedOn && f.day(paper.issuedOn)].filter(Boolean).join(', ') || paper.subject
  return (
    <Link className="link" to={documentPath(paper.documentId)}>
      {shown}
    </Link>
  )
}

function Minutes({ round, onAdd }: { round: Round; onAdd: () => void }) {
  const { round: t } = useWords(roundWords)
  const may = round.verbs.includes('minutes')
  return (
    <section className="round-minutes">
      <SectionHead
        title={t.minutes}
        count={round.minuteList.length || undefined}
        right={
          may && (
            <Button size="sm" icon="plus" onClick={onAdd}>
              {t.addMinutes}
            </Button>
          )
        }
      />
      {round.minuteList.length === 0 && <p className="s">{t.noMinutes}</p>}
      <ul>
        {round.minuteList.map((paper) => (
          <li key={`${paper.documentId}:${paper.unitId}`}>
            <PaperLink paper={paper} />
            <span className="sep" />
            {t.minutesOf(paper.unitName)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Withdrawing({ round, close }: { round: Round; close: () => void }) {
  const { round: t, form } = useWords(roundWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const sentence = useProblemSentence()
  const [fault, setFault] = useState<string | null>(null)
  const withdraw = async () => {
    try {
      await withdrawRound(round.roundId)
      say(t.withdrawn)
      await navigate({ to: paths.rounds })
      await client.invalidateQueries({ queryKey: ['round'] })
    } catch (error) {
      setFault(sentence(error))
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t.withdrawAsk}
      actions={
        <>
          <Button look="go" onClick={() => void withdraw()}>
            {t.withdraw}
          </Button>
          <Button look="quiet" onClick={close}>
            {form.cancel}
          </Button>
        </>
      }
    >
      {t.withdrawText}
      <p role="status">{fault}</p>
    </Dialog>
  )
}
