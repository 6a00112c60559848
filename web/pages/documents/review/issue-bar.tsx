import { useState } from 'react'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button, Kbd } from '../../../ui/button.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { handOutWords } from '../words/hand-out.ts'
import { reviewWords } from '../words/review.ts'
import { HandOutDialog } from './hand-out-dialog.tsx'
import { useReview } from './review-context.ts'

/** The foot of the page: keys, what handing out would make, and the one solid button. */
export function IssueBar({ openKeys }: { openKeys: () => void }) {
  const { mayEdit } = useReview()
  return (
    <footer className="issue">
      <KeysLine openKeys={openKeys} />
      <Will />
      {mayEdit && <Issue />}
    </footer>
  )
}

function KeysLine({ openKeys }: { openKeys: () => void }) {
  const { keys: t } = useWords(reviewWords)
  const { mayEdit } = useReview()
  return (
    <div className="keys">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t.next}
      </span>
      {mayEdit &&
        editingKeys.map(([key, deed]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {t[deed]}
          </span>
        ))}
      <button type="button" className="keys-more" onClick={openKeys}>
        <Kbd>?</Kbd> {t.others}
      </button>
    </div>
  )
}

const editingKeys = [
  ['↵', 'edit'],
  ['M', 'merge'],
  ['S', 'split'],
  ['Y', 'right'],
] as const

function Will() {
  const t = useWords(handOutWords)
  const f = useFormats()
  const { document, cards, plan } = useReview()
  const left = cards.undecided.length + cards.doubtful.length
  const parts = plan
    ? [
        plan.assignments > 0 ? t.will.to(plan.agencies) : '',
        plan.filed > 0 ? t.will.filed(plan.filed) : '',
        plan.planned ? t.will.planned : '',
      ].filter(Boolean)
    : []
  return (
    <p className="will">
      {left > 0 && (
        <>
          <DoubtMark />
          <b>{t.will.left(left)}</b>
        </>
      )}
      {document.handedOutAt && plan?.assignments === 0 && <span>{t.will.done(f.instant(document.handedOutAt))}</span>}
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  )
}

function Issue() {
  const t = useWords(handOutWords)
  const { document, cards, plan, position } = useReview()
  const [asking, setAsking] = useState(false)
  const [firstOpen] = [
    ...cards.undecided.map(({ finding }) => finding),
    ...cards.doubtful.map(({ directiveId }) => directiveId),
  ]
  if (plan === undefined) {
    return (
      <Button look="go" disabled>
        {t.will.wait}
      </Button>
    )
  }
  const nothing = plan.assignments === 0
  if (nothing && document.handedOutAt !== null) return null
  const press = () => {
    if (firstOpen === undefined) return setAsking(true)
    position.activate(firstOpen)
    requestAnimationFrame(() => window.document.querySelector<HTMLElement>('.cards .on')?.focus())
  }
  return (
    <>
      <Button look="go" disabled={nothing && firstOpen === undefined} onClick={press}>
        {nothing ? t.handOutNothing : t.handOut(plan.assignments, plan.directives)}
      </Button>
      {asking && <HandOutDialog plan={plan} close={() => setAsking(false)} />}
    </>
  )
}
