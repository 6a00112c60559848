import { Link } from '@tanstack/react-router'
import type { State } from '../../../server/modules/assignments/contract.ts'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import {
  type Choice,
  type Compared,
  type ComparedRow,
  choiceKey,
  type Difference,
  type ReadbackDeeds,
} from './twins-data.ts'
import { twinWords } from './words.ts'

type Props = { compared: Compared; deeds: ReadbackDeeds }

/** Row by row what each side says, and three ways out; a choice pressed again is taken back. */
export function Differences({ compared, deeds }: Props) {
  const { differ: t, settle } = useWords(twinWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const may = compared.verbs.includes('answer')
  const more = compared.counts.differ - compared.rows.length
  return (
    <section>
      <SectionHead title={t.title} count={f.number(compared.counts.differ)} />
      {may && <p className="twins-note">{t.explained}</p>}
      {may && <AllAtOnce compared={compared} deeds={deeds} />}
      <div role="alert">
        {deeds.answer.error && <p className="twins-fault">{settle.failed(sentence(deeds.answer.error))}</p>}
      </div>
      <ul className="twin-rows">
        {compared.rows.map((row) => (
          <li key={row.identifier}>
            <p className="twin-head">
              <Link to={assignmentPath(row.twin.assignmentId)}>{row.twin.title}</Link>
              <span className="q">
                {row.twin.lead}, {t.row(row.no, row.identifier)}
              </span>
            </p>
            {row.differences.map((one) => (
              <OneDifference key={one.field} row={row} one={one} may={may} deeds={deeds} />
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="q">{t.more(f.number(more))}</p>}
    </section>
  )
}

/** The same for everything that nobody has chosen about, as far as it may be. */
function AllAtOnce({ compared, deeds: { answer } }: Props) {
  const { differ: t } = useWords(twinWords)
  const all = compared.rows.flatMap((row) => row.differences.map((one) => ({ key: choiceKey(row, one), one })))
  const open = (choice: Choice) => all.filter(({ one }) => one.choice === null && one.may.includes(choice))
  const choose = (choice: Choice) =>
    answer.mutate({ choices: Object.fromEntries(open(choice).map(({ key }) => [key, choice])) })
  const chosen = all.filter(({ one }) => one.choice !== null)
  const clear = () => answer.mutate({ choices: Object.fromEntries(chosen.map(({ key }) => [key, null])) })
  const labels = { take: t.allTake, keep: t.allKeep, send: t.allSend }
  return (
    <div className="acts all-at-once">
      <span className="q">{t.all}</span>
      {(['take', 'keep', 'send'] as const).map((choice) => (
        <Button key={choice} size="sm" disabled={open(choice).length === 0} onClick={() => choose(choice)}>
          {labels[choice]}
        </Button>
      ))}
      {chosen.length > 0 && (
        <Button size="sm" look="quiet" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}

type OneProps = { row: ComparedRow; one: Difference; may: boolean; deeds: ReadbackDeeds }

function OneDifference({ row, one, may, deeds: { answer } }: OneProps) {
  const { differ: t } = useWords(twinWords)
  const press = (choice: Choice) =>
    answer.mutate({ choices: { [choiceKey(row, one)]: one.choice === choice ? null : choice } })
  const field = t.fields[one.field]
  return (
    <div className={one.choice ? 'difference chosen' : 'difference'}>
      <p className="d-field">{field}</p>
      <p className={one.choice === 'take' ? 'd-side dropped' : 'd-side'}>
        <span className="q">{t.ours}</span> <Said one={one} side="ours" />
      </p>
      <p className={one.choice === 'keep' || one.choice === 'send' ? 'd-side dropped' : 'd-side'}>
        <span className="q">{t.theirs}</span> <Said one={one} side="theirs" />
      </p>
      {may && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into a row of buttons
        <div className="seg" role="group" aria-label={`${field}, ${row.identifier}`}>
          {one.may.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={one.choice === choice}
              aria-label={t.choiceOf(t.choices[choice], field, row.identifier)}
              onClick={() => press(choice)}
            >
              {t.choices[choice]}
            </button>
          ))}
        </div>
      )}
      <Why one={one} />
    </div>
  )
}

function Said({ one, side }: { one: Difference; side: 'ours' | 'theirs' }) {
  const { differ: t } = useWords(twinWords)
  const { states } = useWords(deedWords)
  const f = useFormats()
  const said = one[side]
  if (said === '') return <i className="q">{t.nothing}</i>
  if (one.field === 'due') return <b>{f.day(said)}</b>
  if (one.field === 'state' && side === 'ours') return <b>{states[said as State] ?? said}</b>
  return one.field === 'words' ? <span className="d-words">{said}</span> : <b>{said}</b>
}

function Why({ one: { whyNotTaken, before } }: { one: Difference }) {
  const { differ: t } = useWords(twinWords)
  const f = useFormats()
  const notes = [
    whyNotTaken && t.why[whyNotTaken],
    before &&
      (before.sentAt && before.choice === 'send'
        ? t.before.sent(f.day(before.sentAt))
        : t.before[before.choice](f.day(before.at))),
  ].filter(Boolean)
  return notes.length > 0 ? <p className="d-why q">{notes.join('; ')}</p> : null
}
