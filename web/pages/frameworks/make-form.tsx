import { degrees, levels } from '../../../server/modules/frameworks/kinds.ts'
import { useWords } from '../../platform/words.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { Draft } from './frameworks-data.ts'
import { SetForm, useSetForm } from './set-form.tsx'
import { UnitField, useUnits } from './unit-field.tsx'
import { frameworkWords } from './words.ts'

/** A set of the office's own unit, made from nothing: for villages, model areas, gardens. */
export function MakeForm({ onMade }: { onMade: (draftId: string) => void }) {
  const t = useWords(frameworkWords)
  const units = useUnits()
  const form = useSetForm<
    { name: string; level: (typeof levels)[number]; degree: (typeof degrees)[number]; unitId: number | null },
    Draft
  >({
    name: 'make',
    initial: { name: '', level: 'thon', degree: 'ntm', unitId: null },
    method: 'post',
    path: '/api/framework-drafts',
    body: (value) => value,
    fault: ({ name, unitId }) => name.trim().length < 3 || unitId === null,
    onDone: ({ draftId }) => onMade(draftId),
  })
  const { value, set, tried } = form
  return (
    <SetForm form={form} go={t.make.go}>
      <p className="set-lead">{t.make.text}</p>
      <TextField
        label={t.make.name}
        value={value.name}
        onChange={(name) => set({ ...value, name })}
        error={tried && value.name.trim().length < 3 ? t.make.needName : null}
        maxLength={400}
      />
      <SelectField
        label={t.make.level}
        value={value.level}
        onChange={(level) => set({ ...value, level })}
        options={levels.map((one) => ({ value: one, label: t.levels[one] }))}
      />
      <SelectField
        label={t.make.degree}
        value={value.degree}
        onChange={(degree) => set({ ...value, degree })}
        options={degrees.map((one) => ({ value: one, label: t.degrees[one] }))}
      />
      <UnitField
        label={t.make.unit}
        units={units}
        value={value.unitId}
        onChange={(unitId) => set({ ...value, unitId })}
        error={tried && value.unitId === null ? t.make.needUnit : null}
      />
    </SetForm>
  )
}
