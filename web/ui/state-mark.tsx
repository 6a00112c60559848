/**
 * How far an assignment is: a circle that fills like a clock, always with its word. Only a confirmed one is filled in
 * the accent.
 *
 *   <StateMark state="awaiting" />                       Chờ xác nhận
 *   <StateMark state="returned">Trả lại lần 2</StateMark> the word may say more
 *   <DoubtMark />                                        the black lozenge: somebody must look
 */
import type { ReactNode } from 'react'
import { useWords } from '../platform/words.ts'
import './state-mark.css'

export type StateName = 'issued' | 'acknowledged' | 'progressing' | 'awaiting' | 'returned' | 'confirmed' | 'ended'

export function StateMark({ state, children }: { state: StateName; children?: ReactNode }) {
  const t = useWords()
  return (
    <span className="state-mark">
      <svg viewBox="0 0 14 14" aria-hidden="true">
        {faces[state]}
      </svg>
      <span>{children ?? t.states[state]}</span>
    </span>
  )
}

const ring = <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.3" />
const sector = (d: string) => (
  <>
    {ring}
    <path d={d} fill="currentColor" />
  </>
)

const confirmed = (
  <>
    <circle cx="7" cy="7" r="6.6" fill="var(--accent)" />
    <path d="M4.3 7.3l1.9 1.8L9.8 5.2" stroke="var(--on-accent)" strokeWidth="1.5" fill="none" />
  </>
)

const faces: Record<StateName, ReactNode> = {
  issued: ring,
  acknowledged: sector('M7 7V3.2A3.8 3.8 0 0110.8 7z'),
  progressing: sector('M7 3.2a3.8 3.8 0 010 7.6z'),
  awaiting: sector('M7 7V3.2A3.8 3.8 0 113.2 7z'),
  returned: (
    <>
      {ring}
      <path
        d="M9.6 8.8V8A2.2 2.2 0 007.4 5.8H4.6M6.2 4.2L4.4 5.9l1.8 1.7"
        stroke="currentColor"
        strokeWidth="1.4"
        fill="none"
      />
    </>
  ),
  confirmed,
  ended: (
    <>
      {ring}
      <path d="M4.2 7h5.6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
}

export function DoubtMark({ label }: { label?: string }) {
  const t = useWords()
  return (
    <span className="doubt-mark" role="img" aria-label={label ?? t.doubt}>
      ?
    </span>
  )
}
