import { useState } from 'react'
import type { Terms } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { reviewWords } from '../words/review.ts'
import { ChosenList } from './chosen-list.tsx'
import { criterionInWords } from './names.ts'

type Criteria = Terms['criteria']

export function CriteriaField({ criteria, onChange }: { criteria: Criteria; onChange: (criteria: Criteria) => void }) {
  const t = useWords(reviewWords)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const add = () => {
    const read = readCriteria(typed)
    if (read === null) return setFault(t.criterionBad)
    const level = criteria[0]?.level ?? null
    const fresh = read.filter((one) =>
      criteria.every((known) => criterionInWords(known) !== one.indicator && String(known.no) !== one.indicator),
    )
    onChange([
      ...criteria,
      ...fresh.map(({ no, indicator }) => ({
        place: null,
        level,
        no,
        indicator: indicator.includes('.') ? indicator : null,
      })),
    ])
    setTyped('')
    setFault(null)
  }
  return (
    <div className="many criteria-field">
      <div className="with-button">
        <Field label={t.fields.criteria} hint={t.criterionHint} error={fault}>
          {(control) => (
            <input
              {...control}
              type="text"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || typed.trim() === '') return
                event.preventDefault()
                add()
              }}
            />
          )}
        </Field>
        <Button onClick={add}>{t.add}</Button>
      </div>
      <ChosenList
        label={t.fields.criteria}
        items={criteria.map((criterion, key) => ({ key, name: criterionInWords(criterion) }))}
        remove={(key) => onChange(criteria.filter((_, index) => index !== key))}
      />
    </div>
  )
}

/** "17, 17.4" → criterion 17 and its indicator 17.4; null where a part is no such number. */
function readCriteria(typed: string): { no: number; indicator: string }[] | null {
  const parts = typed.split(/[,;\s]+/).filter(Boolean)
  if (parts.length === 0 || !parts.every((part) => /^\d{1,2}(\.\d{1,2})?$/.test(part))) return null
  return parts.map((part) => ({ no: Number(part.split('.')[0]), indicator: part }))
}
