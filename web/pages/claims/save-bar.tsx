/** What was decided and is not saved yet; one press writes it all. */
import type { ClaimBoard } from '../../../server/modules/claims/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { language, useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { useDecide } from './claims-data.ts'
import type { Desk } from './claims-desk.ts'
import { cellKey, standing, waitingOf } from './decisions.ts'
import { claimWords } from './words.ts'

type Fault = { index: number; message?: string; english?: string }

export function useSaving(board: ClaimBoard, desk: Desk) {
  const t = useWords(claimWords)
  const f = useFormats()
  const saving = useDecide()
  const { rows, gone } = standing(board, desk.decisions)
  const save = () => {
    if (rows.length === 0 || saving.isPending || board.frameworkId === null) return
    saving.mutate(
      { frameworkId: board.frameworkId, decisions: rows, key: desk.draft.key },
      {
        onSuccess: ({ confirmed, returned }) => {
          desk.draft.sent()
          desk.setBroken(new Map())
          say(t.decide.saved(f.number(confirmed), f.number(returned)))
        },
        onError: (error) => {
          const faults = error instanceof ApiProblem ? ((error.details.rows as Fault[] | undefined) ?? []) : []
          const words = (one: Fault) => (language() === 'vi' ? one.message : one.english) ?? t.broken
          desk.setBroken(
            new Map(faults.map((one) => [cellKey(rows[one.index]!.unitId, rows[one.index]!.place), words(one)])),
          )
        },
      },
    )
  }
  return { rows, gone, save, saving }
}

export function SaveBar({ board, desk, at }: { board: ClaimBoard; desk: Desk; at: ReturnType<typeof useSaving> }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const { rows, gone, save, saving } = at
  const returned = rows.filter(({ decision }) => decision === 'return').length
  const left = waitingOf(board).length - rows.length
  const broken = rows.filter(({ unitId, place }) => desk.broken.has(cellKey(unitId, place)))
  return (
    <div className="claims-save" role="status">
      {gone > 0 && !saving.isPending && <Note>{t.decide.gone(f.number(gone))}</Note>}
      {saving.isError && rows.length > 0 && <Note>{sentence(saving.error)}</Note>}
      {rows.length > 0 && (
        <div className="claims-save-line">
          <p>
            <b>{t.decide.made(f.number(rows.length - returned), f.number(returned))}</b>
            {left > 0 && <span className="q">, {t.decide.left(f.number(left))}</span>}
          </p>
          {broken.length > 0 && broken.length < rows.length && (
            <Button onClick={() => desk.drop(broken)}>{t.decide.without(f.number(broken.length))}</Button>
          )}
          <Button look="go" busy={saving.isPending} onClick={save}>
            {t.decide.save(f.number(rows.length))}
          </Button>
        </div>
      )}
    </div>
  )
}
