/**
 * A day, typed as it is written: 15/10/2026. On a telephone its own date wheel. The value is 'YYYY-MM-DD' or null.
 *
 *   <DateField label="Hạn mới" value={day} onChange={setDay} hint="Hạn gốc 15/8/2026" />
 *
 * While what is typed is not a day, the value is null and the field says why once it is left.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { now } from '../platform/clock.ts'
import { dayOf, useFormats } from '../platform/formats.ts'
import { readTypedDay, writeTypedDay } from '../platform/typed-day.ts'
import { useWords } from '../platform/words.ts'
import { Field, type FieldControl } from './field.tsx'

interface DateFieldProps {
  label: string
  value: string | null
  onChange: (day: string | null) => void
  hint?: string
  error?: string | null
  /** The day that holds while nothing is typed; without it an example stands there. */
  unless?: string | null
  min?: string
  max?: string
  className?: string
}

export function DateField(props: DateFieldProps) {
  const byFinger = useByFinger()
  return byFinger ? <NativeDay {...props} /> : <TypedDayField {...props} />
}

/** A telephone shows the day in the order of its own language; below it stands as we write it. */
function NativeDay({ label, hint, error, className, value, onChange, min, max }: DateFieldProps) {
  const f = useFormats()
  const said = [value && `${f.weekday(value)}.`, hint].filter(Boolean).join(' ')
  return (
    <Field label={label} hint={said || undefined} error={error} className={className}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  )
}

function TypedDayField({ label, hint, error, unless, className, value, onChange }: DateFieldProps) {
  const t = useWords()
  const [typed, setTyped] = useState(() => writeTypedDay(value))
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    // A value given from outside is shown; null may only mean that typing is not finished.
    if (value !== null) setTyped((before) => (sameDay(before, value) ? before : writeTypedDay(value)))
  }, [value])
  const read = (text: string) => readTypedDay(text, dayOf(now()))
  const type = (text: string) => {
    setTyped(text)
    setFault(null)
    const found = read(text)
    onChange('day' in found ? found.day : null)
  }
  const leave = () => {
    if (typed.trim() === '') return
    const found = read(typed)
    if ('day' in found) setTyped(writeTypedDay(found.day))
    else setFault(found.fault === 'none' ? t.dateNone(found.month, found.date) : t.dateUnread)
  }
  const input = (control: FieldControl) => (
    <input
      {...control}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      placeholder={writeTypedDay(unless ?? null) || '15/10/2026'}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  )
  return (
    <Field label={label} hint={hint ?? t.dateHint} error={fault ?? error} className={`${className ?? ''} date`}>
      {input}
    </Field>
  )
}

function sameDay(typed: string, day: string): boolean {
  const found = readTypedDay(typed, dayOf(now()))
  return 'day' in found && found.day === day
}

function useByFinger(): boolean {
  return useSyncExternalStore(listenToPointer, () => matchMedia('(pointer: coarse)').matches)
}

function listenToPointer(listener: () => void): () => void {
  const pointer = matchMedia('(pointer: coarse)')
  pointer.addEventListener('change', listener)
  return () => pointer.removeEventListener('change', listener)
}
