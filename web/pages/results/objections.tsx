/** What units say of the figures, and the office's answer to each. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Objection, Table } from '../../../server/modules/results/contract.ts'
import { WordsField } from '../../deeds/form-fields.tsx'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { ObjectForm } from './object-form.tsx'
import { objectionsQuery, useResultDeed } from './results-data.ts'
import { resultWords } from './words.ts'

export function Objections({ table }: { table: Table }) {
  const t = useWords(resultWords)
  const f = useFormats()
  const [writing, setWriting] = useState(false)
  const list = useQuery(objectionsQuery(table.tableId, table.shown.version))
  const forUnit = table.verbs.includes('object-for')
  const may = forUnit || table.verbs.includes('object')
  const none = table.whole ? t.objections.none : t.objections.noneOfUnit
  const answers = table.verbs.includes('answer')
  return (
    <section className="result-section" aria-labelledby="y-kien">
      <SectionHead
        id="y-kien"
        title={table.whole ? t.objections.title : t.objections.titleOfUnit}
        count={list.data && list.data.objections.length > 0 && f.number(list.data.objections.length)}
        right={
          may && (
            <Button size="sm" onClick={() => setWriting(true)}>
              {forUnit ? t.objections.record : t.objections.whole}
            </Button>
          )
        }
      />
      {list.isError && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Bones rows={3} />}
      {list.data?.objections.length === 0 && <p className="q result-none">{none}</p>}
      <ul className="result-objections">
        {list.data?.objections.map((one) => (
          <li key={one.objectionId}>
            <Card objection={one} whole={table.whole} answers={answers} />
          </li>
        ))}
      </ul>
      {writing && <ObjectForm table={table} about={null} forUnit={forUnit} close={() => setWriting(false)} />}
    </section>
  )
}

function Card({ objection, whole, answers }: { objection: Objection; whole: boolean; answers: boolean }) {
  const t = useWords(resultWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const { agencyName, assignment, stood, stands, recordedFor, answer, by, at } = objection
  const how = recordedFor?.channel ? deeds.recorded.how(deeds.channels[recordedFor.channel], recordedFor.saidBy) : ''
  const about = assignment?.title ?? t.objections.about
  return (
    <article aria-label={`${agencyName}, ${about}`}>
      <p className="q">
        {whole && `${agencyName}, `}
        {by}, {f.instant(at)}
        {recordedFor && `, ${t.objections.recorded(how)}`}
      </p>
      <h3>{assignment ? <Link to={assignmentPath(assignment.assignmentId)}>{about}</Link> : about}</h3>
      {assignment && stood && (
        <p className="s">
          {t.objections.stood(t.outcomes[stood])}
          {stands !== stood && (
            <>
              , <b>{stands ? t.objections.stands(t.outcomes[stands]) : t.objections.gone}</b>
            </>
          )}
        </p>
      )}
      <p className="said-words">{objection.words}</p>
      {answer && (
        <p className="s">
          <b>{answer.accepted ? t.objections.accepted : t.objections.refused}</b> {answer.words}{' '}
          <span className="q">
            {answer.by}, {f.instant(answer.at)}
          </span>
        </p>
      )}
      {!answer && !answers && <p className="q">{t.objections.waiting}</p>}
      {!answer && answers && <AnswerForm objection={objection} about={about} />}
    </article>
  )
}

function AnswerForm({ objection, about }: { objection: Objection; about: string }) {
  const t = useWords(resultWords)
  const sentence = useProblemSentence()
  const draft = useDraft(`results.answer.${objection.objectionId}`, '')
  const deed = useResultDeed()
  const [tried, setTried] = useState(false)
  const words = draft.value.trim()
  const send = (accepted: boolean) => {
    setTried(true)
    if (words === '') return
    deed.mutate(
      { path: `/objections/${objection.objectionId}/answer`, key: draft.key, body: { accepted, words } },
      {
        onSuccess: () => {
          draft.sent()
          say(t.objections.answered)
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(true)
  }
  return (
    <form onSubmit={submit} noValidate aria-label={`${t.objections.answer}: ${objection.agencyName}, ${about}`}>
      <WordsField
        label={t.objections.answer}
        hint={t.objections.answerHint}
        rows={2}
        value={draft.value}
        onChange={draft.set}
        error={tried && words === '' ? t.objections.needAnswer : null}
      />
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
      <div className="acts">
        <Button type="submit" busy={deed.isPending}>
          {t.objections.accept}
        </Button>
        <Button busy={deed.isPending} onClick={() => send(false)}>
          {t.objections.refuse}
        </Button>
      </div>
    </form>
  )
}
