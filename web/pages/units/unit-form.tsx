import type { z } from 'zod'
import type { UnitKind } from '../../../server/modules/units/contract.ts'
import { now } from '../../platform/clock.ts'
import { dayOf } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import type { Unit } from './units-data.ts'
import { unitWords } from './words.ts'

type Kind = z.output<typeof UnitKind>

/** What stands under each kind more often than not. */
const usualChild: Partial<Record<Kind, Kind>> = {
  tinh: 'xa',
  'thanh-pho-tw': 'xa',
  huyen: 'xa',
  xa: 'thon',
  phuong: 'thon',
  'thi-tran': 'thon',
  'dac-khu': 'thon',
}

interface UnitFormProps {
  units: readonly Unit[]
  parent: Unit | null
  onDone: () => void
}

export function UnitForm({ units, parent, onDone }: UnitFormProps) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: `unit.${parent?.unitId ?? 'top'}`,
    initial: {
      name: '',
      kind: (parent && usualChild[parent.kind]) ?? 'xa',
      parentId: parent?.unitId ?? null,
      code: '',
      from: dayOf(now()) as string | null,
    },
    path: '/api/units',
    body: (value) => ({ ...value, name: value.name.trim(), code: value.code.trim() || null }),
    fault: ({ name, from }) => name.trim() === '' || from === null,
    said: ({ name }) => t.units.added(name.trim()),
    onDone,
  })
  const { value, set } = form.draft
  const kinds = Object.entries(t.kinds).map(([kind, label]) => ({ value: kind as Kind, label }))
  return (
    <EntryForm form={form} go={t.units.add}>
      <TextField
        label={t.units.name}
        hint={t.units.nameHint}
        value={value.name}
        onChange={(name) => set({ ...value, name })}
        error={form.tried && value.name.trim() === '' ? t.units.needName : null}
        maxLength={120}
        autoFocus
      />
      <SelectField
        label={t.units.kind}
        value={value.kind}
        onChange={(kind) => set({ ...value, kind })}
        options={kinds}
      />
      <Combobox
        clearable
        label={t.units.parent}
        placeholder={t.units.none}
        value={value.parentId}
        onChange={(parentId) => set({ ...value, parentId })}
        options={units.map(({ unitId, name, parentName }) => ({
          value: unitId,
          label: name,
          detail: parentName ?? undefined,
        }))}
      />
      <TextField
        label={t.units.code}
        value={value.code}
        onChange={(code) => set({ ...value, code })}
        inputMode="numeric"
        maxLength={20}
      />
      <DateField
        label={t.from}
        value={value.from}
        onChange={(from) => set({ ...value, from })}
        error={form.tried && value.from === null ? t.units.needDay : null}
      />
    </EntryForm>
  )
}
