import { useEffect, useRef } from 'react'
import { useDraft } from '../platform/draft.ts'
import { useWords } from '../platform/words.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { ApprovalLine } from './approval-line.tsx'
import type { Attachment } from './message-paper.ts'
import { type Message, waitsOf } from './messages-data.ts'
import { sharesBySheet } from './sharing.ts'
import { useWaysOut } from './use-ways-out.ts'
import { messageWords } from './words.ts'

interface CardProps {
  message: Message
  attachment: Attachment
  leaderApproves: boolean
  onSent: () => void
}

/** One message, open: to whom, its words, the ways out, and the ticks by which it is kept as an urging. */
export function MessageCard({ message, attachment, leaderApproves, onSent }: CardProps) {
  const t = useWords(messageWords)
  const [first] = message.rows
  const draft = useDraft(`message.to-post.${message.agency.agencyId}.${first?.assignmentId}.${message.rows.length}`, {
    to: message.to,
    text: message.text,
    // Words kept from an earlier day say an earlier lateness.
    from: message.text,
  })
  const value =
    draft.value.from === message.text ? draft.value : { to: message.to, text: message.text, from: message.text }
  const set = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const waits = waitsOf(message, value.to)
  const chosen = { ...message, text: value.text, to: value.to }
  return (
    <div className="message-open">
      <Recipient message={message} to={value.to} onChange={(to) => set({ to })} />
      <Field label={t.text}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.min(14, value.text.split('\n').length + 2)}
            maxLength={4000}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <ApprovalLine message={message} waits={waits} leaderApproves={leaderApproves} />
      {waits === 'free' && (
        <Ways
          message={chosen}
          attachment={attachment}
          draftKey={draft.key}
          onSent={() => {
            draft.sent()
            onSent()
          }}
        />
      )}
    </div>
  )
}

function Recipient({
  message,
  to,
  onChange,
}: {
  message: Message
  to: number | null
  onChange: (to: number | null) => void
}) {
  const t = useWords(messageWords)
  const contact = message.contacts.find(({ postId }) => postId === to)
  if (message.contacts.length === 0) return <p className="q message-to">{t.noContact}</p>
  const options = [
    ...message.contacts.map(({ postId, name, title, guarded }) => {
      const label = [name, title].filter(Boolean).join(', ')
      return { value: String(postId), label: guarded ? t.toHead(label) : label }
    }),
    { value: '', label: t.toGroup },
  ]
  return (
    <div className="message-to">
      <SelectField
        label={t.to}
        value={String(to ?? '')}
        onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
        options={options}
      />
      {contact?.phone && (
        <a className={buttonLook()} href={`tel:${contact.phone}`}>
          {t.call(spaced(contact.phone))}
        </a>
      )}
      {contact && !contact.phone && <span className="q">{t.noPhone}</span>}
    </div>
  )
}

/** "0912 345 678": as it is read out. */
const spaced = (phone: string): string => phone.replace(/^(\+84\d{2}|\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3')

interface WaysProps {
  message: Message
  attachment: Attachment
  draftKey: string
  onSent: () => void
}

/** Out by the share sheet of a phone or the clipboard of a PC; then the tick. The focus goes where the next Enter belongs. */
function Ways({ message, attachment, draftKey, onSent }: WaysProps) {
  const t = useWords(messageWords)
  const ways = useWaysOut(message, draftKey, onSent)
  const out = useRef<HTMLDivElement>(null)
  const tick = useRef<HTMLDivElement>(null)
  useEffect(() => {
    out.current?.querySelector('button')?.focus()
  }, [])
  const copy = () => {
    ways.copy()
    tick.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <div className="acts" ref={out}>
        {sharesBySheet() ? (
          <Button look="go" busy={ways.making} onClick={() => void ways.bySheet(attachment)}>
            {ways.making ? t.making : t.share}
          </Button>
        ) : (
          <>
            <Button look="go" onClick={copy}>
              {t.copy}
            </Button>
            <Button busy={ways.making} onClick={() => void ways.picture()}>
              {ways.making ? t.making : t.copyPicture}
            </Button>
            <Button look="quiet" disabled={ways.making} onClick={() => void ways.pdf()}>
              {t.pdf}
            </Button>
          </>
        )}
      </div>
      <div className="acts message-tick" ref={tick}>
        <Button icon="check" busy={ways.recording} onClick={() => void ways.record('zalo')}>
          {t.sent}
        </Button>
        <Button look="quiet" busy={ways.recording} onClick={() => void ways.record('dien-thoai')}>
          {t.called}
        </Button>
      </div>
    </>
  )
}
