/** A recurring due day: its rule (RFC 5545, as the reader writes it) as choices of a form and as words. Pure. */

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export const rhythms = ['none', 'day', 'week', 'month', 'quarter', 'half-year', 'year', 'other'] as const
export type Rhythm = (typeof rhythms)[number]

export interface Rule {
  rhythm: Rhythm
  weekdays: Weekday[]
  /** 1 to 31; -1 is the last day of the month. */
  monthDays: number[]
  /** The rule itself, where it says more than the form can. */
  raw: string
}

const intervals: Partial<Record<Rhythm, [freq: string, interval: number]>> = {
  day: ['DAILY', 1],
  week: ['WEEKLY', 1],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  'half-year': ['MONTHLY', 6],
  year: ['YEARLY', 1],
}

export function readRule(rrule: string): Rule {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const freq = parts.get('FREQ')
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const rhythm = rhythms.find((one) => intervals[one]?.[0] === freq && intervals[one]?.[1] === interval)
  const rule = {
    weekdays: weekdays.filter((day) => listed(parts.get('BYDAY')).includes(day)),
    monthDays: listed(parts.get('BYMONTHDAY')).map(Number).filter(Number.isInteger),
    raw: rrule,
  }
  const spoken = { ...rule, rhythm: rhythm ?? 'other' }
  return rhythm !== undefined && writeRule(spoken) === inOrder(parts) ? spoken : { ...rule, rhythm: 'other' }
}

export function writeRule({ rhythm, weekdays: days, monthDays, raw }: Rule): string {
  const known = intervals[rhythm]
  if (known === undefined) return raw
  const [freq, interval] = known
  const parts = [`FREQ=${freq}`]
  if (interval > 1) parts.push(`INTERVAL=${interval}`)
  if (rhythm === 'week' && days.length > 0)
    parts.push(`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`)
  if (freq === 'MONTHLY' && monthDays.length > 0) parts.push(`BYMONTHDAY=${sorted(monthDays).join(',')}`)
  return parts.join(';')
}

/** "10, 25" and "cuối tháng" typed in one field; null where a part is no day of a month. */
export function readMonthDays(typed: string): number[] | null {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== '' && part !== 'và')
  const days = parts.map((part) => (/^(cuối|cuoi|last)$/i.test(part) ? -1 : Number(part)))
  return days.every((day) => day === -1 || (Number.isInteger(day) && day >= 1 && day <= 31)) ? sorted(days) : null
}

const listed = (list: string | undefined) => list?.split(',') ?? []
/** The last day stands last. */
const sorted = (days: readonly number[]) => [...new Set(days)].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b))

function inOrder(parts: ReadonlyMap<string, string>): string {
  const order = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY']
  const rest = [...parts.keys()].filter((name) => !order.includes(name))
  const of = (name: string) => {
    if (name === 'BYDAY') return weekdays.filter((day) => listed(parts.get(name)).includes(day)).join(',')
    return name === 'BYMONTHDAY' ? sorted(listed(parts.get(name)).map(Number)).join(',') : parts.get(name)
  }
  const said = order.filter((name) => parts.has(name) && !(name === 'INTERVAL' && parts.get(name) === '1'))
  return [...said, ...rest].map((name) => `${name}=${of(name)}`).join(';')
}
