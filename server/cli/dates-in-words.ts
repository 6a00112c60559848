import { type Rhythm, rhythmWords } from '../modules/calendar/rhythm.ts'

/** A date of the reading contract as Vietnamese write it: "20/9/2024", "10h00 ngày 20/9/2024", "quý I/2021", "năm 2021". */
export function dueInWords(at: string): string {
  const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at)
  if (instant) return `${instant[4]}h${instant[5]} ngày ${dueInWords(at.slice(0, 10))}`
  const [year, part, day] = at.split('-')
  if (part === undefined) return `năm ${year}`
  if (part.startsWith('Q')) return `quý ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1]}/${year}`
  return day === undefined ? `tháng ${Number(part)}/${year}` : `${Number(day)}/${Number(part)}/${year}`
}

type Life = { from: string | null; until: string | null; untilCondition: string | null }

/** A recurrence in words: "thứ Sáu hằng tuần, 10:00, từ 16/9/2024, đến khi hoàn thành". */
export function rhythmInWords({ from, until, untilCondition, ...rhythm }: Rhythm & Life): string {
  const parts = [
    rhythmWords(rhythm),
    from && `từ ${dueInWords(from)}`,
    until && `đến ${dueInWords(until)}`,
    untilCondition && `đến khi ${untilCondition}`,
  ]
  return parts.filter(Boolean).join(', ')
}
