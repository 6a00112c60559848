import { type ChannelName, channelsIn } from '../../deeds/form-fields.tsx'
import { keepChannel } from '../../deeds/kept-channel.ts'
import { deedWords } from '../../deeds/words.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import type { HeardBy } from './sheet-saving.ts'
import { assignmentWords } from './words.ts'

/** Said once for all rows that are walked: how it came and who says it. */
export function RecordBar({ heard, onChange }: { heard: HeardBy; onChange: (heard: HeardBy) => void }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const choose = (channel: ChannelName) => {
    keepChannel('in', channel)
    onChange({ ...heard, channel })
  }
  return (
    <div className="record-bar">
      <span className="s">{t.sheet.recordKeys}</span>
      <Segments
        label={t.sheet.channel}
        value={heard.channel}
        options={channelsIn.map((value) => ({ value, label: deeds.channels[value] }))}
        onChange={choose}
      />
      <input
        type="text"
        data-above-sheet
        aria-label={t.sheet.saidByLabel}
        placeholder={t.sheet.saidBy}
        autoComplete="off"
        maxLength={200}
        value={heard.saidBy}
        onChange={(event) => onChange({ ...heard, saidBy: event.target.value })}
      />
    </div>
  )
}
