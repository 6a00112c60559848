import { useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Field } from '../../ui/field.tsx'
import { identityWords } from './words.ts'

interface PasswordFieldProps {
  label: string
  hint?: string
  error?: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
}

/** A password that can be looked at: typed on a telephone with a Vietnamese keyboard, it often is not what one thinks. */
export function PasswordField({ label, hint, error, value, onChange, autoComplete }: PasswordFieldProps) {
  const { signIn: t } = useWords(identityWords)
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="password">
          <input
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            value={value}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" aria-pressed={shown} aria-label={t.show} onClick={() => setShown(!shown)}>
            {shown ? t.hideShort : t.showShort}
          </button>
        </span>
      )}
    </Field>
  )
}
