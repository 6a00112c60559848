import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { paths } from '../../paths.ts'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { signIn } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { BoardPicture } from './board-picture.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { identityWords } from './words.ts'

interface Faults {
  login?: string
  password?: string
}

export function SignInPage() {
  const { signIn: t } = useWords(identityWords)
  const { tiep } = useSearch({ from: paths.signIn })
  usePageTitle(t.title)
  return (
    <Door picture={<BoardPicture />}>
      <h1>{t.title}</h1>
      {tiep && <p className="door-note">{t.next}</p>}
      <SignInForm next={tiep ?? paths.desk} />
      <p className="door-aside">{t.forgotten}</p>
    </Door>
  )
}

function SignInForm({ next }: { next: string }) {
  const { signIn: t } = useWords(identityWords)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const { faults, busy, submit } = useSignIn(next)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    void submit(login.trim(), password)
  }
  return (
    <form onSubmit={enter} noValidate>
      <TextField
        label={t.login}
        name="login"
        value={login}
        onChange={setLogin}
        error={faults.login}
        autoComplete="username"
        autoFocus
      />
      <PasswordField
        label={t.password}
        value={password}
        onChange={setPassword}
        error={faults.password}
        autoComplete="current-password"
      />
      <Button type="submit" look="go" wide busy={busy}>
        {t.go}
      </Button>
    </form>
  )
}

function useSignIn(next: string) {
  const words = useWords(identityWords)
  const sentence = useProblemSentence(words.problems)
  const client = useQueryClient()
  const router = useRouter()
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const submit = async (login: string, password: string) => {
    const { needLogin, needPassword } = words.signIn
    if (login === '' || password === '') {
      setFaults({ login: login ? undefined : needLogin, password: password ? undefined : needPassword })
      return focusFirstFault()
    }
    setBusy(true)
    setFaults({})
    try {
      await signIn(client, login, password)
      await router.navigate({ href: next, replace: true })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setFaults({ password: sentence(error) })
      focusFirstFault()
    } finally {
      setBusy(false)
    }
  }
  return { faults, busy, submit }
}
