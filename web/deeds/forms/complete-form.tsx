import type { z } from 'zod'
import type { Product } from '../../../server/modules/directives/contract.ts'
import { useWords } from '../../platform/words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { WordsField } from '../form-fields.tsx'
import { type FileOfDeed, PhotoField, usePhotos } from '../photo-field.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'

export type ProductName = z.output<typeof Product>

export interface ProductSaid {
  kind: ProductName | ''
  number: string
  day: string | null
}

/** Báo cáo hoàn thành: the outcome, the paper that proves it with number and day, photographs. */
export function CompleteForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ words: string; product: ProductSaid; files: FileOfDeed[] }>({
    assignmentId: assignment.assignmentId,
    path: 'completion',
    said: t.done.complete,
    initial: { words: '', product: { kind: assignment.product ?? '', number: '', day: null }, files: [] },
    onDone,
  })
  const { value, set } = form.draft
  const photos = usePhotos(value.files, (files) => set({ ...value, files }))
  const empty = value.words.trim() === '' && value.product.number.trim() === '' && value.files.length === 0
  return (
    <DeedForm
      onPaste={photos.paste}
      form={form}
      go={t.deeds.complete}
      fault={() => empty || photos.going}
      body={(said) => ({
        words: said.words.trim() || null,
        product: productOf(said.product),
        fileIds: said.files.map(({ fileId }) => fileId),
      })}
    >
      <WordsField
        first
        label={t.form.completeWords}
        rows={4}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && empty ? t.form.needWords : null}
      />
      <ProductFields value={value.product} onChange={(product) => set({ ...value, product })} />
      <PhotoField {...photos} />
      {form.tried && photos.going && <p className="q">{t.form.filesGoing}</p>}
    </DeedForm>
  )
}

export function ProductFields({ value, onChange }: { value: ProductSaid; onChange: (value: ProductSaid) => void }) {
  const t = useWords(deedWords)
  const kinds = Object.entries(t.products).map(([kind, label]) => ({ value: kind as ProductName, label }))
  return (
    <div className="field-row">
      <SelectField
        label={t.form.productKind}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        options={[{ value: '', label: t.form.noProduct }, ...kinds]}
      />
      <TextField
        label={t.form.productNumber}
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
        placeholder="45/BC-UBND"
        autoComplete="off"
        maxLength={80}
      />
      <DateField label={t.form.productDay} value={value.day} onChange={(day) => onChange({ ...value, day })} hint="" />
    </div>
  )
}

export function productOf({ kind, number, day }: ProductSaid) {
  if (kind === '' && number.trim() === '' && day === null) return null
  return { kind: kind || null, number: number.trim() || null, day }
}
