// The table of results as a Biểu. Pure.
import { dayOf } from '../calendar/days.ts'
import type { Cell, PaperTable } from '../papers/contract.ts'
import { type ColumnOf, column, headsOf } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { type Levelled, numbered } from '../papers/form/numbering.ts'
import { writtenDay, writtenInstant } from '../papers/form/written.ts'
import { closedWords } from './cite.ts'
import type { Figures, Line, ResultRow, Table } from './contract.ts'
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

type Counted = Pick<Table, 'lines' | 'total' | 'by'> & {
  /** Rows whose lateness is told with its cause under the figures. */
  late: readonly ResultRow[]
}

export function resultsPaper({ lines, total, by, late }: Counted, frame: Frame): PaperTable {
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
      ...numbered(late.length === 0 ? [] : [{ level: 0, cells: lateHead }, ...late.map(lateRow)]),
    ],
    fit: 'width',
  }
}

const lateHead = 'Nhiệm vụ quá hạn và lý do'
const causeWords = { own: 'chủ quan', objective: 'khách quan', 'other-agency': 'chờ cơ quan khác' }

/** "UBND xã Tà Sỏi: Đổ bê tông trục thôn (215/TB-UBND), hạn 20/10/2024, chưa hoàn thành. Lý do: khách quan" */
function lateRow(row: ResultRow): Levelled {
  const { agencyName, title, documentNumber, dueAt, doneAt, cause, causeAgency } = row
  // A due instant ends the day it means.
  const due = dueAt && `, hạn ${writtenDay(dayOf(new Date(Date.parse(dueAt) - 1)))}`
  const done = doneAt ? `báo hoàn thành ${writtenDay(dayOf(new Date(doneAt)))}` : 'chưa hoàn thành'
  const why = causeAgency ? `chờ ${causeAgency}` : cause ? causeWords[cause] : 'chưa nêu'
  const source = documentNumber ? ` (${documentNumber})` : ''
  return { level: 1, cells: `${agencyName}: ${title}${source}${due ?? ''}, ${done}. Lý do: ${why}` }
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
