import type { ReactNode } from 'react'
import { type Detail, useSendDeed } from '../../deeds/deed-data.ts'
import { type FormedDeed, hasForm } from '../../deeds/deed-drawer.tsx'
import { useTakeUp } from '../../deeds/take-up.ts'
import { deedWords } from '../../deeds/words.ts'
import { newKey } from '../../platform/api.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popup } from '../../ui/popup.tsx'
import { assignmentWords } from './words.ts'

/** In the order in which they are wanted; the first that may be done is the solid one. */
const order = [
  'confirm',
  'answer-extension',
  'answer-decline',
  'take-up',
  'acknowledge',
  'report',
  'complete',
  'record',
  'urge',
  'return',
  'contribute',
  'ask-extension',
  'route',
  'change',
  'break-down',
  'hand-over',
  'decline',
  'cancel',
] as const
type Offered = (typeof order)[number]

/** Verbs of the lead: where the office may only record them, "Ghi nhận hộ" stands for them. */
const ofLead: readonly string[] = ['acknowledge', 'report', 'complete', 'ask-extension', 'decline']
const shownAtMost = 4
/** Only what moves the work on may be the solid one. */
const solid: ReadonlySet<Offered> = new Set(order.slice(0, order.indexOf('return')))

export function offeredDeeds({ verbs, mayRecordFor, state, waits }: Detail): Offered[] {
  const recordable = mayRecordFor && verbs.includes('report')
  const urgeFirst = state === 'late' && waits.every((wait) => wait === 'recorded')
  const offered = order.filter((verb) => {
    if (verb === 'record') return recordable
    return verbs.includes(verb) && !(mayRecordFor && ofLead.includes(verb))
  })
  return urgeFirst && offered.includes('urge') ? ['urge', ...offered.filter((verb) => verb !== 'urge')] : offered
}

interface BarProps {
  assignment: Detail
  onOpen: (verb: FormedDeed) => void
  /** At the end of the line: which rows of the log are shown. */
  children: ReactNode
}

/** What may be done now, by the server's word; one of them is solid. */
export function DeedBar({ assignment, onOpen, children }: BarProps) {
  const t = useWords(deedWords)
  const page = useWords(assignmentWords)
  const sending = useSendDeed()
  const offered = offeredDeeds(assignment)
  const label = (verb: Offered) => (verb === 'urge' ? t.urgeNo(assignment.urgings + 1) : t.deeds[verb])
  const takingUp = useTakeUp()
  const start = (verb: Offered) => {
    if (hasForm(verb)) onOpen(verb)
    else if (verb === 'take-up') takingUp.mutate([assignment.assignmentId])
    else sending.mutate(acknowledging(assignment.assignmentId, t.done.acknowledge))
  }
  const [rest, shown] = [offered.slice(shownAtMost), offered.slice(0, shownAtMost)]
  return (
    <div className="acts line">
      {shown.map((verb, index) => (
        <Button
          key={verb}
          look={index === 0 && solid.has(verb) ? 'go' : undefined}
          busy={sending.isPending || takingUp.isPending}
          onClick={() => start(verb)}
          aria-keyshortcuts={verb === 'record' || verb === 'report' ? 'R' : undefined}
        >
          {label(verb)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Popup side="below" className="btn quiet icon" label={page.page.more} button={<Icon name="more" />}>
          {(close) =>
            rest.map((verb) => (
              <button
                key={verb}
                type="button"
                className="popup-item"
                onClick={() => {
                  close()
                  start(verb)
                }}
              >
                {label(verb)}
              </button>
            ))
          }
        </Popup>
      )}
      <div className="right">{children}</div>
    </div>
  )
}

function acknowledging(assignmentId: string, said: string) {
  return { assignmentId, path: 'acknowledgement' as const, body: {}, key: newKey(), said }
}
