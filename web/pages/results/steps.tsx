/** The next step of a table: sent to be reconciled, closed, or begun anew with a reason. */
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Table } from '../../../server/modules/results/contract.ts'
import { WordsField } from '../../deeds/form-fields.tsx'
import { newKey } from '../../platform/api.ts'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { say } from '../../ui/toast.tsx'
import { useResultDeed } from './results-data.ts'
import { resultWords } from './words.ts'

type Step = 'reconcile' | 'close' | 'reopen'
/** How many days units usually get. */
const usualDays = 3

export function Steps({ table }: { table: Table }) {
  const t = useWords(resultWords)
  const [asking, setAsking] = useState<Step | null>(null)
  const { verbs, state } = table
  const close = () => setAsking(null)
  const may = (step: Step) => verbs.includes(step)
  if (!may('reconcile') && !may('close') && !may('reopen')) return null
  return (
    <div className="acts result-steps">
      {may('close') && (
        <Button look="go" onClick={() => setAsking('close')}>
          {t.close.open}
        </Button>
      )}
      {may('reconcile') && (
        <Button look={state === 'draft' ? 'go' : 'default'} onClick={() => setAsking('reconcile')}>
          {state === 'draft' ? t.reconcile.open : t.reconcile.move}
        </Button>
      )}
      {may('reopen') && <Button onClick={() => setAsking('reopen')}>{t.reopen.open}</Button>}
      {asking === 'reconcile' && <Reconciling table={table} close={close} />}
      {asking === 'close' && <Closing table={table} close={close} />}
      {asking === 'reopen' && <Reopening table={table} close={close} />}
    </div>
  )
}

interface StepProps {
  table: Table
  close: () => void
}

function Reconciling({ table, close }: StepProps) {
  const t = useWords(resultWords)
  const f = useFormats()
  const deed = useResultDeed()
  const [key] = useState(newKey)
  const [tried, setTried] = useState(false)
  const [untilDay, setUntilDay] = useState<string | null>(
    table.state === 'reconciling' ? table.untilDay : dayOf(new Date(now().getTime() + usualDays * 86_400_000)),
  )
  const send = () => {
    setTried(true)
    if (untilDay === null) return focusFirstFault()
    deed.mutate(
      { path: `/${table.tableId}/reconciliation`, key, body: { untilDay } },
      {
        onSuccess: () => {
          say(t.reconcile.done(f.day(untilDay)))
          close()
        },
      },
    )
  }
  const isFirst = table.state === 'draft'
  return (
    <Asking
      title={isFirst ? t.reconcile.ask : t.reconcile.move}
      text={t.reconcile.text}
      deed={deed}
      go={isFirst ? t.reconcile.open : t.reconcile.move}
      send={send}
      close={close}
    >
      <DateField
        label={t.reconcile.day}
        value={untilDay}
        onChange={setUntilDay}
        min={dayOf(now())}
        error={tried && untilDay === null ? t.reconcile.needDay : null}
      />
    </Asking>
  )
}

function Closing({ table, close }: StepProps) {
  const t = useWords(resultWords)
  const deed = useResultDeed()
  const [key] = useState(newKey)
  const send = () =>
    deed.mutate(
      { path: `/${table.tableId}/closing`, key },
      {
        onSuccess: () => {
          say(t.close.done)
          close()
        },
      },
    )
  return <Asking title={t.close.ask} text={t.close.text} deed={deed} go={t.close.open} send={send} close={close} />
}

function Reopening({ table, close }: StepProps) {
  const t = useWords(resultWords)
  const draft = useDraft(`results.${table.tableId}.reason`, '')
  const deed = useResultDeed()
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const send = () => {
    setTried(true)
    if (reason === '') return focusFirstFault()
    deed.mutate(
      { path: `/${table.tableId}/versions`, key: draft.key, body: { reason } },
      {
        onSuccess: () => {
          draft.sent()
          say(t.reopen.done)
          close()
        },
      },
    )
  }
  return (
    <Asking title={t.reopen.ask} text={t.reopen.text} deed={deed} go={t.reopen.open} send={send} close={close}>
      <WordsField
        first
        label={t.reopen.reason}
        rows={2}
        value={draft.value}
        onChange={draft.set}
        error={tried && reason === '' ? t.reopen.needReason : null}
      />
    </Asking>
  )
}

interface AskingProps {
  title: string
  text: string
  go: string
  deed: ReturnType<typeof useResultDeed>
  send: () => void
  close: () => void
  children?: ReactNode
}

function Asking({ title, text, go, deed, send, close, children }: AskingProps) {
  const shell = useWords()
  const sentence = useProblemSentence()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <Dialog open onClose={close} title={title} size={440}>
      <form onSubmit={submit} noValidate>
        <p className="result-ask">{text}</p>
        {children}
        <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
        <div className="acts">
          <Button look="go" type="submit" busy={deed.isPending}>
            {go}
          </Button>
          <Button look="quiet" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
