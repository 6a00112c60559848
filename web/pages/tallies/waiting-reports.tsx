/** What village heads sent by their links: taken into the sheet with one press, or refused with a reason that their link shows. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { reportsQuery, type TallyReport, useTallyDeed } from './tallies-data.ts'
import { tallyWords } from './words.ts'

export function WaitingReports() {
  const { waiting: t } = useWords(tallyWords)
  const f = useFormats()
  const { data } = useQuery(reportsQuery)
  if (!data || data.reports.length === 0) return null
  return (
    <section className="tally-waiting">
      <SectionHead title={t.title} count={f.number(data.reports.length)} />
      <ul>
        {data.reports.map((report) => (
          <li key={report.reportId}>
            <Report report={report} may={data.mayAnswer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Report({ report, may }: { report: TallyReport; may: boolean }) {
  const { waiting: t } = useWords(tallyWords)
  const f = useFormats()
  const { village, commune, communeId, code, indicator, numerator, denominator, onDay, last } = report
  const figures = (one: { numerator: number; denominator: number; onDay: string }) =>
    t.figures(f.decimal(one.numerator, 2), f.decimal(one.denominator, 2), f.day(one.onDay))
  return (
    <article aria-label={`${village}, ${code}`}>
      <p>
        <b>
          {village}, {commune}
        </b>
        <span className="sep" />
        <Link
          className="link"
          to={paths.tallies}
          search={{ xa: communeId, bo: report.frameworkId, ct: report.place + 1 }}
          title={indicator}
        >
          {code} {indicator}
        </Link>
      </p>
      <p>
        <b>{figures({ numerator, denominator, onDay })}</b>
        <span className="q"> {last ? t.last(figures(last)) : t.noLast}</span>
      </p>
      <p className="q">
        {report.name},{' '}
        <a className="link" href={`tel:${report.phone.replace(/[^\d+]/g, '')}`}>
          {report.phone}
        </a>
        , {f.instant(report.at)}
      </p>
      {may ? <Decide report={report} /> : <p className="q">{t.coordinator}</p>}
    </article>
  )
}

function Decide({ report: { reportId, village } }: { report: TallyReport }) {
  const { waiting: t } = useWords(tallyWords)
  const sentence = useProblemSentence()
  const deed = useTallyDeed<unknown>()
  const [refusing, setRefusing] = useState(false)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  // an answered one leaves the list before its own mutation is through: what is said must not hang on it
  const send = (path: string, body: object, said: string) =>
    void deed.mutateAsync({ path: `/tally-reports/${reportId}/${path}`, body }).then(
      () => say(said),
      () => {},
    )
  const refuse = () => {
    setTried(true)
    if (words.trim() !== '') send('refusal', { words: words.trim() }, t.refused)
  }
  return (
    <>
      {refusing && (
        <TextField
          label={t.why}
          value={words}
          onChange={setWords}
          autoFocus
          maxLength={400}
          error={tried && words.trim() === '' ? t.needWhy : null}
        />
      )}
      <div className="acts">
        {refusing ? (
          <>
            <Button look="go" busy={deed.isPending} onClick={refuse}>
              {t.refuse}
            </Button>
            <Button look="quiet" onClick={() => setRefusing(false)}>
              {t.back}
            </Button>
          </>
        ) : (
          <>
            <Button
              busy={deed.isPending}
              label={t.acceptOf(village)}
              onClick={() => send('acceptance', {}, t.accepted(village))}
            >
              {t.accept}
            </Button>
            <Button look="quiet" label={t.refuseOf(village)} onClick={() => setRefusing(true)}>
              {t.refuse}
            </Button>
          </>
        )}
      </div>
      {deed.error && <Note>{sentence(deed.error)}</Note>}
    </>
  )
}
