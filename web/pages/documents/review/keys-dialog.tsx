import { useWords } from '../../../platform/words.ts'
import { Kbd } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { reviewWords } from '../words/review.ts'

const rows = [
  ['move', ['J', 'K', '↓', '↑']],
  ['enter', ['Enter']],
  ['escape', ['Esc']],
  ['right', ['Y']],
  ['follow', ['1', '2', '3', '4']],
  ['followSection', ['Shift 1…4']],
  ['choose', ['X']],
  ['merge', ['M']],
  ['split', ['S']],
  ['undo', ['U']],
  ['search', ['/']],
  ['help', ['?']],
] as const

export function KeysDialog({ open, close }: { open: boolean; close: () => void }) {
  const { keys: t } = useWords(reviewWords)
  return (
    <Dialog open={open} onClose={close} title={t.title} size={440}>
      <dl className="key-list">
        {rows.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t.all[name]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
