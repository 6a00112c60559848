// The board as a Biểu: units down, criteria across, the counts of each stage, and what the columns come to. Pure.
import { cellAt, unpackCells } from '../assessments/cells.ts'
import type { Stage, StageCode } from '../assessments/contract.ts'
import type { Cell, PaperRow, PaperTable } from '../papers/contract.ts'
import { paperColumn } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { numbered } from '../papers/form/numbering.ts'
import { writtenDay, writtenNumber } from '../papers/form/written.ts'
import { looseOf, plainLetters, type Reading, readerOf, stagesShown } from './cells.ts'
import type { Board, Place } from './contract.ts'
import { figuresOf, type Row } from './rules.ts'

/** A stage by its act, as it stands over a column. */
export const actNames: Record<StageCode, string> = {
  claim: 'Tự đánh giá',
  confirmation: 'Xác nhận',
  review: 'Thẩm tra',
  appraisal: 'Thẩm định',
  council: 'Hội đồng',
}

/** The board as asked for, one stage or all. */
export type Printed = { board: Board; only: StageCode | undefined }

export function boardTable({ board, only }: Printed, frame: Frame): PaperTable {
  const rows = board.rows.map((row) => ({ ...row, cells: unpackCells(row.cells) }))
  const one = board.stages.find(({ code }) => code === only)
  const stages = one ? [one] : stagesShown(board.stages, rows)
  const read = readerOf(one ? board.stages : stages, one?.slot ?? null)
  const criteria = board.places.filter(({ kind }) => kind === 'criterion')
  const counts = 'Số tiêu chí đạt'
  return {
    ...frame,
    measure: null,
    columns: [
      paperColumn('Địa bàn'),
      ...criteria.map(({ code, shortName, name, group }) =>
        paperColumn(`${code}. ${shortName ?? name}`, { align: 'center', under: group }),
      ),
      ...stages.map(({ code }) => paperColumn(actNames[code], { align: 'center', under: counts })),
    ],
    rows: [
      ...numbered(
        rows.map((row) => ({
          level: 1 as const,
          cells: [
            row.name,
            ...criteria.map(({ place }) => markOf(read(cellAt(row.cells, place)))),
            ...stages.map(({ slot }) => countOf(row, slot, board.places)),
          ],
        })),
      ),
      ...sumRows(rows, { stages, criteria }),
    ],
    fit: 'width',
  }
}

/** The letter of the tile; ≠ where a later stage says otherwise. */
const markOf = ({ letter, differ }: Reading): Cell => (letter === '' ? null : differ ? `${letter} ≠` : letter)

/** "6 + 8": criteria, and indicators met of criteria that are not. */
function countOf(row: Row & { since: string | null }, slot: number, places: readonly Place[]): Cell {
  if (row.since === null) return null
  const loose = looseOf(row.cells, places)[slot] ?? 0
  const count = row.counts[slot] ?? 0
  return loose > 0 ? `${count} + ${loose}` : count
}

/** How many units meet each criterion at a stage, and the mean under the column of that stage: the figures of the page. */
function sumRows(
  rows: readonly Row[],
  { stages, criteria }: { stages: readonly Stage[]; criteria: readonly Place[] },
): PaperRow[] {
  const figures = figuresOf(rows, stages, criteria)
  return figures.stages.map(({ slot, code, mean, byPlace }) => ({
    kind: 'total',
    no: '',
    strong: true,
    cells: [
      `${actNames[code]}: số đạt, bình quân`,
      ...criteria.map(({ place }) => byPlace.find((one) => one.place === place)?.units.length ?? 0),
      ...stages.map((stage) => (stage.slot === slot ? mean : null)),
    ],
  }))
}

/** By which set, what is shown, and what the letters mean. */
export function boardLines({ board, only }: Printed): string[] {
  const { framework, stages } = board
  const said = stages.map(({ letter, code }) => `${letter}: ${actNames[code].toLocaleLowerCase('vi')} đạt`)
  const others = [
    `${plainLetters.open}: chưa đạt`,
    `${plainLetters.dropped}: đã lùi`,
    `${plainLetters.again}: cần xét lại`,
  ]
  return [
    [framework.name, framework.decision].filter(Boolean).join(', '),
    `${board.unit.name}: ${writtenNumber(board.rows.length)} địa bàn${only ? `; chỉ bước ${actNames[only].toLocaleLowerCase('vi')}` : ''}`,
    [...said, ...others, '≠: các bước nói khác nhau'].join('; '),
  ]
}

export const asOfLine = ({ day, known }: Board): string =>
  `Hiện trạng đến ngày ${writtenDay(day)}${known ? ', như đã biết khi đó' : ''}`
