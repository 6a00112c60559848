import { useState } from 'react'
import { emptyGround, GroundField, groundSent } from '../../deeds/ground-field.tsx'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { endRecognition, type Recognition, useTaken } from './recognitions-data.ts'
import { recognitionWords } from './words.ts'

/** Thu hồi by a decision, or a line that was entered by mistake. */
export function EndForm({ recognition, close }: { recognition: Recognition; close: () => void }) {
  const { ending: t, form, ground: groundWords } = useWords(recognitionWords)
  const sentence = useProblemSentence()
  const taken = useTaken()
  const draft = useDraft(`recognitions.end.${recognition.recognitionId}`, {
    ...{ how: 'withdrawn' as 'withdrawn' | 'mistake', day: null as string | null },
    ...{ ground: emptyGround, words: '' },
  })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { how, day, ground, words } = draft.value
  const change = (part: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...part })
  const document = how === 'withdrawn' ? groundSent(ground) : null
  const endedOn = how === 'withdrawn' ? day : recognition.recognisedOn
  const send = async () => {
    setTried(true)
    if (endedOn === null || (how === 'withdrawn' && document === null)) return
    setBusy(true)
    try {
      const body = { how, endedOn, document, words: words.trim() || null }
      await taken(await endRecognition(recognition.recognitionId, body, draft.key))
      draft.sent()
      say(t.done)
      close()
    } catch (error) {
      setFault(sentence(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t.title(recognition.unitName)}
      size={560}
      actions={
        <>
          <Button look="go" busy={busy} onClick={() => void send()}>
            {t.go}
          </Button>
          <Button look="quiet" onClick={close}>
            {form.cancel}
          </Button>
        </>
      }
    >
      <div className="recognition-how">
        <Segments
          label={t.how}
          value={how}
          options={(['withdrawn', 'mistake'] as const).map((value) => ({ value, label: t.ways[value] }))}
          onChange={(next) => change({ how: next })}
        />
      </div>
      {how === 'withdrawn' && (
        <>
          <DateField
            label={t.day}
            value={day}
            max={dayOf(now())}
            onChange={(next) => change({ day: next })}
            error={tried && day === null ? t.needDay : null}
          />
          <GroundField
            legend={t.decision}
            value={ground}
            onChange={(next) => change({ ground: next })}
            error={tried && document === null ? groundWords.missing : null}
            words={groundWords}
          />
        </>
      )}
      <TextField label={t.words} value={words} onChange={(next) => change({ words: next })} maxLength={2000} />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
    </Dialog>
  )
}
