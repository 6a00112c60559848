import { useQuery } from '@tanstack/react-query'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { isMember } from './groups-tab.tsx'
import { agenciesQuery, type Group } from './units-data.ts'
import { unitWords } from './words.ts'

export function AddGroupForm({ onDone }: { onDone: () => void }) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: 'group.new',
    initial: { name: '', ground: '', agencyIds: [] as number[], from: null as string | null },
    path: '/api/groups',
    body: (value) => ({ ...value, name: value.name.trim(), ground: value.ground.trim() || null }),
    fault: ({ name, agencyIds }) => name.trim().length < 2 || agencyIds.length === 0,
    said: ({ name }) => t.groups.added(name.trim()),
    onDone,
  })
  const { value, set } = form.draft
  return (
    <EntryForm form={form} go={t.groups.add}>
      <TextField
        label={t.groups.name}
        hint={t.groups.nameHint}
        value={value.name}
        onChange={(name) => set({ ...value, name })}
        error={form.tried && value.name.trim().length < 2 ? t.groups.needName : null}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={t.groups.ground}
        hint={t.groups.groundHint}
        value={value.ground}
        onChange={(ground) => set({ ...value, ground })}
        maxLength={400}
      />
      <Members
        agencyIds={value.agencyIds}
        onChange={(agencyIds) => set({ ...value, agencyIds })}
        error={form.tried && value.agencyIds.length === 0 ? t.groups.needMember : null}
      />
      <DateField label={t.from} value={value.from} onChange={(from) => set({ ...value, from })} />
    </EntryForm>
  )
}

/** Who belongs to it from a day on; earlier days keep their members. */
export function MembersForm({ group, onDone }: { group: Group; onDone: () => void }) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: `group.${group.groupId}`,
    initial: {
      agencyIds: group.members.filter(isMember).map(({ agencyId }) => agencyId),
      from: dayOf(now()) as string | null,
      ground: '',
    },
    method: 'put',
    path: `/api/groups/${group.groupId}/members`,
    body: (value) => ({ ...value, ground: value.ground.trim() || null }),
    fault: ({ agencyIds, from }) => agencyIds.length === 0 || from === null,
    said: () => t.groups.saved,
    onDone,
  })
  const { value, set } = form.draft
  return (
    <EntryForm form={form} go={t.groups.save}>
      <DateField
        label={t.groups.from}
        value={value.from}
        onChange={(from) => set({ ...value, from })}
        error={form.tried && value.from === null ? t.units.needDay : null}
      />
      <TextField
        label={t.groups.ground}
        hint={t.groups.groundHint}
        value={value.ground}
        onChange={(ground) => set({ ...value, ground })}
        maxLength={400}
      />
      <Members
        agencyIds={value.agencyIds}
        onChange={(agencyIds) => set({ ...value, agencyIds })}
        error={form.tried && value.agencyIds.length === 0 ? t.groups.needMember : null}
      />
    </EntryForm>
  )
}

interface MembersProps {
  agencyIds: readonly number[]
  onChange: (agencyIds: number[]) => void
  error: string | null
}

function Members({ agencyIds, onChange, error }: MembersProps) {
  const t = useWords(unitWords)
  const f = useFormats()
  const { data } = useQuery(agenciesQuery)
  const agencies = data?.agencies ?? []
  const chosen = agencies
    .filter(({ agencyId }) => agencyIds.includes(agencyId))
    .sort((a, b) => f.compare(a.name, b.name))
  const others = agencies.filter(({ agencyId }) => !agencyIds.includes(agencyId))
  return (
    <div className="members">
      <Combobox
        label={t.groups.addMember}
        value={null}
        onChange={(agencyId) => agencyId !== null && onChange([...agencyIds, agencyId])}
        options={others.map((one) => ({
          value: one.agencyId,
          label: one.name,
          detail: one.parentName ?? one.unitName ?? undefined,
          also: one.shortName,
        }))}
        error={error}
      />
      <p className="q">{t.groups.membersOf(f.number(agencyIds.length))}</p>
      <ul>
        {chosen.map((one) => (
          <li key={one.agencyId}>
            {one.name}
            <Button
              look="quiet"
              size="sm"
              icon="close"
              label={t.groups.dropMember(one.name)}
              onClick={() => onChange(agencyIds.filter((id) => id !== one.agencyId))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
