/** The grid one types into: the current cell is a field, so that any input method works from the first letter. */
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { cellAt } from '../../../../server/modules/assessments/cells.ts'
import type { Stage } from '../../../../server/modules/assessments/contract.ts'
import { type Mark, readMark } from '../../../../server/modules/assessments/marks.ts'
import { readerOf } from '../../../../server/modules/board/cells.ts'
import type { Place } from '../../../../server/modules/board/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { placeName, unitNameOf } from '../cell-words.ts'
import { shortNameOf } from '../columns.ts'
import { RowSpace } from '../row-space.tsx'
import { useRowWindow } from '../row-window.ts'
import type { Row } from '../rows.ts'
import { Tile } from '../tile.tsx'
import { boardWords } from '../words.ts'
import { blockOf, keyOf, laid, type TypedSheet } from './typed-sheet.ts'

interface TableProps {
  rows: readonly Row[]
  places: readonly Place[]
  slot: number
  stages: readonly Stage[]
  sheet: TypedSheet
  broken: ReadonlyMap<string, string>
  onType: (entries: readonly { key: string; text: string }[]) => void
  /** Cells of a pasted block that fell outside the grid. */
  onOutside: (cells: number) => void
  onUndo: () => void
  onRedo: () => void
}

interface Spot {
  row: number
  column: number
}

export function EntryTable(props: TableProps) {
  const { rows, places, slot, stages, sheet, broken, onType } = props
  const t = useWords(boardWords)
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 })
  const spot = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, places.length - 1) }
  const keyOfRow = useCallback((index: number) => rows[index]?.unitId ?? index, [rows])
  const sight = useRowWindow(box, { count: rows.length, keyOf: keyOfRow, head: 132, foot: 0 })
  const wanted = useRef(false)
  const read = readerOf(stages, slot)
  useEffect(() => {
    if (!wanted.current) return
    const input = box.current?.querySelector<HTMLInputElement>('input')
    if (!input) return
    wanted.current = false
    input.focus()
    input.select()
  })
  const go = ({ row, column }: Spot) => {
    const next = {
      row: Math.min(Math.max(row, 0), rows.length - 1),
      column: Math.min(Math.max(column, 0), places.length - 1),
    }
    wanted.current = true
    sight.show(next.row)
    setAt(next)
  }
  const here =
    rows[spot.row] && places[spot.column] ? keyOf(rows[spot.row]?.unitId ?? 0, places[spot.column]?.place ?? 0) : ''
  const take = (text: string) => {
    if (text.trim() !== (sheet.cells[here] ?? '')) onType([{ key: here, text }])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const field = event.currentTarget
    const step = stepOf(event, field, spot, { rows: rows.length, columns: places.length })
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      event.preventDefault()
      field.value = sheet.cells[here] ?? ''
      return event.key.toLowerCase() === 'y' || event.shiftKey ? props.onRedo() : props.onUndo()
    }
    if (event.key === 'Escape') {
      // Back to what it was; once more leaves the grid.
      if (field.value !== (sheet.cells[here] ?? '')) field.value = sheet.cells[here] ?? ''
      else document.querySelector<HTMLElement>('.bd-save button')?.focus()
      return
    }
    if (!step) return
    event.preventDefault()
    take(field.value)
    go(step)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = blockOf(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    const grid = { units: rows.map(({ unitId }) => unitId), places: places.map(({ place }) => place) }
    const { entries, outside } = laid(block, spot, grid)
    onType(entries)
    props.onOutside(outside)
    wanted.current = true
  }
  return (
    <div className="bd-scroll" ref={box}>
      <table className="bd-table bd-type">
        <caption className="vh">{t.entry.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="corner">
              <span>{t.unit}</span>
            </th>
            {places.map((place) => (
              <th key={place.place} scope="col" className={place.kind} title={`${place.code}. ${place.name}`}>
                <div>
                  <span>{shortNameOf(place)}</span>
                  <b>{place.code}</b>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <RowSpace height={sight.before} across={places.length + 1} />
          {sight.drawn.map((index) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr key={row.unitId} ref={sight.measure} data-index={index}>
                <th scope="row">{row.name}</th>
                {places.map((place, column) => {
                  const key = keyOf(row.unitId, place.place)
                  const text = sheet.cells[key] ?? ''
                  const current = index === spot.row && column === spot.column
                  const mark = readMark(text, place)
                  const why = broken.get(key) ?? (mark.as === 'unread' ? t.entry.unread[mark.why] : undefined)
                  const name = `${unitNameOf(row, t)}, ${placeName(place, t)}`
                  return (
                    <td
                      key={place.place}
                      className={
                        [toneOf(mark), why ? 'bad' : '', current ? 'open' : ''].filter(Boolean).join(' ') || undefined
                      }
                      title={why}
                      onPointerDown={(event) => {
                        if (current) return
                        event.preventDefault()
                        const field = box.current?.querySelector<HTMLInputElement>('input')
                        if (field) take(field.value)
                        go({ row: index, column })
                      }}
                    >
                      {current ? (
                        <input
                          key={`${key}.${text}`}
                          defaultValue={text}
                          aria-label={name}
                          aria-invalid={why ? true : undefined}
                          title={why}
                          autoComplete="off"
                          spellCheck={false}
                          maxLength={200}
                          onKeyDown={onKeyDown}
                          onPaste={onPaste}
                          onBlur={(event) => take(event.target.value)}
                        />
                      ) : text ? (
                        <span className="typed">{text}</span>
                      ) : (
                        <Tile reading={read(cellAt(row.cells, place.place))} />
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          <RowSpace height={sight.after} across={places.length + 1} />
        </tbody>
      </table>
    </div>
  )
}

const toneOf = (mark: Mark): string => {
  if (mark.as !== 'row') return ''
  if (mark.met === null) return 'by-value'
  return mark.met ? 'met' : 'not'
}

/** Enter goes down, Tab along the row and on to the next; at the last cell Tab leaves the grid. */
function stepOf(
  event: KeyboardEvent<HTMLInputElement>,
  field: HTMLInputElement,
  { row, column }: Spot,
  { rows, columns }: { rows: number; columns: number },
): Spot | null {
  const back = event.shiftKey
  switch (event.key) {
    case 'Enter':
      return { row: row + (back ? -1 : 1), column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'Tab': {
      const next = row * columns + column + (back ? -1 : 1)
      return next < 0 || next >= rows * columns ? null : { row: Math.floor(next / columns), column: next % columns }
    }
    case 'ArrowRight':
      return field.selectionStart === field.value.length || allChosen(field) ? { row, column: column + 1 } : null
    case 'ArrowLeft':
      return field.selectionEnd === 0 || allChosen(field) ? { row, column: column - 1 } : null
    default:
      return null
  }
}

const allChosen = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length
