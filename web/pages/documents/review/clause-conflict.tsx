import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import type { Corrected } from './clause-form.tsx'
import { criterionInWords, dueInWords, partyName, rhythmInWords } from './names.ts'
import { useReview } from './review-context.ts'

/** Two people corrected one clause: both versions side by side, nothing of either lost until one is chosen. */
export function ClauseConflict(props: {
  mine: Corrected
  directive: DirectiveRow
  keep: () => void
  take: () => void
}) {
  const t = useWords(reviewWords)
  const { mine, directive, keep, take } = props
  const sayings = useSayings()
  const own = sayings(mine)
  const other = sayings(directive)
  const differing = own.filter(({ said }, index) => said !== other[index]?.said)
  return (
    <div className="conflict" role="alert">
      <p>{t.conflict(directive.changedBy)}</p>
      {differing.length === 0 ? (
        <p className="q">{t.noDifference}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t.mine}</th>
              <th scope="col">{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ label, said }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{said || '–'}</td>
                <td>{other.find((one) => one.label === label)?.said || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="acts">
        <Button size="sm" onClick={keep}>
          {t.keepMine}
        </Button>
        <Button size="sm" look="quiet" onClick={take}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  )
}

type Version = Pick<Corrected, 'title' | 'following' | 'terms'>

/** Each field of a version as one line of words. */
function useSayings(): (version: Version) => { label: string; said: string }[] {
  const t = useWords(reviewWords)
  const f = useFormats()
  const { names } = useReview()
  return ({ title, following, terms }) => [
    { label: t.fields.title, said: title },
    { label: t.fields.following, said: t.followings[following] },
    { label: t.fields.lead, said: terms.lead.map((party) => partyName(party, names)).join(', ') },
    { label: t.fields.cooperate, said: terms.cooperate.map((party) => partyName(party, names)).join(', ') },
    { label: t.fields.due, said: terms.due.map((due) => dueInWords(due, f)).join('; ') },
    { label: t.recurrence, said: terms.recurrence ? rhythmInWords(terms.recurrence, t) : '' },
    { label: t.fields.places, said: terms.places.map(({ printed }) => printed).join(', ') },
    { label: t.fields.criteria, said: terms.criteria.map(criterionInWords).join(', ') },
    { label: t.fields.product, said: terms.product ? t.products[terms.product] : '' },
  ]
}
