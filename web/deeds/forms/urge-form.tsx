import { useWords } from '../../platform/words.ts'
import { TextField } from '../../ui/field.tsx'
import { DeedForm, useDeedForm } from '../deed-form.tsx'
import { ChannelChips, type ChannelName, channelsOut, WordsField } from '../form-fields.tsx'
import { keepChannel, keptChannel } from '../kept-channel.ts'
import { deedWords } from '../words.ts'
import type { FormProps } from './form-props.ts'

/** Đôn đốc lần n: by which channel; only a công văn has a number. */
export function UrgeForm({ assignment, onDone }: FormProps) {
  const t = useWords(deedWords)
  const form = useDeedForm<{ channel: ChannelName; words: string; number: string }>({
    assignmentId: assignment.assignmentId,
    path: 'urging',
    said: t.done.urge,
    initial: { channel: keptChannel('out', 'zalo'), words: '', number: '' },
    onDone,
  })
  const { value, set } = form.draft
  const choose = (channel: ChannelName) => {
    keepChannel('out', channel)
    set({ ...value, channel })
  }
  return (
    <DeedForm
      form={form}
      go={t.urgeNo(assignment.urgings + 1)}
      body={({ channel, words, number }) => ({
        channel,
        words: words.trim() || null,
        number: channel === 'van-ban' ? number.trim() || null : null,
      })}
    >
      <ChannelChips legend={t.form.urgeChannel} value={value.channel} channels={channelsOut} onChange={choose} />
      {value.channel === 'van-ban' && (
        <TextField
          label={t.form.urgeNumber}
          hint={t.form.urgeHint}
          value={value.number}
          onChange={(number) => set({ ...value, number })}
          autoComplete="off"
          maxLength={80}
        />
      )}
      <WordsField first label={t.form.urgeWords} value={value.words} onChange={(words) => set({ ...value, words })} />
    </DeedForm>
  )
}
