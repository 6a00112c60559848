import type { Terms } from '../../../../server/modules/directives/contract.ts'
import { now } from '../../../platform/clock.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { reviewWords } from '../words/review.ts'
import type { Due } from './names.ts'
import { TimeField } from './time-field.tsx'

/** One due day or several, each to the end of its day or to a time. */
export function DueFields({ due, onChange }: { due: Terms['due']; onChange: (due: Terms['due']) => void }) {
  const t = useWords(reviewWords)
  const change = (at: number, part: Partial<Due>) =>
    onChange(due.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const add = () => onChange([...due, { text: '', day: due.at(-1)?.day ?? dayOf(now()), time: null, inherited: false }])
  return (
    <div className="dues">
      {due.map((one, index) => (
        <DueLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two due days may be alike while they are typed
          key={index}
          number={index + 1}
          due={one}
          change={(part) => change(index, part)}
          remove={() => onChange(due.filter((_, other) => other !== index))}
        />
      ))}
      <Button size="sm" look="quiet" icon="plus" onClick={add}>
        {t.addDue}
      </Button>
    </div>
  )
}

interface DueLineProps {
  number: number
  due: Due
  change: (part: Partial<Due>) => void
  remove: () => void
}

function DueLine({ number, due, change, remove }: DueLineProps) {
  const t = useWords(reviewWords)
  const f = useFormats()
  return (
    <div className="due-line">
      <DateField
        label={t.dueDay(number)}
        value={due.day}
        hint={due.text || undefined}
        onChange={(day) => day !== null && change({ day, inherited: false })}
      />
      <TimeField label={t.dueTime} hint={t.timeHint} value={due.time} onChange={(time) => change({ time })} />
      <Button look="quiet" icon="close" label={t.removeDue(f.day(due.day))} onClick={remove} />
    </div>
  )
}
