import { memo } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { stageReading } from './board-head.tsx'
import type { BoardModel } from './board-model.ts'
import { wordOf } from './level-words.ts'
import { actLower } from './stage-names.ts'
import { Tile } from './tile.tsx'
import { boardWords } from './words.ts'

export const sumHeight = 22

/** How many units meet each criterion, stage by stage, and the mean; each opens the rows it counts. */
export const BoardFoot = memo(function BoardFoot({
  model,
  line: focused,
  column: at,
}: {
  model: BoardModel
  /** The sum and its column that Tab stops at; null where the current cell is elsewhere. */
  line: number | null
  column: number | null
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { columns, rows, shown, sums, board } = model
  const word = wordOf(board.framework.level, t)
  return (
    <tfoot>
      {sums.stages.map(({ stage, byPlace, mean, sum }, line) => {
        const name = actLower(stage, t)
        const stop = (column: number) => ({
          'data-r': rows.length + line,
          'data-c': column,
          tabIndex: focused === line && at === column ? 0 : -1,
        })
        return (
          <tr key={stage.slot} aria-rowindex={rows.length + 2 + line}>
            <th scope="row" {...stop(0)}>
              <span>{t.total(word, name)}</span>
              <Tile reading={stageReading(stage)} />
            </th>
            {columns.map(({ place, ends }, i) => {
              const count = byPlace[place.place] ?? 0
              return (
                <td
                  key={place.place}
                  {...stop(i + 1)}
                  className={ends ? 'ends' : undefined}
                  aria-label={t.foot(f.number(count), word, place.code, name)}
                >
                  {f.number(count)}
                </td>
              )
            })}
            {shown.map((one, i) => (
              <td
                key={one.slot}
                {...stop(1 + columns.length + i)}
                className="n"
                aria-label={one.slot === stage.slot ? t.footMean(f.decimal(mean, 2), name, f.number(sum)) : undefined}
              >
                {one.slot === stage.slot && <b>{f.decimal(mean, 2)}</b>}
              </td>
            ))}
          </tr>
        )
      })}
    </tfoot>
  )
})
