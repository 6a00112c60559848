import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { lookAtRoadmap, type Roadmap, saveGoal } from './roadmap-data.ts'
import { roadmapWords } from './words.ts'

/** A figure with a comma or a point; null where nothing stands, undefined where it is none. */
const figureTyped = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const figure = Number(text.trim().replace(',', '.'))
  return Number.isFinite(figure) && figure >= 0 && figure <= 100 ? figure : undefined
}

export function GoalForm({ roadmap, close }: { roadmap: Roadmap; close: () => void }) {
  const { goal: t } = useWords(roadmapWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const { goal, frameworkId, year } = roadmap
  const shown = (figure: number | null | undefined) => (figure == null ? '' : f.decimal(figure, 2))
  const draft = useDraft(`roadmap.goal.${frameworkId}.${year}`, {
    atLeast: shown(goal ? goal.atLeast : 1),
    mean: shown(goal?.mean),
    ground: goal?.ground ?? '',
  })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { value } = draft
  const [atLeast, mean] = [figureTyped(value.atLeast), figureTyped(value.mean)]
  const atLeastBad = atLeast === undefined || (atLeast !== null && !Number.isInteger(atLeast))
  const save = async () => {
    setTried(true)
    if (atLeastBad || mean === undefined) return
    try {
      await saveGoal({ frameworkId, year, atLeast, mean, ground: value.ground.trim() || null }, draft.key)
      draft.sent()
      say(t.saved)
      close()
      await lookAtRoadmap(client)
    } catch (error) {
      setFault(sentence(error))
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={`${t.title} ${year}`}
      actions={
        <>
          <Button look="go" onClick={() => void save()}>
            {t.go}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={t.atLeast}
        inputMode="numeric"
        value={value.atLeast}
        onChange={(next) => draft.set({ ...value, atLeast: next })}
        error={tried && atLeastBad ? t.bad : null}
      />
      <TextField
        label={t.mean}
        inputMode="decimal"
        value={value.mean}
        onChange={(next) => draft.set({ ...value, mean: next })}
        error={tried && mean === undefined ? t.bad : null}
      />
      <TextField
        label={t.ground}
        placeholder={t.groundExample}
        value={value.ground}
        onChange={(next) => draft.set({ ...value, ground: next })}
        maxLength={300}
      />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
    </Dialog>
  )
}
