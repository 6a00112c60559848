// Office hours of state agencies: 7:30 to 11:30 and 13:30 to 17:00, Monday to Friday, but holidays and days swapped by each year's decision. Pure.
import { addDays, dayOf, instantOf, type LegalDay } from './days.ts'

/** Days of rest and Saturdays or Sundays worked instead, as entered from the year's decision. */
export type WorkingYear = { holidays: ReadonlySet<LegalDay>; workedInstead: ReadonlySet<LegalDay> }
const ordinary: WorkingYear = { holidays: new Set(), workedInstead: new Set() }
const hours = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
] as const

export function isWorkingDay(day: LegalDay, year: WorkingYear = ordinary): boolean {
  if (year.workedInstead.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !year.holidays.has(day)
}

/** True where an instant lies within office hours of a working day. */
export function isOfficeHour(at: Date, year: WorkingYear = ordinary): boolean {
  const day = dayOf(at)
  return isWorkingDay(day, year) && hours.some(([from, to]) => at >= instantOf(day, from) && at < instantOf(day, to))
}

/** The instant itself where it lies in office hours, else the next beginning of them: when a message may be sent. */
export function nextOfficeHour(at: Date, year: WorkingYear = ordinary): Date {
  if (isOfficeHour(at, year)) return at
  for (let day = dayOf(at), tries = 0; tries < 60; day = addDays(day, 1), tries++) {
    if (!isWorkingDay(day, year)) continue
    for (const [from] of hours) if (instantOf(day, from) > at) return instantOf(day, from)
  }
  return at
}

/** Working days from the day after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: LegalDay, to: LegalDay, year: WorkingYear = ordinary): number {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, year)) days++
  return days
}
