/** Số và ngày của văn bản: which decisions went out with it. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DecidedDeed } from '../../../server/modules/claims/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { Bones, Note, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { decidedQuery, useNumberAnnex } from './claims-data.ts'
import { claimWords } from './words.ts'

export function NumberAnnex({ framework, onDone }: { framework: number; onDone: () => void }) {
  const t = useWords(claimWords)
  const list = useQuery(decidedQuery(framework))
  if (list.isError) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={4} />
  if (list.data.deeds.length === 0) return <p>{t.annex.none}</p>
  return <NumberForm deeds={list.data.deeds} onDone={onDone} />
}

function NumberForm({ deeds, onDone }: { deeds: DecidedDeed[]; onDone: () => void }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const [chosen, setChosen] = useState(
    () => new Set(deeds.filter(({ document }) => document === null).map(({ deedId }) => deedId)),
  )
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [fault, setFault] = useState(false)
  const numbering = useNumberAnnex()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.size === 0 || number.trim() === '' || day === null) return setFault(true)
    numbering.mutate(
      { deedIds: [...chosen], number: number.trim(), issuedOn: day },
      {
        onSuccess: ({ rows }) => {
          say(t.annex.done(f.number(rows)))
          onDone()
        },
      },
    )
  }
  const toggle = (deedId: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, deedId] : [...chosen].filter((one) => one !== deedId)))
  return (
    <form className="claims-annex" onSubmit={submit} noValidate>
      <p className="q">{t.annex.text}</p>
      {deeds.map((deed) => (
        <CheckField
          key={deed.deedId}
          checked={chosen.has(deed.deedId)}
          onChange={(on) => toggle(deed.deedId, on)}
          label={`${f.instant(deed.at)}: ${t.annex.deed(f.number(deed.confirmed), f.number(deed.returned))}`}
          hint={[
            deed.by,
            deed.document
              ? `${deed.document.number ?? ''} ${deed.document.issuedOn ? f.day(deed.document.issuedOn) : ''}`
              : t.annex.unnumbered,
          ]
            .filter(Boolean)
            .join(', ')}
        />
      ))}
      <TextField label={t.annex.number} value={number} onChange={setNumber} placeholder="45/BC-PKTHT" maxLength={80} />
      <DateField label={t.annex.day} value={day} onChange={setDay} />
      {fault && <Note>{t.annex.need}</Note>}
      {numbering.isError && <Note>{sentence(numbering.error)}</Note>}
      <div className="acts">
        <Button look="go" type="submit" busy={numbering.isPending}>
          {t.annex.go(f.number(chosen.size))}
        </Button>
      </div>
    </form>
  )
}
