// The sample documents are dated relative to the day on which somebody looks at them:
//   {{ngày:-12}}              9/11/2026                   days
//   {{ngày dài:-12}}          ngày 09 tháng 11 năm 2026   days, as NĐ 30/2020 writes the date line
//   {{tháng năm:+1}}          tháng 12 năm 2026           months
//   {{năm:0}}                 2026                        years
//   {{tháng năm của ngày:-20}}, {{năm của ngày:-75}}      the month or year in which that day falls

/**
 * The text with every date placeholder filled in. `today` is YYYY-MM-DD, a day of the office's calendar without time zone.
 * @throws Error for a placeholder it does not know, so that none reaches a reader
 */
export function fillDates(text: string, today: string): string {
  const at = new Date(`${today}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) throw new Error(`Not a day: ${today}`)
  return text.replace(/\{\{([^:}]+):([+-]?\d+)\}\}/g, (whole, kind: string, distance: string) => {
    const write = writers[kind.normalize('NFC')]
    if (!write) throw new Error(`Unknown date placeholder: ${whole}`)
    return write(at, Number(distance))
  })
}

const writers: Record<string, (today: Date, distance: number) => string> = {
  ngày: (today, days) => short(daysFrom(today, days)),
  'ngày dài': (today, days) => long(daysFrom(today, days)),
  'tháng năm': (today, months) => monthAndYear(monthsFrom(today, months)),
  năm: (today, years) => String(today.getUTCFullYear() + years),
  'tháng năm của ngày': (today, days) => monthAndYear(daysFrom(today, days)),
  'năm của ngày': (today, days) => String(daysFrom(today, days).getUTCFullYear()),
}

function daysFrom(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000)
}

/** The first of that month: only its month and year are written. */
function monthsFrom(day: Date, months: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
}

function short(day: Date): string {
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
}

/** A zero before days under 10 and before months 1 and 2 (NĐ 30/2020, Phụ lục I, mục II.4). */
function long(day: Date): string {
  const month = day.getUTCMonth() + 1
  const inTwo = (number: number) => String(number).padStart(2, '0')
  return `ngày ${inTwo(day.getUTCDate())} tháng ${month < 3 ? inTwo(month) : month} năm ${day.getUTCFullYear()}`
}

function monthAndYear(day: Date): string {
  return `tháng ${day.getUTCMonth() + 1} năm ${day.getUTCFullYear()}`
}
