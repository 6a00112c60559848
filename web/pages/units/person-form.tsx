import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Part } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { agenciesQuery } from './units-data.ts'
import { unitWords } from './words.ts'

const initial = {
  name: '',
  title: '',
  agencyId: null as number | null,
  part: 'department-officer' as Part,
  phone: '',
  login: '',
}
type Typed = typeof initial

/** A person with a post; an account only where somebody signs in. The password is never kept on this device. */
export function PersonForm({ onDone }: { onDone: () => void }) {
  const t = useWords(unitWords)
  const { data } = useQuery(agenciesQuery)
  const [password, setPassword] = useState('')
  const wantsAccount = (value: Typed) => value.login.trim() !== ''
  const form = useEntryForm({
    name: 'person.new',
    initial,
    path: '/api/people',
    body: (value) => bodyOf(value, password),
    fault: (value) => faultsOf(value, password).length > 0,
    said: ({ name }) => t.people.added(name.trim()),
    onDone,
  })
  const { value, set } = form.draft
  const faults = form.tried ? faultsOf(value, password) : []
  const said = (field: Fault, sentence: string) => (faults.includes(field) ? sentence : null)
  const parts = Object.entries(t.parts).map(([part, label]) => ({ value: part as Part, label }))
  return (
    <EntryForm form={form} go={t.people.add}>
      <TextField
        label={t.people.name}
        value={value.name}
        onChange={(name) => set({ ...value, name })}
        error={said('name', t.people.needName)}
        maxLength={120}
        autoFocus
        autoComplete="off"
      />
      <Combobox
        label={t.people.agency}
        value={value.agencyId}
        onChange={(agencyId) => set({ ...value, agencyId })}
        options={(data?.agencies ?? []).map((one) => ({
          value: one.agencyId,
          label: one.name,
          detail: one.parentName ?? one.unitName ?? undefined,
          also: one.shortName,
        }))}
        error={said('agency', t.people.needAgency)}
      />
      <TextField
        label={t.people.post}
        hint={t.people.postHint}
        value={value.title}
        onChange={(title) => set({ ...value, title })}
        error={said('title', t.people.needPost)}
        maxLength={120}
      />
      <SelectField
        label={t.people.part}
        value={value.part}
        onChange={(part) => set({ ...value, part })}
        options={parts}
      />
      <TextField
        label={t.people.phone}
        value={value.phone}
        onChange={(phone) => set({ ...value, phone })}
        type="tel"
        inputMode="tel"
        maxLength={30}
        autoComplete="off"
      />
      <TextField
        label={t.people.login}
        hint={t.people.loginHint}
        value={value.login}
        onChange={(login) => set({ ...value, login })}
        error={said('login', t.people.needLogin)}
        maxLength={120}
        autoComplete="off"
      />
      {wantsAccount(value) && (
        <TextField
          label={t.people.password}
          hint={t.people.passwordHint}
          type="password"
          value={password}
          onChange={setPassword}
          error={said('password', t.people.needPassword)}
          autoComplete="new-password"
        />
      )}
    </EntryForm>
  )
}

type Fault = 'name' | 'agency' | 'title' | 'login' | 'password'
const leastPassword = 10

function faultsOf({ name, agencyId, title, login }: Typed, password: string): Fault[] {
  const account = login.trim()
  const faults: [Fault, boolean][] = [
    ['name', name.trim().length < 2],
    ['agency', agencyId === null],
    ['title', title.trim().length < 2],
    ['login', account !== '' && account.length < 3],
    ['password', account !== '' && password.length < leastPassword],
  ]
  return faults.filter(([, bad]) => bad).map(([field]) => field)
}

function bodyOf(value: Typed, password: string): object {
  const { name, title, agencyId, part, phone, login } = value
  return {
    name: name.trim(),
    title: title.trim(),
    agencyId,
    part,
    phone: phone.trim() || undefined,
    login: login.trim() || undefined,
    password: login.trim() ? password : undefined,
  }
}
