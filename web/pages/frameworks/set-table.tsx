/** Criteria and indicators of a version as one table: number, name, level, and whether it was verified and by what. */
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { EmptyState } from '../../ui/statement.tsx'
import type { Framework, Level, Place } from './frameworks-data.ts'
import { useDays, useLevelWords, Verified, whomFor } from './level-words.tsx'
import { frameworkWords } from './words.ts'

export function SetTable({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const criteria = set.places.filter(({ kind }) => kind === 'criterion')
  if (criteria.length === 0) return <EmptyState title={t.set.none} />
  return (
    <div className="set-scroll">
      <table className="set-table">
        <caption className="vh">{t.set.places}</caption>
        <thead>
          <tr>
            <th scope="col">{t.set.number}</th>
            <th scope="col">{t.set.name}</th>
            <th scope="col">{t.set.level}</th>
            <th scope="col">{t.set.source}</th>
          </tr>
        </thead>
        {criteria.map((criterion, i) => (
          <tbody key={criterion.place}>
            {criterion.groupName && criterion.groupName !== criteria[i - 1]?.groupName && (
              <tr className="set-group">
                <th scope="rowgroup" colSpan={4}>
                  {criterion.groupName}
                </th>
              </tr>
            )}
            <PlaceLine set={set} place={criterion} />
            {set.places
              .filter((one) => one.kind === 'indicator' && one.criterion === criterion.place)
              .map((one) => (
                <PlaceLine key={one.place} set={set} place={one} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function PlaceLine({ set, place }: { set: Framework; place: Place }) {
  const isCriterion = place.kind === 'criterion'
  const hasIndicators = set.places.some(({ criterion }) => criterion === place.place)
  return (
    <tr className={isCriterion ? 'set-criterion' : undefined}>
      <td>{place.code}</td>
      <th scope="row">
        {place.name}
        {place.guidance && <span className="set-second">{place.guidance}</span>}
      </th>
      <td>{isCriterion && hasIndicators ? null : <Levels set={set} place={place} />}</td>
      <td>
        <Verified verified={place.verified} source={place.source} />
      </td>
    </tr>
  )
}

function Levels({ set, place }: { set: Framework; place: Place }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  const { levels } = place
  if (levels.length === 0) return <span className="q">{t.set.unknown}</span>
  const general = levels.filter((level) => level.class === null && level.year === null && level.unitId === null)
  const others = levels.filter((level) => !general.includes(level))
  return (
    <>
      {general.map((level) => (
        <LevelLine key={level.thresholdId} set={set} place={place} level={level} plain={others.length === 0} />
      ))}
      {others.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t.set.classes(f.number(others.length))}
            <span className="vh">{t.set.showLevels(place.code)}</span>
          </summary>
          {open && (
            <ul className="set-levels">
              {others.map((level) => (
                <li key={level.thresholdId}>
                  <LevelLine set={set} place={place} level={level} />
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </>
  )
}

function LevelLine({ set, place, level, plain }: { set: Framework; place: Place; level: Level; plain?: boolean }) {
  const t = useWords(frameworkWords)
  const said = useLevelWords()
  const days = useDays()
  const whom = whomFor(set.framework.axis, level, t.set.allUnits)
  return (
    <span className="set-level">
      <b>{said(place, level)}</b>
      {!plain && <span className="q"> {whom}</span>}
      {level.unitName && (
        <span className="set-second">
          {t.set.ofUnit(level.unitName, days(level))}
          {level.ground && `, ${level.ground}`}
        </span>
      )}
      <span className="set-second">
        <Verified verified={level.verified} source={level.source} />
      </span>
    </span>
  )
}
