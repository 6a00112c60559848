/**
 * What every form of a deed shares: what is typed is kept with its key until it is sent, Ctrl Enter sends, a failed
 * sending keeps the words and sends them again under the same key.
 *
 *   const form = useDeedForm({ assignmentId, path: 'return', said: t.done.return, initial: { words: '' }, onDone })
 *   <DeedForm form={form} body={(v) => ({ words: v.words.trim() })} fault={(v) => …} go={t.deeds.return}>fields</DeedForm>
 */
import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type Draft, useDraft } from '../platform/draft.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button, Kbd } from '../ui/button.tsx'
import { focusFirstFault } from '../ui/first-fault.ts'
import { Icon } from '../ui/icon.tsx'
import { type DeedPath, useSendDeed } from './deed-data.ts'
import './deeds.css'
import { deedWords } from './words.ts'

export interface DeedFormState<T> {
  assignmentId: string
  draft: Draft<T>
  /** True after a refused submit: faults are shown from then on. */
  tried: boolean
  sending: boolean
  failed: string | null
  submit: (deed: { path?: DeedPath; body: object; said?: string; fault?: boolean }) => void
}

interface FormOf<T> {
  assignmentId: string
  path: DeedPath
  /** Of the draft, where two forms of different fields send to one path. */
  name?: string
  said: string
  initial: T
  onDone: () => void
}

export function useDeedForm<T>(of: FormOf<T>): DeedFormState<T> {
  const { assignmentId, path, name = path, said, initial, onDone } = of
  const kept = useDraft<T>(`deed.${assignmentId}.${name}`, initial)
  // A draft of an earlier release may lack a field that was added since.
  const draft = { ...kept, value: { ...initial, ...kept.value } }
  const [tried, setTried] = useState(false)
  const sending = useSendDeed()
  const sentence = useProblemSentence()
  const submit: DeedFormState<T>['submit'] = (deed) => {
    setTried(true)
    if (deed.fault) return focusFirstFault()
    if (sending.isPending) return
    const made = { assignmentId, key: draft.key, path: deed.path ?? path, body: deed.body, said: deed.said ?? said }
    sending.mutate(made, {
      onSuccess: () => {
        draft.sent()
        onDone()
      },
    })
  }
  const failed = sending.error ? sentence(sending.error) : null
  return { assignmentId, draft, tried, sending: sending.isPending, failed, submit }
}

interface DeedFormProps<T> {
  form: DeedFormState<T>
  /** What is sent. */
  body: (value: T) => object
  /** True while something needed is missing; the fields say what. */
  fault?: (value: T) => boolean
  go: string
  /** What is sent ends the work: neither the solid button nor Ctrl Enter does it by habit. */
  ends?: boolean
  /** Beside the solid button: the other answer. */
  other?: ReactNode
  /** A picture pasted while a field has the focus. */
  onPaste?: (event: ClipboardEvent) => void
  children: ReactNode
}

export function DeedForm<T>({ form, body, fault, go, ends, other, onPaste, children }: DeedFormProps<T>) {
  const t = useWords(deedWords)
  const { draft, sending, failed } = form
  const whole = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(whole.current), [])
  const submit = () => form.submit({ body: body(draft.value), fault: fault?.(draft.value) })
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // In a list to choose from Enter takes the choice; it must not send the form as well.
    if (event.target instanceof Element && event.target.getAttribute('role') === 'combobox') event.preventDefault()
    if (!(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!ends) submit()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form ref={whole} className="deed-form" noValidate onSubmit={onSubmit} onKeyDown={byKey} onPaste={onPaste}>
      {draft.restored && <Restored onDrop={draft.sent} />}
      {children}
      <div role="alert">{failed && <Failed why={failed} />}</div>
      <div className="acts">
        <Button look={ends ? undefined : 'go'} type="submit" busy={sending}>
          {failed ? t.sendAgain : go}
        </Button>
        {other}
        {!ends && (
          <span className="send-key q hide-s">
            <Kbd>Ctrl Enter</Kbd>
          </span>
        )}
      </div>
    </form>
  )
}

/** The field marked as first, else the first there is. The mark also tells the sheet, which looks for it when it opens. */
export function focusFirstField(form: HTMLFormElement | null): void {
  const field =
    form?.querySelector<HTMLElement>('[data-autofocus]') ??
    form?.querySelector<HTMLElement>('textarea, select, input:not([type="radio"], [type="file"], [type="checkbox"])')
  field?.setAttribute('data-autofocus', '')
  field?.focus()
}

function Restored({ onDrop }: { onDrop: () => void }) {
  const t = useWords(deedWords)
  return (
    <p className="kept">
      <Icon name="check" />
      <span>
        {t.restored}{' '}
        <button type="button" className="link" onClick={onDrop}>
          {t.startAfresh}
        </button>
      </span>
    </p>
  )
}

function Failed({ why }: { why: string }) {
  const t = useWords(deedWords)
  return (
    <p className="kept">
      <Icon name="warn" />
      <span>{t.notSent(why)}</span>
    </p>
  )
}
