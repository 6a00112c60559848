/** What was done to the units of the place, what is still to be carried over, and the form of the next. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../../ui/statement.tsx'
import { unitsQuery } from '../units-data.ts'
import { OperationForm } from './operation-form.tsx'
import { OperationView } from './operation-view.tsx'
import { type Operation, operationsQuery } from './time-data.ts'
import { timeWords } from './words.ts'

export function OperationsTab({ find }: { find: string }) {
  const t = useWords(timeWords)
  const { xem } = useSearch({ from: '/signed-in/quan-tri' })
  const navigate = useNavigate({ from: paths.admin })
  const see = (operationId?: string) =>
    void navigate({ search: (search) => ({ ...search, xem: operationId }), replace: true })
  const query = useQuery(operationsQuery)
  const units = useQuery(unitsQuery)
  const [adding, setAdding] = useState(false)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data || !units.data) return <Bones rows={6} />
  const wanted = find.trim().toLocaleLowerCase('vi')
  const shown = query.data.operations.filter((one) =>
    [...one.names, one.decision?.number ?? '', t.kinds[one.kind]].join(' ').toLocaleLowerCase('vi').includes(wanted),
  )
  return (
    <>
      <div className="admin-tools">
        <span />
        <div className="right">
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t.operate}
          </Button>
        </div>
      </div>
      {query.data.operations.length === 0 && (
        <EmptyState title={t.list.empty} text={t.list.emptyText}>
          <Button look="go" onClick={() => setAdding(true)}>
            {t.operate}
          </Button>
        </EmptyState>
      )}
      <ul className="operation-list">
        {shown.map((operation) => (
          <OperationLine key={operation.operationId} operation={operation} onSee={() => see(operation.operationId)} />
        ))}
      </ul>
      <Drawer open={adding} onClose={() => setAdding(false)} title={t.operate} size={640}>
        {adding && (
          <OperationForm
            units={units.data.units}
            onDone={(operationId) => {
              setAdding(false)
              see(operationId)
            }}
          />
        )}
      </Drawer>
      <Drawer open={xem !== undefined} onClose={() => see()} title={t.operate} size={720}>
        {xem !== undefined && <OperationView operationId={xem} />}
      </Drawer>
    </>
  )
}

function OperationLine({ operation, onSee }: { operation: Operation; onSee: () => void }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const { kind, names, units, onDay, decision, undoneAt, undoneBy, open, decided } = operation
  const more = units - names.length
  return (
    <li>
      <button type="button" className="row-name" onClick={onSee}>
        {t.kinds[kind]}: {names.join(', ')}
        {more > 0 && ` ${t.preview.more(f.number(more))}`}
      </button>
      <p className="s">
        {t.life.on(f.day(onDay))},{' '}
        {decision ? t.list.decision(decision.number, f.day(decision.day), decision.issuer) : t.list.noDecision}
      </p>
      <p className="q">
        {t.list.by(operation.by, f.instant(operation.recordedAt))}
        {undoneAt && ` · ${t.list.undone(undoneBy ?? '')}`}
        {!undoneAt && open > 0 && <b> · {t.list.open(f.number(open))}</b>}
        {!undoneAt && open === 0 && decided > 0 && ` · ${t.list.none}`}
      </p>
    </li>
  )
}
