import { useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { readNumbers, type Thing } from './charges.ts'
import { unitWords } from './words.ts'

/** Criteria by their numbers, or a field in words; Enter, the button or going on adds what was typed. */
export function TypedThing({ kind, add }: { kind: 'criteria' | 'field'; add: (...fresh: Partial<Thing>[]) => void }) {
  const t = useWords(unitWords).charges
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const take = () => {
    const words = typed.trim()
    const numbers = kind === 'criteria' ? readNumbers(words) : null
    if (kind === 'criteria' && numbers === null) return setFault(t.criteriaBad)
    if (kind === 'field' && words.length < 2) return setFault(t.fieldBad)
    add(...(numbers ? numbers.map((criterionNo) => ({ criterionNo })) : [{ field: words }]))
    setTyped('')
    setFault(null)
  }
  return (
    <div className="typed-thing">
      <Field
        label={kind === 'criteria' ? t.addCriteria : t.addField}
        hint={kind === 'criteria' ? t.criteriaHint : t.fieldHint}
        error={fault}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => typed.trim() !== '' && take()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || typed.trim() === '') return
              event.preventDefault()
              take()
            }}
          />
        )}
      </Field>
      <Button onClick={take}>{t.add}</Button>
    </div>
  )
}
