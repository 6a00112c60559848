import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Detail } from '../../deeds/deed-data.ts'
import { lastOf } from '../../deeds/forms/what-was-said.tsx'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type Life, type LifeLabel, type LifeMark, lifeOf, type Stretch } from './life.ts'
import { assignmentWords } from './words.ts'

const y = 40
const leastWidth = 640

/** The life of an assignment drawn to scale. On a phone it scrolls and opens at today. */
export function LifeLine({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const now = useNow()
  const { ref: measured, width } = useElementSize<HTMLElement>()
  const box = useRef<HTMLElement>(null)
  const ref = useMergedRef(measured, box)
  const drawn = Math.max(width, leastWidth)
  const life = lifeOf({ ...factsOf(assignment), now: now.toISOString(), width: drawn })
  const todayX = life.todayX
  const opened = useRef(false)
  useEffect(() => {
    if (width === 0 || opened.current) return
    opened.current = true
    box.current?.scrollTo({ left: (todayX ?? drawn) - width * 0.8 })
  }, [width, todayX, drawn])
  const height = 60 + life.rows * 18
  return (
    <figure
      ref={ref}
      className="life"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={t.line.label(f.day(assignment.handedOutAt), f.day(now))}
    >
      <svg
        width={drawn}
        height={height}
        viewBox={`0 0 ${drawn} ${height}`}
        role="img"
        aria-label={useAbout(assignment, life)}
      >
        {life.stretches.map((stretch) => (
          <Line key={`${stretch.kind}${stretch.from}`} stretch={stretch} />
        ))}
        <Ticks life={life} late={assignment.following === 'dated'} />
        {life.marks.map((mark) => (
          <MarkAt key={mark.seq} mark={mark} />
        ))}
        <g className="ax">
          {life.labels.map((label) => (
            <Label key={label.kind} label={label} extended={life.originalX !== life.dueX} over={life.todayX === null} />
          ))}
        </g>
      </svg>
    </figure>
  )
}

function factsOf(assignment: Detail) {
  const { handedOutAt, originalDueAt, dueAt, deeds, following, planned, state } = assignment
  const done = state === 'done' || state === 'awaiting' ? (lastOf(deeds, 'complete')?.at ?? null) : null
  return {
    handedOutAt,
    originalDueAt,
    dueAt,
    deeds,
    doneAt: done,
    over: state === 'done',
    lateCounts: following === 'dated' && !planned,
  }
}

const strokes: Record<Stretch['kind'], { stroke: string; width: number; dash?: string }> = {
  kept: { stroke: 'var(--accent)', width: 2 },
  extended: { stroke: 'var(--accent)', width: 2, dash: '5 4' },
  late: { stroke: 'var(--late)', width: 4 },
  ahead: { stroke: 'var(--line-2)', width: 1 },
}

function Line({ stretch: { kind, from, to } }: { stretch: Stretch }) {
  const { stroke, width, dash } = strokes[kind]
  return <path d={`M${from} ${y}H${to}`} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
}

/** The original day grey, the day that holds, today; the handing out is the point where all begins. */
function Ticks({ life, late }: { life: Life; late: boolean }) {
  const start = life.labels.find(({ kind }) => kind === 'handed-out')?.x ?? 0
  const extended = life.originalX !== life.dueX
  const passed = life.dueX !== null && life.stretches.some(({ kind }) => kind === 'late')
  return (
    <>
      {extended && life.originalX !== null && (
        <path d={`M${life.originalX} ${y - 10}v28`} stroke="var(--ink-3)" strokeWidth="1.5" />
      )}
      {life.dueX !== null && (
        <path
          d={`M${life.dueX} ${y - 10}v28`}
          stroke={late && (passed || extended) ? 'var(--late)' : 'var(--ink-2)'}
          strokeWidth="1.5"
        />
      )}
      {life.todayX !== null && <path d={`M${life.todayX} ${y - 32}v50`} stroke="var(--ink)" />}
      <circle cx={start} cy={y} r="5" fill="var(--accent)" />
    </>
  )
}

const drawings: Record<Exclude<LifeMark['kind'], 'urge'>, ReactNode> = {
  report: <circle r="4" fill="var(--paper)" stroke="var(--accent)" strokeWidth="1.5" />,
  complete: (
    <>
      <circle r="5" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2" />
      <circle r="2" fill="var(--accent)" />
    </>
  ),
  confirm: (
    <>
      <circle r="7" fill="var(--accent)" />
      <path d="M-3 .3l2 1.9L3.4-2" stroke="var(--on-accent)" strokeWidth="1.5" fill="none" />
    </>
  ),
  return: <path d="M-5-5L5 5M5-5L-5 5" stroke="var(--ink)" strokeWidth="2" />,
  extension: <rect x="-4" y="-4" width="8" height="8" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />,
}

function MarkAt({ mark: { kind, x, no } }: { mark: LifeMark }) {
  if (kind !== 'urge') return <g transform={`translate(${x} ${y})`}>{drawings[kind]}</g>
  return (
    <g transform={`translate(${x} 0)`}>
      <path d="M0 34V22" stroke="var(--ink-2)" />
      <circle cy="14" r="8" fill="var(--paper)" stroke="var(--ink-2)" />
      <text y="18" textAnchor="middle" className="ax" fill="var(--ink)">
        {no}
      </text>
    </g>
  )
}

function Label({ label, extended, over }: { label: LifeLabel; extended: boolean; over: boolean }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const now = useNow()
  const day = f.dayShort(label.day, now)
  const words = {
    'handed-out': t.line.handedOut(day),
    original: t.line.original(day),
    due: extended ? t.line.extended(day) : t.line.due(day),
    today: t.line.today(day),
    done: over ? t.line.done(day) : t.line.completed(day),
  }
  const strong = label.kind === 'today' || (label.kind === 'done' && over)
  const fill = strong ? 'var(--ink)' : label.kind === 'due' && extended ? 'var(--late)' : 'var(--ink-2)'
  return (
    <text
      x={label.x}
      y={72 + label.row * 18}
      textAnchor={label.anchor}
      fill={fill}
      fontWeight={strong ? 600 : undefined}
    >
      {words[label.kind]}
    </text>
  )
}

/** The drawing in words, for whoever hears it. */
function useAbout(assignment: Detail, life: Life): string {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const count = (kind: LifeMark['kind']) => life.marks.filter((mark) => mark.kind === kind).length
  const kinds = ['report', 'complete', 'return', 'urge'] as const
  const days = life.labels.map(({ kind, day }) => {
    const words = {
      'handed-out': t.line.handedOut,
      original: t.line.original,
      due: t.line.due,
      today: t.line.today,
      done: t.line.done,
    }
    return words[kind](f.day(day))
  })
  const deeds = kinds.filter((kind) => count(kind) > 0).map((kind) => t.line.about[kind](count(kind)))
  return [assignment.title, ...days, ...deeds].join('; ')
}
