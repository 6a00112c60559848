/** What a search finds beside the tree: former names and codes, units of other places. */
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { SectionHead } from '../../../ui/section-head.tsx'
import { unitWords } from '../words.ts'
import { foundQuery } from './time-data.ts'
import { timeWords } from './words.ts'

interface FoundProps {
  find: string
  /** What the tree shows already, under the same name. */
  shown: ReadonlyMap<number, string>
  onSee: (unitId: number) => void
}

export function FoundElsewhere({ find, shown, onSee }: FoundProps) {
  const t = useWords(timeWords)
  const names = useWords(unitWords)
  const f = useFormats()
  const query = useQuery({ ...foundQuery(find), enabled: find.trim().length > 1 })
  const more = (query.data?.units ?? []).filter(({ unitId, name }) => shown.get(unitId) !== name)
  if (more.length === 0) return null
  return (
    <section className="found-elsewhere">
      <SectionHead title={t.elsewhere} count={f.number(more.length)} />
      <ul>
        {more.map((unit) => (
          <li key={unit.unitId}>
            <button type="button" className="row-name" onClick={() => onSee(unit.unitId)}>
              {names.kinds[unit.kind]} {unit.name}
            </button>
            <span className="q">
              {' '}
              {[
                unit.code,
                unit.parentName && t.wasCalled(unit.parentName),
                (unit.from || unit.to) && t.days(unit.from && f.day(unit.from), unit.to && f.day(unit.to)),
                unit.same && t.twice,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
