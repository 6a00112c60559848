// Communes recognised under the old set that fall short of the new one, as a Biểu. Pure.
import type { PaperTable } from '../papers/contract.ts'
import { column, headsOf } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { numbered } from '../papers/form/numbering.ts'
import { writtenDay } from '../papers/form/written.ts'
import type { Missing, Shortfalls, ShortUnit } from './contract.ts'

const codes = (missing: readonly Missing[], says: Missing['says']): string | null =>
  missing
    .filter((one) => one.says === says)
    .map(({ code }) => code)
    .join(', ') || null

const columns = [
  column('Địa bàn', ({ name }: ShortUnit) => name),
  column('Được công nhận theo bộ cũ', ({ recognition, boardStage }: ShortUnit) =>
    recognition
      ? [recognition.number, `ngày ${writtenDay(recognition.on)}`].filter(Boolean).join(', ')
      : `đạt đủ theo bảng (${boardStage}), chưa ghi quyết định`,
  ),
  column('Số tiêu chí đạt bộ mới', ({ met }: ShortUnit) => met, { align: 'center' }),
  column('Chưa đạt', ({ missing }: ShortUnit) => codes(missing, 'not-met'), { under: 'Tiêu chí còn thiếu' }),
  column('Cần xét lại', ({ missing }: ShortUnit) => codes(missing, 're-examine'), { under: 'Tiêu chí còn thiếu' }),
  column('Chưa có số liệu', ({ missing }: ShortUnit) => codes(missing, 'nothing'), { under: 'Tiêu chí còn thiếu' }),
]

export const shortfallTable = ({ units }: Shortfalls, frame: Frame): PaperTable => ({
  ...frame,
  measure: null,
  columns: headsOf(columns),
  rows: numbered(units.map((unit) => ({ level: 1 as const, cells: columns.map(({ of }) => of(unit)) }))),
  fit: 'width',
})

export const shortfallLines = ({ from, to, stage, stages, recognised, units }: Shortfalls): string[] => [
  `Đã được công nhận theo ${from?.name ?? 'bộ trước'}; so với ${to.name}, bước ${stages.find(({ code }) => code === stage)?.name ?? stage}`,
  `${units.length}/${recognised} địa bàn chưa đạt đủ bộ mới`,
]
