/**
 * What a unit sent, dropped or pasted on its assignment: a row of progress, văn phòng ghi nhận hộ. Who said it, when and
 * by which channel are filled in as far as they are known; the words may be left to what came.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Field } from '../../ui/field.tsx'
import { leadContactsQuery } from '../choices-data.ts'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { ChannelChips, type ChannelName, channelsIn, WordsField } from '../form-fields.tsx'
import { carriesFiles, countKinds, filesOf } from '../incoming-files.ts'
import { keepChannel, keptChannel } from '../kept-channel.ts'
import { type FileOfDeed, PhotoField, usePhotos } from '../photo-field.tsx'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'
import { saidAt, whens } from './record.ts'

interface Incoming {
  words: string
  channel: ChannelName
  /** Null until somebody types: then the lead's contact stands there. */
  saidBy: string | null
  when: (typeof whens)[number]
  day: string | null
  files: FileOfDeed[]
}

interface IncomingFormProps extends FormProps {
  /** What was dropped or pasted, in the order it came; the same list grows while the form is open. */
  came: readonly File[]
  /** Files that have not arrived: they outlive the form. */
  onUnsent: (files: readonly File[]) => void
}

export function IncomingForm({ assignment, came, onUnsent, onDone }: IncomingFormProps) {
  const t = useWords(deedWords)
  const forAnother = assignment.mayRecordFor
  const known = useLeadContacts(assignment.lead.agencyId, forAnother)
  const form = useDeedForm<Incoming>({
    assignmentId: assignment.assignmentId,
    path: 'report',
    name: 'incoming',
    said: forAnother ? t.done.record : t.done.report,
    initial: { words: '', channel: keptChannel('in', 'zalo'), saidBy: null, when: 'now', day: null, files: [] },
    onDone,
  })
  const { value, set } = form.draft
  // What has arrived is added to what stands there by then, not to what stood there when it left.
  const latest = useRef(value)
  latest.current = value
  const change = (part: Partial<Incoming>) => {
    latest.current = { ...latest.current, ...part }
    set(latest.current)
  }
  const photos = usePhotos(value.files, (files) => change({ files }))
  useCame(came, photos.sending.add)
  const unsent = photos.sending.lines.filter(({ state }) => state === 'going' || state === 'failed')
  useEffect(() => onUnsent(unsent.map(({ file }) => file)))
  const saidBy = value.saidBy ?? known[0] ?? ''
  const noDay = value.when === 'other' && value.day === null
  const nothing = value.files.length === 0
  const words = value.words.trim() || t.incoming.sent(countKinds(value.files))
  const body = () => ({
    words,
    percent: null,
    fileIds: value.files.map(({ fileId }) => fileId),
    recordedFor: forAnother ? { channel: value.channel, saidBy: saidBy.trim() || null, at: saidAt(value) } : null,
  })
  const submit = () => form.submit({ body: body(), fault: nothing || noDay || unsent.length > 0 })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the file field inside takes the same by keyboard
    <div
      onDragOver={(event) => carriesFiles(event.dataTransfer) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        photos.sending.add(filesOf(event.dataTransfer))
      }}
    >
      <DeedForm
        onPaste={photos.paste}
        form={{ ...form, submit }}
        go={forAnother ? t.record.go : t.deeds.report}
        body={body}
      >
        <PhotoField {...photos} label={t.incoming.files} />
        <div role="status">
          {form.tried && unsent.some(({ state }) => state === 'going') && <p className="q">{t.form.filesGoing}</p>}
          {form.tried && unsent.some(({ state }) => state === 'failed') && <p className="q">{t.incoming.failed}</p>}
          {form.tried && nothing && unsent.length === 0 && <p className="q">{t.incoming.noFiles}</p>}
        </div>
        <WordsField
          first
          label={t.incoming.words}
          hint={nothing ? undefined : t.incoming.wordsHint(t.incoming.sent(countKinds(value.files)))}
          rows={2}
          value={value.words}
          onChange={(next) => change({ words: next })}
        />
        {forAnother && (
          <>
            <ChannelChips
              legend={t.record.how}
              value={value.channel}
              channels={channelsIn}
              onChange={(channel) => {
                keepChannel('in', channel)
                change({ channel })
              }}
            />
            <SaidBy value={saidBy} known={known} onChange={(next) => change({ saidBy: next })} />
            <div className="field">
              <p className="photos-label">{t.record.when}</p>
              <Segments
                label={t.record.when}
                value={value.when}
                options={whens.map((when) => ({ value: when, label: t.record[when === 'other' ? 'otherDay' : when] }))}
                onChange={(when) => change({ when })}
              />
            </div>
            {value.when === 'other' && (
              <DateField
                label={t.record.day}
                value={value.day}
                onChange={(day) => change({ day })}
                error={form.tried && noDay ? t.form.needDay : null}
              />
            )}
          </>
        )}
      </DeedForm>
    </div>
  )
}

function SaidBy(props: { value: string; known: readonly string[]; onChange: (value: string) => void }) {
  const t = useWords(deedWords)
  const list = useId()
  return (
    <Field label={t.record.saidBy} hint={t.record.saidByHint}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            list={list}
            value={props.value}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <datalist id={list}>
            {props.known.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

/** Each file that came is taken once, also where React runs an effect twice. */
function useCame(came: readonly File[], add: (files: readonly File[]) => void): void {
  const taken = useRef(new Set<File>())
  useEffect(() => {
    const fresh = came.filter((file) => !taken.current.has(file))
    for (const file of fresh) taken.current.add(file)
    if (fresh.length > 0) add(fresh)
  })
}

/** "Lò Văn Hặc, cán bộ văn phòng": who usually speaks for the lead stands first, its head last. */
function useLeadContacts(agencyId: number, wanted: boolean): readonly string[] {
  const { data } = useQuery({ ...leadContactsQuery, enabled: wanted })
  const contacts = data?.agencies.find((one) => one.agencyId === agencyId)?.contacts ?? []
  return contacts
    .toSorted((a, b) => Number(a.guarded) - Number(b.guarded))
    .map(({ name, title }) => [name, title].filter(Boolean).join(', '))
}
