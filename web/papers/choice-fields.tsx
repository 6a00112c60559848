import type { PaperChoices, Signing } from '../../server/modules/papers/contract.ts'
import { useWords } from '../platform/words.ts'
import { Segments } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import type { Choices } from './paper-data.ts'
import { authorityChoices, choiceOf, withAuthority } from './signing.ts'
import { paperWords } from './words.ts'

interface FieldsProps {
  usual: Choices['usual']
  value: PaperChoices
  onChange: (value: PaperChoices) => void
  /** Of what is no table on a lying sheet. */
  plain?: boolean
}

const typed = (words: string) => (words === '' ? null : words)

/** The few choices of a paper; what is left empty is as usual. */
export function ChoiceFields({ usual, value, onChange, plain }: FieldsProps) {
  const t = useWords(paperWords)
  return (
    <>
      {!plain && (
        <div className="paper-sheet">
          <span>{t.sheet}</span>
          <Segments
            label={t.sheet}
            value={value.sheet ?? usual.sheet}
            options={(['A4', 'A3'] as const).map((sheet) => ({ value: sheet, label: t.sheets[sheet] }))}
            onChange={(sheet) => onChange({ ...value, sheet })}
          />
        </div>
      )}
      <TextField
        label={t.title}
        placeholder={usual.title}
        maxLength={300}
        value={value.title ?? ''}
        onChange={(title) => onChange({ ...value, title: typed(title) })}
      />
      {!plain && (
        <TextField
          label={t.annexTo}
          hint={t.annexHint}
          placeholder={t.annexExample}
          maxLength={300}
          value={value.annexTo ?? ''}
          onChange={(annexTo) => onChange({ ...value, annexTo: typed(annexTo) })}
        />
      )}
      <TextField
        label={t.place}
        placeholder={usual.place ?? ''}
        maxLength={120}
        value={value.place ?? ''}
        onChange={(place) => onChange({ ...value, place: typed(place) })}
      />
      <SigningFields signing={value.signing ?? usual.signing} onChange={(signing) => onChange({ ...value, signing })} />
    </>
  )
}

function SigningFields({ signing, onChange }: { signing: Signing; onChange: (signing: Signing) => void }) {
  const t = useWords(paperWords)
  return (
    <fieldset className="paper-signing">
      <legend>{t.signing}</legend>
      <SelectField
        label={t.authority}
        value={choiceOf(signing)}
        options={authorityChoices.map((value) => ({ value, label: t.authorities[value] }))}
        onChange={(choice) => onChange(withAuthority(signing, choice, t.ofExamples))}
      />
      {signing.steps.map(({ authority, of }, i) => (
        <TextField
          key={authority}
          label={t.of(authority)}
          maxLength={120}
          value={of}
          onChange={(words) =>
            onChange({ ...signing, steps: signing.steps.map((step, at) => (at === i ? { ...step, of: words } : step)) })
          }
        />
      ))}
      <TextField
        label={t.post}
        maxLength={120}
        value={signing.post}
        onChange={(post) => onChange({ ...signing, post })}
      />
      <TextField
        label={t.name}
        hint={t.nameHint}
        maxLength={120}
        value={signing.name ?? ''}
        onChange={(name) => onChange({ ...signing, name: typed(name) })}
      />
    </fieldset>
  )
}
