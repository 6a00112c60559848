import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import type { Answer } from './sheets-data.ts'
import { sheetWords } from './words.ts'

const states = ['done', 'open', 'unseen', 'ended', 'nothing'] as const

/** What a word or a colour says of a task; one press answers. */
export function StateAnswer({ busy, onAnswer }: { busy: boolean; onAnswer: (answer: Answer) => void }) {
  const { questions: t } = useWords(sheetWords)
  return (
    <div className="acts">
      {states.map((state) => (
        <Button key={state} size="sm" busy={busy} onClick={() => onAnswer({ state })}>
          {t.states[state]}
        </Button>
      ))}
    </div>
  )
}
