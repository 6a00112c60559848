import { useState } from 'react'
import { useWords } from '../../../platform/words.ts'
import { TextField } from '../../../ui/field.tsx'
import { reviewWords } from '../words/review.ts'

interface TimeFieldProps {
  label: string
  hint?: string
  /** "10:00", or null. */
  value: string | null
  onChange: (time: string | null) => void
}

/** A time typed as people write it: 10:00, 10h30, 16h. Not the browser's own, which writes AM and PM on an English machine. */
export function TimeField({ label, hint, value, onChange }: TimeFieldProps) {
  const t = useWords(reviewWords)
  const [typed, setTyped] = useState(value ?? '')
  const read = readTime(typed)
  return (
    <TextField
      label={label}
      hint={hint}
      error={read === undefined ? t.timeBad : null}
      placeholder="10:00"
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const time = readTime(text)
        if (time !== undefined) onChange(time)
      }}
    />
  )
}

/** Null for nothing typed, undefined for what is no time. */
export function readTime(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const [, hour, minute = '0'] = /^(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?)?$/i.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
