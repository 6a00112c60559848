/** Chốt số liệu: the frozen sets of this framework, what touched their days later, and freezing another. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FreezeRow } from '../../../../server/modules/assessments/contract.ts'
import { WordsField } from '../../../deeds/form-fields.tsx'
import { now } from '../../../platform/clock.ts'
import { useDraft } from '../../../platform/draft.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { keepsTheBook, useSession } from '../../../platform/session.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import { freezeFigures, freezeQuery, freezesQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import { boardWords } from '../words.ts'
import { SidePanel } from './side-panel.tsx'
import { RowLine } from './timeline.tsx'

interface FreezesProps {
  model: BoardModel
  shown: string | undefined
  onShow: (freezeId: string | undefined) => void
  onClose: () => void
}

export function FreezesPanel({ model, shown, onShow, onClose }: FreezesProps) {
  const t = useWords(boardWords)
  const { post } = useSession()
  const query = useQuery(freezesQuery(model.board.framework.frameworkId))
  const freezes = query.data?.freezes ?? []
  const may = keepsTheBook(post)
  return (
    <SidePanel title={t.freeze.title} note={t.freeze.intro} onClose={onClose}>
      {query.isPending && <Bones rows={3} />}
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && freezes.length === 0 && <p className="s">{t.freeze.none}</p>}
      <ul className="bd-freezes">
        {freezes.map((freeze) => (
          <FreezeLine key={freeze.freezeId} freeze={freeze} shown={freeze.freezeId === shown} onShow={onShow} />
        ))}
      </ul>
      {may && <FreezeForm model={model} />}
    </SidePanel>
  )
}

function FreezeLine({
  freeze,
  shown,
  onShow,
}: {
  freeze: FreezeRow
  shown: boolean
  onShow: (freezeId: string | undefined) => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  const { freezeId, name, day, units, frozenAt, by, adjustments, ground } = freeze
  return (
    <li>
      <p className="bd-truth-head">
        <b>{name}</b>
        <span className="q">{f.day(day)}</span>
      </p>
      <p className="q">{t.freeze.line(f.number(units), f.instant(frozenAt), by ?? '')}</p>
      {ground && <p className="s">{ground}</p>}
      <p className="bd-links">
        <button type="button" className="link" onClick={() => onShow(shown ? undefined : freezeId)}>
          {shown ? t.freeze.back : t.freeze.view}
        </button>
        {adjustments > 0 ? (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t.freeze.hide : t.freeze.adjustments(f.number(adjustments))}
          </button>
        ) : (
          <span className="q">{t.freeze.noAdjustments}</span>
        )}
      </p>
      {open && <Adjustments freezeId={freezeId} />}
    </li>
  )
}

function Adjustments({ freezeId }: { freezeId: string }) {
  const query = useQuery(freezeQuery(freezeId))
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={2} />
  return (
    <ol className="bd-rows">
      {query.data.rows.map((row) => (
        <RowLine key={`${row.unitId}.${row.seq}`} row={row} unit={row.unitName} />
      ))}
    </ol>
  )
}

function FreezeForm({ model }: { model: BoardModel }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const { board } = model
  const frameworkId = board.framework.frameworkId
  const draft = useDraft(`board.freeze.${frameworkId}`, { name: '', day: board.day as string | null, ground: '' })
  const [failed, setFailed] = useState<string | null>(null)
  const sending = useMutation({ mutationFn: freezeFigures })
  const { name, day, ground } = draft.value
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFailed(null)
    if (day === null) return setFailed(t.asOf.noDay)
    try {
      const unitId = board.unit.unitId
      await sending.mutateAsync({ frameworkId, unitId, day, name, ground: ground.trim() || null, key: draft.key })
      draft.sent()
      say(t.freeze.done(name))
      await client.invalidateQueries({ queryKey: ['figures'] })
    } catch (error) {
      setFailed(sentence(error))
    }
  }
  return (
    <form className="bd-deed" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.freeze.name}
        placeholder={t.freeze.example}
        maxLength={200}
        value={name}
        onChange={(to) => draft.set({ name: to, day, ground })}
      />
      <DateField
        label={t.freeze.day}
        value={day}
        max={dayOf(now())}
        onChange={(to) => draft.set({ name, day: to, ground })}
      />
      <WordsField
        label={t.freeze.ground}
        rows={2}
        value={ground}
        onChange={(to) => draft.set({ name, day, ground: to })}
      />
      <div role="alert">{failed && <p className="kept">{failed}</p>}</div>
      <Button type="submit" busy={sending.isPending} disabled={name.trim().length < 2}>
        {day ? t.freeze.go(f.day(day)) : t.freeze.goPlain}
      </Button>
    </form>
  )
}
