/** What was recorded after the day it is shown for: as it was known then, and as it is known now, for one unit at a time. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { unitStoryQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import { unitNameOf } from '../cell-words.ts'
import { actLower } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import { SidePanel } from './side-panel.tsx'
import { RowLine } from './timeline.tsx'

export function LatePanel({ model, onClose }: { model: BoardModel; onClose: () => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { board, all } = model
  const [chosen, setUnit] = useState<number | null>(null)
  const spoken = all.filter(({ since }) => since !== null)
  const unit = chosen ?? spoken[0]?.unitId ?? null
  const known = board.known ?? board.day
  const query = useQuery({
    ...unitStoryQuery({ unit: unit ?? 0, framework: board.framework.frameworkId, day: board.day, known }),
    enabled: unit !== null,
  })
  const story = query.data
  return (
    <SidePanel title={t.late.title} note={t.late.intro(f.day(known))} onClose={onClose}>
      <Combobox
        label={t.late.unit}
        value={unit}
        options={spoken.map((row) => ({ value: row.unitId, label: unitNameOf(row, t) }))}
        onChange={setUnit}
      />
      {query.isLoading && <Bones rows={4} />}
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {story && (
        <>
          <table className="bd-indicators">
            <caption className="vh">{t.late.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t.stage}</th>
                <th scope="col" className="num">
                  {t.late.before}
                </th>
                <th scope="col" className="num">
                  {t.late.now}
                </th>
              </tr>
            </thead>
            <tbody>
              {model.shown.map((stage) => (
                <tr key={stage.slot}>
                  <th scope="row">{actLower(stage, t)}</th>
                  <td className="num">{f.number(story.asKnown.counts[stage.slot] ?? 0)}</td>
                  <td className="num">{f.number(story.asOf.counts[stage.slot] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {story.late.length === 0 ? (
            <p className="q">{t.late.none}</p>
          ) : (
            <ol className="bd-rows">
              {story.late.map((row) => (
                <RowLine key={row.seq} row={row} />
              ))}
            </ol>
          )}
        </>
      )}
    </SidePanel>
  )
}
