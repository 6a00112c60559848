import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Message, messagesQuery, waitsOf } from '../../messages/messages-data.ts'
import { MessagesDrawer } from '../../messages/messages-drawer.tsx'
import { messageWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Kbd } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'

/** Đề nghị nhắc: who stands on a rung today, a line a unit; one key prepares the lot. A leader sees what waits for his word. */
export function RemindersLane() {
  const { post } = useSession()
  // Who leads work is reminded; who keeps or follows it reminds.
  if (post.part === 'administrator' || post.part === 'commune-officer') return null
  return <Proposed leader={post.part === 'leader'} />
}

/** Units named before the rest is only counted: the lot is opened whole. */
const unitsNamed = 5

function Proposed({ leader }: { leader: boolean }) {
  const t = useWords(messageWords)
  const f = useFormats()
  const { data } = useQuery(messagesQuery('ladder'))
  const [open, setOpen] = useState(false)
  const messages = data?.messages ?? []
  useOpeningKey(messages.length > 0, () => setOpen(true))
  if (messages.length === 0 && !open) return null
  const n = f.number(messages.length)
  return (
    <section className="lane reminders-lane" aria-labelledby="de-nghi-nhac">
      <SectionHead
        id="de-nghi-nhac"
        title={leader ? t.lane.approveTitle : t.lane.title}
        count={n}
        note={leader ? t.lane.approveNote : t.lane.note}
      />
      <ul>
        {messages.slice(0, unitsNamed).map((message) => (
          <ReminderLine key={message.agency.agencyId} message={message} />
        ))}
      </ul>
      <div className="acts">
        <Button icon="bell" aria-keyshortcuts="N" onClick={() => setOpen(true)}>
          {leader ? t.lane.approveGo(n) : t.lane.go(n)}
        </Button>
        <span className="q hide-s">
          <Kbd>N</Kbd>
        </span>
        {messages.length > unitsNamed && (
          <span className="q">{t.lane.more(f.number(messages.length - unitsNamed))}</span>
        )}
      </div>
      <MessagesDrawer source={open ? 'ladder' : null} onClose={() => setOpen(false)} />
    </section>
  )
}

function ReminderLine({ message }: { message: Message }) {
  const t = useWords(messageWords)
  const f = useFormats()
  const now = useNow()
  const { agency, rows } = message
  const [first] = rows
  const rungs = [...new Set(rows.flatMap(({ rung }) => (rung === null ? [] : [rung])))].sort((a, b) => b - a)
  const waits = waitsOf(message, message.to) !== 'free'
  return (
    <li>
      <div className="due">
        <b>{first?.dueDay ? f.dayShort(first.dueDay, now) : ''}</b>
      </div>
      <div className="what">
        <Link to={paths.assignments} search={{ chutri: agency.agencyId }}>
          {agency.name}
        </Link>
        <p className="second">
          <span className="by">{t.works(rows.length)}</span>
          <span className="sep" />
          {[...rungs.map(t.rung), ...(waits ? [t.lane.waits] : [])].join(', ')}
          <span className="sep" />
          {first?.title}
        </p>
      </div>
    </li>
  )
}

/** N from anywhere on the desk. */
function useOpeningKey(on: boolean, open: () => void): void {
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')
      if (typing || event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [on, open])
}
