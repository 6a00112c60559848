import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import type { Corrected } from './clause-form.tsx'
import { useReview } from './review-context.ts'
import { useSayings } from './sayings.ts'

/** Two people corrected one clause: both versions side by side, nothing of either lost until one is chosen. */
export function ClauseConflict(props: {
  mine: Corrected
  directive: DirectiveRow
  keep: () => void
  take: () => void
}) {
  const t = useWords(reviewWords)
  const { mine, directive, keep, take } = props
  const sayings = useSayings(useReview().names)
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
