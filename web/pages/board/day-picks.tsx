/** A day to type, the days reports speak of at one press, and which of the two ways it is asked. */
import type { Board } from '../../../server/modules/board/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Popup } from '../../ui/popup.tsx'
import type { BoardSearch } from './board-search.ts'
import { periodEnds } from './time-scale.ts'
import { boardWords } from './words.ts'

interface DayPickProps {
  board: Board
  search: BoardSearch
  today: string
  onDay: (day: string) => void
  onChange: (part: Partial<BoardSearch>) => void
}

export function ComparePick({
  day,
  max,
  onChange,
}: {
  day: string
  max: string
  onChange: (day: string | undefined) => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  return (
    <Popup
      side="below"
      className="bd-day"
      label={`${t.asOf.compare} ${f.day(day)}`}
      button={
        <>
          <span>
            <i className="bd-kn a" />
            {t.asOf.compare}
          </span>
          <b>{f.day(day)}</b>
        </>
      }
    >
      {() => (
        <div className="bd-form">
          <DateField label={t.asOf.compareDay} value={day} max={max} onChange={(to) => to && onChange(to)} />
          <Shortcuts today={max} onDay={onChange} />
          <p className="q">{t.asOf.comparedKnown}</p>
        </div>
      )}
    </Popup>
  )
}

export function DayPick({ board, search, today, onDay, onChange }: DayPickProps) {
  const t = useWords(boardWords)
  const f = useFormats()
  return (
    <Popup
      side="below"
      className="bd-day"
      label={`${t.asOf.day} ${f.day(board.day)}`}
      button={
        <>
          <span>
            <i className="bd-kn b" />
            {t.asOf.day}
          </span>
          <b>{f.day(board.day)}</b>
          {board.known && <small>{t.asOf.knownTag}</small>}
        </>
      }
    >
      {() => (
        <div className="bd-form">
          <DateField label={t.asOf.dayOf} value={board.day} max={today} onChange={(to) => to && onDay(to)} />
          <Shortcuts today={today} onDay={onDay} withToday />
          {search.ngay !== undefined && (
            <CheckField
              label={
                <>
                  {t.asOf.ways.known}
                  <small>{search.biet ? t.asOf.waysSay.known : t.asOf.waysSay.now}</small>
                </>
              }
              checked={search.biet === 'khi-do'}
              onChange={(on) => onChange({ biet: on ? 'khi-do' : undefined, ...(on ? { so: undefined } : {}) })}
            />
          )}
        </div>
      )}
    </Popup>
  )
}

function Shortcuts({ today, onDay, withToday }: { today: string; onDay: (day: string) => void; withToday?: boolean }) {
  const t = useWords(boardWords)
  const ends = periodEnds(today)
  const days = [
    ...(withToday ? [[t.asOf.today, today] as const] : []),
    [t.asOf.monthEnd, ends.month] as const,
    [t.asOf.quarterEnd, ends.quarter] as const,
    [t.asOf.yearEnd, ends.year] as const,
  ]
  return (
    <div className="bd-shortcuts">
      {days.map(([label, day]) => (
        <button key={label} type="button" className="link" onClick={() => onDay(day)}>
          {label}
        </button>
      ))}
    </div>
  )
}
