import { useQuery } from '@tanstack/react-query'
import type { Table } from '../../../server/modules/results/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { fullName } from './columns.ts'
import { CountedRow } from './counted-row.tsx'
import { type FigureAsked, rowsQuery } from './results-data.ts'
import { resultWords } from './words.ts'

interface DrawerProps {
  table: Table
  opened: FigureAsked & { name: string }
  close: () => void
}

/** The rows that a figure counts. */
export function RowsDrawer({ table, opened, close }: DrawerProps) {
  const t = useWords(resultWords)
  const f = useFormats()
  const { figure, key, name } = opened
  const list = useQuery(rowsQuery(table.tableId, { by: table.by, version: table.shown.version, figure, key }))
  return (
    <Drawer open onClose={close} title={t.rows.title(fullName(figure, t), name)} size={560}>
      {list.isError && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Bones rows={6} />}
      {list.data && (
        <>
          <p className="q">{t.rows.count(f.number(list.data.rows.length))}</p>
          <ul className="result-rows">
            {list.data.rows.map((row) => (
              <li key={row.assignmentId}>
                <CountedRow row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}
