/** Columns of the board: a criterion each, an opened one followed by its indicators. Pure. */
import type { Place } from '../../../server/modules/board/contract.ts'

export interface Column {
  place: Place
  /** Its indicators stand after it. */
  open: boolean
  /** It has indicators to open. */
  opens: boolean
  /** A group of criteria ends here. */
  ends: boolean
}

export function columnsOf(places: readonly Place[], opened: ReadonlySet<string>): Column[] {
  const criteria = places.filter(({ kind }) => kind === 'criterion')
  const indicators = places.filter(({ kind }) => kind === 'indicator')
  return criteria.flatMap((place, i): Column[] => {
    const own = indicators.filter(({ criterion }) => criterion === place.place)
    const open = own.length > 0 && opened.has(place.code)
    const next = criteria[i + 1]
    const ends = next !== undefined && next.group !== place.group
    const first = { place, open, opens: own.length > 0, ends: ends && !open }
    if (!open) return [first]
    const inside = own.map((one, j) => ({ place: one, open: false, opens: false, ends: ends && j === own.length - 1 }))
    return [first, ...inside]
  })
}

const fits = { criterion: 34, indicator: 30 }

/** As offices write them at the head of a printed board. */
const shortForms: readonly [whole: RegExp, short: string][] = [
  [/^tỷ lệ /i, '% '],
  [/phòng, chống thiên tai/i, 'PCTT'],
  [/cơ sở vật chất/i, 'CSVC'],
  [/cơ sở hạ tầng/i, 'CSHT'],
  [/giáo dục và đào tạo/i, 'GD và ĐT'],
  [/hệ thống chính trị/i, 'HTCT'],
  [/tiếp cận pháp luật/i, 'TCPL'],
  [/an toàn thực phẩm/i, 'ATTP'],
  [/quốc phòng và an ninh|an ninh, quốc phòng/i, 'QP và AN'],
  [/phát triển kinh tế nông thôn/i, 'PT KTNT'],
  [/khoa học công nghệ/i, 'KHCN'],
]

/** As it fits a narrow head; what is still too long ends where one of its parts does. The whole is in the title. */
export const shortNameOf = ({ kind, shortName, name }: Pick<Place, 'kind' | 'shortName' | 'name'>): string => {
  const most = fits[kind]
  if (shortName && shortName.length <= most) return shortName
  if (name.length <= 18) return name
  const short = shortForms.reduce((said, [whole, form]) => said.replace(whole, form), name)
  if (short.length <= most) return short
  const parts = short.split(/(?= và |, )/)
  let kept = parts[0] ?? short
  for (const next of parts.slice(1)) {
    if (kept.length + next.length > most) break
    kept += next
  }
  return kept.length <= most ? kept : `${kept.slice(0, most).replace(/\s+\S*$/, '')} …`
}
