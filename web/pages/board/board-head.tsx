import { memo } from 'react'
import { stageTone } from '../../../server/modules/board/cells.ts'
import { useWords } from '../../platform/words.ts'
import { Icon } from '../../ui/icon.tsx'
import type { BoardModel } from './board-model.ts'
import { placeName } from './cell-words.ts'
import { shortNameOf } from './columns.ts'
import { actLower } from './stage-names.ts'
import { Tile } from './tile.tsx'
import { boardWords } from './words.ts'

interface HeadProps {
  model: BoardModel
  /** The column Tab stops at, where the current cell lies in the head. */
  focus: number | null
  openPlace: number | null
  sorted: string | undefined
}

/** Rows come and go under it while one scrolls; it is drawn again only when it says something else. */
export const BoardHead = memo(function BoardHead({ model, focus, openPlace, sorted }: HeadProps) {
  const t = useWords(boardWords)
  const { columns, shown } = model
  const stop = (column: number) => ({ 'data-r': -1, 'data-c': column, tabIndex: focus === column ? 0 : -1 })
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="corner" aria-sort={sorted ? undefined : 'ascending'}>
          <button type="button" {...stop(0)} title={t.column.byName}>
            {t.unit}
          </button>
        </th>
        {columns.map(({ place, open, opens, ends }, i) => (
          <th
            key={place.place}
            scope="col"
            className={[place.kind, ends ? 'ends' : '', openPlace === place.place ? 'here' : '']
              .filter(Boolean)
              .join(' ')}
          >
            <button
              type="button"
              {...stop(i + 1)}
              aria-expanded={opens ? open : undefined}
              title={`${place.code}. ${place.name}`}
            >
              <span>{shortNameOf(place)}</span> <b>{place.code}</b>
              <span className="vh">, {placeName(place, t)}</span>
            </button>
          </th>
        ))}
        {shown.map((stage, i) => (
          <th key={stage.slot} scope="col" className="n" aria-sort={sorted === stage.code ? 'descending' : undefined}>
            <button
              type="button"
              {...stop(1 + columns.length + i)}
              aria-label={t.column.sort(actLower(stage, t))}
              title={t.column.sort(actLower(stage, t))}
            >
              {sorted === stage.code && <Icon name="down" />}
              <Tile reading={stageReading(stage)} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
})

/** The tile of a stage by itself, for heads, sums and the key. */
export const stageReading = (stage: BoardModel['shown'][number]) => ({
  tone: stageTone(stage),
  letter: stage.letter,
  slot: stage.slot,
  says: [],
  differ: false,
  overruled: false,
  byDocument: false,
})
