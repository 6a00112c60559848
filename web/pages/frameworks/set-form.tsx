/** What every form about sets shares: kept until written, sent again under its key, faults shown once tried. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSetDeed } from './frameworks-data.ts'

interface SetFormOf<T, A> {
  name: string
  initial: T
  method?: 'post' | 'put'
  path: string
  body: (value: T) => unknown
  fault: (value: T) => boolean
  said?: string
  leaves?: boolean
  onDone: (answer: A) => void
}

export function useSetForm<T, A = unknown>(form: SetFormOf<T, A>) {
  const draft = useDraft(`framework.${form.name}`, form.initial)
  const [tried, setTried] = useState(false)
  const sentence = useProblemSentence()
  const sending = useSetDeed<A>()
  const submit = () => {
    setTried(true)
    if (form.fault(draft.value)) return focusFirstFault()
    const deed = {
      method: form.method ?? 'put',
      path: form.path,
      body: form.body(draft.value),
      key: draft.key,
      said: form.said,
      leaves: form.leaves,
    }
    sending.mutate(deed, {
      onSuccess: (answer) => {
        draft.sent()
        setTried(false)
        form.onDone(answer)
      },
    })
  }
  const failed = sending.error ? sentence(sending.error) : null
  return { value: draft.value, set: draft.set, forget: draft.sent, tried, busy: sending.isPending, failed, submit }
}

interface SetFormProps {
  form: { busy: boolean; failed: string | null; submit: () => void }
  go: string
  children: ReactNode
  more?: ReactNode
}

export function SetForm({ form, go, children, more }: SetFormProps) {
  const shell = useWords()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy) form.submit()
  }
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        const choosing = event.target instanceof Element && event.target.getAttribute('role') === 'combobox'
        if (event.key === 'Enter' && choosing) event.preventDefault()
      }}
    >
      {children}
      <div role="alert">
        {form.failed && (
          <p className="set-fault">
            <Icon name="warn" /> {form.failed}
          </p>
        )}
      </div>
      <div className="acts">
        <Button look="go" type="submit" busy={form.busy}>
          {form.failed ? shell.retry : go}
        </Button>
        {more}
      </div>
    </form>
  )
}
