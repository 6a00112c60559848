// The giao ban table on paper: A3, one sheet where it fits, an empty column for what is said at the table. Pure.
import { dayOf } from '../../calendar/days.ts'
import type { Cell, MeetingChange, MeetingClause, MeetingRow, MeetingTable, PaperTable } from '../contract.ts'
import { type ColumnOf, column, headsOf } from '../form/column.ts'
import type { Frame } from '../form/frame.ts'
import { type Levelled, numbered } from '../form/numbering.ts'
import { writtenDay, writtenInstant } from '../form/written.ts'
import { firstDue, lastSaid, laterDue, sourceWords, stateWords } from '../lists/words.ts'

/** Room for a hand to write two words beside one another. */
const handRoom = { A3: 78, A4: 50 }

type Beside = { byLead: boolean; now: Date }
type Column = ColumnOf<[row: MeetingRow, beside: Beside]>

function columnsFor(sheet: PaperTable['sheet'], byLead: boolean): Column[] {
  return [
    column('Nội dung', (row) => row.title),
    byLead ? column('Văn bản giao', (row) => sourceWords(row) || null) : column('Chủ trì', (row) => row.lead.name),
    column('Thời hạn', (row) => laterDue(row) ?? firstDue(row), { align: 'center' }),
    column('Tình trạng', (row, { now }) => stateWords(row, now)),
    column('Thay đổi từ kỳ trước', (row) => changeWords(row) || null),
    column('Báo cáo gần nhất', ({ said }) => said && lastSaid(said)),
    column('Ý kiến, kết luận', (row) => row.concluded, { room: handRoom[sheet] }),
  ]
}

export function meetingPaper(table: MeetingTable, frame: Frame, beside: Beside): PaperTable {
  const columns = columnsFor(frame.sheet, beside.byLead)
  const rows = table.sections.flatMap(({ name, clauses }): Levelled[] => [
    { level: 0, cells: name },
    ...clauses.flatMap((clause) => clauseRows(clause, columns, beside)),
  ])
  const { rows: count, late, changed } = table.counts
  const cells = `Tổng cộng: ${count} nhiệm vụ; quá hạn ${late}; có thay đổi ${changed}`
  return {
    ...frame,
    measure: null,
    columns: headsOf(columns),
    rows: [...numbered(rows), { kind: 'total', no: '', strong: true, cells }],
    fit: 'one-sheet',
  }
}

/** "Thay đổi tính từ 08:00 ngày 13/9/2024" */
export const sinceLine = ({ since }: MeetingTable): string => `Thay đổi tính từ ${writtenInstant(new Date(since.at))}`

function clauseRows(clause: MeetingClause, columns: readonly Column[], beside: Beside): Levelled[] {
  const { rows, total, done, late, title } = clause
  const line = (row: MeetingRow): Cell[] => columns.map(({ of }) => of(row, beside))
  if (total === 1 && rows.length === 1) return [{ level: 1, cells: line(rows[0]!) }]
  const told = `${done}/${total} xong${late > 0 ? `, ${late} quá hạn` : ''}`
  const whole = [title, `${total} đơn vị`, laterDue(rows[0]!) ?? firstDue(rows[0]!), told]
  const quiet = rows.filter((row) => row.quiet)
  /** The day stands once, at the clause, where it is that of the row too. */
  const isSaid = (cell: Cell, i: number) => i === 2 && JSON.stringify(cell) === JSON.stringify(whole[2])
  const under = rows
    .filter((row) => !row.quiet)
    .map(
      (row): Levelled => ({ level: 2, cells: line(row).map((cell, i) => (i === 0 || isSaid(cell, i) ? null : cell)) }),
    )
  return [
    { level: 1, strong: true, cells: columns.map((_, i) => whole[i] ?? null) },
    ...under,
    ...(quiet.length > 0 ? [quietRow(quiet, columns)] : []),
  ]
}

/** Those of whom there is nothing to say stand in one row, by name. */
function quietRow(rows: readonly MeetingRow[], columns: readonly Column[]): Levelled {
  const names = rows.map(({ lead }) => lead.shortName ?? lead.name).join('; ')
  const cells = [null, names, null, `${rows.length} đơn vị trong hạn`]
  return { level: 2, cells: columns.map((_, i) => cells[i] ?? null) }
}

const verbs: Record<string, (change: MeetingChange) => string> = {
  'hand-out': () => 'Mới giao',
  acknowledge: () => 'Đã tiếp nhận',
  decline: () => 'Đề nghị chuyển',
  'answer-decline': () => 'Đã trả lời đề nghị chuyển',
  report: ({ percent }) => (percent === null ? 'Báo cáo tiến độ' : `Báo cáo ${percent}%`),
  contribute: () => 'Có ý kiến phối hợp',
  complete: () => 'Báo hoàn thành',
  confirm: () => 'Xác nhận hoàn thành',
  return: () => 'Trả lại',
  'ask-extension': ({ dueDay }) => `Xin gia hạn${dueDay ? ` đến ${writtenDay(dueDay)}` : ''}`,
  'grant-extension': ({ dueDay }) => `Gia hạn${dueDay ? ` đến ${writtenDay(dueDay)}` : ''}`,
  'refuse-extension': () => 'Không gia hạn',
  urge: () => 'Đôn đốc',
  'hand-over': () => 'Bàn giao',
  cancel: () => 'Gỡ',
  'break-down': () => 'Chia việc',
  dispute: () => 'Đơn vị nói không đúng',
  change: () => 'Sửa hạn',
}

/** Each kind of change once, the newest first, with its day: what was said stands in the column beside it. */
function changeWords({ changes, lateSince }: MeetingRow): string {
  const newest = new Map<string, MeetingChange>()
  for (const change of changes) if (!newest.has(change.verb)) newest.set(change.verb, change)
  const said = [...newest.values()].map(
    (change) =>
      `${verbs[change.verb]?.(change) ?? change.verb} (${writtenDay(dayOf(new Date(change.at))).slice(0, -5)})`,
  )
  return [...(lateSince ? ['Mới quá hạn'] : []), ...said].join('; ')
}
