import { Link } from '@tanstack/react-router'
import { Children, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { DeedDrawer, type OpenDeed } from '../../deeds/deed-drawer.tsx'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { type AgendaTone, Lane } from '../../ui/agenda.tsx'
import { Button } from '../../ui/button.tsx'
import type { Desk } from './desk-data.ts'
import { DoubtLine, LateLine, MineLine, offersDeed, SoonLine } from './desk-lines.tsx'
import { RecordedLane } from './recorded-lane.tsx'
import { RemindersLane } from './reminders-lane.tsx'
import { type ManyToUrge, UrgeMany } from './urge-many.tsx'
import { deskWords } from './words.ts'

/** The lanes in the order of what hurts; one solid button, on the first thing to do. */
export function DeskLanes({ desk, office }: { desk: Desk; office: boolean }) {
  const t = useWords(deskWords)
  const { post } = useSession()
  const [deed, setDeed] = useState<OpenDeed | null>(null)
  const [many, setMany] = useState<ManyToUrge | null>(null)
  const acts = { open: setDeed, urgeMany: setMany, part: post.part, agencyId: post.agency.agencyId }
  const recorded = desk.mine.filter(({ waitsFor }) => waitsFor === 'agree')
  const mine = desk.mine.filter(({ waitsFor }) => waitsFor !== 'agree')
  const firstLate = desk.late.find((row) => offersDeed(row, acts))
  const firstIs = firstLate ? 'late' : desk.doubt.length > 0 && post.part === 'coordinator' ? 'doubt' : 'mine'
  return (
    <>
      <LaneOf
        tone="late"
        id="qua-han"
        title={t.lanes.late}
        count={desk.counts.late}
        of={desk.late.length}
        tab="qua-han"
      >
        {desk.late.map((row) => (
          <LateLine key={row.assignmentId} row={row} acts={acts} first={row === firstLate} />
        ))}
      </LaneOf>
      <RemindersLane />
      {office && (
        <LaneOf
          tone="doubt"
          id="can-xem"
          title={t.lanes.doubt}
          count={desk.counts.doubt}
          of={desk.doubt.length}
          note={t.lanes.doubtNote}
        >
          {desk.doubt.map((row, index) => (
            <DoubtLine key={row.documentId} row={row} first={firstIs === 'doubt' && index === 0} />
          ))}
        </LaneOf>
      )}
      <LaneOf
        tone="mine"
        id="cho-toi"
        title={office ? t.lanes.mine : t.lanes.mineOfUnit}
        count={desk.counts.mine - recorded.length}
        of={mine.length}
      >
        {mine.map((row, index) => (
          <MineLine key={row.assignmentId} row={row} acts={acts} first={firstIs === 'mine' && index === 0} />
        ))}
      </LaneOf>
      {recorded.length > 0 && <RecordedLane rows={recorded} onDispute={setDeed} />}
      <LaneOf
        tone="soon"
        id="sap-den"
        title={t.lanes.soon}
        count={desk.counts.soon}
        of={desk.soon.length}
        tab="sap-den-han"
      >
        {desk.soon.map((row) => (
          <SoonLine key={row.assignmentId} row={row} acts={acts} />
        ))}
      </LaneOf>
      <DeedDrawer deed={deed} onClose={() => setDeed(null)} />
      <UrgeMany many={many} onClose={() => setMany(null)} />
    </>
  )
}

interface LaneProps {
  tone: AgendaTone
  id: string
  title: string
  count: number
  /** How many lines stand below. */
  of: number
  note?: string
  tab?: 'qua-han' | 'sap-den-han'
  children: ReactNode
}

/** Lines shown before a lane is opened whole: what stands in the lanes below must not be pushed out of sight. */
const linesAtFirst = 8

function LaneOf({ tone, id, title, count, of, note, tab, children }: LaneProps) {
  const t = useWords(deskWords)
  const f = useFormats()
  const [whole, setWhole] = useState(false)
  if (of === 0) return null
  const lines = Children.toArray(children)
  const folded = !whole && lines.length > linesAtFirst + 1
  /** The button goes away; the first of the lines it opened takes the focus. */
  const openWhole = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const lane = currentTarget.closest('section')
    flushSync(() => setWhole(true))
    lane?.querySelectorAll<HTMLElement>('tbody tr')[linesAtFirst]?.querySelector('a')?.focus()
  }
  const all = tab && (
    <Link className="link" to={paths.assignments} search={{ tinhtrang: tab }}>
      {t.lanes.all(f.number(count))}
    </Link>
  )
  return (
    <Lane
      tone={tone}
      id={id}
      title={title}
      count={f.number(count)}
      note={note}
      right={count > of ? all : undefined}
      foot={
        folded && (
          <Button look="quiet" size="sm" onClick={openWhole}>
            {t.lanes.more(f.number(lines.length - linesAtFirst))}
          </Button>
        )
      }
    >
      {folded ? lines.slice(0, linesAtFirst) : lines}
    </Lane>
  )
}
