import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { emptyGround, GroundField, groundSent } from '../../deeds/ground-field.tsx'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { addMinutes, brokenRows, type Round, taken } from './rounds-data.ts'
import { roundWords } from './words.ts'

/** The minutes of the round or of one commune: by them what was found goes to the board. */
export function MinutesForm({ round, close }: { round: Round; close: () => void }) {
  const { round: t, form, ground: groundWords } = useWords(roundWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft(`rounds.minutes.${round.roundId}`, { ground: emptyGround, unit: 'all' })
  const [fault, setFault] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const { ground, unit } = draft.value
  const send = async () => {
    const document = groundSent(ground)
    setMissing(document === null)
    if (document === null) return
    setBusy(true)
    try {
      const unitIds = unit === 'all' ? null : [Number(unit)]
      const told = await addMinutes(round.roundId, { document, unitIds }, draft.key)
      draft.sent()
      await taken(client, told)
      say(t.minutesAdded)
      close()
    } catch (error) {
      const [first] = brokenRows(error).values()
      setFault([sentence(error), first?.message].filter(Boolean).join(' '))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t.minutesAsk}
      size={560}
      actions={
        <>
          <Button look="go" busy={busy} onClick={() => void send()}>
            {t.minutesGo}
          </Button>
          <Button look="quiet" onClick={close}>
            {form.cancel}
          </Button>
        </>
      }
    >
      <p className="s minutes-text">{t.minutesText}</p>
      <SelectField
        label={t.minutesFor}
        value={unit}
        onChange={(next) => draft.set({ ...draft.value, unit: next })}
        options={[
          { value: 'all', label: t.allUnits },
          ...round.unitList.map(({ unitId, name }) => ({ value: String(unitId), label: name })),
        ]}
      />
      <GroundField
        legend={t.minutes}
        value={ground}
        onChange={(next) => draft.set({ ...draft.value, ground: next })}
        error={missing ? groundWords.missing : null}
        words={groundWords}
      />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
    </Dialog>
  )
}
