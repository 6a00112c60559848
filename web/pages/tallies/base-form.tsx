/** Base figures of a commune: once a year, with their source. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BaseFigures, BaseKind } from '../../../server/modules/tallies/contract.ts'
import { numberOf } from '../../../server/modules/tallies/rules.ts'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Bones, Note, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { baseQuery, useTallyDeed } from './tallies-data.ts'
import { tallyWords } from './words.ts'

const baseKinds = Object.keys(tallyWords.vi.base.kinds) as BaseKind[]

export function BaseOf({ unit }: { unit: number }) {
  const base = useQuery(baseQuery(unit))
  if (base.isError) return <ProblemState error={base.error} onRetry={() => void base.refetch()} />
  return base.data ? <BaseForm base={base.data} /> : <Bones rows={5} />
}

type Typed = { year: string; source: string; values: Partial<Record<BaseKind, string>> }

function BaseForm({ base }: { base: BaseFigures }) {
  const t = useWords(tallyWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const draft = useDraft<Typed>(`base.${base.unit.unitId}`, {
    year: String(Number(dayOf(now()).slice(0, 4)) - 1),
    source: '',
    values: {},
  })
  const [fault, setFault] = useState(false)
  const deed = useTallyDeed()
  const { year, source, values } = draft.value
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const figures = baseKinds.flatMap((kind) => {
      const value = numberOf(values[kind] ?? '')
      return value === null ? [] : [{ kind, value }]
    })
    const bad = figures.length === 0 || source.trim().length < 2 || !/^(19|20)\d\d$/.test(year.trim())
    setFault(bad)
    if (bad) return
    deed.mutate(
      {
        path: '/base-figures',
        key: draft.key,
        body: { unitId: base.unit.unitId, year: Number(year), source: source.trim(), figures },
      },
      {
        onSuccess: () => {
          draft.sent()
          say(t.base.saved)
        },
      },
    )
  }
  return (
    <>
      <p className="q">{t.base.text}</p>
      {base.figures.length === 0 && <p>{t.base.none}</p>}
      <ul className="tally-faults">
        {base.figures.map((one) => (
          <li key={`${one.year} ${one.kind}`}>
            <b>{one.year}</b> {t.base.row(t.base.kinds[one.kind], f.decimal(one.value, 2), one.source)}
          </li>
        ))}
      </ul>
      {base.mayEnter && (
        <form className="tally-base" onSubmit={submit} noValidate>
          <TextField
            label={t.base.year}
            value={year}
            onChange={(to) => draft.set({ ...draft.value, year: to })}
            inputMode="numeric"
          />
          {baseKinds.map((kind) => (
            <TextField
              key={kind}
              label={t.base.kinds[kind]}
              value={values[kind] ?? ''}
              onChange={(to) => draft.set({ ...draft.value, values: { ...values, [kind]: to } })}
              inputMode="decimal"
            />
          ))}
          <TextField
            label={t.base.source}
            value={source}
            onChange={(to) => draft.set({ ...draft.value, source: to })}
            placeholder={t.base.sourceExample}
            maxLength={300}
          />
          {fault && <Note>{t.base.need}</Note>}
          {deed.isError && <Note>{sentence(deed.error)}</Note>}
          <div className="acts">
            <Button look="go" type="submit" busy={deed.isPending}>
              {t.base.go}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
