import { memo } from 'react'
import { cellAt } from '../../../server/modules/assessments/cells.ts'
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import type { Reading } from '../../../server/modules/board/cells.ts'
import type { Board } from '../../../server/modules/board/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type CellMark, markClasses, markWords } from './cell-marks.ts'
import { type Change, cellWords, placeName } from './cell-words.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'
import { actLower } from './stage-names.ts'
import { Tile } from './tile.tsx'
import { barsClass } from './truth-bars.ts'
import { boardWords } from './words.ts'

interface LineProps {
  row: Row
  index: number
  name: string
  numeral: string | undefined
  columns: readonly Column[]
  /** Those in sight, one or all. */
  stages: readonly Stage[]
  read: (cell: number) => Reading
  changes: ReadonlyMap<number, Change> | undefined
  marks: ReadonlyMap<number, CellMark> | undefined
  /** Year of về đích. */
  standard: number | undefined
  stated: Board['stated']
  /** Criteria of the set. */
  total: number
  /** The column of this row that Tab stops at; null on all rows but one. */
  focus: number | null
  openPlace: number | null
  measure: ((row: Element | null) => void) | undefined
}

export const BoardLine = memo(function BoardLine(props: LineProps) {
  const { row, index, name, columns, stages, read, changes, marks, focus, openPlace, measure } = props
  const t = useWords(boardWords)
  const bars = ({ tone, says }: Reading) => (stages.length > 1 && tone !== 'none' ? `bd-truths ${barsClass(says)}` : '')
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={openPlace === null ? undefined : 'here'}>
      <th scope="row" data-r={index} data-c={0} tabIndex={focus === 0 ? 0 : -1}>
        {row.name}
        {props.numeral && <span>{props.numeral}</span>}
        {props.standard && <span className="bd-standard">{t.plan.standard(String(props.standard))}</span>}
      </th>
      {columns.map(({ place, ends }, i) => {
        const reading = read(cellAt(row.cells, place.place))
        const change = changes?.get(place.place)
        const mark = marks?.get(place.place)
        return (
          <td
            key={place.place}
            data-r={index}
            data-c={i + 1}
            tabIndex={focus === i + 1 ? 0 : -1}
            aria-label={cellWords(t, {
              unit: name,
              place: placeName(place, t),
              reading,
              stages,
              change,
              more: mark && markWords(mark, t),
            })}
            className={cellClass({ reading, change, mark, ends, open: openPlace === place.place, bars: bars(reading) })}
          >
            <Tile reading={reading} />
          </td>
        )
      })}
      {stages.map((stage, i) => (
        <CountCell
          key={stage.slot}
          {...props}
          stage={stage}
          column={1 + columns.length + i}
          focused={focus === 1 + columns.length + i}
        />
      ))}
    </tr>
  )
})

function cellClass({
  reading,
  change,
  mark,
  ends,
  open,
  bars,
}: {
  reading: Reading
  change: Change | undefined
  mark: CellMark | undefined
  ends: boolean
  open: boolean
  /** Class of the truths under the tile. */
  bars: string
}): string | undefined {
  const classes = [
    bars,
    change ?? '',
    ...markClasses(mark),
    reading.differ ? 'differ' : '',
    ends ? 'ends' : '',
    open ? 'open' : '',
  ]
  return classes.filter(Boolean).join(' ') || undefined
}

/** "7 + 4": criteria met at the stage, and indicators met of criteria that are not. */
function CountCell(props: LineProps & { stage: Stage; column: number; focused: boolean }) {
  const { row, index, name, stage, total, stated, column, focused } = props
  const t = useWords(boardWords)
  const f = useFormats()
  const count = row.counts[stage.slot] ?? 0
  const loose = row.loose[stage.slot] ?? 0
  const told = stated.find((one) => one.unitId === row.unitId && one.stage === stage.code && one.stated !== count)
  const said = [
    t.column.of(f.number(count), f.number(total), actLower(stage, t)),
    loose > 0 ? t.column.loose(f.number(loose)) : '',
    told ? t.column.stated(f.number(told.stated), f.day(told.onDay)) : '',
  ].filter(Boolean)
  return (
    <td
      className={told ? 'n differ' : 'n'}
      data-r={index}
      data-c={column}
      tabIndex={focused ? 0 : -1}
      // what is written in it stands in its name as it is read
      aria-label={`${name}${loose > 0 ? ` ${f.number(count)}+${f.number(loose)}` : ''}: ${said.join(', ')}`}
      title={said.join(', ')}
    >
      {row.since === null ? '–' : f.number(count)}
      {loose > 0 && <small>+{f.number(loose)}</small>}
    </td>
  )
}
