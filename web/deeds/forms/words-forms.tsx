/** Deeds that are one sentence: to confirm or return, to contribute, to dispute a row. */
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { WordsField } from '../form-fields.tsx'
import { type FileOfDeed, PhotoField, usePhotos } from '../photo-field.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'
import { CompletionSaid } from './what-was-said.tsx'

/** Xác nhận hoàn thành, and beside it the other answer: the words that explain are the same field. */
export function ConfirmForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm({
    assignmentId: assignment.assignmentId,
    path: 'confirmation',
    said: t.done.confirm,
    initial: { words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const words = value.words.trim()
  const mayReturn = assignment.verbs.includes('return')
  const giveBack = () => form.submit({ path: 'return', body: { words }, said: t.done.return, fault: words === '' })
  return (
    <DeedForm
      form={form}
      go={t.deeds.confirm}
      body={(said) => ({ words: said.words.trim() || null })}
      other={
        mayReturn && (
          <Button onClick={giveBack} busy={form.sending}>
            {t.deeds.return}
          </Button>
        )
      }
    >
      <CompletionSaid assignment={assignment} />
      <WordsField
        first
        label={t.form.wordsOptional}
        hint={mayReturn ? t.form.confirmHint : undefined}
        value={value.words}
        onChange={(text) => set({ words: text })}
        error={form.tried && words === '' ? t.form.confirmHint : null}
      />
    </DeedForm>
  )
}

export function ReturnForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm({
    assignmentId: assignment.assignmentId,
    path: 'return',
    said: t.done.return,
    initial: { words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const missing = value.words.trim() === ''
  return (
    <DeedForm form={form} go={t.deeds.return} fault={() => missing} body={(said) => ({ words: said.words.trim() })}>
      <CompletionSaid assignment={assignment} />
      <WordsField
        first
        label={t.form.returnWords}
        hint={t.form.returnHint}
        value={value.words}
        onChange={(words) => set({ words })}
        error={form.tried && missing ? t.form.needWords : null}
      />
    </DeedForm>
  )
}

export function ContributeForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ words: string; files: FileOfDeed[] }>({
    assignmentId: assignment.assignmentId,
    path: 'contribution',
    said: t.done.contribute,
    initial: { words: '', files: [] },
    onDone,
  })
  const { value, set } = form.draft
  const photos = usePhotos(value.files, (files) => set({ ...value, files }))
  const missing = value.words.trim() === ''
  return (
    <DeedForm
      onPaste={photos.paste}
      form={form}
      go={t.deeds.contribute}
      fault={() => missing || photos.going}
      body={(said) => ({ words: said.words.trim(), fileIds: said.files.map(({ fileId }) => fileId) })}
    >
      <WordsField
        first
        label={t.form.words}
        rows={4}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && missing ? t.form.needWords : null}
      />
      <PhotoField {...photos} />
    </DeedForm>
  )
}

/** Không đúng: against one row that the office recorded. */
export function DisputeForm({ assignment, deedSeq, onDone }: FormProps & { deedSeq: number }) {
  const t = useWords(deedWords)
  const form = useDeedForm({
    assignmentId: assignment.assignmentId,
    path: 'dispute',
    said: t.done.dispute,
    initial: { words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const missing = value.words.trim() === ''
  const row = assignment.deeds.find(({ seq }) => seq === deedSeq)
  return (
    <DeedForm
      form={form}
      go={t.deeds.dispute}
      fault={() => missing}
      body={(said) => ({ deedSeq, words: said.words.trim() })}
    >
      {row?.words && <blockquote className="said-words">{row.words}</blockquote>}
      <WordsField
        first
        label={t.form.disputeWords}
        value={value.words}
        onChange={(words) => set({ words })}
        error={form.tried && missing ? t.form.needWords : null}
      />
    </DeedForm>
  )
}
