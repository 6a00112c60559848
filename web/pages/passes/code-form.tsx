import { type FormEvent, useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { linkWords } from './words.ts'

/** The four digits told by telephone. */
export function CodeForm(props: { busy: boolean; refused: string | null; onCode: (code: string) => void }) {
  const { public: t } = useWords(linkWords)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.busy) return
    if (!/^\d{4}$/.test(typed.trim())) {
      setFault(t.codeBad)
      return focusFirstFault()
    }
    setFault(null)
    props.onCode(typed.trim())
  }
  return (
    <form className="opened-code" onSubmit={submit} noValidate>
      <h1>{t.codeTitle}</h1>
      <p className="s">{t.codeText}</p>
      <TextField
        label={t.code}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={4}
        autoFocus
        error={fault ?? props.refused}
      />
      <Button look="go" type="submit" wide busy={props.busy}>
        {t.codeGo}
      </Button>
    </form>
  )
}
