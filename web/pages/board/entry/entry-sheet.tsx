import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Stage } from '../../../../server/modules/assessments/contract.ts'
import type { Board } from '../../../../server/modules/board/contract.ts'
import { newKey } from '../../../platform/api.ts'
import { now } from '../../../platform/clock.ts'
import { useDraft } from '../../../platform/draft.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useLanguage, useWords } from '../../../platform/words.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/field.tsx'
import { say } from '../../../ui/toast.tsx'
import { saveAssessments } from '../board-data.ts'
import { brokenOf } from '../broken-rows.ts'
import type { Row } from '../rows.ts'
import { DocumentField } from '../side/state-cell.tsx'
import { boardWords } from '../words.ts'
import { EntryTable } from './entry-table.tsx'
import { useRowCheck } from './row-check.ts'
import { SaveBar } from './save-bar.tsx'
import { emptySheet, readSheet, redo, type TypedSheet, typed, undo, written } from './typed-sheet.ts'
import { rowsToSend, willWrite } from './will-write.ts'

interface Kept {
  cells: Record<string, string>
  day: string | null
  reason: string
  documentId: string | null
}

/** As many rows as one deed takes (assessments/contract.ts). */
const rowsAtOnce = 4_000

export function EntrySheet({
  board,
  stage,
  all,
  rows,
  places,
}: {
  board: Board
  stage: Stage
  /** Every unit that may be typed; `rows` those in sight. */
  all: readonly Row[]
  rows: readonly Row[]
  places: Board['places']
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const language = useLanguage()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const frameworkId = board.framework.frameworkId
  const draft = useDraft<Kept>(`board.entry.${frameworkId}.${board.unit.unitId}.${stage.code}`, {
    ...{ cells: {}, day: dayOf(now()), reason: '', documentId: null },
  })
  const kept = draft.value
  const [sheet, setSheet] = useState<TypedSheet>({ ...emptySheet, cells: kept.cells })
  const [failed, setFailed] = useState<string | null>(null)
  const [outside, setOutside] = useState(0)
  const sending = useMutation({ mutationFn: saveAssessments })
  const take = (next: TypedSheet) => {
    setSheet(next)
    draft.set({ ...kept, cells: next.cells })
  }
  const reads = useMemo(() => readSheet(sheet, { rows: all, places: board.places }), [sheet, all, board.places])
  const asked = {
    frameworkId,
    stage: stage.code,
    onDay: kept.day,
    reason: kept.reason.trim() || null,
    documentId: kept.documentId,
  }
  const check = useRowCheck(reads, asked)
  const will = useMemo(
    () => willWrite(reads, check.broken, { rows: all, slot: stage.slot }),
    [reads, check.broken, all, stage.slot],
  )
  const save = async () => {
    setFailed(null)
    const good = rowsToSend(reads).filter(({ key }) => !check.broken.has(key))
    const done = new Set<string>()
    let adjustments = 0
    try {
      for (let i = 0; i < good.length; i += rowsAtOnce) {
        const some = good.slice(i, i + rowsAtOnce)
        const body = { ...asked, source: 'grid' as const, rows: some.map(({ row }) => row) }
        try {
          const saved = await sending.mutateAsync({ ...body, key: i === 0 ? draft.key : newKey() })
          adjustments += saved.adjustments
        } catch (error) {
          const broken = brokenOf(error, language)
          check.mark(new Map(broken.flatMap(({ index, says }) => (some[index] ? [[some[index].key, says]] : []))))
          throw error
        }
        for (const { key } of some) done.add(key)
      }
      say([t.entry.done(f.number(done.size)), adjustments > 0 ? t.entry.adjusted(f.number(adjustments)) : ''].join(' '))
    } catch (error) {
      setFailed(sentence(error))
    }
    if (done.size === 0) return
    const next = written(sheet, done)
    setSheet(next)
    draft.sent()
    if (Object.keys(next.cells).length > 0) draft.set({ ...kept, cells: next.cells })
    else draft.set({ ...kept, cells: {} })
    await client.invalidateQueries({ queryKey: ['board'] })
    await client.invalidateQueries({ queryKey: ['assessment'] })
  }
  return (
    <>
      <div className="bd-entry-of">
        <DateField
          label={t.deed.day}
          value={kept.day}
          max={dayOf(now())}
          onChange={(day) => draft.set({ ...kept, day })}
        />
        <DocumentField value={kept.documentId} onChange={(documentId) => draft.set({ ...kept, documentId })} />
        <TextField
          label={t.entry.reason}
          hint={t.entry.reasonHint}
          value={kept.reason}
          onChange={(reason) => draft.set({ ...kept, reason })}
        />
      </div>
      {draft.restored && reads.length > 0 && (
        <p className="q" role="status">
          {t.entry.restored(f.number(reads.length))}
        </p>
      )}
      <EntryTable
        rows={rows}
        places={places}
        slot={stage.slot}
        stages={board.stages}
        sheet={sheet}
        broken={check.broken}
        onType={(entries) => {
          setOutside(0)
          take(typed(sheet, entries))
        }}
        onOutside={setOutside}
        onUndo={() => take(undo(sheet))}
        onRedo={() => take(redo(sheet))}
      />
      <SaveBar
        will={will}
        stage={stage}
        day={kept.day}
        rows={all}
        reads={reads}
        check={check}
        outside={outside}
        failed={failed}
        busy={sending.isPending}
        may={{ undo: sheet.done.length > 0, redo: sheet.undone.length > 0 }}
        onUndo={() => take(undo(sheet))}
        onRedo={() => take(redo(sheet))}
        onSave={() => void save()}
      />
    </>
  )
}
