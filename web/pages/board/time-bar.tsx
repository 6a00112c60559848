/** The day the board speaks of and the day it is compared with: two knobs on one line, each also a date to type. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Board } from '../../../server/modules/board/contract.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { freezesQuery } from './board-data.ts'
import type { Changes } from './board-model.ts'
import type { BoardSearch, SidePanel } from './board-search.ts'
import { ComparePick, DayPick } from './day-picks.tsx'
import { useKnob } from './time-knob.ts'
import { periodEnds, shareOf, type TimeScale, timeScale } from './time-scale.ts'
import { boardWords } from './words.ts'

interface TimeProps {
  board: Board
  search: BoardSearch
  changes: Changes | null
  onChange: (part: Partial<BoardSearch>) => void
  onPanel: (panel: SidePanel) => void
}

export function TimeBar({ board, search, changes, onChange, onPanel }: TimeProps) {
  const t = useWords(boardWords)
  const today = dayOf(now())
  const scale = timeScale(today, [search.so, board.day])
  // the day on which the board opens by itself needs not stand in the address
  const opensOn = board.lastDay ?? today
  const setDay = (day: string) =>
    onChange({ ngay: day === opensOn ? undefined : day, biet: day === opensOn ? undefined : search.biet })
  const setCompared = (so: string | undefined) => onChange({ so, ...(so ? { biet: undefined } : {}) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: not fields of a form
    <div className="bd-asof" role="group" aria-label={t.asOf.group}>
      {search.so && <ComparePick day={search.so} max={today} onChange={setCompared} />}
      <Track board={board} scale={scale} compared={search.so} onDay={setDay} onCompared={setCompared} />
      <DayPick board={board} search={search} today={today} onDay={setDay} onChange={onChange} />
      {search.so ? (
        <Delta changes={changes} onPanel={onPanel} onEnd={() => onChange({ so: undefined, ben: undefined })} />
      ) : (
        <Button look="quiet" size="sm" className="bd-compare" onClick={() => setCompared(firstCompared(board.day))}>
          {t.asOf.addCompare}
        </Button>
      )}
    </div>
  )
}

/** The end of the quarter before is what a report compares with. */
const firstCompared = (day: string): string => periodEnds(day).quarter

function Track({
  board,
  scale,
  compared,
  onDay,
  onCompared,
}: {
  board: Board
  scale: TimeScale
  compared: string | undefined
  onDay: (day: string) => void
  onCompared: (day: string) => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { data } = useQuery(freezesQuery(board.framework.frameworkId))
  const [moving, setMoving] = useState<{ knob: 'a' | 'b'; day: string } | null>(null)
  const day = moving?.knob === 'b' ? moving.day : board.day
  const other = moving?.knob === 'a' ? moving.day : compared
  const percent = (one: string) => `${(100 * shareOf(scale, one)).toFixed(2)}%`
  const [left, right] = other === undefined ? [day, day] : other < day ? [other, day] : [day, other]
  const marks = (data?.freezes ?? []).filter((one) => one.day >= scale.from && one.day <= scale.to)
  return (
    <div className="bd-track">
      <div className="bd-months" aria-hidden="true">
        {scale.ticks.map(({ day: at, share, month, year }) => (
          <span key={at} style={{ left: `${(100 * share).toFixed(2)}%` }}>
            {month === null || (month === 1 && scale.days > 400) ? year : t.asOf.month(month)}
          </span>
        ))}
      </div>
      <i className="bd-rail" />
      {other !== undefined && (
        <i className="bd-span" style={{ left: percent(left), right: `calc(100% - ${percent(right)})` }} />
      )}
      {marks.map((one) => (
        <i
          key={one.freezeId}
          className="bd-event"
          title={`${one.name}, ${f.day(one.day)}`}
          style={{ left: percent(one.day) }}
        />
      ))}
      {other !== undefined && (
        <Knob
          kind="a"
          label={t.asOf.compareDay}
          day={other}
          scale={scale}
          onMove={(to) => setMoving(to === null ? null : { knob: 'a', day: to })}
          onDay={onCompared}
        />
      )}
      <Knob
        kind="b"
        label={t.asOf.dayOf}
        day={day}
        scale={scale}
        onMove={(to) => setMoving(to === null ? null : { knob: 'b', day: to })}
        onDay={onDay}
      />
    </div>
  )
}

function Knob(props: {
  kind: 'a' | 'b'
  label: string
  day: string
  scale: TimeScale
  onMove: (day: string | null) => void
  onDay: (day: string) => void
}) {
  const f = useFormats()
  const { scale, day } = props
  const at = shareOf(scale, day)
  const hold = useKnob(props)
  return (
    <span
      role="slider"
      tabIndex={0}
      className={`bd-knob ${props.kind}`}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={scale.days}
      aria-valuenow={Math.round(at * scale.days)}
      aria-valuetext={f.day(day)}
      style={{ left: `${(100 * at).toFixed(2)}%` }}
      {...hold}
    />
  )
}

function Delta({
  changes,
  onPanel,
  onEnd,
}: {
  changes: Changes | null
  onPanel: (panel: SidePanel) => void
  onEnd: () => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const parts = changes ? [t.asOf.gained(f.number(changes.gained)), t.asOf.lost(f.number(changes.lost))] : []
  return (
    <span className="bd-delta">
      {parts.map(([n, words]) => (
        <button key={words} type="button" onClick={() => onPanel('duoc-mat')}>
          <b>{n}</b>
          {words}
        </button>
      ))}
      <Button look="quiet" size="sm" onClick={onEnd}>
        {t.asOf.endCompare}
      </Button>
    </span>
  )
}
