// What was decided as an annex of its văn bản: commune by commune, criterion by criterion. Pure.
import type { Value } from '../assessments/contract.ts'
import type { PaperTable } from '../papers/contract.ts'
import { column, headsOf } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { type Levelled, numbered } from '../papers/form/numbering.ts'
import { writtenDay } from '../papers/form/written.ts'
import type { AnnexRow } from './queries/annex.ts'

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 })

const columns = [
  column('Chỉ tiêu', ({ code, name }: AnnexRow) => `${code}. ${name}`),
  column(
    'Giá trị',
    ({ value, measure, valueKind }: AnnexRow) => writtenValue(value, valueKind === 'percent' ? '%' : measure),
    {
      align: 'center',
    },
  ),
  column('Kết quả', ({ says }: AnnexRow) => (says === 2 ? 'Xác nhận đạt' : says === 1 ? 'Chưa đạt' : 'Trả lại'), {
    align: 'center',
  }),
  column('Lý do, ghi chú', ({ reason }: AnnexRow) => reason),
  column('Ngày', ({ onDay }: AnnexRow) => ({ day: onDay }), { align: 'center' }),
  column(
    'Số, ngày văn bản',
    ({ number, issuedOn }: AnnexRow) =>
      number ? [number, issuedOn && writtenDay(issuedOn)].filter(Boolean).join(', ') : null,
    { room: 34 },
  ),
]

export function annexPaper(rows: readonly AnnexRow[], frame: Frame): PaperTable {
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId)
  const lines = [...byUnit.values()].flatMap((own): Levelled[] => [
    {
      level: 0,
      cells: `${own[0]!.unit}: xác nhận ${own.filter(({ says }) => says === 2).length}, trả lại ${own.filter(({ says }) => says === 0).length}`,
    },
    ...own.map((row) => ({ level: 1 as const, cells: columns.map(({ of }) => of(row)) })),
  ])
  return { ...frame, measure: null, columns: headsOf(columns), rows: numbered(lines), fit: 'width' }
}

/** "92,5 %", "185/200 (92,5 %)", "cơ bản đạt"; null where only đạt was said. */
export function writtenValue(value: Value | null, measure: string | null): string | null {
  if (value === null) return null
  const { number, numerator, denominator, words } = value
  if (numerator !== undefined && denominator !== undefined)
    return `${figures.format(numerator)}/${figures.format(denominator)} (${figures.format(Math.round((10_000 * numerator) / denominator) / 100)} %)`
  return number === undefined ? (words ?? null) : `${figures.format(number)}${measure ? ` ${measure}` : ''}`
}
