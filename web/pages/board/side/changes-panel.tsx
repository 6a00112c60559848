/** What was gained and what was lost between the two days, unit by unit; each line opens its cell. */
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import type { BoardModel } from '../board-model.ts'
import type { CellAt } from '../board-search.ts'
import { type Change, unitNameOf } from '../cell-words.ts'
import { boardWords } from '../words.ts'
import { SidePanel } from './side-panel.tsx'

const atMost = 200

export function ChangesPanel({
  model,
  from,
  onCell,
  onClose,
}: {
  model: BoardModel
  from: string
  onCell: (cell: CellAt) => void
  onClose: () => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { changes, board } = model
  const none = changes !== null && changes.gained + changes.lost === 0
  return (
    <SidePanel title={t.changes.title} note={t.changes.between(f.day(from), f.day(board.day))} onClose={onClose}>
      {none && <p className="s">{t.changes.none}</p>}
      {(['lost', 'gained'] as const).map((kind) => (
        <ChangeList key={kind} kind={kind} model={model} onCell={onCell} />
      ))}
    </SidePanel>
  )
}

function ChangeList({ kind, model, onCell }: { kind: Change; model: BoardModel; onCell: (cell: CellAt) => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { changes, all, places } = model
  if (!changes || changes[kind] === 0) return null
  const rows = all.flatMap((row) => {
    const own = [...(changes.of.get(row.unitId) ?? [])].filter(([, change]) => change === kind).map(([place]) => place)
    return own.length > 0 ? [{ row, own }] : []
  })
  return (
    <section>
      <h3>{t.changes[kind](f.number(changes[kind]))}</h3>
      <ul className="bd-changes">
        {rows.slice(0, atMost).map(({ row, own }) => (
          <li key={row.unitId}>
            <b>{unitNameOf(row, t)}</b>
            <span>
              {own
                .sort((a, b) => a - b)
                .map((place) => (
                  <button
                    key={place}
                    type="button"
                    className="link"
                    title={places.find((one) => one.place === place)?.name}
                    onClick={() => onCell({ unitId: row.unitId, place })}
                  >
                    {places.find((one) => one.place === place)?.code}
                  </button>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > atMost && <p className="q">{t.changes.more(f.number(rows.length - atMost))}</p>}
    </section>
  )
}
