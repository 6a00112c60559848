/** The figures line by line, in the order of names; each opens the rows it counts. On a phone a line is a block of what it has. */
import { useState } from 'react'
import type { Figures, Line, Table } from '../../../server/modules/results/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { columns, type FigureName, fullName, groups } from './columns.ts'
import type { FigureAsked } from './results-data.ts'
import { RowsDrawer } from './rows-drawer.tsx'
import { resultWords } from './words.ts'

type Opened = FigureAsked & { name: string }

export function FiguresTable({ table }: { table: Table }) {
  const t = useWords(resultWords)
  const [opened, setOpened] = useState<Opened | null>(null)
  const { lines, total, rate } = table
  const nameOf = ({ key, name }: Line) => (key === 0 ? t.noUnit : name)
  const open = (name: string, key?: number) => (figure: FigureName) => setOpened({ figure, key, name })
  return (
    <>
      <div className="result-scroll">
        <table className="result-table">
          <caption className="vh">{t.caption}</caption>
          <Heads by={table.by} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{nameOf(line)}</th>
                <Cells
                  figures={line.figures}
                  rate={line.rate}
                  name={nameOf(line)}
                  open={open(nameOf(line), line.key)}
                />
              </tr>
            ))}
          </tbody>
          {lines.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t.total}</th>
                <Cells figures={total} rate={rate} name={t.total} open={open(t.total)} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {opened && <RowsDrawer table={table} opened={opened} close={() => setOpened(null)} />}
    </>
  )
}

function Heads({ by }: { by: Table['by'] }) {
  const t = useWords(resultWords)
  const two = groups.filter(({ names }) => names[0] !== 'backlog')
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t.name[by]}
        </th>
        {two.map(({ group, names }) =>
          group ? (
            <th key={group} scope="colgroup" colSpan={names.length} className="group">
              {t.groups[group]}
            </th>
          ) : (
            <th key={names[0]} scope="col" rowSpan={2}>
              {t.figures[names[0]!]}
            </th>
          ),
        )}
        <th scope="col" rowSpan={2}>
          {t.rate}
        </th>
        <th scope="col" rowSpan={2}>
          {t.figures.backlog}
        </th>
      </tr>
      <tr>
        {columns
          .filter(({ group }) => group !== null)
          .map(({ name, first }) => (
            <th key={name} scope="col" className={first ? 'first' : undefined}>
              {t.figures[name]}
            </th>
          ))}
      </tr>
    </thead>
  )
}

interface CellsProps {
  figures: Figures
  rate: number | null
  name: string
  open: (figure: FigureName) => void
}

function Cells({ figures, rate, name, open }: CellsProps) {
  const t = useWords(resultWords)
  const f = useFormats()
  const cell = (figure: FigureName, first = false) => {
    const count = figures[figure]
    const full = fullName(figure, t)
    const late = figure === 'late' && count > 0
    return (
      <td
        key={figure}
        data-head={full}
        className={[first ? 'first' : '', count === 0 ? 'none' : ''].join(' ').trim() || undefined}
      >
        {count === 0 ? (
          <span className="q">0</span>
        ) : (
          <button
            type="button"
            className={late ? 'figure late-t' : 'figure'}
            aria-label={t.opens(full, f.number(count), name)}
            onClick={() => open(figure)}
          >
            {f.number(count)}
          </button>
        )}
      </td>
    )
  }
  return (
    <>
      {columns.filter(({ name: figure }) => figure !== 'backlog').map(({ name: figure, first }) => cell(figure, first))}
      <td data-head={t.rate} className={rate === null ? 'first none' : 'first'}>
        {rate === null ? <span className="q">–</span> : f.percent(rate)}
      </td>
      {cell('backlog')}
    </>
  )
}
