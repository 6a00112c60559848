/** One unit or several, found by typing a name or code. */
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import type { Unit } from '../units-data.ts'
import { unitWords } from '../words.ts'
import { timeWords } from './words.ts'

interface PickProps {
  label: string
  many: boolean
  units: readonly Unit[]
  value: readonly number[]
  onChange: (unitIds: number[]) => void
  error: string | null
}

export function PickUnits({ label, many, units, value, onChange, error }: PickProps) {
  const t = useWords(timeWords)
  const { kinds } = useWords(unitWords)
  const chosen = new Set(value)
  const title = (unit: Unit) => `${kinds[unit.kind]} ${unit.name}`
  return (
    <>
      <Combobox
        label={many && value.length > 0 ? t.form.addUnit : label}
        value={many ? null : (value[0] ?? null)}
        onChange={(unitId) => onChange(unitId === null ? [] : many ? [...value, unitId] : [unitId])}
        options={units
          .filter(({ unitId }) => !many || !chosen.has(unitId))
          .map((unit) => ({
            value: unit.unitId,
            label: title(unit),
            detail: unit.parentName ?? undefined,
            also: unit.code,
          }))}
        error={error}
      />
      {many && value.length > 0 && (
        <ul className="picked-units" aria-label={label}>
          {value.map((unitId) => {
            const unit = units.find((one) => one.unitId === unitId)
            return (
              <li key={unitId}>
                <span>{unit ? title(unit) : unitId}</span>
                <Button
                  look="quiet"
                  size="sm"
                  icon="close"
                  label={t.form.drop(unit?.name ?? String(unitId))}
                  onClick={() => onChange(value.filter((one) => one !== unitId))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
