import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { reviewWords } from '../words/review.ts'
import './clause.css'
import { ClauseCard } from './clause-card.tsx'
import { keysOf } from './findings.ts'
import { dueInShort, leadInShort } from './names.ts'
import { mayChange, useReview } from './review-context.ts'
import { keyOf } from './sheet-text.ts'
import { cardId } from './use-position.ts'

/** A clear clause in one line; pressed, it opens in full where it stands. */
export function ClearRow({ directive }: { directive: DirectiveRow }) {
  const { position } = useReview()
  const opened = position.open?.id === directive.directiveId
  return <li>{opened ? <ClauseCard directive={directive} /> : <Line directive={directive} />}</li>
}

function Line({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const f = useFormats()
  const review = useReview()
  const { position, names } = review
  const { directiveId: id, section, title, terms, rows, following, handedOutAt } = directive
  const due = dueInShort(directive, f, t)
  const on = position.active === id
  const chosen = position.chosen.includes(id)
  const press = () => (mayChange(review, directive) ? position.edit(id) : position.activate(id))
  return (
    <button
      type="button"
      id={cardId(id)}
      className={['clear-row', on ? 'on' : '', chosen ? 'chosen' : '', following === 'filed' ? 'filed' : '']
        .filter(Boolean)
        .join(' ')}
      data-keys={keyOf('clause', directive)}
      onClick={press}
      onFocus={() => !on && position.activate(id)}
      aria-pressed={chosen || undefined}
    >
      <span className="no">{section}</span>
      <span className="v">{title}</span>
      <span className="w">
        <span className={terms.lead.length > 0 ? 'm m-lead' : 'q'} data-keys={keysOf(directive, 'lead')}>
          {leadInShort(terms.lead, names, t)}
        </span>
      </span>
      <span className="d">
        <span
          className={due.plain ? 'm plain' : `m m-due${due.loop ? ' m-loop' : ''}`}
          data-keys={keysOf(directive, 'due')}
        >
          {due.words}
        </span>
      </span>
      <span className="give">{handedOutAt ? '✓' : following === 'filed' ? '–' : rows}</span>
    </button>
  )
}
