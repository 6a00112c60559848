// What the title over a table and the name of its tab say of all its rows: the year, the month, the day the figures speak of, the document. Pure.
import { legalRefsIn } from '../../documents/reading/legal-refs.ts'
import { splitWords } from '../../documents/reading/words.ts'
import { withoutMarks } from '../../spelling/fold.ts'
import type { Tab } from '../reading/grid.ts'
import { isDay } from './number-cell.ts'

/** asOf: YYYY-MM-DD, the day the list speaks of; number, issuedOn: of the only document the title names. */
export type TabContext = {
  year: number | null
  month: number | null
  asOf: string | null
  number: string | null
  issuedOn: string | null
}

/** @param headRow number of the first row of the heading */
export function contextOf(tab: Tab, headRow: number): TabContext {
  const titles = tab.rows.filter(({ no }) => no < headRow).flatMap(({ cells }) => cells.filter(Boolean))
  const over = titles.join('\n')
  const refs = titles.flatMap((text) => {
    const words = splitWords(text)
    return legalRefsIn({ text, words }, 0, words.length)
  })
  const only = new Set(refs.map(({ number }) => number)).size === 1 ? refs[0]! : null
  return {
    ...monthOf(`${tab.name}\n${over}`),
    asOf: asOfIn(over) ?? asOfIn(tab.name),
    number: only?.number ?? null,
    issuedOn: only?.date ?? null,
  }
}

const twoDigits = (value: string): string => value.padStart(2, '0')

/** "Tính đến ngày 15/9/2024", "số liệu đến hết 15.9.2024". */
function asOfIn(text: string): string | null {
  const found =
    /(?:tinh|so lieu|cap nhat)[^\n\d]{0,40}(?:\d{1,2}\s*(?:gio|h)\s*(?:\d\d)?\s*(?:phut)?,?\s*)?(?:ngay\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)/.exec(
      withoutMarks(text),
    )
  if (!found) return null
  const day = `${found[3]}-${twoDigits(found[2]!)}-${twoDigits(found[1]!)}`
  return isDay(day) ? day : null
}

/** "Tháng 9.2024", "T9/2024", "T9", "9-2024"; a year alone behind "năm" or a stroke. */
function monthOf(text: string): { year: number | null; month: number | null } {
  const plain = withoutMarks(text)
  const both =
    /(?:^|\s|\b)(?:thang\s*|t\.?\s*)(1[0-2]|0?[1-9])\s*(?:[./-]|nam)\s*(20\d\d)\b/.exec(plain) ??
    /^(1[0-2]|0?[1-9])\s*[./-]\s*(20\d\d)$/m.exec(plain)
  if (both) return { month: Number(both[1]), year: Number(both[2]) }
  const year = /(?:nam|[/.-])\s*(20\d\d)\b/.exec(plain) ?? /\b(20\d\d)\b/.exec(plain)
  const month = /^(?:thang\s*|t\.?\s*)(1[0-2]|0?[1-9])$/m.exec(plain)
  return { month: month ? Number(month[1]) : null, year: year ? Number(year[1]) : null }
}
