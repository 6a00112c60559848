import type { AssignmentRow } from '../../server/modules/assignments/contract.ts'
import { dayOf, type Formats } from '../platform/formats.ts'
import type { DeedWords } from './words.ts'

type Dated = Pick<AssignmentRow, 'dueAt' | 'dueDay' | 'following' | 'state' | 'recurrence'>

export interface DueWords {
  date: string
  distance: string
  tone: 'late' | 'soon' | 'plain'
}

/**
 * The due day of a row and how far off it is. The instant decides the distance ("quá 1 phút"), the printed day the date.
 * What is done, ended, waits for confirmation or to be looked over has no distance; what recurs without a day of its own says its rhythm.
 */
export function dueWordsOf(row: Dated, f: Formats, t: DeedWords, now: Date): DueWords {
  if (row.dueDay === null && row.recurrence) return { date: t.rhythm(row.recurrence), distance: '', tone: 'plain' }
  if (row.dueDay === null) return { date: '–', distance: t.noDue[row.following], tone: 'plain' }
  const over = apart.has(row.state)
  const tone = row.state === 'late' ? 'late' : row.state === 'soon' ? 'soon' : 'plain'
  const distance = over ? '' : f.distance(exactDue(row, f), now)
  return { date: f.dayShort(row.dueDay, now), distance, tone }
}

const apart: ReadonlySet<Dated['state']> = new Set(['done', 'ended', 'awaiting', 'backlog'])

/** A due day without a time of its own ends with the day: then whole days are counted. */
function exactDue({ dueAt, dueDay }: Dated, f: Formats): string {
  const whole = dueAt === null || f.time(dueAt) === '23:59' || f.time(dueAt) === '00:00'
  return (whole ? dueDay : dueAt) ?? ''
}

/** The printed day of a due instant: "by the 15th" ends at 24:00, which is the first instant of the 16th. */
export function dayDue(instant: string): string {
  return dayOf(new Date(Date.parse(instant) - 1))
}
