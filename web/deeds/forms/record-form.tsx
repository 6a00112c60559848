/**
 * Ghi nhận hộ: what a unit said on the telephone, in Zalo or at the meeting, written down by the office in one breath.
 * The lead is known, the channel is the last one used, the first field in focus is what was said.
 */
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { ChannelChips, Chips, channelsIn, WordsField } from '../form-fields.tsx'
import { keepChannel } from '../kept-channel.ts'
import { PhotoField, usePhotos } from '../photo-field.tsx'
import { deedWords } from '../words.ts'
import { ProductFields } from './complete-form.tsx'
import type { FormProps } from './form-props.ts'
import { bodyOf, emptyRecord, type HowFar, howFar, pathOf, type Recorded, whens } from './record.ts'

export function RecordForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<Recorded>({
    assignmentId: assignment.assignmentId,
    path: 'report',
    name: 'record',
    said: t.done.record,
    initial: emptyRecord(assignment.product),
    onDone,
  })
  const { value, set } = form.draft
  const photos = usePhotos(value.files, (files) => set({ ...value, files }))
  const noWords = value.words.trim() === '' && value.far !== 'finished'
  const noDay = value.when === 'other' && value.day === null
  const far = howFar.filter((one) => one !== 'finished' || assignment.verbs.includes('complete'))
  const submit = () =>
    form.submit({ path: pathOf(value), body: bodyOf(value), fault: noWords || noDay || photos.going })
  return (
    <DeedForm onPaste={photos.paste} form={{ ...form, submit }} go={t.record.go} body={bodyOf}>
      <WordsField
        first
        label={t.record.words}
        value={value.words}
        onChange={(words) => set({ ...value, words })}
        error={form.tried && noWords ? t.form.needWords : null}
      />
      <Chips<HowFar>
        legend={t.record.how_far}
        value={value.far}
        options={far.map((one) => ({ value: one, label: farLabel(one, t) }))}
        onChange={(next) => set({ ...value, far: next })}
      />
      {value.far === 'finished' && (
        <ProductFields value={value.product} onChange={(product) => set({ ...value, product })} />
      )}
      <ChannelChips
        legend={t.record.how}
        value={value.channel}
        channels={channelsIn}
        onChange={(channel) => {
          keepChannel('in', channel)
          set({ ...value, channel })
        }}
      />
      <TextField
        label={t.record.saidBy}
        hint={t.record.saidByHint}
        value={value.saidBy}
        onChange={(saidBy) => set({ ...value, saidBy })}
        autoComplete="off"
        maxLength={200}
      />
      <div className="field">
        <p className="photos-label">{t.record.when}</p>
        <Segments
          label={t.record.when}
          value={value.when}
          options={whens.map((when) => ({ value: when, label: t.record[when === 'other' ? 'otherDay' : when] }))}
          onChange={(when) => set({ ...value, when })}
        />
      </div>
      {value.when === 'other' && (
        <DateField
          label={t.record.day}
          value={value.day}
          onChange={(day) => set({ ...value, day })}
          error={form.tried && noDay ? t.form.needDay : null}
        />
      )}
      <PhotoField {...photos} />
      <p className="q small">{t.record.note}</p>
    </DeedForm>
  )
}

function farLabel(far: HowFar, t: (typeof deedWords)['vi']): string {
  if (far === 'unsaid') return t.record.notSaid
  return far === 'finished' ? t.record.finished : t.percent(Number(far))
}
