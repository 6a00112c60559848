import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { AgencyKind } from '../../../server/modules/units/contract.ts'
import { useAgencyChoices } from '../../deeds/choices-data.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { Answer, Question } from './sheets-data.ts'
import { sheetWords } from './words.ts'

type Kind = z.output<typeof AgencyKind>

interface AnswerProps {
  question: Question
  names: ReadonlyMap<number, string>
  busy: boolean
  onAnswer: (answer: Answer) => void
}

/** Whom a printed name means: what was guessed, one or several of the register, a new agency, or nobody. */
export function NameAnswer({ question, names, busy, onAnswer }: AnswerProps) {
  const { questions: t } = useWords(sheetWords)
  const f = useFormats()
  const [adding, setAdding] = useState(false)
  const { proposed } = question
  const guess =
    proposed.length > 3 ? t.all(f.number(proposed.length)) : proposed.map((id) => names.get(id) ?? '').join(', ')
  if (adding) return <NewAgency question={question} busy={busy} onAnswer={onAnswer} leave={() => setAdding(false)} />
  return (
    <div className="answer-line">
      {proposed.length > 0 && (
        <Button size="sm" busy={busy} onClick={() => onAnswer({ agencyIds: [...proposed] })}>
          {t.yes(guess)}
        </Button>
      )}
      <ChooseAgencies busy={busy} names={names} onAnswer={onAnswer} />
      <Button size="sm" onClick={() => setAdding(true)}>
        {t.addNew}
      </Button>
      <Button size="sm" look="quiet" busy={busy} onClick={() => onAnswer({ skip: true })}>
        {question.kind === 'lead' ? t.skipRows : t.skipLead}
      </Button>
    </div>
  )
}

function ChooseAgencies({ names, busy, onAnswer }: Omit<AnswerProps, 'question'>) {
  const { questions: t } = useWords(sheetWords)
  const f = useFormats()
  const choices = useAgencyChoices()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const add = (id: number | null) => id !== null && setChosen((before) => [...new Set([...before, id])])
  const nameOf = (id: number) => names.get(id) ?? ''
  return (
    <div className="choose-agencies">
      <Combobox label={t.choose} value={null} onChange={add} options={choices} />
      {chosen.length > 0 && (
        <>
          <ul aria-label={t.chosen}>
            {chosen.map((id) => (
              <li key={id}>
                {nameOf(id)}
                <Button
                  look="quiet"
                  size="sm"
                  icon="close"
                  label={t.drop(nameOf(id))}
                  onClick={() => setChosen(chosen.filter((one) => one !== id))}
                />
              </li>
            ))}
          </ul>
          <Button size="sm" busy={busy} onClick={() => onAnswer({ agencyIds: [...chosen] })}>
            {chosen.length === 1 ? t.thisOne(nameOf(chosen[0]!)) : t.these(f.number(chosen.length))}
          </Button>
        </>
      )}
    </div>
  )
}

type NewProps = Omit<AnswerProps, 'names'> & { leave: () => void }

function NewAgency({ question, busy, onAnswer, leave }: NewProps) {
  const t = useWords(sheetWords)
  const [name, setName] = useState(question.kind === 'name' ? question.printed : '')
  const [kind, setKind] = useState<Kind>('don-vi')
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim().length < 2) return setFault(t.questions.needName)
    onAnswer({ newAgency: { name: name.trim(), kind } })
  }
  const kinds = Object.entries(t.agencyKinds).map(([value, label]) => ({ value: value as Kind, label }))
  return (
    <form className="answer-line" onSubmit={submit}>
      <TextField label={t.questions.newName} value={name} onChange={setName} error={fault} maxLength={200} />
      <SelectField label={t.questions.newKind} value={kind} onChange={setKind} options={kinds} />
      <Button size="sm" type="submit" busy={busy}>
        {t.questions.add}
      </Button>
      <Button size="sm" look="quiet" onClick={leave}>
        {t.questions.leave}
      </Button>
    </form>
  )
}
