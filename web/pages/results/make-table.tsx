import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { PeriodOf, Stepped } from '../../../server/modules/results/contract.ts'
import '../../deeds/deeds.css'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { RadioField, SelectField, TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { say } from '../../ui/toast.tsx'
import { useResultDeed } from './results-data.ts'
import { resultWords } from './words.ts'

interface Typed {
  kind: PeriodOf['kind']
  year: string
  month: number
  quarter: number
  span: PeriodOf['span']
}

/** The month gone by, which is what one closes. */
function lastMonth(): Typed {
  const [year = 0, month = 1] = dayOf(now()).split('-').map(Number)
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  const quarter = Math.ceil(before.month / 3)
  return { kind: 'month', year: String(before.year), month: before.month, quarter, span: 'calendar' }
}

const noOf = ({ kind, month, quarter }: Typed): number => ({ month, quarter, year: 0 })[kind]

export function MakeTable({ onMade }: { onMade: (tableId: string) => void }) {
  const t = useWords(resultWords)
  const sentence = useProblemSentence()
  const draft = useDraft<Typed>('results.make', lastMonth())
  const deed = useResultDeed<z.output<typeof Stepped>>()
  const [tried, setTried] = useState(false)
  const { value } = draft
  const change = (part: Partial<Typed>) => draft.set({ ...value, ...part })
  const year = /^20\d\d$/.test(value.year.trim()) ? Number(value.year) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (year === null) return focusFirstFault()
    const body = { kind: value.kind, year, no: noOf(value), span: value.span }
    deed.mutate(
      { path: '', body, key: draft.key },
      {
        onSuccess: ({ tableId }) => {
          draft.sent()
          say(t.make.done)
          onMade(tableId)
        },
      },
    )
  }
  return (
    <form className="deed-form" onSubmit={submit} noValidate>
      <div className="field">
        <Segments
          label={t.make.kind}
          value={value.kind}
          options={(['month', 'quarter', 'year'] as const).map((kind) => ({ value: kind, label: t.make.kinds[kind] }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <WhichOne value={value} change={change} />
      <TextField
        label={t.make.year}
        inputMode="numeric"
        maxLength={4}
        value={value.year}
        onChange={(typed) => change({ year: typed })}
        error={tried && year === null ? t.make.needYear : null}
      />
      <RadioField
        legend={t.make.span}
        name="span"
        value={value.span}
        onChange={(span) => change({ span })}
        options={(['calendar', 'decree'] as const).map((span) => ({
          value: span,
          label: t.make.spans[span],
          hint: t.make.spanHints[span],
        }))}
      />
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={deed.isPending}>
          {t.make.go}
        </Button>
      </div>
    </form>
  )
}

const numbers = (to: number) => Array.from({ length: to }, (_, i) => i + 1)

function WhichOne({ value, change }: { value: Typed; change: (part: Partial<Typed>) => void }) {
  const t = useWords(resultWords)
  if (value.kind === 'year') return null
  const isMonth = value.kind === 'month'
  const options = numbers(isMonth ? 12 : 4).map((no) => ({
    value: String(no),
    label: isMonth ? `${t.make.month} ${no}` : (t.make.quarters[no - 1] ?? ''),
  }))
  return (
    <SelectField
      label={isMonth ? t.make.month : t.make.quarter}
      value={String(isMonth ? value.month : value.quarter)}
      onChange={(no) => change(isMonth ? { month: Number(no) } : { quarter: Number(no) })}
      options={options}
    />
  )
}
