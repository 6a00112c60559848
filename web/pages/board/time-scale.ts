/** The line of time above the board. Days are 'YYYY-MM-DD'; shares run from 0 at its first day to 1 at its last. Pure. */
const dayMs = 86_400_000
const number = (day: string) => Date.parse(day) / dayMs

export interface TimeScale {
  from: string
  to: string
  days: number
  ticks: readonly Tick[]
}
export interface Tick {
  day: string
  share: number
  /** A month of the year, or null where the whole year is meant. */
  month: number | null
  year: number
}

/** From the first of January of the earliest day in question to today; a whole year at least is worth a line. */
export function timeScale(today: string, days: readonly (string | null | undefined)[]): TimeScale {
  const asked = days.filter((day): day is string => typeof day === 'string')
  const earliest = [today, ...asked].reduce((a, b) => (a < b ? a : b))
  const latest = [today, ...asked].reduce((a, b) => (a > b ? a : b))
  const year = Number(earliest.slice(0, 4))
  const short = number(today) - number(`${year}-01-01`) < 60 && earliest === today
  const from = `${short ? year - 1 : year}-01-01`
  const length = number(latest) - number(from)
  return { from, to: latest, days: length, ticks: ticksOf(from, latest) }
}

/** Months while there are few, quarters, then years: as many as fit without touching. */
function ticksOf(from: string, to: string): Tick[] {
  const length = number(to) - number(from)
  const step = length <= 400 ? 1 : length <= 1_200 ? 3 : 12
  const ticks: Tick[] = []
  const [first = 0] = from.split('-').map(Number)
  for (let i = 0; ; i += step) {
    const [year, month] = [first + Math.floor(i / 12), (i % 12) + 1]
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > to) return ticks
    ticks.push({ day, share: shareOf({ from, days: length }, day), month: step === 12 ? null : month, year })
  }
}

export const shareOf = ({ from, days }: Pick<TimeScale, 'from' | 'days'>, day: string): number =>
  days === 0 ? 1 : Math.min(1, Math.max(0, (number(day) - number(from)) / days))

export const dayAt = ({ from, days }: Pick<TimeScale, 'from' | 'days'>, share: number): string =>
  moved(from, Math.round(Math.min(1, Math.max(0, share)) * days))

export const moved = (day: string, by: number): string =>
  new Date((number(day) + by) * dayMs).toISOString().slice(0, 10)

/** Another month, the same date or the month's last. */
export function movedMonths(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + by, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date, last))
  return target.toISOString().slice(0, 10)
}

/** The last days of the month, quarter and year before today's: what reports speak of. */
export function periodEnds(today: string): { month: string; quarter: string; year: string } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  const before = (y: number, m: number) => moved(`${y}-${String(m).padStart(2, '0')}-01`, -1)
  return { month: before(year, month), quarter: before(year, quarter), year: `${year - 1}-12-31` }
}
