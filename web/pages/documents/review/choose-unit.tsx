import { useState } from 'react'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { reviewWords } from '../words/review.ts'
import { useReview } from './review-context.ts'
import { useBook } from './review-data.ts'

interface Props {
  printed: string
  /** The contradiction that asks. */
  finding?: string
  leave: () => void
  onLinked?: (() => void) | undefined
}

/** Which unit a printed place means: in every clause of this document, and learnt for later ones. */
export function ChooseUnit({ printed, finding, leave, onLinked }: Props) {
  const t = useWords(reviewWords)
  const { deeds } = useReview()
  const { units } = useBook()
  const [unitId, setUnitId] = useState<number | null>(null)
  const unit = units.find((one) => one.unitId === unitId)
  const take = async () => {
    if (!unit || (await deeds.linkPlace({ printed, unitId: unit.unitId, unit: unit.name, again: finding })) === null)
      return
    leave()
    onLinked?.()
  }
  return (
    <div className="inline-form">
      <Combobox
        autoFocus
        label={t.whichPlace(printed)}
        value={unitId}
        onChange={setUnitId}
        options={units.map((unit) => ({ value: unit.unitId, label: unit.name, detail: unit.parentName ?? undefined }))}
      />
      <p className="q">{t.placeNote}</p>
      <div className="acts">
        <Button size="sm" onClick={() => void take()} disabled={unit === undefined}>
          {unit ? t.ways.takeName(unit.name) : t.take}
        </Button>
        <Button size="sm" look="quiet" onClick={leave}>
          {t.leave}
        </Button>
      </div>
    </div>
  )
}
