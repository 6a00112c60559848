// A unit that a document names although it was not there on the document's day: it had passed into another, or came later. Pure.
import { type Book, type OtherDayUnit, unitWithKind } from './book.ts'
import { bareName } from './names.ts'
import { slipBetween } from './slips.ts'

/**
 * The one unit of another day that bears the name: the units it had become by the document's day, or itself where nothing tells.
 * @returns undefined where none bears it, or several do
 */
export function unitOfAnotherDay(
  name: string,
  kinds: readonly string[] | null,
  book: Book,
): { unitIds: number[]; why: string } | undefined {
  const named = book.otherDays.filter(
    (unit) => (!kinds || kinds.includes(unit.kind)) && slipBetween(name, bareName(unit)) === null,
  )
  const [unit] = named
  if (!unit || named.length > 1) return undefined
  const became = book.units.filter((one) => unit.became.includes(one.unitId))
  return { unitIds: became.length ? unit.became : [unit.unitId], why: whyOtherDay(unit, became, book.on) }
}

function whyOtherDay(unit: OtherDayUnit, became: Book['units'], on: string): string {
  const name = unitWithKind(unit)
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  if (unit.from !== null && unit.from > on)
    return `${capital} chỉ có từ ${inWords(unit.from)}, sau ngày của văn bản; cần xác nhận.`
  const until = unit.to === null ? '' : ` đến ${inWords(unit.to)}`
  return became.length
    ? `${capital} có${until}, nay thuộc ${became.map(unitWithKind).join(', ')}; cần xác nhận.`
    : `${capital} chỉ có${until}, trước ngày của văn bản; cần xác nhận.`
}

const inWords = (day: string): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
