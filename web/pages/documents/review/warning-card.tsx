import { useState } from 'react'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { reviewWords } from '../words/review.ts'
import { type Warning, warningKey } from './findings.ts'
import { useReview } from './review-context.ts'
import { useBook } from './review-data.ts'
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
  const { deeds, openFacts } = useReview()
  const [choosing, setChoosing] = useState(false)
  const take = (way: WayOut) => {
    if (way.deed === 'place') return setChoosing(true)
    void deeds.decide(warning.finding, way.choice).then(done)
    if (way.deed === 'register') openFacts()
  }
  if (choosing) return <ChoosePlace warning={warning} leave={() => setChoosing(false)} />
  return (
    <div className="acts">
      {waysOut(warning, t.ways).map((way) => (
        <Button key={way.choice} size="sm" look={way.quiet ? 'quiet' : 'default'} onClick={() => take(way)}>
          {way.choice}
        </Button>
      ))}
    </div>
  )
}

/** The place a misspelled name means; clauses that name it so are given it too. */
function ChoosePlace({ warning, leave }: { warning: Warning; leave: () => void }) {
  const t = useWords(reviewWords)
  const { deeds, list } = useReview()
  const { units } = useBook()
  const [unitId, setUnitId] = useState<number | null>(null)
  const take = async () => {
    const unit = units.find((one) => one.unitId === unitId)
    if (!unit) return
    for (const row of list.directives) {
      const unknown = row.terms.places.some((place) => place.unitId === null && place.printed === warning.quote)
      if (!unknown || row.handedOutAt) continue
      const places = row.terms.places.map((place) =>
        place.printed === warning.quote ? { ...place, unitId: unit.unitId } : place,
      )
      await deeds.save.mutateAsync({
        directiveId: row.directiveId,
        version: row.version,
        terms: { ...row.terms, places },
      })
    }
    await deeds.decide(warning.finding, t.placeIs(warning.quote, unit.name))
  }
  return (
    <div className="inline-form">
      <Combobox
        label={t.whichPlace(warning.quote)}
        value={unitId}
        onChange={setUnitId}
        options={units.map((unit) => ({ value: unit.unitId, label: unit.name, detail: unit.parentName ?? undefined }))}
      />
      <div className="acts">
        <Button size="sm" onClick={() => void take()} disabled={unitId === null}>
          {t.take}
        </Button>
        <Button size="sm" look="quiet" onClick={leave}>
          {t.leave}
        </Button>
      </div>
    </div>
  )
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
