/** Planning a round, or changing its plan: who, when, which communes, of each which criteria. What is typed is kept until it is sent. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { emptyGround, GroundField } from '../../deeds/ground-field.tsx'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Bones, Note, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type PlanTyped, planSent, planWhyNot, typedOf } from './plan-typed.ts'
import { PlanUnits } from './plan-units.tsx'
import { brokenRows, changeRound, type Gaps, gapsQuery, planRound, type Round, taken } from './rounds-data.ts'
import { roundWords } from './words.ts'

interface PlanFormProps {
  /** The round whose plan is changed; without it a new one. */
  round?: Round
  close: () => void
  onPlanned: (roundId: string) => void
}

export function PlanForm(props: PlanFormProps) {
  const { form: t } = useWords(roundWords)
  const { round } = props
  const gaps = useQuery(gapsQuery(round ? { framework: round.frameworkId, stage: round.stage } : {}))
  return (
    <Dialog open onClose={props.close} title={round ? t.changeTitle : t.newTitle} size={880}>
      {gaps.error && <ProblemState error={gaps.error} onRetry={() => void gaps.refetch()} />}
      {gaps.isPending && <Bones rows={6} />}
      {gaps.data && <Filled {...props} gaps={gaps.data} />}
    </Dialog>
  )
}

const nothing: PlanTyped = {
  name: '',
  team: '',
  stage: 'appraisal',
  from: null,
  to: null,
  ground: emptyGround,
  units: {},
}

function Filled({ round, close, onPlanned, gaps }: PlanFormProps & { gaps: Gaps }) {
  const { form: t, ground: groundWords } = useWords(roundWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft(
    round ? `rounds.plan.${round.roundId}.${round.version}` : 'rounds.plan',
    round ? typedOf(round) : nothing,
  )
  const [fault, setFault] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const typed = draft.value
  const set = (more: Partial<PlanTyped>) => draft.set({ ...typed, ...more })
  const wrong = tried ? planWhyNot(typed, gaps.places) : null
  const send = async () => {
    setTried(true)
    const why = planWhyNot(typed, gaps.places)
    if (why !== null) return
    setBusy(true)
    setFault(null)
    try {
      const sent = planSent(typed, gaps)
      const planned = round
        ? await changeRound(round.roundId, { ...sent, version: round.version }, draft.key)
        : await planRound({ ...sent, frameworkId: gaps.frameworkId, stage: typed.stage }, draft.key)
      draft.sent()
      await taken(client, planned)
      say(round ? t.saved : t.made)
      close()
      onPlanned(planned.roundId)
    } catch (error) {
      const [first] = brokenRows(error).values()
      setFault([sentence(error), first?.message].filter(Boolean).join(' '))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="plan-head">
        <TextField
          label={t.name}
          value={typed.name}
          onChange={(name) => set({ name })}
          placeholder={t.nameExample}
          error={wrong === 'name' ? t.needName : null}
          maxLength={200}
        />
        <TextField
          label={t.team}
          value={typed.team}
          onChange={(team) => set({ team })}
          placeholder={t.teamExample}
          maxLength={300}
        />
        <DateField
          label={t.from}
          value={typed.from}
          onChange={(from) => set({ from })}
          error={wrong === 'days' ? t.needDays : null}
        />
        <DateField label={t.to} value={typed.to} onChange={(to) => set({ to })} />
        {!round && gaps.stages.length > 1 && (
          <SelectField
            label={t.stage}
            value={typed.stage}
            onChange={(stage) => set({ stage })}
            options={gaps.stages.map(({ code, name }) => ({ value: code as PlanTyped['stage'], label: name }))}
          />
        )}
      </div>
      <GroundField
        legend={t.ground}
        value={typed.ground}
        onChange={(ground) => set({ ground })}
        error={wrong === 'ground' ? groundWords.missing : null}
        words={groundWords}
      />
      <PlanUnits gaps={gaps} typed={typed} set={set} error={wrong === 'units' ? t.needUnits : null} />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={busy}>
          {round ? t.goChange : t.go}
        </Button>
        <Button look="quiet" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
