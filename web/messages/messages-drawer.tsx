/**
 * The messages of a list or of the ladder, one a unit, ticked off one after the other. What was prepared when it opened stays in its place.
 *
 *   <MessagesDrawer source={open ? { list: '?lead=7' } : null} onClose={close} />
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import '../deeds/deeds.css'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.ts'
import { useWords } from '../platform/words.ts'
import { Segments } from '../ui/button.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Bones, EmptyState, ProblemState } from '../ui/statement.tsx'
import { ApproveForm } from './approval-line.tsx'
import { MessageCard } from './message-card.tsx'
import type { Attachment } from './message-paper.ts'
import './messages.css'
import { type Message, type MessageSource, messagesQuery, waitsOf } from './messages-data.ts'
import { sharesBySheet } from './sharing.ts'
import { messageWords } from './words.ts'

export function MessagesDrawer({ source, onClose }: { source: MessageSource | null; onClose: () => void }) {
  const t = useWords(messageWords)
  const { post } = useSession()
  return (
    <Drawer
      open={source !== null}
      onClose={onClose}
      title={post.part === 'leader' ? t.approveTitle : t.title}
      size={560}
    >
      {source && <Messages source={source} />}
    </Drawer>
  )
}

function Messages({ source }: { source: MessageSource }) {
  const t = useWords(messageWords)
  const query = useQuery({ ...messagesQuery(source), refetchOnMount: 'always', refetchOnWindowFocus: false })
  const prepared = useRef<readonly Message[] | null>(null)
  const fresh = useFresh(query.isFetchedAfterMount ? query.data?.messages : undefined, prepared)
  if (query.isError && !fresh) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!fresh || !query.data) return <Bones rows={6} />
  if (fresh.length === 0)
    return source === 'ladder' ? (
      <EmptyState title={t.noneOnLadder} text={t.noneOnLadderText} />
    ) : (
      <EmptyState title={t.none} text={t.noneText} />
    )
  return <Walk messages={fresh} leftOut={query.data.leftOut} leaderApproves={query.data.leaderApproves} />
}

/** The messages as they were when the drawer opened, each with what a leader has said since: a sent one must not slip away under the finger. */
function useFresh(
  now: readonly Message[] | undefined,
  prepared: { current: readonly Message[] | null },
): readonly Message[] | null {
  if (now && prepared.current === null) prepared.current = now
  const said = new Map(now?.map((message) => [message.agency.agencyId, message]))
  return (
    prepared.current?.map((message) => {
      const { approval, approvedBy, approvalWords } = said.get(message.agency.agencyId) ?? message
      return { ...message, approval, approvedBy, approvalWords }
    }) ?? null
  )
}

interface WalkProps {
  messages: readonly Message[]
  leftOut: number
  leaderApproves: boolean
}

function Walk({ messages, leftOut, leaderApproves }: WalkProps) {
  const t = useWords(messageWords)
  const f = useFormats()
  const { post } = useSession()
  const [sent, setSent] = useState<ReadonlySet<number>>(
    () => new Set(messages.filter(({ sentAt }) => sentAt !== null).map(({ agency }) => agency.agencyId)),
  )
  const nextOf = (done: ReadonlySet<number>) =>
    messages.find(
      (one) => !done.has(one.agency.agencyId) && (post.part === 'leader' || waitsOf(one, one.to) === 'free'),
    )?.agency.agencyId ?? null
  const [open, setOpen] = useState<number | null>(() => nextOf(sent) ?? messages[0]?.agency.agencyId ?? null)
  const [attachment, setAttachment] = useState<Attachment>('text')
  const tick = (agencyId: number) => {
    const done = new Set(sent).add(agencyId)
    setSent(done)
    setOpen(nextOf(done))
  }
  const left = messages.length - sent.size
  return (
    <div className="deed-form">
      <p className="message-count" role="status">
        {post.part !== 'leader' && <b>{t.count(f.number(sent.size), f.number(messages.length))}</b>}{' '}
        {left === 0 && post.part !== 'leader'
          ? t.allSent
          : leftOut > 0 && <span className="q">{t.leftOut(f.number(leftOut))}</span>}
      </p>
      {post.part !== 'leader' &&
        (sharesBySheet() ? (
          <Segments
            label={t.attach.label}
            value={attachment}
            options={(['text', 'png', 'pdf'] as const).map((value) => ({ value, label: t.attach[value] }))}
            onChange={setAttachment}
          />
        ) : (
          messages.length > 1 && <p className="q hide-s">{t.keys}</p>
        ))}
      <ul className="message-list">
        {messages.map((message) => {
          const { agencyId } = message.agency
          return (
            <li key={agencyId}>
              <MessageHead
                message={message}
                open={open === agencyId}
                sent={sent.has(agencyId)}
                onToggle={() => setOpen(open === agencyId ? null : agencyId)}
              />
              {open === agencyId &&
                (post.part === 'leader' ? (
                  <ApproveForm message={message} onDone={() => tick(agencyId)} />
                ) : (
                  <MessageCard
                    message={message}
                    attachment={attachment}
                    leaderApproves={leaderApproves}
                    onSent={() => tick(agencyId)}
                  />
                ))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface HeadProps {
  message: Message
  open: boolean
  sent: boolean
  onToggle: () => void
}

function MessageHead({ message, open, sent, onToggle }: HeadProps) {
  const t = useWords(messageWords)
  const f = useFormats()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const { rows, agency, sentAt } = message
  const ordinal = Math.max(...rows.map((row) => row.ordinal))
  const said = sent ? (sentAt ? t.sentAt(f.time(sentAt)) : t.sent.toLocaleLowerCase('vi')) : t.nth(ordinal)
  return (
    <button ref={button} type="button" className="message-head" aria-expanded={open} onClick={onToggle}>
      <Icon name={sent ? 'check' : open ? 'down' : 'right'} />
      <b>{agency.name}</b>
      <span className="q">
        {t.works(rows.length)}, {said}
        {!sent && waitsOf(message, message.to) !== 'free' && `, ${t.lane.waits}`}
      </span>
    </button>
  )
}
