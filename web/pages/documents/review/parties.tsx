import { useState } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import { Value } from './clause-fields.tsx'
import { LinkForm } from './link-form.tsx'
import { type Party, partyName, saysOnlyHere, sureEnough } from './names.ts'
import { mayChange, useReview } from './review-context.ts'

const shownMembers = 6

/** Who leads or co-operates: each name as printed, whom it means here, and where that is unsure the two ways on. */
export function Parties({ directive, field }: { directive: DirectiveRow; field: 'lead' | 'cooperate' }) {
  const { names } = useReview()
  const parties = directive.terms[field]
  return (
    <ul className="parties">
      {parties.map((party) => (
        <li key={party.printed}>
          <Value directive={directive} field={field} kind={field === 'lead' ? 'lead' : 'co'}>
            {partyName(party, names)}
          </Value>
          <Meaning directive={directive} party={party} />
        </li>
      ))}
    </ul>
  )
}

function Meaning({ directive, party }: { directive: DirectiveRow; party: Party }) {
  const t = useWords(reviewWords)
  const review = useReview()
  const { deeds } = review
  const [linking, setLinking] = useState(false)
  const count = party.agencyIds.length
  const unsure = count === 0 || party.sure < sureEnough
  if (linking) return <LinkForm party={party} directive={directive} leave={() => setLinking(false)} />
  if (!unsure && count === 1) return null
  const asked = unsure && mayChange(review, directive) && !directive.checked
  const right = () => {
    const { printed, agencyIds, groupId, basis } = party
    const only = saysOnlyHere(party)
    const remember = !only && (basis === 'name' || basis === 'group')
    void deeds.link({ printed, agencyIds, groupId, remember, directiveId: only ? directive.directiveId : null })
  }
  return (
    <div className="meaning">
      {count > 0 && (
        <Members label={count === 1 ? t.isThis(party.printed) : t.isThese(party.printed, count)} party={party} />
      )}
      {count === 0 && <p>{t.isNobody(party.printed)}</p>}
      {asked && party.why && <p className="q">{party.why}</p>}
      {(asked || mayChange(review, directive)) && (
        <div className="acts">
          {asked && count > 0 && (
            <Button size="sm" onClick={right}>
              {t.rightThese(count)}
            </Button>
          )}
          <Button size="sm" look="quiet" onClick={() => setLinking(true)}>
            {count === 0 ? t.correctWho : t.correct}
          </Button>
        </div>
      )}
    </div>
  )
}

function Members({ label, party: { agencyIds } }: { label: string; party: Party }) {
  const t = useWords(reviewWords)
  const { names } = useReview()
  const [all, setAll] = useState(false)
  const shown = all ? agencyIds : agencyIds.slice(0, shownMembers)
  const rest = agencyIds.length - shown.length
  return (
    <p>
      {label} {shown.map(names.shortAgency).join(', ')}
      {rest > 0 ? '… ' : '.'}
      {rest > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t.seeAll(agencyIds.length)}
        </button>
      )}
    </p>
  )
}
