import { type Axis, axes } from '../../../server/modules/frameworks/kinds.ts'
import { useWords } from '../../platform/words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import type { Draft } from './frameworks-data.ts'
import { SetForm, useSetForm } from './set-form.tsx'
import { frameworkWords } from './words.ts'

interface Typed {
  name: string
  decision: string
  decidedOn: string | null
  to: string | null
  axis: Axis | ''
  officialCriteria: string
  officialIndicators: string
  notes: string
}

/** What a draft is: its name, decision, last day, by what its levels differ. */
export function HeadForm({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const t = useWords(frameworkWords)
  const { body } = draft
  const count = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null)
  const form = useSetForm<Typed, Draft>({
    name: `head.${draft.draftId}`,
    initial: {
      name: body.name,
      decision: body.decision ?? '',
      decidedOn: body.decidedOn,
      to: body.to,
      axis: body.axis ?? '',
      officialCriteria: String(body.officialCriteria ?? ''),
      officialIndicators: String(body.officialIndicators ?? ''),
      notes: body.notes.join('\n'),
    },
    path: `/api/framework-drafts/${draft.draftId}`,
    body: (value) => ({
      savedAt: draft.savedAt,
      body: {
        ...body,
        name: value.name.trim(),
        decision: value.decision.trim() || null,
        decidedOn: value.decidedOn,
        to: value.to,
        axis: value.axis || null,
        officialCriteria: count(value.officialCriteria),
        officialIndicators: count(value.officialIndicators),
        notes: value.notes.split('\n').flatMap((note) => note.trim() || []),
      },
    }),
    fault: ({ name }) => name.trim().length < 3,
    said: t.draft.saved,
    onDone,
  })
  const { value, set, tried } = form
  const change = (part: Partial<Typed>) => set({ ...value, ...part })
  return (
    <SetForm form={form} go={t.draft.save}>
      <TextArea
        label={t.make.name}
        rows={2}
        value={value.name}
        onChange={(name) => change({ name })}
        error={tried && value.name.trim().length < 3 ? t.make.needName : null}
        maxLength={400}
      />
      <TextField
        label={t.form.decision}
        value={value.decision}
        onChange={(decision) => change({ decision })}
        maxLength={200}
      />
      <DateField label={t.form.decidedOn} value={value.decidedOn} onChange={(decidedOn) => change({ decidedOn })} />
      <DateField label={t.form.to} value={value.to} onChange={(to) => change({ to })} />
      <SelectField
        label={t.form.axis}
        value={value.axis}
        onChange={(axis) => change({ axis })}
        options={[{ value: '' as const, label: t.noAxis }, ...axes.map((one) => ({ value: one, label: t.axes[one] }))]}
      />
      <TextField
        label={t.form.officialCriteria}
        inputMode="numeric"
        value={value.officialCriteria}
        onChange={(officialCriteria) => change({ officialCriteria })}
        maxLength={4}
      />
      <TextField
        label={t.form.officialIndicators}
        inputMode="numeric"
        value={value.officialIndicators}
        onChange={(officialIndicators) => change({ officialIndicators })}
        maxLength={4}
      />
      <TextArea label={t.form.notes} rows={4} value={value.notes} onChange={(notes) => change({ notes })} />
    </SetForm>
  )
}
