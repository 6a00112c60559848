// Bàn giao: the list of all that passes from one officer to another, which both sign. Pure.
import type { AssignmentRow, HeldSide } from '../../assignments/contract.ts'
import { heldSides } from '../../assignments/contract.ts'
import type { Holding, PaperTable, Signature } from '../contract.ts'
import { type ColumnOf, column, headsOf } from '../form/column.ts'
import type { Frame } from '../form/frame.ts'
import { type Levelled, numbered } from '../form/numbering.ts'
import { firstDue, lastSaid, laterDue, sourceWords, stateWords } from './words.ts'

const sections: Record<HeldSide, string> = {
  follow: 'Đang theo dõi, đôn đốc',
  supervise: 'Đang được giao chỉ đạo',
  inside: 'Đang thụ lý trong cơ quan',
}

type Column = ColumnOf<[row: AssignmentRow, now: Date]>
const columns: Column[] = [
  column('Mã số', (row) => row.code, { align: 'center' }),
  column('Nội dung nhiệm vụ', (row) => row.title),
  column('Chủ trì', (row) => row.lead.name),
  column('Văn bản giao', (row) => sourceWords(row) || null),
  column('Thời hạn', (row) => laterDue(row) ?? firstDue(row), { align: 'center' }),
  column('Tình trạng', (row, now) => stateWords(row, now)),
  column('Báo cáo, ý kiến gần nhất', (row) => lastSaid(row.last)),
  column('Hồ sơ, tài liệu kèm theo', () => null, { room: 30 }),
]

export function holdingTable({ rows }: Holding, frame: Frame, now: Date): PaperTable {
  const levelled = heldSides.flatMap((side): Levelled[] => {
    const own = rows.filter((row) => row.side === side)
    if (own.length === 0) return []
    return [
      { level: 0, cells: `${sections[side]} (${own.length} nhiệm vụ)` },
      ...own.map(({ assignment }): Levelled => ({ level: 1, cells: columns.map(({ of }) => of(assignment, now)) })),
    ]
  })
  const cells = `Tổng cộng: ${rows.length} nhiệm vụ`
  return {
    ...frame,
    measure: null,
    columns: headsOf(columns),
    rows: [...numbered(levelled), { kind: 'total', no: '', strong: true, cells }],
    fit: 'width',
  }
}

type Party = { person: string; title: string; agency: string }

/** Both who hand over and who take on are named and sign; who takes on may not be known yet. */
export function handingLines(from: Party, to: Party | null): string[] {
  const named = ({ person, title, agency }: Party) => `${person}, ${title}, ${agency}`
  return [`Người bàn giao: ${named(from)}`, `Người nhận: ${to ? named(to) : '………………………………………'}`]
}
export const handingSignatures = (from: Party, to: Party | null): Signature[] => [
  { lines: ['NGƯỜI BÀN GIAO'], name: from.person },
  { lines: ['NGƯỜI NHẬN BÀN GIAO'], name: to?.person ?? null },
]
