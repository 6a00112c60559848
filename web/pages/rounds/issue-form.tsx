import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { emptyGround, GroundField, groundSent } from '../../deeds/ground-field.tsx'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import type { Free } from './gaps-tab.tsx'
import { type GapList, type Gaps, issueList } from './rounds-data.ts'
import type { GapStage } from './rounds-search.ts'
import { roundWords } from './words.ts'

/** A deadline and a paper: then one assignment a commune. */
export function IssueForm({
  gaps,
  list,
  free,
  close,
  onIssued,
}: {
  gaps: Gaps
  list: GapList
  free: readonly Free[]
  close: () => void
  onIssued: () => void
}) {
  const { gaps: t, ground: groundWords } = useWords(roundWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft(`rounds.issue.${list}`, { ground: emptyGround, due: null as string | null })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { ground, due } = draft.value
  const document = groundSent(ground)
  const send = async () => {
    setTried(true)
    if (document === null || due === null) return
    setBusy(true)
    try {
      const units = free.map(({ unit, places }) => ({ unitId: unit.unitId, places }))
      const stage = gaps.stage as GapStage
      const { assignments } = await issueList(
        { list, frameworkId: gaps.frameworkId, stage, document, dueDay: due, units },
        draft.key,
      )
      draft.sent()
      onIssued()
      close()
      say(t.done(f.number(assignments.length)))
      await Promise.all(
        ['round', 'assignment', 'document', 'desk'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
    } catch (error) {
      setFault(sentence(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t.title[list]}
      size={560}
      actions={
        <>
          <Button look="go" busy={busy} onClick={() => void send()}>
            {t.go(f.number(free.length))}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="s minutes-text">{t.text}</p>
      <DateField
        label={t.due}
        value={due}
        onChange={(next) => draft.set({ ...draft.value, due: next })}
        error={tried && due === null ? t.needDue : null}
      />
      <GroundField
        legend={t.document}
        value={ground}
        onChange={(next) => draft.set({ ...draft.value, ground: next })}
        error={tried && document === null ? groundWords.missing : null}
        words={groundWords}
      />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
    </Dialog>
  )
}
