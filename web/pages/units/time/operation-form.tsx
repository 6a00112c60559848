/** An operation on units: what, which, from when, by which decision; shown first, then recorded. */
import { type FormEvent, useState } from 'react'
import { now } from '../../../platform/clock.ts'
import { useDraft } from '../../../platform/draft.ts'
import { dayOf } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { focusFirstFault } from '../../../ui/first-fault.ts'
import { Note } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import type { Unit } from '../units-data.ts'
import { OperationFields } from './operation-fields.tsx'
import { OperationPreview } from './operation-preview.tsx'
import { askedOf, needsDecision, type OperationValue } from './operation-value.ts'
import { type Detail, type Preview, usePreview, useUnitDeed, type What } from './time-data.ts'
import { timeWords } from './words.ts'

const kinds: What['kind'][] = [
  'merge',
  'split',
  'rename',
  'retype',
  'recode',
  'move',
  'create',
  'abolish-level',
  'duplicate',
]

export function OperationForm({ units, onDone }: { units: readonly Unit[]; onDone: (operationId: string) => void }) {
  const t = useWords(timeWords)
  const draft = useDraft<OperationValue>('units.operation', begin())
  const [shown, setShown] = useState<Preview | null>(null)
  const [tried, setTried] = useState(false)
  const preview = usePreview()
  const running = useUnitDeed<Detail>()
  const sentence = useProblemSentence()
  const { value } = draft
  const set = (next: OperationValue) => {
    setShown(null)
    preview.reset()
    running.reset()
    draft.set(next)
  }
  const asked = askedOf(value, shown && value.moveAll ? 0 : null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!asked) return focusFirstFault()
    if (!shown) return preview.mutate(asked, { onSuccess: setShown })
    const onSuccess = ({ operationId, kind }: Detail) => {
      say(t.form.done(t.kinds[kind]))
      draft.sent()
      onDone(operationId)
    }
    running.mutate({ path: '/api/unit-operations', body: asked, key: draft.key }, { onSuccess })
  }
  const fault = preview.error ?? running.error
  return (
    <form noValidate onSubmit={submit}>
      <SelectField
        label={t.form.kind}
        hint={t.kindHints[value.kind]}
        value={value.kind}
        onChange={(kind) => set({ ...value, kind, unitIds: value.unitIds.slice(0, kind === 'merge' ? 100 : 1) })}
        options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <OperationFields value={value} set={set} units={units} tried={tried} />
      <Ground value={value} set={set} tried={tried} />
      {shown && <OperationPreview preview={shown} onDay={value.onDay!} />}
      {shown?.touched.some(({ own }) => own > 0) && shown.successors[0] && (
        <CheckField
          label={t.form.moveAll(shown.successors[0].name)}
          hint={t.form.moveAllHint}
          checked={value.moveAll}
          onChange={(moveAll) => draft.set({ ...value, moveAll })}
        />
      )}
      <div role="alert">
        {fault && <Note>{sentence(fault)}</Note>}
        {tried && !asked && <Note>{t.form.needFields}</Note>}
      </div>
      <div className="acts">
        <Button look="go" type="submit" busy={preview.isPending || running.isPending}>
          {shown ? `${t.form.run}: ${t.kinds[value.kind].toLocaleLowerCase('vi')}` : t.form.preview}
        </Button>
      </div>
    </form>
  )
}

const begin = (): OperationValue => ({
  ...{ kind: 'merge', unitIds: [], into: 'new', otherId: null, name: '', to: 'xa', code: '', moveAll: false },
  parts: [
    { stays: false, name: '', share: '' },
    { stays: true, name: '', share: '' },
  ],
  ...{ onDay: dayOf(now()), number: '', day: null, issuer: '', words: '' },
})

interface GroundProps {
  value: OperationValue
  set: (value: OperationValue) => void
  tried: boolean
}

function Ground({ value, set, tried }: GroundProps) {
  const t = useWords(timeWords)
  const needed = tried && needsDecision(value.kind)
  return (
    <>
      {value.kind !== 'duplicate' && (
        <DateField
          label={t.form.onDay}
          value={value.onDay}
          onChange={(onDay) => set({ ...value, onDay })}
          error={tried && value.onDay === null ? t.form.needFields : null}
        />
      )}
      <TextField
        label={t.form.number}
        value={value.number}
        onChange={(number) => set({ ...value, number })}
        error={needed && value.number.trim() === '' ? t.form.needFields : null}
        maxLength={80}
      />
      <DateField
        label={t.form.day}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        error={needed && value.day === null ? t.form.needFields : null}
      />
      <TextField
        label={t.form.issuer}
        value={value.issuer}
        onChange={(issuer) => set({ ...value, issuer })}
        error={needed && value.issuer.trim().length < 2 ? t.form.needFields : null}
        maxLength={200}
      />
      <TextArea label={t.form.words} rows={2} value={value.words} onChange={(words) => set({ ...value, words })} />
    </>
  )
}
