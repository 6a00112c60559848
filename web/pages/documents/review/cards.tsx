/** The right side: what must be looked at, then what is clear, one line each. */
import { type RefObject, useMemo, useState } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { foldedMatch } from '../../../platform/fold.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import { reviewWords } from '../words/review.ts'
import { AlsoHere } from './also-here.tsx'
import { ClauseCard } from './clause-card.tsx'
import { ClearRow } from './clear-row.tsx'
import { useReview } from './review-context.ts'
import { Statements } from './statements.tsx'
import { DecidedWarnings, WarningCard } from './warning-card.tsx'

export function Cards({ searchBox }: { searchBox: RefObject<HTMLInputElement | null> }) {
  const t = useWords(reviewWords)
  const { cards, list, names, document, mayEdit } = useReview()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => {
    const matches = (row: DirectiveRow) =>
      typed.trim() === '' ||
      foldedMatch(
        [row.section, row.title, row.quote, ...row.terms.lead.flatMap((p) => p.agencyIds.map(names.agency))].join(' '),
        typed,
      )
    return { doubtful: cards.doubtful.filter(matches), clear: cards.clear.filter(matches) }
  }, [cards, names, typed])
  const places = cards.undecided.length + cards.doubtful.length
  const nothing = found.doubtful.length + found.clear.length === 0
  return (
    <section className="cards" aria-label={t.cards}>
      <AlsoHere documentId={document.documentId} />
      <SectionHead
        title={t.toReview}
        count={places > 0 ? t.places(places) : undefined}
        right={<SearchBox box={searchBox} typed={typed} type={setTyped} />}
      />
      {!mayEdit && <p className="q said-once">{t.notAllowed}</p>}
      {places === 0 && list.directives.length > 0 && <p className="s said-once">{t.nothingDoubtful}</p>}
      {typed === '' && cards.undecided.map((warning) => <WarningCard key={warning.finding} warning={warning} />)}
      {found.doubtful.map((row) => (
        <ClauseCard key={row.directiveId} directive={row} />
      ))}
      <SectionHead
        title={t.clear}
        count={t.clearCount(cards.clear.length)}
        note={mayEdit && cards.clear.length > 0 ? t.clearNote : undefined}
      />
      {list.directives.length === 0 && <p className="s said-once">{t.noClauses}</p>}
      {typed !== '' && nothing && <p className="s said-once">{t.noneFound(typed)}</p>}
      <ul className="clear">
        {found.clear.map((row) => (
          <ClearRow key={row.directiveId} directive={row} />
        ))}
      </ul>
      {cards.decided.length > 0 && (
        <>
          <SectionHead title={t.decided} />
          <DecidedWarnings warnings={cards.decided} />
        </>
      )}
      <Statements statements={document.statements} />
    </section>
  )
}

function SearchBox(props: { box: RefObject<HTMLInputElement | null>; typed: string; type: (text: string) => void }) {
  const t = useWords(reviewWords)
  return (
    <label className="clause-search">
      <Icon name="search" />
      <input
        ref={props.box}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={props.typed}
        onChange={(event) => props.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          props.type('')
          event.currentTarget.blur()
        }}
      />
    </label>
  )
}

/** What is chosen for merging, while it is. */
export function ChosenBar() {
  const t = useWords(reviewWords)
  const { position, list, deeds } = useReview()
  const { chosen } = position
  if (chosen.length === 0) return null
  const merge = async () => {
    if (await deeds.merge(list.directives.filter((row) => chosen.includes(row.directiveId)))) position.unchoose()
  }
  return (
    <div className="chosen-bar" role="status">
      <span>{t.chosen(chosen.length)}</span>
      {chosen.length > 1 && (
        <Button size="sm" onClick={() => void merge()}>
          {t.mergeChosen(chosen.length)}
        </Button>
      )}
      <Button size="sm" look="quiet" onClick={position.unchoose}>
        {t.unchoose}
      </Button>
    </div>
  )
}
