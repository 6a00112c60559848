import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Fact } from '../../../../server/modules/assessments/contract.ts'
import { useDraft } from '../../../platform/draft.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useSession } from '../../../platform/session.ts'
import { useLanguage, useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import { confirmFacts, factsQuery, unitsQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import { brokenOf } from '../broken-rows.ts'
import { stageCodes } from '../stage-codes.ts'
import { boardWords } from '../words.ts'
import { choiceOf, confirmable, type FactChoice, type FactChoices, wishesOf } from './fact-choices.ts'

/** The statements of one document, each with the unit, stage and day it will enter the board by. */
export function DocumentFacts({ documentId, model }: { documentId: string; model: BoardModel }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const language = useLanguage()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const { post } = useSession()
  const query = useQuery(factsQuery(documentId))
  const draft = useDraft<FactChoices>(`board.facts.${documentId}`, {})
  const sending = useMutation({ mutationFn: confirmFacts })
  const [failed, setFailed] = useState<readonly string[]>([])
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={3} />
  const { facts } = query.data
  const wishes = wishesOf(facts, draft.value)
  const may = post.part === 'administrator' || post.part === 'coordinator'
  const confirm = async () => {
    setFailed([])
    try {
      const done = await sending.mutateAsync({ documentId, facts: wishes, key: draft.key })
      draft.sent()
      say(t.facts.done(f.number(done.facts), f.number(done.written)))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['board'] }),
        client.invalidateQueries({ queryKey: ['assessment'] }),
      ])
    } catch (error) {
      const broken = brokenOf(error, language).map(
        ({ index, says }) => `${facts.find(({ key }) => key === wishes[index]?.key)?.place ?? ''}: ${says}`,
      )
      setFailed(broken.length > 0 ? [...new Set(broken)] : [sentence(error)])
    }
  }
  return (
    <div className="bd-facts">
      {facts.map((fact) => (
        <FactLine
          key={fact.key}
          fact={fact}
          model={model}
          choice={choiceOf(fact, draft.value)}
          onChange={(choice) => draft.set({ ...draft.value, [fact.key]: choice })}
        />
      ))}
      <div role="alert">
        {failed.map((one) => (
          <p key={one} className="kept">
            {one}
          </p>
        ))}
      </div>
      <p className="bd-links">
        {may && (
          <Button look="go" disabled={wishes.length === 0} busy={sending.isPending} onClick={() => void confirm()}>
            {t.facts.go(f.number(wishes.length))}
          </Button>
        )}
        <a className="link" href={`/van-ban/${documentId}`}>
          {t.facts.open}
        </a>
      </p>
    </div>
  )
}

function FactLine({
  fact,
  model,
  choice,
  onChange,
}: {
  fact: Fact
  model: BoardModel
  choice: FactChoice
  onChange: (choice: FactChoice) => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  const { confirmed, place, listed, stated } = fact
  const unit = fact.units.find(({ unitId }) => unitId === (confirmed?.unitId ?? choice.unitId))
  const stage = confirmed?.stage ?? choice.stage
  const numbers = [
    stated.criteria !== null &&
      t.facts.stated(f.number(stated.criteria), stated.total === null ? '' : f.number(stated.total)),
    listed.length > 0 && t.facts.listed(f.number(listed.length)),
  ].filter(Boolean)
  return (
    <article className="bd-fact" aria-label={place ?? fact.quote}>
      {confirmed ? (
        <p>
          <b>{place}</b> {t.facts.confirmed(unit?.name ?? '', confirmed.by ?? '', f.instant(confirmed.at))}
        </p>
      ) : (
        <CheckField
          label={
            <>
              <b>{place ?? t.facts.noPlace}</b> {numbers.join(', ')}
              <small>
                {t.acts[stage]}, {f.day(choice.onDay ?? fact.onDay)}
              </small>
            </>
          }
          checked={choice.on && confirmable(fact, choice)}
          onChange={(on) => onChange({ ...choice, on })}
        />
      )}
      <p className="quoted">{fact.quote}</p>
      <Doubts fact={fact} />
      {!confirmed && (
        <>
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t.freeze.hide : t.facts.change}
          </button>
          {(open || choice.unitId === null) && (
            <FactFields fact={fact} model={model} choice={choice} onChange={onChange} />
          )}
        </>
      )}
    </article>
  )
}

/** Contradictions inside the words, and where the board says otherwise. */
function Doubts({ fact }: { fact: Fact }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { contradiction, disagreements, unknown, frameworkId, units, place, stated, listed, confirmed } = fact
  const lines = [
    contradiction ? t.facts.contradiction(f.number(stated.criteria ?? 0), f.number(listed.length)) : '',
    !confirmed && units.length === 0 && place ? t.facts.noUnit(place) : '',
    frameworkId === null ? t.facts.noFramework : '',
    unknown.length > 0 ? t.facts.unknown(unknown.join(', ')) : '',
    disagreements.length > 0 ? t.facts.disagree(f.number(disagreements.length)) : '',
  ].filter(Boolean)
  if (lines.length === 0) return null
  const words = { nothing: t.says[0], 'not-met': t.says[1], met: t.says[2], 're-examine': t.says[3] }
  return (
    <div className="bd-verdict">
      <DoubtMark />
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {disagreements.map(({ place: at, code, board, document }) => (
          <p key={at} className="q">
            {t.facts.disagreeLine(code, words[board] ?? '', words[document] ?? '')}
          </p>
        ))}
      </div>
    </div>
  )
}

function FactFields({
  fact,
  model,
  choice,
  onChange,
}: {
  fact: Fact
  model: BoardModel
  choice: FactChoice
  onChange: (choice: FactChoice) => void
}) {
  const t = useWords(boardWords)
  const { data } = useQuery(unitsQuery(fact.onDay))
  const options = useMemo(() => {
    const named = fact.units.map(({ unitId, name }) => ({ value: unitId, label: name }))
    const others = (data?.units ?? [])
      .filter(({ unitId }) => !named.some(({ value }) => value === unitId))
      .map(({ unitId, name, parentName }) => ({ value: unitId, label: name, detail: parentName ?? undefined }))
    return [...named, ...others]
  }, [fact.units, data])
  const codes = model.stages.length > 0 ? model.stages.map(({ code }) => code) : stageCodes
  return (
    <div className="bd-deed">
      <Combobox
        label={t.facts.unit}
        value={choice.unitId}
        options={options}
        onChange={(unitId) => onChange({ ...choice, unitId, on: unitId !== null })}
      />
      <SelectField
        label={t.facts.stage}
        value={choice.stage}
        options={codes.map((value) => ({ value, label: t.acts[value] }))}
        onChange={(stage) => onChange({ ...choice, stage })}
      />
      <DateField label={t.facts.day} value={choice.onDay} onChange={(onDay) => onChange({ ...choice, onDay })} />
      {fact.listed.length > 0 && (
        <CheckField
          label={t.facts.others}
          checked={choice.othersNotMet}
          onChange={(othersNotMet) => onChange({ ...choice, othersNotMet })}
        />
      )}
      <TextField
        label={t.facts.reason}
        hint={t.facts.reasonHint}
        value={choice.reason}
        onChange={(reason) => onChange({ ...choice, reason })}
      />
    </div>
  )
}
