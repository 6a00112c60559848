/** One unit through time: what it was called and counted as when, what it came from and became, by which operations. */
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Bones, Note, ProblemState } from '../../../ui/statement.tsx'
import { unitWords } from '../words.ts'
import { classLabel } from './class-label.ts'
import { lastDay } from './last-day.ts'
import { type Life, lifeQuery } from './time-data.ts'
import { timeWords } from './words.ts'

export function UnitLife({ unitId, onSee }: { unitId: number; onSee: (unitId: number) => void }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const query = useQuery(lifeQuery(unitId))
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={6} />
  const life = query.data
  return (
    <div className="unit-life">
      {life.sameAs && <Note>{t.life.sameAs(life.sameAs.name)}</Note>}
      <h3>{t.life.states}</h3>
      <States states={life.states} />
      <Passed title={t.life.cameFrom} list={life.cameFrom} onSee={onSee} />
      <Passed title={t.life.became} list={life.became} onSee={onSee} />
      <h3>{t.life.classes}</h3>
      {life.classes.length === 0 && <p className="s">{t.life.noClasses}</p>}
      <ul>
        {life.classes.map((one) => (
          <li key={`${one.class}.${one.from}`}>
            {classLabel(t, one)}
            <span className="q">
              {' '}
              {t.days(one.from && f.day(one.from), one.to && f.day(one.to))}
              {one.ground ? `, ${one.ground}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {life.operations.length > 0 && <h3>{t.life.operations}</h3>}
      <ul>
        {life.operations.map((one) => (
          <li key={one.operationId}>
            {t.kinds[one.kind]}, {f.day(one.onDay)}
            {one.number ? `, ${one.number}` : ''}
            {one.undone && <span className="q"> {t.life.undone}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function States({ states }: { states: Life['states'] }) {
  const t = useWords(timeWords)
  const names = useWords(unitWords)
  const f = useFormats()
  return (
    <ol className="life-states">
      {states.map((state) => (
        <li key={state.from ?? ''}>
          <span className="q nw">
            {t.days(state.from && f.day(state.from), state.until && f.day(lastDay(state.until)))}
          </span>
          <span>
            <b>{state.name}</b>, {names.kinds[state.kind].toLocaleLowerCase('vi')}
            {state.code && <span className="q"> {state.code}</span>}
            {state.parentName && <span className="s">, {t.wasCalled(state.parentName)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface PassedProps {
  title: string
  list: Life['became']
  onSee: (unitId: number) => void
}

function Passed({ title, list, onSee }: PassedProps) {
  const t = useWords(timeWords)
  const f = useFormats()
  if (list.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {list.map((one) => (
          <li key={`${one.unitId}.${one.onDay}`}>
            <button type="button" className="row-name" onClick={() => onSee(one.unitId)}>
              {one.name}
            </button>
            <span className="q">
              {' '}
              {t.life.on(f.day(one.onDay))},{' '}
              {one.share === null ? t.life.shareUnknown : one.share === 1 ? t.life.whole : f.percent(one.share, 2)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
