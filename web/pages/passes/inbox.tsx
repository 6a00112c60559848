/** What came in by report links: chờ văn phòng xác nhận, until an officer accepts or refuses it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { WordsField } from '../../deeds/form-fields.tsx'
import { Thumbnail } from '../../deeds/photo-field.tsx'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath, paths } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type Report, reportsQuery, usePassDeed } from './links-data.ts'
import { linkWords } from './words.ts'

export function Inbox({ state }: { state: 'waiting' | 'answered' }) {
  const t = useWords(linkWords)
  const list = useQuery(reportsQuery(state))
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={6} />
  const tallies = state === 'waiting' ? list.data.waitingTallies : 0
  if (list.data.reports.length === 0 && tallies > 0) return <Tallies waiting={tallies} />
  if (list.data.reports.length === 0) {
    const [title, text] = state === 'waiting' ? [t.inbox.empty, t.inbox.emptyText] : [t.inbox.noneAnswered, undefined]
    return <EmptyState title={title} text={text} />
  }
  return (
    <>
      {tallies > 0 && <Tallies waiting={tallies} />}
      <ul className="link-reports">
        {list.data.reports.map((report, index) => (
          <ReportCard key={report.reportId} report={report} first={index === 0} />
        ))}
      </ul>
    </>
  )
}

/** Figures of villages are answered beside their sheet. */
function Tallies({ waiting }: { waiting: number }) {
  const { inbox: t } = useWords(linkWords)
  const f = useFormats()
  return (
    <p>
      <b>{t.tallies(f.number(waiting))}</b>{' '}
      <Link className="link" to={paths.tallies}>
        {t.toTallies}
      </Link>
    </p>
  )
}

function ReportCard({ report, first }: { report: Report; first: boolean }) {
  const t = useWords(linkWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const { assignment, files, percent } = report
  return (
    <li className="link-report">
      <article aria-label={`${report.name}, ${assignment.title}`}>
        <p className="q">
          {f.instant(report.at)}
          <span className="sep" />
          {assignment.lead}
          {assignment.documentNumber && (
            <>
              <span className="sep" />
              {assignment.documentNumber}
            </>
          )}
        </p>
        <h2>
          <Link to={assignmentPath(assignment.assignmentId)}>{assignment.title}</Link>
        </h2>
        <p className="said-words">
          {percent !== null && <b>{deeds.percent(percent)} </b>}
          {report.words}
        </p>
        {files.length > 0 && (
          <div className="shots">
            {files.map((file) => (
              <a key={file.fileId} href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer">
                <Thumbnail file={file} />
              </a>
            ))}
          </div>
        )}
        <p>
          {t.inbox.by} <b>{report.name}</b>,{' '}
          <a className="link" href={`tel:${report.phone.replace(/[^\d+]/g, '')}`}>
            {report.phone}
          </a>
          <span className="q">, {t.inbox.through(report.passTitle)}</span>
        </p>
        {report.answer ? <Answer report={report} /> : <Decide report={report} first={first} />}
      </article>
    </li>
  )
}

function Answer({ report: { state, answer } }: { report: Report }) {
  const t = useWords(linkWords)
  const f = useFormats()
  if (!answer) return null
  return (
    <p className="s">
      <b>{state === 'accepted' ? t.inbox.accepted : t.inbox.refused}</b> {answer.by}, {f.instant(answer.at)}
      {answer.words && `. ${answer.words}`}
    </p>
  )
}

/** The keys are made with the card: a press repeated after a lost line is the same deed. */
function Decide({ report, first }: { report: Report; first: boolean }) {
  const t = useWords(linkWords)
  const { post } = useSession()
  const sentence = useProblemSentence()
  const deed = usePassDeed()
  const [key] = useState(newKey)
  const [refusing, setRefusing] = useState(false)
  if (post.part !== 'coordinator') return <p className="q">{t.inbox.coordinatorDecides}</p>
  const send = (
    path: 'acceptance' | 'refusal',
    sent: { key: string; body?: object },
    said: string,
    then?: () => void,
  ) =>
    deed.mutate(
      { path: `/api/pass-reports/${report.reportId}/${path}`, ...sent },
      {
        onSuccess: () => {
          say(said)
          then?.()
        },
      },
    )
  return (
    <>
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
      {refusing ? (
        <Refusal
          report={report}
          busy={deed.isPending}
          send={(sent, then) => send('refusal', sent, t.inbox.saidRefused, then)}
          close={() => setRefusing(false)}
        />
      ) : (
        <div className="acts">
          <Button
            look={first ? 'go' : 'default'}
            busy={deed.isPending}
            onClick={() => send('acceptance', { key }, t.inbox.saidAccepted)}
          >
            {t.inbox.accept}
          </Button>
          <Button onClick={() => setRefusing(true)}>{t.inbox.refuse}</Button>
        </div>
      )}
    </>
  )
}

interface RefusalProps {
  report: Report
  busy: boolean
  send: (sent: { key: string; body: object }, then: () => void) => void
  close: () => void
}

function Refusal({ report, busy, send, close }: RefusalProps) {
  const t = useWords(linkWords)
  const draft = useDraft(`pass-report.${report.reportId}`, '')
  const [tried, setTried] = useState(false)
  const words = draft.value.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words !== '') send({ key: draft.key, body: { words } }, draft.sent)
  }
  return (
    <form onSubmit={submit} noValidate>
      <WordsField
        first
        label={t.inbox.why}
        hint={t.inbox.whyHint}
        rows={2}
        value={draft.value}
        onChange={draft.set}
        error={tried && words === '' ? t.inbox.needWhy : null}
      />
      <div className="acts">
        <Button look="go" type="submit" busy={busy}>
          {t.inbox.refuseGo}
        </Button>
        <Button look="quiet" onClick={close}>
          {t.inbox.back}
        </Button>
      </div>
    </form>
  )
}
