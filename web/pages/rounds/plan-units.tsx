import { useId, useState } from 'react'
import { countScope, readPlaces, scopeWords } from '../../../server/modules/rounds/rules.ts'
import { now } from '../../platform/clock.ts'
import { dayOf } from '../../platform/formats.ts'
import { writeTypedDay } from '../../platform/typed-day.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { codesText, dayTyped, type PlanTyped } from './plan-typed.ts'
import type { Gaps } from './rounds-data.ts'
import { roundWords } from './words.ts'

/** Communes down, codes and day beside each; one line fills all, the board fills each with what is met and not appraised. */
export function PlanUnits(props: {
  gaps: Gaps
  typed: PlanTyped
  set: (more: Partial<PlanTyped>) => void
  error: string | null
}) {
  const { gaps, typed, set, error } = props
  const { form: t } = useWords(roundWords)
  const [common, setCommon] = useState('')
  const id = useId()
  const fill = (codesOf: (unit: Gaps['units'][number]) => string) =>
    set({
      units: Object.fromEntries(
        gaps.units.map((unit) => [
          unit.unitId,
          { day: '', ...typed.units[unit.unitId], codes: codesOf(unit) || (typed.units[unit.unitId]?.codes ?? '') },
        ]),
      ),
    })
  return (
    <fieldset className="plan-units">
      <legend>{t.units}</legend>
      <p className="s">{t.unitsHint}</p>
      <div className="plan-common">
        <label htmlFor={id}>{t.common}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={common}
          onChange={(event) => setCommon(event.target.value)}
        />
        <Button size="sm" onClick={() => fill(() => common)}>
          {t.commonGo}
        </Button>
        <Button size="sm" onClick={() => fill(({ notAppraised }) => codesText(notAppraised, gaps.places))}>
          {t.fromBoard}
        </Button>
      </div>
      {error && <p className="plan-fault">{error}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.codesHead}</th>
            <th scope="col">{t.dayHead}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.units.map((unit) => (
            <UnitRow key={unit.unitId} unit={unit} {...props} />
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}

function UnitRow({
  unit: { unitId, name },
  gaps,
  typed,
  set,
}: {
  unit: Gaps['units'][number]
  gaps: Gaps
  typed: PlanTyped
  set: (more: Partial<PlanTyped>) => void
}) {
  const { form: t } = useWords(roundWords)
  const id = useId()
  const row = typed.units[unitId] ?? { codes: '', day: '' }
  const { found, unknown } = readPlaces(row.codes, gaps.places)
  const dayBad = dayTyped(row.day, typed.from ?? dayOf(now())) === undefined
  const put = (more: Partial<typeof row>) => set({ units: { ...typed.units, [unitId]: { ...row, ...more } } })
  const counted = scopeWords(
    countScope(
      found.map(({ place }) => place),
      gaps.places,
    ),
  )
  const said = [counted, unknown.length > 0 && t.unknown(unknown.join(', ')), dayBad && t.badDay]
    .filter(Boolean)
    .join('. ')
  const bad = unknown.length > 0 || dayBad
  return (
    <tr className={bad ? 'bad' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={t.codes(name)}
          aria-invalid={unknown.length > 0 || undefined}
          aria-describedby={said ? id : undefined}
          value={row.codes}
          onChange={(event) => put({ codes: event.target.value })}
        />
        {said && (
          <p className="second" id={id}>
            {said}
          </p>
        )}
      </td>
      <td>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={writeTypedDay(typed.from) || t.dayHead}
          aria-label={t.day(name)}
          aria-invalid={dayBad || undefined}
          value={row.day}
          onChange={(event) => put({ day: event.target.value })}
        />
      </td>
    </tr>
  )
}
