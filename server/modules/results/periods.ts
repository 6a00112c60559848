// Which days a period of a table has, and how it is called. Pure; days of Asia/Ho_Chi_Minh.
import { addDays, instantOf, type LegalDay, monthEnd } from '../calendar/days.ts'
import type { PeriodOf } from './contract.ts'

export type PeriodDays = { fromDay: LegalDay; toDay: LegalDay }

/**
 * First and last day of a period. calendar: whole months. decree: from the 15th of the month before to the 14th of its last month, as
 * periodic reports close their figures (Nghị định 09/2019/NĐ-CP, Điều 12).
 */
export function daysOfPeriod({ kind, year, no, span }: PeriodOf): PeriodDays {
  const months = { month: 1, quarter: 3, year: 12 }[kind]
  const last = kind === 'year' ? 12 : no * months
  const first = firstOf(year, last - months + 1)
  if (span === 'calendar') return { fromDay: first, toDay: monthEnd(firstOf(year, last)) }
  const before = addDays(first, -1)
  return { fromDay: `${before.slice(0, 8)}15`, toDay: `${firstOf(year, last).slice(0, 8)}14` }
}
const firstOf = (year: number, month: number): LegalDay => `${year}-${String(month).padStart(2, '0')}-01`

/** The first instant of a period and the first after it. */
export function boundsOf({ fromDay, toDay }: PeriodDays): { from: Date; end: Date } {
  return { from: instantOf(fromDay, '00:00'), end: instantOf(toDay, '24:00') }
}

/** "tháng 10 năm 2024", "quý III năm 2024", "năm 2024" */
export function periodName({ kind, year, no }: Pick<PeriodOf, 'kind' | 'year' | 'no'>): string {
  if (kind === 'year') return `năm ${year}`
  return kind === 'month' ? `tháng ${no} năm ${year}` : `quý ${['I', 'II', 'III', 'IV'][no - 1]} năm ${year}`
}
