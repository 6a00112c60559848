/** One reminder for every unit that is late with the same clause: each gets its own row, its own ordinal. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { AssignmentList, DoneTogether, UrgeTogether } from '../../../server/modules/assignments/contract.ts'
import { announceTogether, lookAgain, whyOf } from '../../deeds/deed-data.ts'
import { focusFirstField } from '../../deeds/deed-form.tsx'
import { ChannelChips, type ChannelName, channelsOut, WordsField } from '../../deeds/form-fields.tsx'
import { keepChannel, keptChannel } from '../../deeds/kept-channel.ts'
import { deedWords } from '../../deeds/words.ts'
import { get, post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { deskWords } from './words.ts'

export interface ManyToUrge {
  directiveId: string
  title: string
}
type Row = AssignmentList['assignments'][number]

export function UrgeMany({ many, onClose }: { many: ManyToUrge | null; onClose: () => void }) {
  const t = useWords(deskWords)
  return (
    <Drawer open={many !== null} onClose={onClose} title={t.urgeMany.title} size={480}>
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

interface UrgeFormProps {
  many: ManyToUrge
  rows: readonly Row[]
  onDone: () => void
}

function UrgeForm({ many, rows, onDone }: UrgeFormProps) {
  const t = useWords(deskWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  // Who waits for an answer of ours is not urged unless somebody says so.
  const waiting = rows.filter((row) => awaited(row) !== undefined)
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(waiting.map(({ assignmentId }) => assignmentId)))
  const draft = useDraft<{ channel: ChannelName; words: string }>(`urge-many.${many.directiveId}`, {
    channel: keptChannel('out', 'zalo'),
    words: '',
  })
  const chosen = rows.filter(({ assignmentId }) => !left.has(assignmentId))
  const { sending, failed, refused, urge } = useUrging(onDone)
  const whole = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(whole.current), [])
  if (refused.length > 0) return <Refused refused={refused} onDone={onDone} />
  const hintOf = (row: Row) => {
    const wait = awaited(row)
    return wait ? deeds.waits[wait].toLocaleLowerCase('vi') : t.urgeMany.nth(row.urgings + 1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { channel, words } = draft.value
    if (chosen.length > 0) void urge(chosen, { channel, words: words.trim() || null, key: draft.key }, draft.sent)
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
      <p className="q">
        {t.urgeMany.some} {waiting.length > 0 && t.urgeMany.waiting(waiting.length)}
      </p>
      <div className="urge-list">
        {rows.map((row) => (
          <CheckField
            key={row.assignmentId}
            label={row.lead.name}
            hint={hintOf(row)}
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

/** What the unit has asked and the office has not answered yet. */
const awaited = ({ waits }: Row) => waits.find((wait) => wait === 'declined' || wait === 'extension')

/** A unit that could not be urged, and why: its work was ended or reported done meanwhile. */
interface NotUrged {
  name: string
  why: string
}

function Refused({ refused, onDone }: { refused: readonly NotUrged[]; onDone: () => void }) {
  const t = useWords(deskWords)
  const shell = useWords()
  return (
    <>
      <div role="alert">
        <p>{t.urgeMany.refused(refused.length)}</p>
        <ul className="refused">
          {refused.map(({ name, why }) => (
            <li key={name}>
              <b>{name}</b> {why}
            </li>
          ))}
        </ul>
      </div>
      <div className="acts">
        <Button onClick={onDone}>{shell.close}</Button>
      </div>
    </>
  )
}

/** One request for all of them, with one way back. */
function useUrging(onDone: () => void) {
  const t = useWords(deskWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const [failed, setFailed] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly NotUrged[]>([])
  const sending = useMutation({
    mutationFn: ({ key, ...body }: z.input<typeof UrgeTogether> & { key: string }) =>
      post<DoneTogether>('/api/assignments/urgings', body, { key }),
  })
  const urge = async (
    rows: readonly Row[],
    said: { channel: ChannelName; words: string | null; key: string },
    sent: () => void,
  ) => {
    setFailed(null)
    const names = new Map(rows.map(({ assignmentId, lead }) => [assignmentId, lead.name]))
    try {
      const told = await sending.mutateAsync({ ...said, assignmentIds: [...names.keys()] })
      sent()
      if (told.done.length > 0) announceTogether(client, told, t.urgeMany.done(told.done.length))
      setRefused(told.refused.map((one) => ({ name: names.get(one.assignmentId) ?? '', why: whyOf(one) })))
      if (told.refused.length === 0) onDone()
      await lookAgain(client)
    } catch (error) {
      setFailed(t.urgeMany.failed(sentence(error)))
    }
  }
  return { sending: sending.isPending, failed, refused, urge }
}
