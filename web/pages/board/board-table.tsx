/** Communes × criteria: a real table that is walked with the keyboard; only rows in sight are drawn. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { BoardFoot, sumHeight } from './board-foot.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardLine } from './board-line.tsx'
import type { BoardModel } from './board-model.ts'
import { type CellAt, readCellAt } from './board-search.ts'
import { type At, walked } from './board-walk.ts'
import { CellDays } from './cell-days.tsx'
import { unitNameOf } from './cell-words.ts'
import { wordOf } from './level-words.ts'
import { RowSpace } from './row-space.tsx'
import { useRowWindow } from './row-window.ts'
import { boardWords } from './words.ts'

interface TableProps {
  model: BoardModel
  day: string
  /** Which cell's story is open. */
  cell: string | undefined
  sorted: string | undefined
  onCell: (cell: CellAt) => void
  onColumn: (code: string) => void
  onSort: (stage: string | undefined) => void
  onCount: (place: number, slot: number) => void
  onStage: (index: number) => void
}

/** Under which rows pass, in pixels. */
const headHeight = 132

export function BoardTable(props: TableProps) {
  const { model, day, cell, onCell, onColumn, onSort } = props
  const { board, rows, columns, shown } = model
  const t = useWords(boardWords)
  const f = useFormats()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<At>({ row: 0, column: 1 })
  const [inside, setInside] = useState(false)
  const extent = { rows: rows.length + shown.length, columns: 1 + columns.length + shown.length, page: 10 }
  const row = Math.min(at.row, extent.rows - 1)
  const column = Math.min(at.column, extent.columns - 1)
  const foot = sumHeight * shown.length
  const keyOf = useCallback((index: number) => rows[index]?.unitId ?? index, [rows])
  const sight = useRowWindow(box, { count: rows.length, keyOf, head: headHeight, foot })
  const show = (index: number) => index >= 0 && index < rows.length && sight.show(index)
  const go = useGo(box, show, setAt)
  const open = readCellAt(cell)

  const press = (target: At) => {
    const place = columns[target.column - 1]?.place
    const unit = rows[target.row]
    if (target.row === -1) {
      const stage = shown[target.column - 1 - columns.length]
      if (stage) onSort(props.sorted === stage.code ? undefined : stage.code)
      else if (place) onColumn(place.code)
      else onSort(undefined)
    } else if (place && unit) onCell({ unitId: unit.unitId, place: place.place })
    const sum = shown[target.row - rows.length]
    if (sum && place) props.onCount(place.place, sum.slot)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = placeOf(event.target)
    if (!here || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      if (event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      return press(here)
    }
    if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey) return props.onStage(Number(event.key) - 1)
    const next = walked(here, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, extent)
    if (!next) return
    event.preventDefault()
    go(next)
  }
  const onClick = (event: MouseEvent) => {
    const here = placeOf(event.target)
    if (!here) return
    setAt(here)
    press(here)
  }
  const onFocus = (event: FocusEvent) => {
    const here = placeOf(event.target)
    setInside(here !== null)
    if (here && (here.row !== row || here.column !== column)) setAt(here)
  }
  const current =
    inside && rows[row] && columns[column - 1] ? { row: rows[row], place: columns[column - 1]?.place } : null
  return (
    <div className="bd-scroll" ref={box} style={{ scrollPaddingBottom: foot + 4 }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked cell by cell is a grid
        role="grid"
        className="bd-table"
        style={{ '--cells': columns.length, '--counts': shown.length } as React.CSSProperties}
        aria-rowcount={rows.length + 1 + shown.length}
        aria-colcount={extent.columns}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={() => setInside(false)}
      >
        <caption className="vh">
          {t.caption(
            f.number(model.criteria.length),
            `${f.number(rows.length)} ${wordOf(board.framework.level, t)}`,
            f.day(day),
          )}
        </caption>
        <BoardHead
          model={model}
          focus={row === -1 ? column : null}
          openPlace={open?.place ?? null}
          sorted={props.sorted}
        />
        <tbody>
          <RowSpace height={sight.before} across={extent.columns} />
          {sight.drawn.map((index) => {
            const one = rows[index]
            if (!one) return null
            return (
              <BoardLine
                key={one.unitId}
                row={one}
                index={index}
                name={unitNameOf(one, t)}
                numeral={model.numerals.get(one.unitId)}
                columns={columns}
                stages={shown}
                read={model.read}
                changes={model.changes?.of.get(one.unitId)}
                marks={model.marks.get(one.unitId)}
                standard={model.standards.get(one.unitId)}
                stated={board.stated}
                total={model.criteria.length}
                focus={index === row ? column : null}
                openPlace={open?.unitId === one.unitId ? open.place : null}
                measure={sight.measure}
              />
            )
          })}
          <RowSpace height={sight.after} across={extent.columns} />
        </tbody>
        <BoardFoot
          model={model}
          line={row >= rows.length ? row - rows.length : null}
          column={row >= rows.length ? column : null}
        />
      </table>
      <CellDays
        unit={current?.row?.unitId ?? null}
        framework={board.framework.frameworkId}
        place={current?.place?.place ?? null}
        day={day}
      />
    </div>
  )
}

/** Goes to a cell, drawing its row first where it lies out of sight. */
function useGo(box: React.RefObject<HTMLElement | null>, show: (index: number) => void, setAt: (at: At) => void) {
  const wanted = useRef<At | null>(null)
  const focus = () => {
    const at = wanted.current
    const cell = at && box.current?.querySelector<HTMLElement>(`[data-r="${at.row}"][data-c="${at.column}"]`)
    if (!cell) return false
    wanted.current = null
    cell.focus()
    return true
  }
  useEffect(() => {
    if (wanted.current && !focus()) requestAnimationFrame(focus)
  })
  return (at: At) => {
    wanted.current = at
    show(at.row)
    setAt(at)
  }
}

function placeOf(target: EventTarget): At | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-c]') : null
  return cell ? { row: Number(cell.dataset.r), column: Number(cell.dataset.c) } : null
}
