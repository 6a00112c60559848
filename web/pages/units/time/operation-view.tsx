/** One operation: what it changed, its worklist, taking it back. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { newKey } from '../../../platform/api.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Bones, Note, ProblemState } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import { LateLine } from './late-line.tsx'
import { Changes, Passings } from './operation-preview.tsx'
import { type Detail, operationQuery, useUnitDeed } from './time-data.ts'
import { timeWords } from './words.ts'
import { WorkList } from './work-list.tsx'

export function OperationView({ operationId }: { operationId: string }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const query = useQuery(operationQuery(operationId))
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const operation = query.data
  const { decision } = operation
  return (
    <div className="operation-view">
      <p>
        <b>{t.kinds[operation.kind]}</b>, {t.life.on(f.day(operation.onDay))}
        <br />
        <span className="s">
          {decision ? t.list.decision(decision.number, f.day(decision.day), decision.issuer) : t.list.noDecision}
        </span>
      </p>
      {operation.words && <p className="s">{operation.words}</p>}
      {operation.undoneAt && <Note>{t.list.undone(operation.undoneBy ?? '')}</Note>}
      {!operation.undoneAt && (operation.work.length > 0 || operation.successors.length > 0) && (
        <WorkList operation={operation} />
      )}
      {!operation.undoneAt && <LateLine operationId={operation.operationId} />}
      <h3>{t.preview.count(f.number(operation.units))}</h3>
      <Changes changes={operation.changes} />
      {operation.units > operation.changes.length && (
        <p className="s">{t.preview.more(f.number(operation.units - operation.changes.length))}</p>
      )}
      <Passings descent={operation.descent} />
      {!operation.undoneAt && <UndoForm operation={operation} />}
    </div>
  )
}

function UndoForm({ operation }: { operation: Detail }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const key = useRef(newKey())
  const deed = useUnitDeed<Detail>()
  const sentence = useProblemSentence()
  if (operation.dependents.length > 0)
    return (
      <section>
        <h3>{t.undo.title}</h3>
        <p className="s">{t.undo.cannot}</p>
        <ul>
          {operation.dependents.map(({ kind, count, names }) => (
            <li key={kind}>
              {f.number(count)} {t.undo.dependents[kind]}
              {kind !== 'decided' && names.length > 0 && <span className="s">: {names.join('; ')}</span>}
            </li>
          ))}
        </ul>
      </section>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim().length < 2) return
    const path = `/api/unit-operations/${operation.operationId}/undoing`
    deed.mutate({ path, body: { words: words.trim() }, key: key.current }, { onSuccess: () => say(t.undo.done) })
  }
  return (
    <form noValidate onSubmit={submit}>
      <h3>{t.undo.title}</h3>
      <TextField
        label={t.undo.words}
        value={words}
        onChange={setWords}
        error={tried && words.trim().length < 2 ? t.undo.needWords : null}
      />
      {deed.error && <Note>{sentence(deed.error)}</Note>}
      <div className="acts">
        <Button type="submit" busy={deed.isPending}>
          {t.undo.go}
        </Button>
      </div>
    </form>
  )
}
