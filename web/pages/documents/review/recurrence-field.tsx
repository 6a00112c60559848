import { useState } from 'react'
import type { Terms } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { reviewWords } from '../words/review.ts'
import { type Rhythm, type Rule, readMonthDays, readRule, rhythms, weekdays, writeRule } from './recurrence.ts'
import { TimeField } from './time-field.tsx'

type Recurrence = NonNullable<Terms['recurrence']>

/** How often, in plain words: hằng tuần thứ Sáu, hằng tháng ngày 10, hằng quý. */
export function RecurrenceField(props: { value: Recurrence | null; onChange: (value: Recurrence | null) => void }) {
  const t = useWords(reviewWords)
  const { value, onChange } = props
  const rule = value ? readRule(value.rrule) : null
  const choose = (rhythm: Rhythm) => {
    if (rhythm === 'none') return onChange(null)
    const kept = value ?? { time: null, from: null, until: null, untilCondition: null }
    onChange({ ...kept, rrule: writeRule({ rhythm, weekdays: [], monthDays: [], raw: value?.rrule ?? '' }) })
  }
  const offered = rhythms.filter((rhythm) => rhythm !== 'other' || rule?.rhythm === 'other')
  return (
    <div className="recurrence">
      <SelectField
        label={t.recurrence}
        value={rule?.rhythm ?? 'none'}
        onChange={choose}
        options={offered.map((rhythm) => ({ value: rhythm, label: t.rhythms[rhythm] }))}
      />
      {value && rule && (
        <>
          <Days rule={rule} onChange={(next) => onChange({ ...value, rrule: writeRule(next) })} />
          <Life value={value} onChange={onChange} />
        </>
      )}
    </div>
  )
}

function Days({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  const t = useWords(reviewWords)
  if (rule.rhythm === 'week') {
    return (
      <fieldset className="weekdays">
        <legend>{t.onWeekdays}</legend>
        {weekdays.map((day) => (
          <CheckField
            key={day}
            label={t.weekdayNames[day]}
            checked={rule.weekdays.includes(day)}
            onChange={(on) =>
              onChange({ ...rule, weekdays: on ? [...rule.weekdays, day] : rule.weekdays.filter((one) => one !== day) })
            }
          />
        ))}
      </fieldset>
    )
  }
  if (rule.rhythm !== 'month' && rule.rhythm !== 'quarter' && rule.rhythm !== 'half-year') return null
  return <MonthDays key={rule.rhythm} rule={rule} onChange={onChange} />
}

function MonthDays({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  const t = useWords(reviewWords)
  const [typed, setTyped] = useState(rule.monthDays.map((day) => (day === -1 ? 'cuối' : day)).join(', '))
  const type = (text: string) => {
    setTyped(text)
    const monthDays = readMonthDays(text)
    if (monthDays) onChange({ ...rule, monthDays })
  }
  return (
    <TextField
      label={t.onMonthDays}
      hint={t.monthDaysHint}
      error={readMonthDays(typed) === null ? t.monthDaysBad : null}
      value={typed}
      onChange={type}
    />
  )
}

function Life({ value, onChange }: { value: Recurrence; onChange: (value: Recurrence) => void }) {
  const t = useWords(reviewWords)
  return (
    <div className="rhythm-life">
      <TimeField label={t.dueTime} value={value.time} onChange={(time) => onChange({ ...value, time })} />
      <DateField label={t.from} value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <DateField label={t.until} value={value.until} onChange={(until) => onChange({ ...value, until })} />
    </div>
  )
}
