/**
 * How dates, times, figures and names are written. Every date is of Asia/Ho_Chi_Minh, whatever the machine says.
 * A day is 'YYYY-MM-DD'; an instant is an ISO string with its zone, or a Date.
 *
 *   const f = useFormats()
 *   f.day('2024-09-27')            27/9/2024        f.distance(due, now)   quá 2 ngày · còn 3 ngày · hôm nay · quá 1 phút
 *   f.number(12640)                12.640           f.decimal(14.3)        14,3
 */
import { type Language, useLanguage } from './words.ts'

const zone = 'Asia/Ho_Chi_Minh'
const dayMs = 86_400_000

export interface Formats {
  /** 27/9/2024 */
  day(value: Moment): string
  /** 27/9: in a list whose year is plain; with the year when it is not this year's. */
  dayShort(value: Moment, now: Date): string
  /** thứ Sáu, 27/9/2024 */
  weekday(value: Moment): string
  /** 10:01 */
  time(value: Moment): string
  /** 10:01 ngày 27/9/2024 */
  instant(value: Moment): string
  /** 12.640 */
  number(value: number): string
  /** 14,3 (as many places as asked for, at most) */
  decimal(value: number, places?: number): string
  /** 68,6% of a share between 0 and 1 */
  percent(share: number, places?: number): string
  /** quá 2 ngày, còn 3 ngày, hôm nay; of an instant on the same day also hours and minutes: quá 1 phút, còn 4 giờ */
  distance(due: Moment, now: Date): string
  /** 1,2 MB */
  fileSize(bytes: number): string
  /** For sorting names: Ă after A, Đ after D. */
  compare(a: string, b: string): number
}

/** A day ('YYYY-MM-DD'), an instant (ISO with zone) or a Date. */
export type Moment = string | Date

export function useFormats(): Formats {
  return formatsOf(useLanguage())
}

const made = new Map<Language, Formats>()

export function formatsOf(language: Language): Formats {
  const ready = made.get(language)
  if (ready) return ready
  const formats = makeFormats(language)
  made.set(language, formats)
  return formats
}

/** The calendar day of a moment in Viet Nam, 'YYYY-MM-DD'. */
export function dayOf(moment: Moment): string {
  if (typeof moment === 'string' && isDay(moment)) return moment
  return dayParts.format(new Date(moment))
}

/** Whole days from one day to another; negative when `to` lies before. Both 'YYYY-MM-DD'. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const timeParts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const collator = new Intl.Collator('vi', { numeric: true })

function makeFormats(language: Language): Formats {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' })
  const decimal = (value: number, places = 1) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(value)
  const day = (value: Moment) => writeDay(dayOf(value))
  const time = (value: Moment) => timeParts.format(new Date(value))
  return {
    day,
    time,
    decimal,
    dayShort: (value, now) => (dayOf(value).slice(0, 4) === dayOf(now).slice(0, 4) ? dayMonth(value) : day(value)),
    weekday: (value) => `${capital(weekday.format(new Date(dayOf(value))))}, ${day(value)}`,
    instant: (value) => `${time(value)} ${language === 'vi' ? 'ngày ' : ''}${day(value)}`,
    number: (value) => whole.format(value),
    percent: (share, places = 1) => `${decimal(share * 100, places)}%`,
    distance: (due, now) => distance(due, now, language),
    fileSize: (bytes) => (bytes < 1_000_000 ? `${decimal(bytes / 1e3, 0)} kB` : `${decimal(bytes / 1e6)} MB`),
    compare: collator.compare,
  }
}

/** 27/9/2024, 02/10/2024 is written 02/10/2024: single digits of days and of January and February take a nought (NĐ 30/2020). */
function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

function dayMonth(value: Moment): string {
  return writeDay(dayOf(value)).replace(/\/\d{4}$/, '')
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function distance(due: Moment, now: Date, language: Language): string {
  const vi = language === 'vi'
  const days = daysBetween(dayOf(now), dayOf(due))
  const exact = typeof due !== 'string' || !isDay(due)
  const ms = exact ? new Date(due).getTime() - now.getTime() : 0
  if (exact && (days === 0 || (ms < 0 && -ms < dayMs / 2))) return hours(ms, vi)
  if (days === 0) return vi ? 'hôm nay' : 'today'
  const count = Math.abs(days)
  if (vi) return days < 0 ? `quá ${count} ngày` : `còn ${count} ngày`
  const unit = count === 1 ? 'day' : 'days'
  return days < 0 ? `${count} ${unit} late` : `${count} ${unit} left`
}

/** Within the day: minutes up to an hour, then whole hours. */
function hours(ms: number, vi: boolean): string {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / 60_000))
  const words = vi ? ['phút', 'giờ'] : ['min', 'h']
  const amount = minutes < 60 ? `${minutes} ${words[0]}` : `${Math.floor(minutes / 60)} ${words[1]}`
  if (vi) return ms < 0 ? `quá ${amount}` : `còn ${amount}`
  return ms < 0 ? `${amount} late` : `${amount} left`
}
