/** One reminder for every unit that is late with the same clause: each gets its own row, its own ordinal. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AssignmentList } from '../../../server/modules/assignments/contract.ts'
import { lookAgain } from '../../deeds/deed-data.ts'
import { focusFirstField } from '../../deeds/deed-form.tsx'
import { ChannelChips, type ChannelName, channelsOut, WordsField } from '../../deeds/form-fields.tsx'
import { keepChannel, keptChannel } from '../../deeds/kept-channel.ts'
import { deedWords } from '../../deeds/words.ts'
import { get, newKey, post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { deskWords } from './words.ts'

export interface ManyToUrge {
  directiveId: string
  title: string
}
type Row = AssignmentList['assignments'][number]

export function UrgeMany({ many, onClose }: { many: ManyToUrge | null; onClose: () => void }) {
  const t = useWords(deskWords)
  return (
    <Drawer open={many !== null} onClose={onClose} title={t.acts.urgeMany} size={480}>
      {many && <LateOnes many={many} onDone={onClose} />}
    </Drawer>
  )
}

function LateOnes({ many, onDone }: { many: ManyToUrge; onDone: () => void }) {
  const t = useWords(deskWords)
  const query = useQuery({
    queryKey: ['assignment', 'late-of', many.directiveId],
    queryFn: ({ signal }) =>
      get<AssignmentList>(`/api/assignments?directive=${many.directiveId}&state=late&size=200`, { signal }),
  })
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={4} />
  if (query.data.assignments.length === 0) return <p>{t.urgeMany.none}</p>
  return <UrgeForm many={many} rows={query.data.assignments} onDone={onDone} />
}

function UrgeForm({ many, rows, onDone }: { many: ManyToUrge; rows: readonly Row[]; onDone: () => void }) {
  const t = useWords(deskWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const draft = useDraft<{ channel: ChannelName; words: string }>(`urge-many.${many.directiveId}`, {
    channel: keptChannel('out', 'zalo'),
    words: '',
  })
  const chosen = rows.filter(({ assignmentId }) => !left.has(assignmentId))
  const { sending, failed, urge } = useUrging(onDone)
  const whole = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(whole.current), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { channel, words } = draft.value
    if (chosen.length > 0) void urge(chosen, { channel, words: words.trim() || null }, draft.sent)
  }
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <form ref={whole} className="deed-form" onSubmit={submit}>
      <div className="deed-about">
        <p>{many.title}</p>
      </div>
      <ChannelChips
        legend={deeds.form.urgeChannel}
        value={draft.value.channel}
        channels={channelsOut}
        onChange={(channel) => {
          keepChannel('out', channel)
          draft.set({ ...draft.value, channel })
        }}
      />
      <WordsField
        first
        label={deeds.form.urgeWords}
        value={draft.value.words}
        onChange={(words) => draft.set({ ...draft.value, words })}
      />
      <p className="q">{t.urgeMany.some}</p>
      <div className="urge-list">
        {rows.map((row) => (
          <CheckField
            key={row.assignmentId}
            label={row.lead.name}
            hint={t.urgeMany.nth(row.urgings + 1)}
            checked={!left.has(row.assignmentId)}
            onChange={(on) => toggle(row.assignmentId, on)}
          />
        ))}
      </div>
      <div role="alert">{failed && <p className="kept">{failed}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={sending} disabled={chosen.length === 0}>
          {failed ? deeds.sendAgain : t.urgeMany.go(f.number(chosen.length))}
        </Button>
      </div>
    </form>
  )
}

/** Sends them one after another; those that went through are not sent again. */
function useUrging(onDone: () => void) {
  const t = useWords(deskWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const keys = useRef(new Map<string, string>())
  const through = useRef(new Set<string>())
  const urge = async (rows: readonly Row[], body: { channel: ChannelName; words: string | null }, sent: () => void) => {
    setSending(true)
    let fault: unknown = null
    for (const { assignmentId } of rows.filter((row) => !through.current.has(row.assignmentId))) {
      const key = keys.current.get(assignmentId) ?? newKey()
      keys.current.set(assignmentId, key)
      try {
        await post(`/api/assignments/${assignmentId}/urging`, body, { key })
        through.current.add(assignmentId)
      } catch (error) {
        fault = error
      }
    }
    setSending(false)
    const missing = rows.filter(({ assignmentId }) => !through.current.has(assignmentId)).length
    if (missing > 0) return setFailed(t.urgeMany.someFailed(missing, sentence(fault)))
    sent()
    say(t.urgeMany.done(rows.length))
    onDone()
    await lookAgain(client)
  }
  return { sending, failed, urge }
}
