import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CellStory, StoryRow } from '../../../server/modules/assessments/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { cellQuery } from './board-data.ts'
import { sayings } from './stage-codes.ts'
import { boardWords } from './words.ts'

const restMs = 300

/** Where one rests on a cell the days of its stages are read out: "thẩm định ngày 06/9/2024". */
export function CellDays({
  unit,
  framework,
  place,
  day,
}: {
  unit: number | null
  framework: number
  place: number | null
  day: string
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const rested = useRested(unit === null || place === null ? null : `${unit}.${place}`)
  const [u = 0, p = 0] = (rested ?? '').split('.').map(Number)
  const { data } = useQuery({ ...cellQuery({ unit: u, framework, place: p, day }), enabled: rested !== null })
  const said =
    rested && data
      ? data.stages.flatMap((stage) => {
          const row = lastOf(data, stage.code)
          return row ? [t.cell.on(`${stage.name} ${t.says[indexOf(row)]}`, f.day(row.onDay))] : []
        })
      : []
  return (
    <p className="vh" role="status">
      {said.join('; ')}
    </p>
  )
}

const indexOf = ({ says }: StoryRow): number => sayings.indexOf(says)

/** The last that a stage said of the cell itself, or of an indicator where only those were spoken of. */
export function lastOf(story: Pick<CellStory, 'rows' | 'place'>, stage: StoryRow['stage']): StoryRow | undefined {
  const own = story.rows.filter((row) => row.stage === stage && row.undoneAt === null)
  return own.find(({ place }) => place === story.place) ?? own[0]
}

function useRested(key: string | null): string | null {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), key === null ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [key])
  return rested === key ? rested : null
}
