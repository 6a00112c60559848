/** The panel behind "In biểu": a few choices, kept for the next time, and the ways out of the page. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { PaperChoices, PaperFormat, PaperList, PaperTable } from '../../server/modules/papers/contract.ts'
import '../deeds/deeds.css'
import { get } from '../platform/api.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { Bones, ProblemState } from '../ui/statement.tsx'
import { say } from '../ui/toast.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { copyTable } from './clipboard.ts'
import { MakingLine, openPaper, savePaper } from './making-line.tsx'
import { type Choices, choicesQuery, useSaveChoices } from './paper-data.ts'
import './papers.css'
import { useMaking } from './use-making.ts'
import { paperWords } from './words.ts'

export interface Printed {
  list: PaperList
  /** Address of the paper with its filters, without the format. */
  path: string
  /** Done once before each paper is made. */
  before?: () => Promise<void>
}

export function PrintPanel({ printed }: { printed: Printed }) {
  const choices = useQuery(choicesQuery(printed.list))
  if (choices.isError) return <ProblemState error={choices.error} onRetry={() => void choices.refetch()} />
  if (!choices.data) return <Bones rows={6} />
  return <PanelOf printed={printed} choices={choices.data} />
}

const others = ['docx', 'xlsx', 'png'] as const

function PanelOf({ printed, choices }: { printed: Printed; choices: Choices }) {
  const t = useWords(paperWords)
  const form = useChoices(printed.list, choices)
  const making = useMaking()
  const address = (format: PaperFormat | 'json') =>
    `${printed.path}${printed.path.includes('?') ? '&' : '?'}format=${format}`
  const before = async () => {
    await form.save()
    await printed.before?.()
  }
  const take = async (format: PaperFormat) => {
    const made = await making.make(address(format), before)
    if (made && format === 'pdf') openPaper(made)
    else if (made) savePaper(made)
  }
  const copy = () =>
    making.run(async () => {
      await form.save()
      if (copyTable(await get<PaperTable>(address('json')))) say(t.copied)
    })
  return (
    <PanelForm onSubmit={() => void take('pdf')}>
      <ChoiceFields usual={choices.usual} value={form.value} onChange={form.change} />
      <p className="q small">{t.kept}</p>
      <MakingLine making={making} />
      <div className="acts">
        <Button look="go" type="submit" icon="print" busy={making.busy}>
          {t.go}
        </Button>
        {others.map((format) => (
          <Button key={format} disabled={making.busy} onClick={() => void take(format)}>
            {t.formats[format]}
          </Button>
        ))}
        <Button disabled={making.busy} onClick={() => void copy()}>
          {t.copy}
        </Button>
      </div>
    </PanelForm>
  )
}

/** The choices as they are being made; saved only where they have changed. */
export function useChoices(list: PaperList, { chosen }: Choices) {
  const [value, change] = useState<PaperChoices>(chosen)
  const store = useSaveChoices(list)
  const kept = useRef(JSON.stringify(chosen))
  const save = async () => {
    const now = JSON.stringify(value)
    if (now === kept.current) return
    await store(value)
    kept.current = now
  }
  return { value, change, save }
}

/** The solid button has the focus when the panel opens: Ctrl P, Enter prints as the last time. */
export function PanelForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const button = form.current?.querySelector<HTMLButtonElement>('button[type="submit"]')
    button?.setAttribute('data-autofocus', '')
    button?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form ref={form} className="deed-form paper-form" onSubmit={submit} noValidate>
      {children}
    </form>
  )
}
