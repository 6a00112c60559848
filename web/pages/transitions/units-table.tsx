import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import type { ChoosingProps } from './cells-table.tsx'
import type { OpenUnit } from './transitions-data.ts'
import { transitionWords } from './words.ts'

/** Units whose standings of the last set have not gone over to the next. */
export function UnitsTable({ detail, chosen, onToggle }: ChoosingProps) {
  const { units: t } = useWords(transitionWords)
  const f = useFormats()
  const columns: Column<OpenUnit>[] = [
    {
      id: 'unit',
      head: t.unit,
      phone: 'lead',
      cell: ({ unitId, unitName }) => {
        if (!onToggle) return unitName
        const key = String(unitId)
        const on = chosen.has(key)
        return (
          <label className="check">
            <input type="checkbox" aria-label={t.one(unitName)} checked={on} onChange={() => onToggle([key], !on)} />
            <span>{unitName}</span>
          </label>
        )
      },
    },
    { id: 'met', head: t.met, width: 160, cell: ({ met }) => t.metOf(f.number(met)) },
    { id: 'again', head: t.toReExamine, width: 280, cell: ({ toReExamine }) => t.places(f.number(toReExamine)) },
    { id: 'dropped', head: t.dropped, width: 240, cell: ({ dropped }) => dropped.join(', ') },
  ]
  return (
    <DataTable
      caption={t.caption}
      rows={detail.units}
      rowKey={({ unitId }) => unitId}
      columns={columns}
      empty={<EmptyState title={t.empty} text={t.emptyText} />}
    />
  )
}
