// The register of documents as a Biểu. Pure.
import type { DocumentRow } from '../../documents/contract.ts'
import { documentKindNames } from '../../documents/kind-names.ts'
import type { Cell, PaperTable } from '../contract.ts'
import { type ColumnOf, column, headsOf } from '../form/column.ts'
import type { Frame } from '../form/frame.ts'
import { numbered } from '../form/numbering.ts'

type Column = ColumnOf<[row: DocumentRow]>
const work = { under: 'Nhiệm vụ giao từ văn bản', align: 'end' as const }
const works = { 'to-review': 'Chờ rà soát', reviewed: 'Đã rà soát', 'handed-out': 'Đã giao', entered: 'Ghi theo số' }

const columns: Column[] = [
  column('Số, ký hiệu', (row) => row.numberOut),
  column('Số đến', (row) => row.numberIn, { align: 'center' }),
  column('Ngày ban hành', (row) => issued(row), { align: 'center' }),
  column('Cơ quan ban hành', (row) => row.issuer),
  column('Tên loại', (row) => documentKindNames[row.kind] ?? null),
  column('Trích yếu', (row) => row.subject),
  column('Xử lý', (row) => works[row.work]),
  column('Tổng số', (row) => row.assignments.total, work),
  column('Hoàn thành', (row) => row.assignments.done, work),
  column('Quá hạn', (row) => row.assignments.late, work),
]

/** A day known only by month or year is written so. */
function issued({ issuedOn, issuedPrecision }: DocumentRow): Cell {
  if (issuedOn === null || issuedPrecision === 'day') return issuedOn && { day: issuedOn }
  const [year, month] = issuedOn.split('-')
  return issuedPrecision === 'month' ? `${month}/${year}` : year!
}

export function documentsTable(rows: readonly DocumentRow[], frame: Frame): PaperTable {
  const sum = (of: (row: DocumentRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const sums = [sum((r) => r.assignments.total), sum((r) => r.assignments.done), sum((r) => r.assignments.late)]
  const words = columns.length - sums.length
  return {
    ...frame,
    measure: null,
    columns: headsOf(columns),
    rows: [
      ...numbered(rows.map((row) => ({ level: 1 as const, cells: columns.map(({ of }) => of(row)) }))),
      {
        kind: 'total',
        no: '',
        strong: true,
        cells: [...Array<null>(words - 1).fill(null), `Tổng cộng ${rows.length} văn bản`, ...sums],
      },
    ],
    fit: 'width',
  }
}
