/** Xin gia hạn, and its answer. The original day is said beside the new one and never replaced by it. */
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { dayDue } from '../due-words.ts'
import { WordsField } from '../form-fields.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'
import { lastOf, Said } from './what-was-said.tsx'

export function AskExtensionForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const original = useOriginalDay(assignment.originalDueAt)
  const form = useDeedForm<{ day: string | null; words: string }>({
    assignmentId: assignment.assignmentId,
    path: 'extension',
    said: t.done['ask-extension'],
    initial: { day: null, words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const noWords = value.words.trim() === ''
  const early = value.day !== null && assignment.dueDay !== null && value.day <= assignment.dueDay
  const dayFault = early ? t.form.mustBeLater : form.tried && value.day === null ? t.form.needDay : null
  return (
    <DeedForm
      form={form}
      go={t.deeds['ask-extension']}
      fault={() => noWords || early || value.day === null}
      body={(said) => ({ dueDay: said.day, words: said.words.trim() })}
    >
      <DateField
        label={t.form.extendTo}
        hint={original}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        min={assignment.dueDay ?? undefined}
        error={dayFault}
      />
      <WordsField
        first
        label={t.form.extendWords}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && noWords ? t.form.needWords : null}
      />
    </DeedForm>
  )
}

export function AnswerExtensionForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const original = useOriginalDay(assignment.originalDueAt)
  const asked = lastOf(assignment.deeds, 'ask-extension')
  const form = useDeedForm<{ day: string | null; words: string }>({
    assignmentId: assignment.assignmentId,
    path: 'extension-answer',
    said: t.done['answer-extension'],
    initial: { day: asked?.dueDay ?? null, words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const refuse = () => form.submit({ body: { grant: false, dueDay: null, words: value.words.trim() || null } })
  const f = useFormats()
  return (
    <DeedForm
      form={form}
      go={value.day ? `${t.form.grantTo} ${f.day(value.day)}` : t.form.grant}
      fault={({ day }) => day === null}
      body={({ day, words }) => ({ grant: true, dueDay: day, words: words.trim() || null })}
      other={
        <Button onClick={refuse} busy={form.sending}>
          {t.form.refuse}
        </Button>
      }
    >
      {asked && <Said title={t.form.asked(asked.agency?.name ?? assignment.lead.name)} row={asked} />}
      <DateField
        label={t.form.grantTo}
        hint={original}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        min={assignment.dueDay ?? undefined}
        error={form.tried && value.day === null ? t.form.needDay : null}
      />
      <WordsField
        first
        label={t.form.wordsOptional}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
      />
    </DeedForm>
  )
}

function useOriginalDay(originalDueAt: string | null): string | undefined {
  const t = useWords(deedWords)
  const f = useFormats()
  return originalDueAt ? t.form.originalStays(f.day(dayDue(originalDueAt))) : undefined
}
