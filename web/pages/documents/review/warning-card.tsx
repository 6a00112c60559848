import { useState } from 'react'
import type { DirectiveList } from '../../../../server/modules/directives/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { reviewWords } from '../words/review.ts'
import { ChooseUnit } from './choose-unit.tsx'
import { type Warning, warningKey } from './findings.ts'
import type { Names } from './names.ts'
import { useReview } from './review-context.ts'
import { cardId, goToWords } from './use-position.ts'
import { headingOf, listedIn, type WayOut, waysOut } from './ways-out.ts'

/** A contradiction: what it is, where it stands, and each way out as a button. None is the default. */
export function WarningCard({ warning, again }: { warning: Warning; again?: () => void }) {
  const t = useWords(reviewWords)
  const { position, mayEdit } = useReview()
  const on = position.active === warning.finding
  const listed = listedIn(warning)
  return (
    <article
      id={cardId(warning.finding)}
      className={on ? 'clash on' : 'clash'}
      aria-label={headingOf(warning)}
      tabIndex={-1}
      data-keys={warningKey(warning)}
      onFocus={(event) => event.target === event.currentTarget && !on && position.activate(warning.finding)}
    >
      <header>
        <DoubtMark />
        <h3>{headingOf(warning)}</h3>
        <ToWords id={warning.finding} wordsKey={warningKey(warning)} />
      </header>
      {warning.quote.trim() !== '' && <p className="quoted clash-words">{shortened(warning.quote)}</p>}
      {listed.length > 0 && (
        <ol className="listed" aria-label={t.countIs(listed.length)}>
          {listed.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li className="sum">{t.countIs(listed.length)}</li>
        </ol>
      )}
      {mayEdit && <Ways warning={warning} done={again} />}
    </article>
  )
}

export function ToWords({ id, wordsKey }: { id: string; wordsKey: string }) {
  const t = useWords(reviewWords)
  const { position } = useReview()
  const go = () => {
    position.activate(id, 'words')
    goToWords(wordsKey)
  }
  return (
    <button type="button" className="link to-words" onClick={go}>
      {t.toPassage}
    </button>
  )
}

function Ways({ warning, done }: { warning: Warning; done?: () => void }) {
  const t = useWords(reviewWords)
  const { deeds, openFacts, list, names } = useReview()
  const [choosing, setChoosing] = useState(false)
  const { quote, finding } = warning
  const suggested = warning.kind === 'unknown-place' ? suggestedFor(quote, list, names) : null
  const take = (way: WayOut) => {
    if (way.deed === 'place') return setChoosing(true)
    void deeds.decide(finding, way.choice).then(done)
    if (way.deed === 'register') openFacts()
  }
  if (choosing) {
    return <ChooseUnit printed={quote} finding={finding} leave={() => setChoosing(false)} onLinked={done} />
  }
  return (
    <div className="acts">
      {suggested && (
        <Button
          size="sm"
          onClick={() => void deeds.linkPlace({ printed: quote, ...suggested, again: finding }).then(done)}
        >
          {t.ways.takeName(suggested.unit)}
        </Button>
      )}
      {waysOut(warning, t.ways).map((way) => (
        <Button key={way.choice} size="sm" look={way.quiet ? 'quiet' : 'default'} onClick={() => take(way)}>
          {way.choice}
        </Button>
      ))}
    </div>
  )
}

/** What the clauses that name the place suggest it is. */
function suggestedFor(printed: string, { directives }: DirectiveList, names: Names) {
  const place = directives
    .flatMap(({ terms }) => terms.places)
    .find((one) => one.printed === printed && one.unitId !== null)
  const unit = place?.unitId ? names.unit(place.unitId) : undefined
  return place?.unitId && unit ? { unitId: place.unitId, unit } : null
}

/** What was decided, one line each, to be looked at again. */
export function DecidedWarnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useWords(reviewWords)
  const f = useFormats()
  const { mayEdit } = useReview()
  const [again, setAgain] = useState<string | null>(null)
  return (
    <ul className="decided">
      {warnings.map((warning) =>
        again === warning.finding ? (
          <li key={warning.finding}>
            <WarningCard warning={warning} again={() => setAgain(null)} />
          </li>
        ) : (
          <li key={warning.finding} data-keys={warningKey(warning)}>
            <p>
              {headingOf(warning)}: <b>{warning.decision?.choice}</b>
              <span className="q">
                {' '}
                {warning.decision && t.decidedBy(warning.decision.by, f.instant(warning.decision.at))}
              </span>
            </p>
            {mayEdit && (
              <button type="button" className="link" onClick={() => setAgain(warning.finding)}>
                {t.decideAgain}
              </button>
            )}
          </li>
        ),
      )}
    </ul>
  )
}

const shortened = (quote: string) => {
  const plain = quote.replace(/\*+/g, '').replace(/\s+/g, ' ').trim()
  return plain.length > 180 ? `${plain.slice(0, 170)}…` : plain
}
