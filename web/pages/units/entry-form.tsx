/** What every form of this page shares: kept until written, sent again under the same key, faults shown once tried. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { type Draft, useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEntry } from './units-data.ts'

interface EntryOf<T> {
  name: string
  initial: T
  method?: 'post' | 'put'
  path: string
  body: (value: T) => object
  /** Something needed is missing; the fields say what. */
  fault: (value: T) => boolean
  said: (value: T) => string
  onDone: () => void
}

export interface EntryFormState<T> {
  draft: Draft<T>
  tried: boolean
  sending: boolean
  failed: string | null
  submit: () => void
}

export function useEntryForm<T>(entry: EntryOf<T>): EntryFormState<T> {
  const { name, initial, method = 'post', path, body, fault, said, onDone } = entry
  const draft = useDraft(`units.${name}`, initial)
  const [tried, setTried] = useState(false)
  const sending = useEntry()
  const sentence = useProblemSentence()
  const submit = () => {
    setTried(true)
    if (fault(draft.value)) return focusFirstFault()
    const made = { method, path, body: body(draft.value), key: draft.key, said: said(draft.value) }
    const onSuccess = () => {
      draft.sent()
      onDone()
    }
    sending.mutate(made, { onSuccess })
  }
  const failed = sending.error ? sentence(sending.error) : null
  return { draft, tried, sending: sending.isPending, failed, submit }
}

interface EntryFormProps<T> {
  form: EntryFormState<T>
  go: string
  /** The second form of one sheet: only one button is solid. */
  second?: boolean
  children: ReactNode
}

export function EntryForm<T>({ form, go, second, children }: EntryFormProps<T>) {
  const shell = useWords()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.sending) form.submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choosing = event.target instanceof Element && event.target.getAttribute('role') === 'combobox'
    // In a list to choose from Enter takes the choice; it must not send the form as well.
    if (event.key === 'Enter' && choosing) event.preventDefault()
  }
  return (
    <form noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      <div role="alert">
        {form.failed && (
          <p className="entry-fault">
            <Icon name="warn" />
            {form.failed}
          </p>
        )}
      </div>
      <div className="acts">
        <Button look={second ? 'default' : 'go'} type="submit" busy={form.sending}>
          {form.failed ? shell.retry : go}
        </Button>
      </div>
    </form>
  )
}
