/** What somebody typed as a date. Pure; `today` is 'YYYY-MM-DD'. */
export type TypedDay = { day: string } | { fault: 'unread' } | { fault: 'none'; month: number; date: number }

/**
 * Reads 15/10/2026, 15-10-26, 15.10.2026, 15/10 (this year's), 15102026. A day the month does not have is not mended:
 * the person is told.
 */
export function readTypedDay(typed: string, today: string): TypedDay {
  const found = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/.exec(typed.trim())
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim())
  const [, date, month, year] = found ?? solid ?? []
  if (date === undefined || month === undefined) return { fault: 'unread' }
  return dayFrom(Number(date), Number(month), fullYear(year, today))
}

/** As it stands in a field: '2026-10-15' is 15/10/2026. */
export function writeTypedDay(day: string | null): string {
  const [year, month, date] = (day ?? '').split('-')
  return year && month && date ? `${date}/${month}/${year}` : ''
}

function fullYear(year: string | undefined, today: string): number {
  if (year === undefined) return Number(today.slice(0, 4))
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function dayFrom(date: number, month: number, year: number): TypedDay {
  if (month < 1 || month > 12 || date < 1 || date > 31) return { fault: 'unread' }
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (date > lastDate) return { fault: 'none', month, date }
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` }
}
