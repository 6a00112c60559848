// The table of results as a Biểu. Pure.
import type { Cell, PaperTable } from '../papers/contract.ts'
import { type ColumnOf, column, headsOf } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { numbered } from '../papers/form/numbering.ts'
import { writtenDay, writtenInstant } from '../papers/form/written.ts'
import { closedWords } from './cite.ts'
import type { Figures, Line, Table } from './contract.ts'
import { onTimeRate } from './figures.ts'
import { periodName } from './periods.ts'

type Column = ColumnOf<[figures: Figures]>
const figure = (head: string, name: keyof Figures, under: string | null = null): Column =>
  column(head, (figures: Figures) => figures[name], { under, align: 'center' })

const columns: Column[] = [
  figure('Tổng số', 'given', 'Nhiệm vụ giao'),
  figure('Kỳ trước chuyển sang', 'carried', 'Nhiệm vụ giao'),
  figure('Giao trong kỳ', 'fresh', 'Nhiệm vụ giao'),
  figure('Đúng hạn', 'onTime', 'Hoàn thành'),
  figure('Quá hạn', 'doneLate', 'Hoàn thành'),
  figure('Chờ xác nhận', 'awaiting'),
  figure('Trong hạn', 'inTime', 'Đang thực hiện'),
  figure('Quá hạn', 'late', 'Đang thực hiện'),
  figure('Trong kỳ', 'noDay', 'Đang thực hiện'),
  figure('Gỡ, hết kỳ', 'ended'),
  figure('Trả lại', 'returned', 'Trong đó'),
  figure('Gia hạn', 'extended', 'Trong đó'),
  figure('Chủ quan', 'own', 'Lý do quá hạn'),
  figure('Khách quan', 'objective', 'Lý do quá hạn'),
  figure('Chờ cơ quan khác', 'otherAgency', 'Lý do quá hạn'),
  figure('Chưa nêu', 'unsaid', 'Lý do quá hạn'),
  column('Tỷ lệ đúng hạn (%)', (figures: Figures) => percent(figures), { align: 'center' }),
  figure('Tồn đọng, chờ rà soát', 'backlog'),
]

function percent(figures: Figures): Cell {
  const rate = onTimeRate(figures)
  return rate === null ? null : Math.round(rate * 1000) / 10
}

export function resultsPaper({ lines, total, by }: Pick<Table, 'lines' | 'total' | 'by'>, frame: Frame): PaperTable {
  const row = ({ key, name, figures }: Line): Cell[] => [
    key === 0 ? 'Không gắn địa bàn' : name,
    ...columns.map(({ of }) => of(figures)),
  ]
  const first = column(by === 'agency' ? 'Cơ quan, đơn vị' : 'Địa bàn', () => null)
  return {
    ...frame,
    measure: 'nhiệm vụ',
    columns: headsOf([first, ...columns]),
    rows: [
      ...numbered(lines.map((line) => ({ level: 1 as const, cells: row(line) }))),
      { kind: 'total', no: '', strong: true, cells: ['Tổng cộng', ...columns.map(({ of }) => of(total))] },
    ],
    fit: 'width',
  }
}

/** What the table is, how far it is and how its figures are to be read; a draft says that it is one. */
export function linesUnder(table: Table): string[] {
  const { shown, state, untilDay, fromDay, toDay } = table
  const period = `Kỳ ${periodName(table)}, từ ngày ${writtenDay(fromDay)} đến hết ngày ${writtenDay(toDay)}`
  const standing = shown.closed
    ? capital(closedWords(shown.closed))
    : state === 'reconciling'
      ? `Bản đối soát, lấy ý kiến đến hết ngày ${writtenDay(untilDay!)}; chưa chốt, không dùng để trích dẫn`
      : 'Dự thảo; chưa chốt, không dùng để trích dẫn'
  const reason = shown.closed?.reason
  return [period, standing, ...(reason ? [`Lý do lập bản ${shown.version}: ${reason}`] : [])]
}
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** "hết ngày 31/10/2024"; of a period that is not over this instant. */
export const figuresUntil = ({ running, asOf, toDay }: Table): string =>
  running ? writtenInstant(new Date(asOf)) : `hết ngày ${writtenDay(toDay)}`
