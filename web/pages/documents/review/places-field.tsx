import type { Terms } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { reviewWords } from '../words/review.ts'
import { ChosenList } from './chosen-list.tsx'
import { useBook } from './review-data.ts'

export function PlacesField({
  places,
  onChange,
}: {
  places: Terms['places']
  onChange: (places: Terms['places']) => void
}) {
  const t = useWords(reviewWords)
  const { units } = useBook()
  const add = (unitId: number | null) => {
    const unit = units.find((one) => one.unitId === unitId)
    if (unit && places.every((place) => place.unitId !== unit.unitId)) {
      onChange([...places, { printed: unit.name, unitId: unit.unitId, sure: 1, why: null }])
    }
  }
  const options = units.map((unit) => ({ value: unit.unitId, label: unit.name, detail: unit.parentName ?? undefined }))
  return (
    <div className="many">
      <Combobox label={t.fields.places} value={null} onChange={add} options={options} placeholder={t.addPlace} />
      <ChosenList
        label={t.fields.places}
        items={places.map(({ printed }, key) => ({ key, name: printed }))}
        remove={(key) => onChange(places.filter((_, index) => index !== key))}
      />
    </div>
  )
}
