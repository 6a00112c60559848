/** What the office does with its book: hand over, withdraw, change the due day. Each with its ground. */
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useNoPeople, usePostChoices } from '../choices-data.ts'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { WordsField } from '../form-fields.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'

export function HandOverForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ to: number | null; words: string }>({
    assignmentId: assignment.assignmentId,
    path: 'hand-over',
    said: t.done['hand-over'],
    initial: { to: null, words: '' },
    onDone,
  })
  const { value, set } = form.draft
  return (
    <DeedForm
      form={form}
      go={t.deeds['hand-over']}
      fault={({ to }) => to === null}
      body={({ to, words }) => ({ toPostId: to, words: words.trim() || null })}
    >
      <Combobox
        label={t.form.handOverTo}
        value={value.to}
        onChange={(to) => set({ ...value, to })}
        options={usePostChoices()}
        hint={useNoPeople() ?? undefined}
        error={form.tried && value.to === null ? t.form.needPerson : null}
      />
      <WordsField label={t.form.wordsOptional} value={value.words} onChange={(words) => set({ ...value, words })} />
    </DeedForm>
  )
}

export function CancelForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ words: string; onDay: string | null }>({
    assignmentId: assignment.assignmentId,
    path: 'cancellation',
    said: t.done.cancel,
    initial: { words: '', onDay: null },
    onDone,
  })
  const { value, set } = form.draft
  const noWords = value.words.trim() === ''
  return (
    <DeedForm
      form={form}
      go={t.deeds.cancel}
      fault={() => noWords || value.onDay === null}
      body={({ words, onDay }) => ({ words: words.trim(), onDay })}
    >
      <WordsField
        first
        label={t.form.cancelWords}
        hint={t.form.cancelHint}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && noWords ? t.form.needWords : null}
      />
      <DateField
        label={t.form.groundDay}
        value={value.onDay}
        onChange={(onDay) => set({ ...value, onDay })}
        error={form.tried && value.onDay === null ? t.form.needDay : null}
      />
    </DeedForm>
  )
}

export function ChangeForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ dueDay: string | null; words: string; onDay: string | null }>({
    assignmentId: assignment.assignmentId,
    path: 'change',
    said: t.done.change,
    initial: { dueDay: assignment.dueDay, words: '', onDay: null },
    onDone,
  })
  const { value, set } = form.draft
  const noWords = value.words.trim() === ''
  return (
    <DeedForm
      form={form}
      go={t.deeds.change}
      fault={() => noWords || value.onDay === null || value.dueDay === null}
      body={({ words, ...rest }) => ({ ...rest, words: words.trim() })}
    >
      <DateField
        label={t.form.newDue}
        value={value.dueDay}
        onChange={(dueDay) => set({ ...value, dueDay })}
        error={form.tried && value.dueDay === null ? t.form.needDay : null}
      />
      <WordsField
        label={t.form.changeWords}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && noWords ? t.form.needWords : null}
      />
      <DateField
        label={t.form.groundDay}
        value={value.onDay}
        onChange={(onDay) => set({ ...value, onDay })}
        error={form.tried && value.onDay === null ? t.form.needDay : null}
      />
    </DeedForm>
  )
}
