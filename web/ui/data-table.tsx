/**
 * A real table: head that stays, row height of the chosen density, ↑ ↓ Home End between rows, Enter opens. Over 100 rows
 * only those in sight are drawn. On a phone each row becomes a small block of lines.
 *
 *   <DataTable
 *     caption="Văn bản đến"  rows={rows}  rowKey={(row) => row.documentId}
 *     columns={[
 *       { id: 'no', head: 'Số, ký hiệu', cell: (row) => <Link to={documentPath(row.documentId)}>{row.number}</Link>, width: 160, phone: 'lead' },
 *       { id: 'day', head: 'Ngày', cell: (row) => f.day(row.day), width: 104, sort: true },
 *       { id: 'count', head: 'Nhiệm vụ', cell: (row) => row.count, width: 88, align: 'end' },
 *       { id: 'by', head: 'Người nhập', cell: (row) => row.by, phone: 'hide' },
 *     ]}
 *     sorted={{ by: search.xep, down: true }}  onSort={(by, down) => navigate(…)}      order is the caller's: the server, the address
 *     onOpen={(row) => navigate({ to: documentPath(row.documentId) })}
 *     tone={(row) => (row.late ? 'late' : undefined)}
 *     empty={<EmptyState … />}
 *   />
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { DataTableHead } from './data-table-head.tsx'
import './data-table.css'

export interface Column<Row> {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Pixels; columns without share what is left. */
  width?: number
  align?: 'end'
  sort?: boolean
  /** As a phone shows it: first and heavier, not at all, or by itself a line with its head in front. */
  phone?: 'lead' | 'hide'
}

export interface Sorted {
  by: string | undefined
  down: boolean
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  sorted?: Sorted
  onSort?: (by: string, down: boolean) => void
  onOpen?: (row: Row) => void
  tone?: (row: Row) => 'late' | 'soon' | 'chosen' | undefined
  empty?: ReactNode
}

const drawAllUpTo = 100

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, sorted, onSort, empty } = props
  if (rows.length === 0 && empty) return empty
  return (
    <table className="data-table">
      <caption className="vh">{caption}</caption>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <DataTableHead columns={columns} sorted={sorted} onSort={onSort} />
      {rows.length > drawAllUpTo ? <RowsInSight {...props} /> : <AllRows {...props} />}
    </table>
  )
}

function AllRows<Row>(props: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const keys = useRowKeys(props, (index) => focusRow(body.current, index))
  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown}>
      {props.rows.map((row, index) => (
        <TableRow key={props.rowKey(row)} table={props} row={row} index={index} keys={keys} />
      ))}
    </tbody>
  )
}

function RowsInSight<Row>(props: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const sight = useWindowVirtualizer({
    count: props.rows.length,
    estimateSize: () => 37,
    overscan: 20,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => props.rowKey(props.rows[index] as Row),
  })
  const keys = useRowKeys(props, (index) => {
    sight.scrollToIndex(index)
    requestAnimationFrame(() => focusRow(body.current, index))
  })
  const drawn = sight.getVirtualItems()
  const before = (drawn[0]?.start ?? 0) - sight.options.scrollMargin
  const after = sight.getTotalSize() - ((drawn.at(-1)?.end ?? 0) - sight.options.scrollMargin)
  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown}>
      <Space height={before} across={props.columns.length} />
      {drawn.map(({ index, key }) => (
        <TableRow
          key={key as string}
          table={props}
          row={props.rows[index] as Row}
          index={index}
          keys={keys}
          measure={sight.measureElement}
        />
      ))}
      <Space height={after} across={props.columns.length} />
    </tbody>
  )
}

/** Stands for the rows out of sight. */
function Space({ height, across }: { height: number; across: number }) {
  return height > 0 ? (
    <tr className="space">
      <td colSpan={across} style={{ height }} />
    </tr>
  ) : null
}

interface RowKeys {
  current: number
  setCurrent: (index: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One stop of Tab for the table; the arrows move it. */
function useRowKeys<Row>({ rows, onOpen }: DataTableProps<Row>, go: (index: number) => void): RowKeys {
  const [chosen, setCurrent] = useState(0)
  const current = Math.min(chosen, rows.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current]
    const onRow = event.target instanceof HTMLTableRowElement
    if (!onRow || row === undefined) return
    if (event.key === 'Enter') return onOpen?.(row)
    const next = nextRow(event.key, current, rows.length)
    if (next === undefined) return
    event.preventDefault()
    setCurrent(next)
    go(next)
  }
  return { current, setCurrent, onKeyDown }
}

function nextRow(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(current - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function focusRow(body: HTMLElement | null, index: number): void {
  body?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus()
}

interface TableRowProps<Row> {
  table: DataTableProps<Row>
  row: Row
  index: number
  keys: RowKeys
  measure?: (node: Element | null) => void
}

function TableRow<Row>({ table, row, index, keys, measure }: TableRowProps<Row>) {
  const { columns, onOpen, tone } = table
  const open = (event: MouseEvent) => {
    // A link or a button inside the row, or words being selected, are not a wish to open it.
    const inside = event.target instanceof Element && event.target.closest('a, button, input, label')
    // What a button of the row has opened lies elsewhere on the page, but its presses come by here.
    const elsewhere = !event.currentTarget.contains(event.target as Node)
    if (!inside && !elsewhere && window.getSelection()?.isCollapsed !== false) onOpen?.(row)
  }
  return (
    <tr
      ref={measure}
      data-index={index}
      className={[tone?.(row) ?? '', onOpen ? 'opens' : ''].filter(Boolean).join(' ') || undefined}
      tabIndex={index === keys.current ? 0 : -1}
      onFocus={() => keys.setCurrent(index)}
      onClick={open}
    >
      {columns.map(({ id, head, cell, align, phone }) => (
        <td key={id} className={[align ?? '', phone ?? ''].filter(Boolean).join(' ') || undefined} data-head={head}>
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}
