import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrackerRole, WordState } from '../../../server/modules/twins/contract.ts'
import { paths } from '../../paths.ts'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { ColumnTable } from '../../sheets/column-table.tsx'
import { listWords } from '../../sheets/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { say } from '../../ui/toast.tsx'
import type { Tracker, TrackerDeeds } from './twins-data.ts'
import { twinWords } from './words.ts'

type Props = { tracker: Tracker; deeds: TrackerDeeds }
type Typed = { name: string; roles: TrackerRole[]; words: Record<WordState, string> }

const states: readonly WordState[] = ['unseen', 'open', 'late', 'done', 'done-late', 'ended']
const together = (words: readonly string[]) => words.join('; ')
const apart = (text: string) =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean)

const typedOf = ({ name, columns, words }: Tracker): Typed => ({
  name,
  roles: columns.map(({ role }) => role),
  words: Object.fromEntries(states.map((state) => [state, together(words[state])])) as Typed['words'],
})

/** Name, columns and words as recognised or saved; folded away once a person has looked at them. */
export function SetUp({ tracker, deeds }: Props) {
  const { set: t } = useWords(twinWords)
  if (!tracker.confirmed)
    return (
      <section>
        <SectionHead title={t.title} />
        <p className="twins-note">{t.first}</p>
        <Form tracker={tracker} deeds={deeds} />
      </section>
    )
  return (
    <section>
      <details className="tracker-set-up">
        <summary>{t.title}</summary>
        <Form tracker={tracker} deeds={deeds} />
        <Ending tracker={tracker} deeds={deeds} />
      </details>
    </section>
  )
}

function Form({ tracker, deeds: { save } }: Props) {
  const { set: t } = useWords(twinWords)
  const sentence = useProblemSentence()
  const draft = useDraft<Typed>(`tracker.${tracker.trackerId}`, typedOf(tracker))
  // What was typed before the columns changed holds no longer.
  const typed = draft.value.roles.length === tracker.columns.length ? draft.value : typedOf(tracker)
  const submit = () => {
    const words = Object.fromEntries(states.map((state) => [state, apart(typed.words[state])])) as Record<
      WordState,
      string[]
    >
    save.mutate(
      { name: typed.name.trim(), roles: typed.roles, words },
      {
        onSuccess: () => {
          draft.sent()
          say(t.saved)
        },
      },
    )
  }
  return (
    <form
      className="tracker-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={typed.name}
        maxLength={120}
        onChange={(name) => draft.set({ ...typed, name })}
      />
      <Columns tracker={tracker} roles={typed.roles} onRoles={(roles) => draft.set({ ...typed, roles })} />
      <fieldset className="state-words">
        <legend>{t.words}</legend>
        <p className="q">{t.wordsHint}</p>
        {states.map((state) => (
          <TextField
            key={state}
            label={t.states[state]}
            value={typed.words[state]}
            maxLength={600}
            onChange={(text) => draft.set({ ...typed, words: { ...typed.words, [state]: text } })}
          />
        ))}
      </fieldset>
      <div role="alert">{save.error && <p className="twins-fault">{t.failed(sentence(save.error))}</p>}</div>
      <div className="acts">
        <Button type="submit" look={tracker.confirmed ? undefined : 'go'} busy={save.isPending}>
          {tracker.confirmed ? t.save : t.confirm}
        </Button>
      </div>
    </form>
  )
}

type ColumnsProps = { tracker: Tracker; roles: readonly TrackerRole[]; onRoles: (roles: TrackerRole[]) => void }

function Columns({ tracker, roles, onRoles }: ColumnsProps) {
  const { set: t } = useWords(twinWords)
  const { roles: names } = useWords(listWords)
  const options = [['twin', t.twin], ...Object.entries(names)] as [TrackerRole, string][]
  const columns = tracker.columns.map(({ title, samples }, i) => ({ heading: title || t.column(i + 1), samples }))
  return <ColumnTable words={t} columns={columns} roles={roles} options={options} onRoles={onRoles} />
}

function Ending({ tracker, deeds: { end } }: Props) {
  const { set: t } = useWords(twinWords)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const go = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        say(t.ended)
        void navigate({ to: paths.trackers })
      },
    })
  return (
    <div className="acts">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.end}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.endTitle(tracker.name)}
        actions={
          <>
            <Button look="go" busy={end.isPending} onClick={go}>
              {t.endGo}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        <p>{t.endText}</p>
        <div role="alert">{end.error && <p className="twins-fault">{t.failed(sentence(end.error))}</p>}</div>
      </Dialog>
    </div>
  )
}
