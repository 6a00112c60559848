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
  const data = query.isFetchedAfterMount ? query.data : undefined
  const prepared = useRef<readonly Message[] | null>(null)
  if (data && prepared.current === null) prepared.current = data.messages
  if (query.isError && !data) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!data || !prepared.current) return <Bones rows={6} />
  if (prepared.current.length === 0)
    return source === 'ladder' ? (
      <EmptyState title={t.noneOnLadder} text={t.noneOnLadderText} />
    ) : (
      <EmptyState title={t.none} text={t.noneText} />
    )
  const { leftOut, leaderApproves } = data
  const messages = asTheyStand(prepared.current, data.messages)
  return <Walk messages={messages} asOf={data} leftOut={leftOut} leaderApproves={leaderApproves} />
}

/** A message as it was prepared, and whether the server has it as sent, or as answered. */
type Standing = Message & { over: boolean }

/**
 * The messages as they were when the drawer opened, each with what has become of it since: a sent one must not slip away under the finger, and one
 * that was taken back stands open again.
 */
function asTheyStand(prepared: readonly Message[], now: readonly Message[]): Standing[] {
  const said = new Map(now.map((message) => [message.agency.agencyId, message]))
  return prepared.map((message) => {
    const fresh = said.get(message.agency.agencyId)
    const { approval, approvedBy, approvalWords, sentAt } = fresh ?? message
    return { ...message, approval, approvedBy, approvalWords, sentAt, over: fresh === undefined || sentAt !== null }
  })
}

interface WalkProps {
  messages: readonly Standing[]
  /** What the server said last. */
  asOf: object
  leftOut: number
  leaderApproves: boolean
}

function Walk({ messages, asOf, leftOut, leaderApproves }: WalkProps) {
  const t = useWords(messageWords)
  const f = useFormats()
  const { post } = useSession()
  const leader = post.part === 'leader'
  const { isOver, open, toggle, tick } = useWalk(messages, asOf, leader)
  const [attachment, setAttachment] = useState<Attachment>('text')
  const sent = messages.filter(isOver).length
  return (
    <>
      {!leader && (
        <p className="message-count" role="status">
          <b>{t.count(f.number(sent), f.number(messages.length))}</b>{' '}
          {sent === messages.length
            ? t.allSent
            : leftOut > 0 && <span className="q">{t.leftOut(f.number(leftOut))}</span>}
        </p>
      )}
      {!leader && <HowTo attachment={attachment} onAttach={setAttachment} many={messages.length > 1} />}
      <ul className="message-list">
        {messages.map((message) => {
          const { agencyId } = message.agency
          const isOpen = open === agencyId
          return (
            <li key={agencyId}>
              <MessageHead
                message={message}
                open={isOpen}
                sent={isOver(message)}
                leader={leader}
                onToggle={() => toggle(agencyId)}
              />
              {isOpen && leader && <ApproveForm message={message} onDone={() => tick(agencyId)} />}
              {isOpen && !leader && (
                <MessageCard
                  message={message}
                  attachment={attachment}
                  leaderApproves={leaderApproves}
                  onSent={() => tick(agencyId)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Which message is open: the first that may go, and after each tick the next. A tick counts until the server has been asked again. */
function useWalk(messages: readonly Standing[], asOf: object, leader: boolean) {
  const [ticked, setTicked] = useState<ReadonlyMap<number, object>>(() => new Map())
  const isOver = ({ agency, over }: Standing) => over || ticked.get(agency.agencyId) === asOf
  const mayGo = (message: Standing) => leader || waitsOf(message, message.to) === 'free'
  const next = (but?: number) =>
    messages.find((one) => one.agency.agencyId !== but && !isOver(one) && mayGo(one))?.agency.agencyId ?? null
  const [open, setOpen] = useState<number | null>(() => next() ?? messages[0]?.agency.agencyId ?? null)
  return {
    isOver,
    open,
    toggle: (agencyId: number) => setOpen(open === agencyId ? null : agencyId),
    tick(agencyId: number) {
      setTicked(new Map(ticked).set(agencyId, asOf))
      setOpen(next(agencyId))
    },
  }
}

/** On a phone what goes along with the words; on a PC how the keyboard walks. */
function HowTo(props: { attachment: Attachment; onAttach: (attachment: Attachment) => void; many: boolean }) {
  const t = useWords(messageWords)
  if (!sharesBySheet()) return props.many ? <p className="q hide-s">{t.keys}</p> : null
  const options = (['text', 'png', 'pdf'] as const).map((value) => ({ value, label: t.attach[value] }))
  return <Segments label={t.attach.label} value={props.attachment} options={options} onChange={props.onAttach} />
}

interface HeadProps {
  message: Message
  open: boolean
  sent: boolean
  leader: boolean
  onToggle: () => void
}

function MessageHead({ message, open, sent, leader, onToggle }: HeadProps) {
  const t = useWords(messageWords)
  const f = useFormats()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const { rows, agency, sentAt } = message
  const ordinal = Math.max(...rows.map((row) => row.ordinal))
  const done = leader ? t.answered : sentAt ? t.sentAt(f.time(sentAt)) : t.sent.toLocaleLowerCase('vi')
  const said = sent ? done : t.nth(ordinal)
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
