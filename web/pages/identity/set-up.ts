import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { get, post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { begin, type Session } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { identityWords } from './words.ts'

export interface SetUpForm {
  placeKind: 'province' | 'commune'
  placeName: string
  provinceName: string
  agencyName: string
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
  const draft = useDraft<SetUpForm>('setup', initial)
  const client = useQueryClient()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<SetUpFaults>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<SetUpForm>) => draft.set({ ...draft.value, ...part })

  const submit = async () => {
    const found = faultsOf(draft.value, password, words.setUp.errors)
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFirstFault()
    setBusy(true)
    setFailure(null)
    try {
      const session = await post<Session>('/api/setup', message(token, draft.value, password), { key: draft.key })
      draft.sent()
      begin(client, session)
      await router.navigate({ to: paths.desk, replace: true })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { form: draft.value, change, password, setPassword, faults, failure, busy, submit }
}

function message(token: string, form: SetUpForm, password: string) {
  const { placeKind: kind, placeName: name, provinceName } = form
  return {
    token,
    place:
      kind === 'province'
        ? { kind, name: name.trim() }
        : { kind, name: name.trim(), provinceName: provinceName.trim() },
    person: { name: form.name.trim(), login: form.login.trim(), password, title: form.title.trim() },
    startDay: form.startDay,
    agencyName: form.agencyName.trim(),
  }
}

/** What still lacks; the server checks again. */
export function faultsOf(form: SetUpForm, password: string, say: Record<string, string>): SetUpFaults {
  const faults: SetUpFaults = {}
  const lacks = (value: string) => value.trim() === ''
  if (lacks(form.placeName)) faults.placeName = say.place
  if (form.placeKind === 'commune' && lacks(form.provinceName)) faults.provinceName = say.province
  if (lacks(form.agencyName)) faults.agencyName = say.agency
  if (lacks(form.name)) faults.name = say.name
  if (lacks(form.title)) faults.title = say.post
  if (!/^[a-zA-Z0-9._-]{3,}$/.test(form.login.trim())) faults.login = say.login
  if (password.length < leastPassword) faults.password = say.password
  if (form.startDay === null) faults.startDay = say.startDay
  return faults
}
