// How often something falls due, in words. Pure; a page may import it.

/** A rule of RFC 5545 as the reader and the forms write it, and a time of Asia/Ho_Chi_Minh ("10:00") or null. */
export type Rhythm = { rrule: string; time: string | null }

type Words = {
  weekdays: Record<string, string>
  days: (days: string) => string
  lastDay: string
  months: (months: string) => string
  and: string
  every: Record<string, (times: number) => string>
  /** Days and how often: "thứ Sáu hằng tuần", "Fridays, weekly". */
  join: (days: string, every: string) => string
}

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
  const weekdays = listed('BYDAY').map((day) => t.weekdays[day] ?? day)
  if (weekdays.length > 0) return weekdays.join(', ')
  const numbers = listed('BYMONTHDAY')
  const named = numbers.filter((day) => day !== '-1')
  const days = [named.length > 0 && t.days(named.join(', ')), numbers.includes('-1') && t.lastDay].filter(Boolean)
  const months = listed('BYMONTH')
  return days.join(t.and) + (months.length > 0 ? t.months(months.join(', ')) : '')
}
