import { useState } from 'react'
import type { DirectiveRow, Place } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import { ChooseUnit } from './choose-unit.tsx'
import { Value } from './clause-fields.tsx'
import { doubtsOf } from './findings.ts'
import { mayChange, useReview } from './review-context.ts'

/** Where a clause is to be done: each place as printed; where it is unsure which unit is meant, what is known of it and the ways on. */
export function Places({ directive }: { directive: DirectiveRow }) {
  const { places } = directive.terms
  const asked = places.filter(({ printed }) =>
    doubtsOf(directive, 'places').some((why) => why.startsWith(`“${printed}”:`)),
  )
  return (
    <>
      <Value directive={directive} field="places" kind="place">
        {places.map(({ printed }) => printed).join(', ')}
      </Value>
      {asked.map((place) => (
        <Meaning key={place.printed} directive={directive} place={place} />
      ))}
    </>
  )
}

function Meaning({ directive, place }: { directive: DirectiveRow; place: Place }) {
  const t = useWords(reviewWords)
  const review = useReview()
  const { deeds, names } = review
  const [choosing, setChoosing] = useState(false)
  const { printed, unitId, why } = place
  const unit = unitId === null ? undefined : names.unit(unitId)
  const leave = () => setChoosing(false)
  if (choosing) return <ChooseUnit printed={printed} leave={leave} />
  return (
    <div className="meaning">
      <p>{unit ? t.isPlace(printed, unit) : t.whichPlaceIs(printed)}</p>
      {why && <p className="q">{why}</p>}
      {mayChange(review, directive) && !directive.checked && (
        <div className="acts">
          {unit && unitId !== null && (
            <Button size="sm" onClick={() => void deeds.linkPlace({ printed, unitId, unit })}>
              {t.rightPlace}
            </Button>
          )}
          <Button size="sm" look="quiet" onClick={() => setChoosing(true)}>
            {t.choosePlace}
          </Button>
        </div>
      )}
    </div>
  )
}
