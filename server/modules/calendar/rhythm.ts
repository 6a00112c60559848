// How often something falls due, in words. Pure; a page may import it.

/** A rule of RFC 5545 as the reader and the forms write it, and a time of Asia/Ho_Chi_Minh ("10:00") or null. */
export type Rhythm = { rrule: string; time: string | null }

type Words = {
  weekdays: Record<string, string>
  /** A weekday by its place in the month: "thứ Hai tuần đầu", "the first Monday"; of the days numbered from its end the last is -1. */
  placed: (weekday: string, place: number) => string
  workday: (place: number) => string
  days: (days: string) => string
  lastDay: string
  months: (months: string) => string
  and: string
  every: Record<string, (times: number) => string>
  /** Days and how often: "thứ Sáu hằng tuần", "Fridays, weekly". */
  join: (days: string, every: string) => string
}

const nthVi: Record<number, string> = { 2: 'hai', 3: 'ba', 4: 'tư', 5: 'năm' }
const nthEn = (place: number) =>
  place < 0 ? 'last' : (['first', 'second', 'third', 'fourth', 'fifth'][place - 1] ?? String(place))

const vi: Words = {
  weekdays: {
    MO: 'thứ Hai',
    TU: 'thứ Ba',
    WE: 'thứ Tư',
    TH: 'thứ Năm',
    FR: 'thứ Sáu',
    SA: 'thứ Bảy',
    SU: 'Chủ nhật',
  },
  placed: (weekday, place) =>
    `${weekday} ${place < 0 ? 'tuần cuối' : place === 1 ? 'tuần đầu' : `tuần thứ ${nthVi[place] ?? place}`}`,
  workday: (place) =>
    place < 0 ? 'ngày làm việc cuối' : place === 1 ? 'ngày làm việc đầu' : `ngày làm việc thứ ${place}`,
  days: (days) => `ngày ${days}`,
  lastDay: 'ngày cuối',
  months: (months) => ` tháng ${months}`,
  and: ' và ',
  every: {
    DAILY: (n) => (n === 1 ? 'hằng ngày' : `${n} ngày một lần`),
    WEEKLY: (n) => (n === 1 ? 'hằng tuần' : `${n} tuần một lần`),
    MONTHLY: (n) => (n === 1 ? 'hằng tháng' : n === 3 ? 'hằng quý' : `${n} tháng một lần`),
    YEARLY: (n) => (n === 1 ? 'hằng năm' : `${n} năm một lần`),
  },
  join: (days, every) => `${days}${/^\d/.test(every) ? ',' : ''} ${every}`,
}

const en: Words = {
  weekdays: {
    MO: 'Mondays',
    TU: 'Tuesdays',
    WE: 'Wednesdays',
    TH: 'Thursdays',
    FR: 'Fridays',
    SA: 'Saturdays',
    SU: 'Sundays',
  },
  placed: (weekday, place) => `the ${nthEn(place)} ${weekday.replace(/s$/, '')}`,
  workday: (place) => `the ${nthEn(place)} working day`,
  days: (days) => `day ${days}`,
  lastDay: 'the last day',
  months: (months) => ` of month ${months}`,
  and: ' and ',
  every: {
    DAILY: (n) => (n === 1 ? 'daily' : `every ${n} days`),
    WEEKLY: (n) => (n === 1 ? 'weekly' : `every ${n} weeks`),
    MONTHLY: (n) => (n === 1 ? 'monthly' : n === 3 ? 'quarterly' : `every ${n} months`),
    YEARLY: (n) => (n === 1 ? 'yearly' : `every ${n} years`),
  },
  join: (days, every) => `${days}, ${every}`,
}

/**
 * "thứ Sáu hằng tuần, 10:00", "ngày 14, 28 hằng tháng", "hằng quý".
 * @param short leaves out that it is weekly or monthly where its days have said so
 */
export function rhythmWords({ rrule, time }: Rhythm, language: 'vi' | 'en' = 'vi', { short = false } = {}): string {
  const t = language === 'vi' ? vi : en
  const rule = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const [freq = '', times = 1] = [rule.get('FREQ'), Number(rule.get('INTERVAL') ?? 1)]
  const days = daysOf(rule, t)
  const every = t.every[freq]?.(times) ?? ''
  const said = short && times === 1 && (freq === 'WEEKLY' || freq === 'MONTHLY')
  const whole = !days ? every : said || !every ? days : t.join(days, every)
  return [whole, time].filter(Boolean).join(', ')
}

function daysOf(rule: ReadonlyMap<string, string>, t: Words): string {
  const listed = (name: string) => rule.get(name)?.split(',').filter(Boolean) ?? []
  const places = listed('BYSETPOS').map(Number)
  if (places.length > 0 && workWeek.every((day) => listed('BYDAY').includes(day)))
    return places.map(t.workday).join(t.and)
  const weekdays = listed('BYDAY').flatMap((day) => (places.length > 0 ? places.map((place) => place + day) : [day]))
  if (weekdays.length > 0) return weekdays.map((day) => weekdayWords(day, t)).join(', ')
  const numbers = listed('BYMONTHDAY')
  const named = numbers.filter((day) => day !== '-1')
  const days = [named.length > 0 && t.days(named.join(', ')), numbers.includes('-1') && t.lastDay].filter(Boolean)
  const months = listed('BYMONTH')
  return days.join(t.and) + (months.length > 0 ? t.months(months.join(', ')) : '')
}

const workWeek = ['MO', 'TU', 'WE', 'TH', 'FR']

/** "MO", or with its place in the month: "1MO", "-1FR". */
function weekdayWords(day: string, t: Words): string {
  const [, place, code] = /^([+-]?\d+)?([A-Z]{2})$/.exec(day) ?? []
  const name = t.weekdays[code ?? '']
  if (!name) return day
  return place ? t.placed(name, Number(place)) : name
}
