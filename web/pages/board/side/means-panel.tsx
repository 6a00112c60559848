/** The means as officials quote them: what was added up, what it was divided by, and every unit's part of it. */
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import type { BoardModel } from '../board-model.ts'
import { unitNameOf } from '../cell-words.ts'
import { wordOf } from '../level-words.ts'
import { actLower } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import { SidePanel } from './side-panel.tsx'

export function MeansPanel({ model, onClose }: { model: BoardModel; onClose: () => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { sums, shown, all, board } = model
  const word = wordOf(board.framework.level, t)
  return (
    <SidePanel title={t.mean.title} note={board.framework.name} onClose={onClose}>
      <dl className="bd-means">
        {sums.stages.map(({ stage, sum, mean, loose }) => (
          <div key={stage.slot}>
            <dt>{stage.name}</dt>
            <dd>
              {t.mean.how(f.number(sum), f.number(sums.rows), word, f.decimal(mean, 2))}
              {loose > 0 && <small className="q"> {t.mean.loose(f.number(loose))}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <table className="bd-indicators">
        <caption className="vh">{t.mean.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {shown.map((stage) => (
              <th key={stage.slot} scope="col" className="num">
                {actLower(stage, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, 400).map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{unitNameOf(row, t)}</th>
              {shown.map((stage) => (
                <td key={stage.slot} className="num">
                  {f.number(row.counts[stage.slot] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  )
}
