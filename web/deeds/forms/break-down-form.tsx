import { newKey } from '../../platform/api.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { useAgencyChoices } from '../choices-data.ts'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'

interface Part {
  id: string
  title: string
  lead: number | null
  due: string | null
}

const freshPart = (due: string | null): Part => ({ id: newKey(), title: '', lead: null, due })

/** Chia việc: parts of one assignment, each with a lead and a day of its own. */
export function BreakDownForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ parts: Part[] }>({
    assignmentId: assignment.assignmentId,
    path: 'parts',
    said: t.done['break-down'],
    initial: { parts: [freshPart(assignment.dueDay), freshPart(assignment.dueDay)] },
    onDone,
  })
  const { parts } = form.draft.value
  const set = (next: Part[]) => form.draft.set({ parts: next })
  const bad = ({ title, lead }: Part) => title.trim().length < 2 || lead === null
  return (
    <DeedForm
      form={form}
      go={t.form.breakDown(parts.length)}
      fault={() => parts.some(bad)}
      body={(value) => ({
        parts: value.parts.map(({ title, lead, due }) => ({
          title: title.trim(),
          leadAgencyId: lead,
          dueDay: due,
        })),
      })}
    >
      {parts.map((part, index) => (
        <PartFields
          key={part.id}
          no={index + 1}
          part={part}
          error={form.tried && bad(part) ? t.form.needPart : null}
          onChange={(next) => set(parts.map((one) => (one.id === part.id ? next : one)))}
          onDrop={parts.length > 1 ? () => set(parts.filter((one) => one.id !== part.id)) : undefined}
        />
      ))}
      <Button look="quiet" icon="plus" onClick={() => set([...parts, freshPart(assignment.dueDay)])}>
        {t.form.addPart}
      </Button>
    </DeedForm>
  )
}

interface PartProps {
  no: number
  part: Part
  error: string | null
  onChange: (part: Part) => void
  onDrop?: () => void
}

function PartFields({ no, part, error, onChange, onDrop }: PartProps) {
  const t = useWords(deedWords)
  return (
    <div className="part">
      <TextField
        label={t.form.partTitle(no)}
        value={part.title}
        onChange={(title) => onChange({ ...part, title })}
        error={error}
        maxLength={300}
      />
      <Combobox
        label={t.form.partLead}
        value={part.lead}
        onChange={(lead) => onChange({ ...part, lead })}
        options={useAgencyChoices()}
      />
      <DateField label={t.form.partDue} value={part.due} onChange={(due) => onChange({ ...part, due })} hint="" />
      {onDrop && <Button look="quiet" size="sm" icon="close" label={t.form.dropPart(no)} onClick={onDrop} />}
    </div>
  )
}
