import { useQuery } from '@tanstack/react-query'
import { Combobox } from '../../ui/combobox.tsx'
import { type Unit, unitsQuery } from './frameworks-data.ts'

export const useUnits = (): readonly Unit[] => useQuery(unitsQuery).data?.units ?? []

/** Choosing the unit that levels, agencies or a set are for. */
export function UnitField(props: {
  label: string
  units: readonly Unit[]
  value: number | null
  onChange: (unitId: number | null) => void
  error?: string | null
}) {
  const { units, ...field } = props
  return (
    <Combobox
      {...field}
      options={units.map(({ unitId, name, parentName }) => ({
        value: unitId,
        label: name,
        detail: parentName ?? undefined,
      }))}
    />
  )
}
