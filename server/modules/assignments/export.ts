// The list as a workbook: the columns as shown, a filter on the heads, one page wide on paper.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Route } from '../../platform/http.ts'
import { dayOf } from '../calendar/days.ts'
import { type AssignmentRow, ListAssignments, type State } from './contract.ts'
import { policies } from './policies.ts'
import { cooperatorsOf } from './queries/cooperators.ts'
import { wanted } from './queries/filters.ts'
import { assignmentRows } from './queries/list.ts'

/** More rows than any office has; a guard for the process's memory. */
const mostRows = 50_000

export function exportRoute(route: Route): void {
  route.raw(
    'GET',
    '/assignments/export',
    { may: policies.list, says: 'Danh sách nhiệm vụ thành tệp Excel' },
    async (border, request, reply) => {
      const now = border.clock.now()
      const [rows, cooperators] = await border.look(async ({ db, actor }) => {
        const filters = ListAssignments.parse(request.query)
        const found = await assignmentRows(db, { where: wanted(actor, filters, now), limit: mostRows }, now)
        return [
          found,
          await cooperatorsOf(
            db,
            found.map(({ assignmentId }) => assignmentId),
          ),
        ] as const
      })
      const content = await workbookOf(rows, cooperators)
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="nhiem-vu-${dayOf(now)}.xlsx"`)
        .send(content)
    },
  )
}

const stateNames: Record<State, string> = {
  unseen: 'Chưa tiếp nhận',
  open: 'Đang thực hiện, trong hạn',
  soon: 'Sắp đến hạn',
  late: 'Quá hạn',
  awaiting: 'Chờ xác nhận',
  done: 'Hoàn thành',
  ended: 'Đã kết thúc',
}

type Column = {
  head: string
  width: number
  of(row: AssignmentRow, cooperators: string): string | number | Date | null
}
const dayCell = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null)

const columns: Column[] = [
  { head: 'Số', width: 13, of: (row) => row.code },
  { head: 'Nội dung nhiệm vụ', width: 52, of: (row) => row.title },
  { head: 'Chủ trì', width: 26, of: (row) => row.lead.name },
  { head: 'Phối hợp', width: 24, of: (_, cooperators) => cooperators },
  { head: 'Địa bàn', width: 16, of: (row) => row.unit?.name ?? null },
  { head: 'Tiêu chí', width: 12, of: (row) => criteriaWords(row) },
  { head: 'Hạn gốc', width: 12, of: (row) => dayCell(originalDay(row)) },
  { head: 'Hạn hiện nay', width: 12, of: (row) => dayCell(row.dueDay) },
  { head: 'Tình trạng', width: 18, of: (row) => stateWords(row) },
  { head: '%', width: 6, of: (row) => row.percent },
  { head: 'Ý kiến, báo cáo gần nhất', width: 36, of: (row) => row.last.words },
  { head: 'Văn bản', width: 18, of: (row) => row.documentNumber },
]

/** The instant ends the day it means; one millisecond before it lies that day. */
const originalDay = (row: AssignmentRow): string | null =>
  row.originalDueAt === null ? null : dayOf(new Date(Date.parse(row.originalDueAt) - 1))

function criteriaWords(row: AssignmentRow): string {
  return [...new Set(row.criteria.map(({ no, indicator }) => indicator ?? String(no ?? '')))].filter(Boolean).join(', ')
}

function stateWords(row: AssignmentRow): string {
  const name = row.state === 'done' && row.doneLate ? 'Hoàn thành quá hạn' : stateNames[row.state]
  return row.planned ? `Dự kiến (${name.toLowerCase()})` : name
}

function workbookOf(rows: AssignmentRow[], cooperators: Map<string, string>): Promise<Buffer> {
  const head = columns.map(({ head: value }) => ({
    value,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    wrap: true,
    borderStyle: 'thin' as const,
  }))
  const body = rows.map((row) =>
    columns.map((column) => cellOf(column.of(row, cooperators.get(row.assignmentId) ?? ''))),
  )
  const sheet = {
    sheet: 'Nhiệm vụ',
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
    columns: columns.map(({ width }) => ({ width })),
  }
  const options = { fontFamily: 'Times New Roman', fontSize: 11, features: [filterAndPrint(rows.length + 1)] }
  return writeXlsxFile([head, ...body] as SheetData, sheet, options).toBuffer()
}

function cellOf(value: string | number | Date | null) {
  const shape = { alignVertical: 'top' as const, wrap: typeof value === 'string', borderStyle: 'thin' as const }
  if (value === null || value === '') return shape
  return value instanceof Date ? { ...shape, value, format: 'dd/mm/yyyy' } : { ...shape, value }
}

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>
type Feature = NonNullable<Options['features']>[number]

/** A filter on the head row, the head repeated on every printed page, as many pages long but one page wide. */
function filterAndPrint(lastRow: number): Feature {
  const last = String.fromCharCode(64 + columns.length)
  const names = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Nhiệm vụ'!$A$1:$${last}$${lastRow}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$1:$1</definedName>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${lastRow}"/>`)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${names}</definedNames>`),
        },
      },
    },
  }
}
