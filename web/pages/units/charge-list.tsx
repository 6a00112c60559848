import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import type { Thing } from './charges.ts'
import type { Person, Unit } from './units-data.ts'
import { unitWords } from './words.ts'

interface Props {
  things: readonly Thing[]
  units: readonly Unit[]
  people: readonly Person[]
  onChange: (things: Thing[]) => void
}

export function ChargeList({ things, units, people, onChange }: Props) {
  const t = useWords(unitWords)
  const f = useFormats()
  const nameOf = ({ unitId, criterionNo, field }: Thing) => {
    if (criterionNo !== null) return t.charges.criteria(String(criterionNo))
    return field ?? units.find((unit) => unit.unitId === unitId)?.name ?? `#${unitId}`
  }
  return (
    <div className="members">
      <p className="q">{t.charges.count(f.number(things.length))}</p>
      <ul>
        {things.map((thing, index) => {
          const name = nameOf(thing)
          const person = people.find((one) => one.personId === thing.personId)?.name
          return (
            <li key={JSON.stringify(thing)}>
              <span>
                {name}
                {person && <span className="q"> {person}</span>}
              </span>
              <Button
                look="quiet"
                size="sm"
                icon="close"
                label={t.groups.dropMember(name)}
                onClick={() => onChange(things.filter((_, at) => at !== index))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
