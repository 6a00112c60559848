import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Proposal } from '../../../server/modules/units/surroundings/contract.ts'
import { paths } from '../../paths.ts'
import { get, post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { begin, type Session } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { allTicked, type Ticked, takenOf } from '../../ui/ticked-names.tsx'
import { isNamed, type PlaceTyped, proposalQuery, useProposal } from './set-up-place.ts'
import { identityWords } from './words.ts'

export interface SetUpForm extends PlaceTyped {
  /** null: as proposed for the place. */
  agencyName: string | null
  chosen: Ticked
  name: string
  title: string
  login: string
  startDay: string | null
}

export type SetUpFaults = Partial<Record<keyof SetUpForm | 'password', string>>

export const leastPassword = 8

/** The token stands behind the #, so that it reaches neither the server's log nor a proxy's. */
export function useSetUpToken(): string {
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  return token
}

export function useSetUpOpen(token: string) {
  return useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => get<{ open: boolean }>('/api/setup', { signal, headers: { 'x-setup-token': token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The form, kept while it is typed (but for the password), and its sending. */
export function useSetUp(token: string, initial: SetUpForm) {
  const words = useWords(identityWords)
  const draft = useDraft<SetUpForm>('setup.office', initial)
  // A name half typed is no place yet: nothing is proposed until it was chosen, or the field was left.
  const [inPlace, setInPlace] = useState(false)
  const typing = inPlace && draft.value.placeCode === null
  const proposal = useProposal(token, draft.value, typing)
  const client = useQueryClient()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<SetUpFaults>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<SetUpForm>) => draft.set({ ...draft.value, ...part })
  /** Another place: what was taken off and renamed was of the one before. */
  const changePlace = (part: Partial<PlaceTyped>) => change({ placeCode: null, ...part, chosen: allTicked })
  const proposed = typing || !isNamed(draft.value) ? undefined : proposal.data
  const agencyName = draft.value.agencyName ?? proposed?.officeName ?? ''

  const submit = async () => {
    const found = faultsOf(draft.value, password, words.setUp.errors)
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFirstFault()
    setBusy(true)
    setFailure(null)
    try {
      const round = await client.ensureQueryData(proposalQuery(token, draft.value))
      const body = message(token, draft.value, { password, proposed: round })
      const session = await post<Session>('/api/setup', body, { key: draft.key })
      draft.sent()
      begin(client, session)
      await router.navigate({ to: paths.desk, replace: true })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    token,
    form: draft.value,
    change,
    changePlace,
    agencyName,
    proposal,
    proposed,
    typing,
    setInPlace,
    password,
    setPassword,
    faults,
    failure,
    busy,
    submit,
  }
}

export type SetUpParts = ReturnType<typeof useSetUp>

function message(token: string, form: SetUpForm, { password, proposed }: { password: string; proposed: Proposal }) {
  const { placeKind: kind, placeName, placeCode: code, provinceName } = form
  const province = kind === 'province' || provinceName.trim() === '' ? {} : { provinceName: provinceName.trim() }
  return {
    token,
    place: { kind, name: placeName.trim(), ...province, ...(code === null ? {} : { code }) },
    chosen: {
      agencies: takenOf(proposed.agencies, form.chosen),
      units: takenOf(proposed.units, form.chosen),
    },
    person: { name: form.name.trim(), login: form.login.trim(), password, title: form.title.trim() },
    startDay: form.startDay,
    agencyName: (form.agencyName ?? proposed.officeName).trim(),
  }
}

/** What still lacks; the server checks again. */
export function faultsOf(form: SetUpForm, password: string, say: Record<string, string>): SetUpFaults {
  const faults: SetUpFaults = {}
  const lacks = (value: string) => value.trim() === ''
  if (lacks(form.placeName)) faults.placeName = say.place
  if (form.placeKind !== 'province' && form.placeCode === null && lacks(form.provinceName))
    faults.provinceName = say.province
  if (form.agencyName !== null && lacks(form.agencyName)) faults.agencyName = say.agency
  if (lacks(form.name)) faults.name = say.name
  if (lacks(form.title)) faults.title = say.post
  if (!/^[a-zA-Z0-9._-]{3,}$/.test(form.login.trim())) faults.login = say.login
  if (password.length < leastPassword) faults.password = say.password
  if (form.startDay === null) faults.startDay = say.startDay
  return faults
}
