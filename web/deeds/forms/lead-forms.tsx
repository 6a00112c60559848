/** Who leads and whether it is theirs: routing inside an agency, declining, and the answer to it. */
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useAgencyChoices, useNoPeople, usePostChoices } from '../choices-data.ts'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { WordsField } from '../form-fields.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'
import { lastOf, Said } from './what-was-said.tsx'

/** Ý kiến chỉ đạo giải quyết (bút phê). */
export function RouteForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ post: number | null; agency: number | null; day: string | null; words: string }>({
    assignmentId: assignment.assignmentId,
    path: 'routing',
    said: t.done.route,
    initial: { post: null, agency: null, day: null, words: '' },
    onDone,
  })
  const { value, set } = form.draft
  const nobody = value.post === null && value.agency === null
  return (
    <DeedForm
      form={form}
      go={t.deeds.route}
      fault={() => nobody}
      body={({ post, agency, day, words }) => ({
        toPostId: post,
        toAgencyId: agency,
        internalDay: day,
        words: words.trim() || null,
      })}
    >
      <Combobox
        clearable
        label={t.form.routeAgency}
        value={value.agency}
        onChange={(agency) => set({ ...value, agency })}
        options={useAgencyChoices()}
        error={form.tried && nobody ? t.form.needRoute : null}
      />
      <Combobox
        clearable
        label={t.form.routePerson}
        value={value.post}
        onChange={(post) => set({ ...value, post })}
        options={usePostChoices(assignment.lead.agencyId)}
        hint={useNoPeople() ?? undefined}
      />
      <DateField
        label={t.form.internalDay}
        hint={t.form.internalHint}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
      />
      <WordsField label={t.form.routeWords} value={value.words} onChange={(words) => set({ ...value, words })} />
    </DeedForm>
  )
}

export function DeclineForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ words: string; to: number | null }>({
    assignmentId: assignment.assignmentId,
    path: 'declination',
    said: t.done.decline,
    initial: { words: '', to: null },
    onDone,
  })
  const { value, set } = form.draft
  const missing = value.words.trim() === ''
  return (
    <DeedForm
      form={form}
      go={t.deeds.decline}
      fault={() => missing}
      body={({ words, to }) => ({ words: words.trim(), toAgencyId: to })}
    >
      <WordsField
        first
        label={t.form.declineWords}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && missing ? t.form.needWords : null}
      />
      <Combobox
        clearable
        label={t.form.declineTo}
        value={value.to}
        onChange={(to) => set({ ...value, to })}
        options={useAgencyChoices()}
      />
    </DeedForm>
  )
}

export function AnswerDeclineForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const asked = lastOf(assignment.deeds, 'decline')
  const form = useDeedForm<{ words: string; to: number | null }>({
    assignmentId: assignment.assignmentId,
    path: 'declination-answer',
    said: t.done['answer-decline'],
    initial: { words: '', to: null },
    onDone,
  })
  const { value, set } = form.draft
  const words = value.words.trim() || null
  const stay = () => form.submit({ body: { accept: false, words, toAgencyId: null } })
  return (
    <DeedForm
      form={form}
      go={value.to === null ? t.form.acceptEnd : t.form.accept}
      ends={value.to === null}
      body={() => ({ accept: true, words, toAgencyId: value.to })}
      other={
        <Button onClick={stay} busy={form.sending}>
          {t.form.stay}
        </Button>
      }
    >
      {asked && <Said title={t.form.asked(asked.agency?.name ?? assignment.lead.name)} row={asked} />}
      {asked?.toName && (
        <p>
          {t.form.declineTo}: <b>{asked.toName}</b>
        </p>
      )}
      <Combobox
        clearable
        label={t.form.acceptTo}
        value={value.to}
        onChange={(to) => set({ ...value, to })}
        options={useAgencyChoices()}
      />
      <WordsField
        first
        label={t.form.wordsOptional}
        value={value.words}
        onChange={(text) => set({ ...value, words: text })}
      />
    </DeedForm>
  )
}
