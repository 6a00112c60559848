import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { reviewWords } from '../words/review.ts'
import './clause.css'
import { ClauseFields } from './clause-fields.tsx'
import { ClauseForm } from './clause-form.tsx'
import { doubtsOf, isOpen } from './findings.ts'
import { FollowingChoice } from './following-choice.tsx'
import { mayChange, useReview } from './review-context.ts'
import { keyOf } from './sheet-text.ts'
import { SplitForm } from './split-form.tsx'
import { cardId } from './use-position.ts'
import { ToWords } from './warning-card.tsx'

/** A clause in full: its fields with the doubts about them, or the form that corrects it. */
export function ClauseCard({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { position, blocked } = useReview()
  const { directiveId: id, section } = directive
  const asks = isOpen(directive) || blocked.has(id)
  const on = position.active === id
  const mode = position.open?.id === id ? position.open.mode : null
  return (
    <article
      id={cardId(id)}
      className={['clause', on ? 'on' : '', asks ? 'doubtful' : ''].filter(Boolean).join(' ')}
      aria-label={t.clause(section)}
      tabIndex={-1}
      onFocus={(event) => event.target === event.currentTarget && !on && position.activate(id)}
      onClick={() => !on && position.activate(id)}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && event.preventDefault()}
    >
      <header>
        <span className="no">{section}</span>
        <h3>{directive.title}</h3>
        <Gives directive={directive} />
      </header>
      {mode === 'edit' && <ClauseForm key={id} directive={directive} />}
      {mode === 'split' && <SplitForm key={id} directive={directive} />}
      {mode === null && <ClauseView directive={directive} />}
    </article>
  )
}

function Gives({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { rows, handedOutAt, following } = directive
  if (handedOutAt) return <span className="tag">{t.handedOut}</span>
  return <span className="give">{following === 'filed' ? t.givesNothing : t.gives(rows)}</span>
}

function ClauseView({ directive }: { directive: DirectiveRow }) {
  const review = useReview()
  const t = useWords(reviewWords)
  const blocked = isOpen(directive) ? undefined : review.blocked.get(directive.directiveId)
  const general = [...(isOpen(directive) ? doubtsOf(directive, null) : []), ...(blocked ? [blocked] : [])]
  const { changedBy, madeFrom } = directive
  return (
    <div className="clause-body">
      {general.map((why) => (
        <p key={why} className="why">
          <DoubtMark /> {why}
        </p>
      ))}
      <ClauseFields directive={directive} />
      <p className="q clause-history">
        <ToWords id={directive.directiveId} wordsKey={keyOf('clause', directive)} />
        {changedBy && <span>{t.changedBy(changedBy)}</span>}
        {madeFrom && <span>{t.made[madeFrom]}</span>}
      </p>
      {mayChange(review, directive) && <ClauseDeedsRow directive={directive} />}
    </div>
  )
}

function ClauseDeedsRow({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { deeds, position, list } = useReview()
  const { directiveId: id, ordinal, madeFrom } = directive
  const next = list.directives.find((row) => row.ordinal > ordinal && row.handedOutAt === null)
  return (
    <>
      <FollowingChoice directive={directive} />
      <div className="acts">
        {isOpen(directive) && (
          <Button size="sm" icon="check" onClick={() => void deeds.check(directive)}>
            {t.right}
          </Button>
        )}
        <Button size="sm" onClick={() => position.edit(id)}>
          {t.edit}
        </Button>
        <Button size="sm" look="quiet" onClick={() => position.edit(id, 'split')}>
          {t.split}
        </Button>
        {next && (
          <Button size="sm" look="quiet" onClick={() => void deeds.merge([directive, next])}>
            {t.mergeNext}
          </Button>
        )}
        {madeFrom && (
          <Button size="sm" look="quiet" onClick={() => void deeds.unmerge(directive)}>
            {t.undoMade[madeFrom]}
          </Button>
        )}
      </div>
    </>
  )
}
