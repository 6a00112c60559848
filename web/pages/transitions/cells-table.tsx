import { useMemo } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { cellKey, type Detail, type OpenCell } from './transitions-data.ts'
import { transitionWords } from './words.ts'

export interface ChoosingProps {
  detail: Detail
  chosen: ReadonlySet<string>
  /** Undefined for who only looks. */
  onToggle: ((keys: readonly string[], on: boolean) => void) | undefined
}

interface UnitRow {
  unitId: number
  name: string
  cells: readonly OpenCell[]
}

/** Cells that waited at a stage that ended, unit by unit; one, those of a unit, or all are chosen. */
export function CellsTable({ detail, chosen, onToggle }: ChoosingProps) {
  const { cells: t } = useWords(transitionWords)
  const f = useFormats()
  const rows = useMemo(
    () =>
      [...Map.groupBy(detail.cells, ({ unitId }) => unitId)].map(
        ([unitId, cells]): UnitRow => ({
          ...{ unitId, cells },
          name: cells[0]?.unitName ?? '',
        }),
      ),
    [detail.cells],
  )
  const columns: Column<UnitRow>[] = [
    {
      id: 'unit',
      head: t.unit,
      width: 240,
      phone: 'lead',
      cell: ({ name, cells }) => {
        const keys = cells.map(cellKey)
        const all = keys.every((key) => chosen.has(key))
        const count = <span className="q">{t.count(f.number(cells.length))}</span>
        if (!onToggle)
          return (
            <span>
              {name} {count}
            </span>
          )
        return (
          <label className="check">
            <input type="checkbox" aria-label={t.all(name)} checked={all} onChange={() => onToggle(keys, !all)} />
            <span>
              {name} {count}
            </span>
          </label>
        )
      },
    },
    {
      id: 'waits',
      head: t.waits,
      cell: ({ name, cells }) => (
        <ul className="transition-cells">
          {cells.map((cell) => (
            <li key={cellKey(cell)}>
              <Cell cell={cell} unit={name} detail={detail} chosen={chosen} onToggle={onToggle} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      caption={t.caption}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={columns}
      empty={<EmptyState title={t.empty} text={t.emptyText} />}
    />
  )
}

function Cell({ cell, unit, detail, chosen, onToggle }: ChoosingProps & { cell: OpenCell; unit: string }) {
  const { cells: t } = useWords(transitionWords)
  const f = useFormats()
  const key = cellKey(cell)
  const stage = detail.stages.find(({ code }) => code === cell.stage)?.name
  const { before } = cell
  const said = (
    <span title={`${cell.name} (${cell.frameworkName})`}>
      <b>{cell.code}</b> {cell.name} <span className="q">{t.waitsFor(stage ?? '')}</span>
      {before && <small className="transition-before">{t.before(before.stage, before.by, f.day(before.onDay))}</small>}
    </span>
  )
  if (!onToggle) return said
  const on = chosen.has(key)
  return (
    <label className="check">
      <input type="checkbox" aria-label={t.one(cell.code, unit)} checked={on} onChange={() => onToggle([key], !on)} />
      {said}
    </label>
  )
}
