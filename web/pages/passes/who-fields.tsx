/** Who sends by a link: name and telephone, typed once and kept on the phone for every link opened there. */
import { useDraft } from '../../platform/draft.ts'
import { useWords } from '../../platform/words.ts'
import { TextField } from '../../ui/field.tsx'
import type { Who } from './use-report.ts'
import { linkWords } from './words.ts'

export const useWho = () => useDraft<Who>('pass.who', { name: '', phone: '' })

/** What is still missing; a telephone number has 8 to 20 signs, with blanks, dots, brackets or a plus in front. */
export const whoFaults = ({ name, phone }: Who) => ({
  name: name.trim().length < 2,
  phone: !/^\+?[\d\s.()-]{8,20}$/.test(phone.trim()),
})

export const trimmed = ({ name, phone }: Who): Who => ({ name: name.trim(), phone: phone.trim() })

interface WhoFieldsProps {
  value: Who
  onChange: (who: Who) => void
  /** Sending was tried: what is missing is said. */
  tried: boolean
}

export function WhoFields({ value, onChange, tried }: WhoFieldsProps) {
  const { public: t } = useWords(linkWords)
  const faults = whoFaults(value)
  return (
    <>
      <TextField
        label={t.who}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        autoComplete="name"
        maxLength={120}
        error={tried && faults.name ? t.needName : null}
      />
      <TextField
        label={t.phone}
        type="tel"
        inputMode="tel"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
        autoComplete="tel"
        maxLength={20}
        hint={t.whoHint}
        error={tried && faults.phone ? t.needPhone : null}
      />
    </>
  )
}
