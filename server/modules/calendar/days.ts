// Legal days and the instants they mean. Pure. Viet Nam has kept UTC+7 without summer time since 1975, and no due day lies before it.
const offsetHours = 7
const dayMs = 86_400_000

/** A legal day, 'YYYY-MM-DD', of Asia/Ho_Chi_Minh. */
export type LegalDay = string

/** The legal day on which an instant falls. */
export function dayOf(at: Date): LegalDay {
  return new Date(at.getTime() + offsetHours * 3_600_000).toISOString().slice(0, 10)
}

/** The instant of a day and a time of Asia/Ho_Chi_Minh ("10:00"; "24:00" is the end of the day). */
export function instantOf(day: LegalDay, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return new Date(midnight(day) + (hours - offsetHours) * 3_600_000 + minutes * 60_000)
}

/** What a due day means: the printed time where there is one, else 24:00, for "trước ngày 14/9" is kept by what comes on the 14th. */
export function dueInstant(due: { day: LegalDay; time: string | null }): Date {
  return instantOf(due.day, due.time ?? '24:00')
}

/** Whole days from one legal day to another; negative where `to` comes first. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs)
}

export function addDays(day: LegalDay, days: number): LegalDay {
  return new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The last day of the month in which a day lies. */
export function monthEnd(day: LegalDay): LegalDay {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** A day of a month, or the month's last day where the month is shorter: the 30th of February is its 28th or 29th. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): LegalDay {
  const last = monthEnd(`${year}-${String(month).padStart(2, '0')}-01`)
  return dayOfMonth >= Number(last.slice(8)) ? last : `${last.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`
}

function midnight(day: LegalDay): number {
  return Date.parse(`${day}T00:00:00Z`)
}
