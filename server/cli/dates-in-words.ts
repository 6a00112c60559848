/** A date of the reading contract as Vietnamese write it: "20/9/2024", "10h00 ngày 20/9/2024", "quý I/2021", "năm 2021". */
export function dueInWords(at: string): string {
  const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at)
  if (instant) return `${instant[4]}h${instant[5]} ngày ${dueInWords(at.slice(0, 10))}`
  const [year, part, day] = at.split('-')
  if (part === undefined) return `năm ${year}`
  if (part.startsWith('Q')) return `quý ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1]}/${year}`
  return day === undefined ? `tháng ${Number(part)}/${year}` : `${Number(day)}/${Number(part)}/${year}`
}

type Rhythm = {
  rrule: string
  time: string | null
  from: string | null
  until: string | null
  untilCondition: string | null
}

/** A recurrence in words: "thứ 6 hàng tuần, 10h00, từ 16/9/2024, đến khi hoàn thành". */
export function rhythmInWords({ rrule, time, from, until, untilCondition }: Rhythm): string {
  const rule = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const parts = [
    [daysInWords(rule), everyInWords(rule)].filter(Boolean).join(' '),
    time?.replace(':', 'h'),
    from && `từ ${dueInWords(from)}`,
    until && `đến ${dueInWords(until)}`,
    untilCondition && `đến khi ${untilCondition}`,
  ]
  return parts.filter(Boolean).join(', ')
}

function everyInWords(rule: Map<string, string>): string {
  const step = Number(rule.get('INTERVAL') ?? 1)
  const unit = { DAILY: 'ngày', WEEKLY: 'tuần', MONTHLY: 'tháng', YEARLY: 'năm' }[rule.get('FREQ') ?? ''] ?? ''
  if (unit === 'tháng' && step === 3) return 'hàng quý'
  if (unit === 'tháng' && step === 6) return '6 tháng một lần'
  return step === 1 ? `hàng ${unit}` : `${step} ${unit} một lần`
}

function daysInWords(rule: Map<string, string>): string {
  const weekdays = { MO: 'thứ 2', TU: 'thứ 3', WE: 'thứ 4', TH: 'thứ 5', FR: 'thứ 6', SA: 'thứ 7', SU: 'chủ nhật' }
  const named = rule
    .get('BYDAY')
    ?.split(',')
    .map((day) => weekdays[day as keyof typeof weekdays] ?? day)
  const numbered = rule
    .get('BYMONTHDAY')
    ?.split(',')
    .map((day) => (day === '-1' ? 'cuối tháng' : day))
  if (named) return named.join(', ')
  return numbered ? `ngày ${numbered.join(', ')}` : ''
}
