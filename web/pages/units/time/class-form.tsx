/** Classes of many units from a day on: group, border, especially difficult, safe zone, region, target years. */
import { type ClassName, classNames, valuesOf } from '../../../../server/modules/units/classes/contract.ts'
import { now } from '../../../platform/clock.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { EntryForm, useEntryForm } from '../entry-form.tsx'
import type { Unit } from '../units-data.ts'
import { PickUnits } from './pick-units.tsx'
import { timeWords } from './words.ts'

export function ClassForm({ units, onDone }: { units: readonly Unit[]; onDone: () => void }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const form = useEntryForm({
    name: 'classes',
    initial: {
      ...{ unitIds: [] as number[], class: 'group' as ClassName, value: '1', stop: false, ground: '' },
      ...{ from: dayOf(now()) as string | null, to: null as string | null },
    },
    method: 'put',
    path: '/api/unit-classes',
    body: ({ stop, value, ground, ...rest }) => ({
      ...rest,
      value: stop ? null : value.trim(),
      ground: ground.trim() || null,
    }),
    fault: (value) => value.unitIds.length === 0 || value.from === null || (!value.stop && isBad(value)),
    said: () => t.classes.saved,
    onDone,
  })
  const { value, set } = form.draft
  const allowed = valuesOf(value.class)
  return (
    <EntryForm form={form} go={t.classes.set(f.number(value.unitIds.length))}>
      <SelectField
        label={t.classes.class}
        value={value.class}
        onChange={(name) => set({ ...value, class: name, value: firstOf(name) })}
        options={classNames.map((name) => ({ value: name, label: t.classes.names[name]! }))}
      />
      {!value.stop && Array.isArray(allowed) && allowed.length > 1 && (
        <SelectField
          label={t.classes.value}
          value={value.value}
          onChange={(one) => set({ ...value, value: one })}
          options={allowed.map((one) => ({ value: one, label: t.classes.values[one] ?? one }))}
        />
      )}
      {!value.stop && allowed instanceof RegExp && (
        <TextField
          label={t.classes.year}
          value={value.value}
          onChange={(one) => set({ ...value, value: one })}
          inputMode="numeric"
          maxLength={4}
          error={form.tried && isBad(value) ? t.classes.needYear : null}
        />
      )}
      <PickUnits
        many
        label={t.form.units}
        units={units}
        value={value.unitIds}
        onChange={(unitIds) => set({ ...value, unitIds })}
        error={form.tried && value.unitIds.length === 0 ? t.form.needFields : null}
      />
      <DateField
        label={t.classes.from}
        value={value.from}
        onChange={(from) => set({ ...value, from })}
        error={form.tried && value.from === null ? t.form.needFields : null}
      />
      <DateField label={t.classes.to} value={value.to} onChange={(to) => set({ ...value, to })} />
      <TextField
        label={t.classes.ground}
        value={value.ground}
        onChange={(ground) => set({ ...value, ground })}
        maxLength={400}
      />
      <CheckField label={t.classes.stop} checked={value.stop} onChange={(stop) => set({ ...value, stop })} />
    </EntryForm>
  )
}

const firstOf = (name: ClassName): string => {
  const allowed = valuesOf(name)
  return allowed instanceof RegExp ? '' : allowed[0]!
}

function isBad(value: { class: ClassName; value: string }): boolean {
  const allowed = valuesOf(value.class)
  return !(allowed instanceof RegExp ? allowed.test(value.value.trim()) : allowed.includes(value.value))
}
