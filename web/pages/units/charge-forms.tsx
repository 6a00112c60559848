import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { ChargeList } from './charge-list.tsx'
import { sameThing, stands, type Thing } from './charges.ts'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { TypedThing } from './typed-thing.tsx'
import { type Group, groupsQuery, peopleQuery, unitsQuery } from './units-data.ts'
import { unitWords } from './words.ts'

/** First whose charges, then what they are from a day on; earlier days keep theirs. */
export function ChargesForm({ groupId, onDone }: { groupId: number; onDone: () => void }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const group = useQuery(groupsQuery).data?.groups.find((one) => one.groupId === groupId)
  const [agencyId, setAgencyId] = useState<number | null>(null)
  if (!group) return null
  const members = group.members
    .filter((member) => stands(member, dayOf(now())))
    .sort((a, b) => f.compare(a.name, b.name))
  return (
    <>
      <Combobox
        label={t.charges.member}
        value={agencyId}
        onChange={setAgencyId}
        options={members.map((member) => ({ value: member.agencyId, label: member.name }))}
      />
      {agencyId !== null && <MemberForm key={agencyId} group={group} agencyId={agencyId} onDone={onDone} />}
    </>
  )
}

function MemberForm({ group, agencyId, onDone }: { group: Group; agencyId: number; onDone: () => void }) {
  const t = useWords(unitWords)
  const form = useEntryForm({
    name: `charges.${group.groupId}.${agencyId}`,
    initial: {
      things: group.charges.filter((one) => one.agencyId === agencyId && stands(one, dayOf(now()))).map(thingOf),
      from: dayOf(now()) as string | null,
      ground: '',
    },
    method: 'put',
    path: `/api/groups/${group.groupId}/members/${agencyId}/charges`,
    body: ({ things, from, ground }) => ({ charges: things, from, ground: ground.trim() || null }),
    fault: ({ from }) => from === null,
    said: () => t.charges.saved,
    onDone,
  })
  const { value, set } = form.draft
  return (
    <EntryForm form={form} go={t.charges.save}>
      <DateField
        label={t.charges.from}
        value={value.from}
        onChange={(from) => set({ ...value, from })}
        error={form.tried && value.from === null ? t.units.needDay : null}
      />
      <TextField
        label={t.groups.ground}
        hint={t.charges.groundHint}
        value={value.ground}
        onChange={(ground) => set({ ...value, ground })}
        maxLength={400}
      />
      <Things agencyId={agencyId} things={value.things} onChange={(things) => set({ ...value, things })} />
    </EntryForm>
  )
}

const thingOf = ({ personId, unitId, criterionNo, field }: Thing): Thing => ({ personId, unitId, criterionNo, field })
const nothing: Thing = { personId: null, unitId: null, criterionNo: null, field: null }

/** What the member is in charge of, one thing a line; what is added is the chosen person's. */
function Things(props: { agencyId: number; things: readonly Thing[]; onChange: (things: Thing[]) => void }) {
  const { agencyId, things, onChange } = props
  const t = useWords(unitWords)
  const [personId, setPersonId] = useState<number | null>(null)
  const units = useQuery(unitsQuery).data?.units ?? []
  const people = useQuery(peopleQuery).data?.people ?? []
  const own = people.filter(({ posts }) => posts.some((post) => post.agencyId === agencyId))
  const add = (...fresh: Partial<Thing>[]) => {
    const all = fresh.map((one) => ({ ...nothing, personId, ...one }))
    onChange([...things, ...all.filter((one) => !things.some((known) => sameThing(known, one)))])
  }
  return (
    <>
      {own.length > 0 && (
        <SelectField
          label={t.charges.who}
          value={String(personId ?? '')}
          onChange={(id) => setPersonId(id === '' ? null : Number(id))}
          options={[
            { value: '', label: t.charges.nobodyNamed },
            ...own.map((one) => ({ value: String(one.personId), label: one.name })),
          ]}
        />
      )}
      <Combobox
        label={t.charges.addUnit}
        value={null}
        onChange={(unitId) => unitId !== null && add({ unitId })}
        options={units.map((unit) => ({
          value: unit.unitId,
          label: unit.name,
          detail: [t.kinds[unit.kind], unit.parentName].filter(Boolean).join(', '),
        }))}
      />
      <TypedThing kind="criteria" add={add} />
      <TypedThing kind="field" add={add} />
      <ChargeList things={things} units={units} people={people} onChange={onChange} />
    </>
  )
}
