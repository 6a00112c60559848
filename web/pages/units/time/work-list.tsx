/** What an operation left to be decided: all at once, or one by one. */
import { useRef } from 'react'
import { newKey } from '../../../platform/api.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import { type Detail, useUnitDeed } from './time-data.ts'
import { timeWords } from './words.ts'

type Work = Detail['work'][number]
type Way = NonNullable<Work['way']>
/** Work is not simply ended here: an assignment is withdrawn where it stands. */
const endable = new Set(['agency', 'post', 'group', 'charge', 'standing', 'recognition'])

export function WorkList({ operation }: { operation: Detail }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const key = useRef(newKey())
  const deed = useUnitDeed<Detail>()
  const sentence = useProblemSentence()
  const open = operation.work.filter(({ way }) => way === null)
  const decided = operation.work.filter(({ way }) => way !== null)
  const decide = (works: readonly Work[] | null, way: Way, toUnitId: number | null = null) =>
    deed.mutate(
      {
        path: `/api/unit-operations/${operation.operationId}/decisions`,
        body: { workIds: works?.map(({ workId }) => workId) ?? null, way, toUnitId },
        key: key.current,
      },
      {
        onSuccess: () => say(t.work.decided(f.number(works?.length ?? open.length))),
        onSettled: () => {
          key.current = newKey()
        },
      },
    )
  return (
    <section className="work-list">
      <h3>{t.work.title}</h3>
      {open.length === 0 && <p className="s">{t.work.empty}</p>}
      {open.length > 1 && (
        <p>
          {t.work.all(f.number(open.length))}:{' '}
          <Ways
            operation={operation}
            ends={false}
            busy={deed.isPending}
            onDecide={(way, to) => decide(null, way, to)}
          />
        </p>
      )}
      {deed.error && <Note>{sentence(deed.error)}</Note>}
      <ul>
        {open.map((work) => (
          <li key={work.workId}>
            <span>
              <span className="q">{t.carriers[work.kind] ?? work.kind}</span> {work.name}{' '}
              <span className="q">{t.work.from(work.unitName)}</span>
            </span>
            <Ways
              operation={operation}
              ends={endable.has(work.kind)}
              busy={deed.isPending}
              onDecide={(way, to) => decide([work], way, to)}
            />
          </li>
        ))}
        {decided.map((work) => (
          <li key={work.workId} className="decided">
            <span>
              <span className="q">{t.carriers[work.kind] ?? work.kind}</span> {work.name}
            </span>
            <span className="s">
              {work.way === 'move'
                ? t.work.moved(work.toUnitName ?? '')
                : work.way === 'end'
                  ? t.work.ended
                  : t.work.kept}
              , {work.byRule ? t.work.byRule : t.work.by(work.decidedBy ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WaysProps {
  operation: Detail
  ends: boolean
  busy: boolean
  onDecide: (way: Way, toUnitId: number | null) => void
}

function Ways({ operation, ends, busy, onDecide }: WaysProps) {
  const t = useWords(timeWords)
  return (
    <span className="ways">
      {operation.successors.map(({ unitId, name }) => (
        <Button key={unitId} size="sm" busy={busy} onClick={() => onDecide('move', unitId)}>
          {t.work.moveTo(name)}
        </Button>
      ))}
      {ends && (
        <Button size="sm" busy={busy} onClick={() => onDecide('end', null)}>
          {t.work.end}
        </Button>
      )}
      <Button size="sm" look="quiet" busy={busy} onClick={() => onDecide('keep', null)}>
        {t.work.keep}
      </Button>
    </span>
  )
}
