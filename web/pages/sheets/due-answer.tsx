import { type FormEvent, useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { Answer } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** A due day that the list does not tell as a date. */
export function DueAnswer({ busy, onAnswer }: { busy: boolean; onAnswer: (answer: Answer) => void }) {
  const { questions: t } = useWords(sheetWords)
  const [day, setDay] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day) onAnswer({ day })
    else setFault(t.needDay)
  }
  return (
    <form className="answer-line" onSubmit={submit}>
      <DateField label={t.dueDay} value={day} onChange={setDay} error={fault} />
      <Button size="sm" type="submit" busy={busy}>
        {t.dueGo}
      </Button>
      <Button size="sm" busy={busy} onClick={() => onAnswer({ always: true })}>
        {t.always}
      </Button>
      <Button size="sm" look="quiet" busy={busy} onClick={() => onAnswer({ skip: true })}>
        {t.skipRows}
      </Button>
    </form>
  )
}
