import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AgencyKind } from '../../../server/modules/units/contract.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { type Agency, unitsQuery } from './units-data.ts'
import { unitWords } from './words.ts'

type Kind = z.output<typeof AgencyKind>

export function AddAgencyForm({ agencies, onDone }: { agencies: readonly Agency[]; onDone: () => void }) {
  const t = useWords(unitWords)
  const { data } = useQuery(unitsQuery)
  const form = useEntryForm({
    name: 'agency.new',
    initial: {
      name: '',
      shortName: '',
      kind: 'phong' as Kind,
      parentId: null as number | null,
      unitId: null as number | null,
      from: null as string | null,
    },
    path: '/api/agencies',
    body: (value) => ({ ...value, name: value.name.trim(), shortName: value.shortName.trim() || null }),
    fault: ({ name }) => name.trim().length < 2,
    said: ({ name }) => t.agencies.added(name.trim()),
    onDone,
  })
  const { value, set } = form.draft
  const kinds = Object.entries(t.agencyKinds).map(([kind, label]) => ({ value: kind as Kind, label }))
  return (
    <EntryForm form={form} go={t.agencies.add}>
      <TextField
        label={t.agencies.name}
        hint={t.agencies.nameHint}
        value={value.name}
        onChange={(name) => set({ ...value, name })}
        error={form.tried && value.name.trim().length < 2 ? t.agencies.needName : null}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={t.agencies.shortName}
        hint={t.agencies.shortNameHint}
        value={value.shortName}
        onChange={(shortName) => set({ ...value, shortName })}
        maxLength={60}
      />
      <SelectField
        label={t.agencies.kind}
        value={value.kind}
        onChange={(kind) => set({ ...value, kind })}
        options={kinds}
      />
      <Combobox
        clearable
        label={t.agencies.parent}
        value={value.parentId}
        onChange={(parentId) => set({ ...value, parentId })}
        options={agencies.map((one) => ({ value: one.agencyId, label: one.name, also: one.shortName }))}
      />
      <Combobox
        clearable
        label={t.agencies.unit}
        value={value.unitId}
        onChange={(unitId) => set({ ...value, unitId })}
        options={(data?.units ?? []).map((unit) => ({
          value: unit.unitId,
          label: unit.name,
          detail: unit.parentName ?? undefined,
        }))}
      />
      <DateField label={t.from} value={value.from} onChange={(from) => set({ ...value, from })} />
    </EntryForm>
  )
}

/** Name, short name and end; under it the names by which documents call it. */
export function EditAgencyForm({ agency, onDone }: { agency: Agency; onDone: () => void }) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: `agency.${agency.agencyId}`,
    initial: { name: agency.name, shortName: agency.shortName ?? '', to: agency.to },
    method: 'put',
    path: `/api/agencies/${agency.agencyId}`,
    body: ({ name, shortName, to }) => ({ name: name.trim(), shortName: shortName.trim() || null, to }),
    fault: ({ name }) => name.trim().length < 2,
    said: () => t.agencies.saved,
    onDone,
  })
  const { value, set } = form.draft
  return (
    <>
      <EntryForm form={form} go={t.agencies.save}>
        <TextField
          label={t.agencies.name}
          value={value.name}
          onChange={(name) => set({ ...value, name })}
          error={form.tried && value.name.trim().length < 2 ? t.agencies.needName : null}
          maxLength={200}
        />
        <TextField
          label={t.agencies.shortName}
          hint={t.agencies.shortNameHint}
          value={value.shortName}
          onChange={(shortName) => set({ ...value, shortName })}
          maxLength={60}
        />
        <DateField label={t.agencies.endOn} value={value.to} onChange={(to) => set({ ...value, to })} />
      </EntryForm>
      <Aliases agency={agency} />
    </>
  )
}

function Aliases({ agency }: { agency: Agency }) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: `alias.${agency.agencyId}`,
    initial: { printed: '' },
    path: `/api/agencies/${agency.agencyId}/aliases`,
    body: ({ printed }) => ({ printed: printed.trim() }),
    fault: ({ printed }) => printed.trim().length < 2,
    said: ({ printed }) => t.agencies.aliasAdded(printed.trim()),
    onDone: () => {},
  })
  return (
    <section className="aliases">
      <h3>{t.agencies.aliases}</h3>
      <ul>
        {agency.aliases.map((alias) => (
          <li key={alias}>{alias}</li>
        ))}
      </ul>
      <EntryForm form={form} go={t.agencies.addAlias} second>
        <TextField
          label={t.agencies.alias}
          hint={t.agencies.aliasHint}
          value={form.draft.value.printed}
          onChange={(printed) => form.draft.set({ printed })}
          error={form.tried && form.draft.value.printed.trim().length === 1 ? t.agencies.needName : null}
          maxLength={300}
        />
      </EntryForm>
    </section>
  )
}
