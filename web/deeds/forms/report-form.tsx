import { useWords } from '../../platform/words.ts'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { PercentField, readPercent, WordsField } from '../form-fields.tsx'
import { type FileOfDeed, PhotoField, usePhotos } from '../photo-field.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'

interface Said {
  words: string
  percent: string
  files: FileOfDeed[]
}

/** Báo cáo tiến độ: one sentence, how far, photographs. */
export function ReportForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<Said>({
    assignmentId: assignment.assignmentId,
    path: 'report',
    said: t.done.report,
    initial: { words: '', percent: '', files: [] },
    onDone,
  })
  const { value, set } = form.draft
  const photos = usePhotos(value.files, (files) => set({ ...value, files }))
  const badPercent = readPercent(value.percent) === undefined
  return (
    <DeedForm
      onPaste={photos.paste}
      form={form}
      go={t.deeds.report}
      fault={(said) => said.words.trim() === '' || badPercent || photos.going}
      body={(said) => ({
        words: said.words.trim(),
        percent: readPercent(said.percent) ?? null,
        fileIds: said.files.map(({ fileId }) => fileId),
      })}
    >
      <WordsField
        first
        label={t.form.reportWords}
        hint={t.form.reportHint}
        rows={4}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && value.words.trim() === '' ? t.form.needWords : null}
      />
      <PercentField
        value={value.percent}
        onChange={(percent) => set({ ...value, percent })}
        error={badPercent ? t.form.percentBad : null}
      />
      <PhotoField {...photos} />
      {form.tried && photos.going && <p className="q">{t.form.filesGoing}</p>}
    </DeedForm>
  )
}
