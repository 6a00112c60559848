import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { documentPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import type { MarkKind } from '../../../ui/marks.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { reviewWords } from '../words/review.ts'
import { type CardField, doubtsBeside, doubtsOf, isOpen, keysOf } from './findings.ts'
import { criterionInWords, dueInWords } from './names.ts'
import { Parties } from './parties.tsx'
import { Places } from './places.tsx'
import { useReview } from './review-context.ts'
import { goToWords } from './use-position.ts'

/** The fields of a clause as a list: each value bears the mark of the words it was read from. */
export function ClauseFields({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { terms } = directive
  return (
    <dl className="fields">
      <FieldRow directive={directive} field="lead" always>
        {terms.lead.length > 0 && <Parties directive={directive} field="lead" />}
      </FieldRow>
      <FieldRow directive={directive} field="cooperate">
        {terms.cooperate.length > 0 && <Parties directive={directive} field="cooperate" />}
      </FieldRow>
      {terms.supervisor && (
        <div className="fd">
          <dt>{t.fields.supervisor}</dt>
          <dd>{terms.supervisor}</dd>
        </div>
      )}
      <DueRow directive={directive} />
      <FieldRow directive={directive} field="places">
        {terms.places.length > 0 && <Places directive={directive} />}
      </FieldRow>
      <FieldRow directive={directive} field="criteria">
        {terms.criteria.length > 0 && (
          <Value directive={directive} field="criteria" kind="criterion">
            {terms.criteria.map(criterionInWords).join(', ')}
          </Value>
        )}
      </FieldRow>
      <RefRow directive={directive} />
      <FieldRow directive={directive} field="product">
        {terms.product && t.products[terms.product]}
      </FieldRow>
      {terms.reportTo && (
        <div className="fd">
          <dt>{t.fields.reportTo}</dt>
          <dd>
            {terms.reportTo}
            {terms.via && <span className="q"> ({t.via(terms.via)})</span>}
          </dd>
        </div>
      )}
    </dl>
  )
}

interface RowProps {
  directive: DirectiveRow
  field: CardField
  /** Shown with its doubt even when nothing was found. */
  always?: boolean
  children: ReactNode
}

function FieldRow({ directive, field, always, children }: RowProps) {
  const t = useWords(reviewWords)
  const doubts = isOpen(directive) ? doubtsOf(directive, field) : []
  if (!children && doubts.length === 0 && !always) return null
  return (
    <div className="fd">
      <dt>{t.fields[field]}</dt>
      <dd>
        {doubts.length > 0 && <DoubtMark />}
        {children || (doubts.length === 0 && <span className="q">{t.nobody}</span>)}
        {(doubts.length > 0 ? doubtsBeside(directive, field) : []).map((why) => (
          <p key={why} className="why">
            {why}
          </p>
        ))}
      </dd>
    </div>
  )
}

interface ValueProps {
  directive: DirectiveRow
  field: CardField
  kind: MarkKind
  loop?: boolean
  children: ReactNode
}

/** A value with its mark; pressed, it goes to its words. */
export function Value({ directive, field, kind, loop, children }: ValueProps) {
  const { position } = useReview()
  const keys = keysOf(directive, field)
  const look = `m m-${kind}${loop ? ' m-loop' : ''}`
  const [first] = keys.split(' ')
  if (!first) return <span className={look}>{children}</span>
  const go = () => {
    position.activate(directive.directiveId, 'words')
    goToWords(first)
  }
  return (
    <a
      className={look}
      href={`#${first}`}
      data-keys={keys}
      onClick={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {children}
    </a>
  )
}

function DueRow({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const f = useFormats()
  const { due, recurrence } = directive.terms
  const [first, ...more] = due
  return (
    <FieldRow directive={directive} field="due">
      {recurrence ? (
        <Value directive={directive} field="due" kind="due" loop>
          {t.rhythm(recurrence)}
        </Value>
      ) : (
        first && (
          <>
            <Value directive={directive} field="due" kind="due">
              {[first, ...more].map((one) => dueInWords(one, f)).join('; ')}
            </Value>
            {first.inherited && <span className="q"> {t.inherited}</span>}
          </>
        )
      )}
    </FieldRow>
  )
}

function RefRow({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { legalRefs } = directive.terms
  return (
    <FieldRow directive={directive} field="legalRefs">
      {legalRefs.length > 0 && (
        <ul className="refs">
          {legalRefs.map(({ number, documentId, section, directiveId, why }) => (
            <li key={number}>
              <Value directive={directive} field="legalRefs" kind="ref">
                {section ? `${t.citedSection(section)}, ${number}` : number}
              </Value>
              {documentId && (
                <Link className="link" to={documentPath(documentId)}>
                  {directiveId ? t.clauseInRegister : t.inRegister}
                </Link>
              )}
              {documentId && why && <p className="q">{why}</p>}
            </li>
          ))}
        </ul>
      )}
    </FieldRow>
  )
}
