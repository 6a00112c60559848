import { Fragment, useState } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import './forms.css'
import { useReview } from './review-context.ts'
import { sentencesOf } from './sentence-ends.ts'
import { drawnText } from './sheet-text.ts'

/** The clause's own words with a place to part them after each sentence. */
export function SplitForm({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { document, deeds, position } = useReview()
  const [cuts, setCuts] = useState<readonly number[]>([])
  const sentences = sentencesOf(document.text, directive)
  const toggle = (at: number) =>
    setCuts((before) =>
      before.includes(at) ? before.filter((one) => one !== at) : [...before, at].sort((a, b) => a - b),
    )
  const split = async () => {
    if (await deeds.split(directive, [...cuts])) position.leave()
  }
  return (
    <div className="split">
      <p className="why">{sentences.length > 1 ? t.splitHint : t.splitNone}</p>
      <p className="quoted">
        {sentences.map((sentence, index) => {
          const words = drawnText(document.text, sentence)
          const next = sentences[index + 1]
          const cut = next !== undefined && cuts.includes(next.start)
          return (
            <Fragment key={sentence.start}>
              {words}
              {next && (
                <button
                  type="button"
                  className="cut"
                  aria-pressed={cut}
                  aria-label={t.splitAfter(lastWords(words))}
                  title={t.splitAfter(lastWords(words))}
                  onClick={() => toggle(next.start)}
                >
                  <span aria-hidden="true">⁄</span>
                </button>
              )}
              {cut && <br />}
            </Fragment>
          )
        })}
      </p>
      <div className="acts">
        {sentences.length > 1 && (
          <Button size="sm" disabled={cuts.length === 0} onClick={() => void split()}>
            {cuts.length > 0 ? t.splitInto(cuts.length + 1) : t.split}
          </Button>
        )}
        <Button size="sm" look="quiet" onClick={position.leave}>
          {t.leave}
        </Button>
      </div>
    </div>
  )
}

const lastWords = (sentence: string) => sentence.trim().split(/\s+/).slice(-4).join(' ')
