/** Fields that only forms of deeds have: words first in focus, chips of which one is chosen, how far the work is. */
import { type ReactNode, useId } from 'react'
import type { channels } from '../../server/modules/assignments/contract.ts'
import { useWords } from '../platform/words.ts'
import { Field } from '../ui/field.tsx'
import { deedWords } from './words.ts'

export type ChannelName = (typeof channels)[number]

/** How a unit reaches the office: by word of mouth before paper. */
export const channelsIn: readonly ChannelName[] = ['zalo', 'dien-thoai', 'giao-ban', 'truc-tiep', 'tin-nhan', 'van-ban']
/** How the office urges. */
export const channelsOut: readonly ChannelName[] = [
  'trang',
  'zalo',
  'dien-thoai',
  'tin-nhan',
  'giao-ban',
  'truc-tiep',
  'van-ban',
]

interface WordsFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | null
  rows?: number
  /** Has the focus when the form opens. */
  first?: boolean
}

export function WordsField({ label, value, onChange, hint, error, rows = 3, first }: WordsFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          data-autofocus={first || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface ChipsProps<T extends string> {
  legend: ReactNode
  value: T
  options: readonly { value: T; label: ReactNode }[]
  onChange: (value: T) => void
}

/** A few choices side by side that wrap; one of them is chosen. Arrows move, as in any row of radios. */
export function Chips<T extends string>({ legend, value, options, onChange }: ChipsProps<T>) {
  const name = useId()
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="chip">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function ChannelChips(props: {
  legend: string
  value: ChannelName
  channels: readonly ChannelName[]
  onChange: (channel: ChannelName) => void
}) {
  const t = useWords(deedWords)
  const options = props.channels.map((value) => ({ value, label: t.channels[value] }))
  return <Chips legend={props.legend} value={props.value} options={options} onChange={props.onChange} />
}

export function PercentField(props: { value: string; onChange: (value: string) => void; error?: string | null }) {
  const t = useWords(deedWords)
  return (
    <Field label={t.form.percent} hint={t.form.percentHint} error={props.error} className="percent">
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** "45", "45%" → 45; "" → null; anything else → undefined. */
export function readPercent(typed: string): number | null | undefined {
  const text = typed.trim().replace(/%$/, '').trim()
  if (text === '') return null
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return percent >= 0 && percent <= 100 ? percent : undefined
}
