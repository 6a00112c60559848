import { useWords } from '../platform/words.ts'
import type { Column, Sorted } from './data-table.tsx'

interface HeadProps<Row> {
  columns: readonly Column<Row>[]
  sorted: Sorted | undefined
  onSort: ((by: string, down: boolean) => void) | undefined
}

/** The heads of a table; one that sorts is a button that says in which order it stands. */
export function DataTableHead<Row>({ columns, sorted, onSort }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, head, align, phone, sort }) => {
          const order = sorted?.by === id ? (sorted.down ? 'descending' : 'ascending') : undefined
          const turn = () => onSort?.(id, order === 'ascending')
          return (
            <th
              key={id}
              scope="col"
              className={[align ?? '', phone ?? ''].join(' ').trim() || undefined}
              aria-sort={order}
            >
              {sort && onSort ? <SortButton head={head} order={order} onClick={turn} /> : head}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortButton(props: { head: string; order: 'ascending' | 'descending' | undefined; onClick: () => void }) {
  const t = useWords()
  const { head, order, onClick } = props
  return (
    <button type="button" onClick={onClick}>
      {head}
      {order && <span aria-hidden="true">{order === 'ascending' ? '↑' : '↓'}</span>}
      {order && <span className="vh">, {order === 'ascending' ? t.sortedUp : t.sortedDown}</span>}
    </button>
  )
}
