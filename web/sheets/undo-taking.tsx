// Takes back whole what came from a sheet: a press, a question that says what it means, and why not where it cannot be.
import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useProblemSentence } from '../platform/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Note } from '../ui/statement.tsx'
import { say } from '../ui/toast.tsx'

interface UndoTakingProps {
  undo: UseMutationResult<unknown, Error, void>
  words: {
    undo: string
    undoTitle: string
    undoText: string
    keep: string
    undoneSaid: string
    notUndone: (why: string) => string
  }
}

export function UndoTaking({ undo, words: t }: UndoTakingProps) {
  const sentence = useProblemSentence()
  const [asking, setAsking] = useState(false)
  const go = () =>
    undo.mutate(undefined, {
      onSuccess: () => {
        setAsking(false)
        say(t.undoneSaid)
      },
    })
  return (
    <>
      <Button look="quiet" icon="redo" onClick={() => setAsking(true)}>
        {t.undo}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.undoTitle}
        size={480}
        actions={
          <>
            <Button look="go" busy={undo.isPending} onClick={go}>
              {t.undo}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        <p>{t.undoText}</p>
        {undo.error && <Note>{t.notUndone(sentence(undo.error))}</Note>}
      </Dialog>
    </>
  )
}
