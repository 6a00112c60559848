/** What fell due before the office began to follow: shown apart until a person has been through it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentList } from '../../../server/modules/assignments/contract.ts'
import { useTakeUp } from '../../deeds/take-up.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { insideSize } from './assignments-data.ts'
import { type Asked, queryOf } from './filters.ts'
import { assignmentWords } from './words.ts'

export function BacklogBar({ asked }: { asked: Asked }) {
  const { backlog: t } = useWords(assignmentWords)
  const f = useFormats()
  const { post: as } = useSession()
  const [open, setOpen] = useState(false)
  return (
    <div className="backlog-bar">
      <span className="s">{t.about(f.day(as.office.startDay))}</span>
      {as.part === 'coordinator' && <Button onClick={() => setOpen(true)}>{t.review}</Button>}
      <Drawer open={open} onClose={() => setOpen(false)} title={t.title} size={480}>
        {open && <Backlog asked={asked} onDone={() => setOpen(false)} />}
      </Drawer>
    </div>
  )
}

function Backlog({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const t = useWords(assignmentWords)
  const query = useQuery({
    queryKey: ['assignment', 'backlog', asked],
    queryFn: ({ signal }) =>
      get<AssignmentList>(`/api/assignments${queryOf({ ...asked, total: 'yes', size: insideSize })}`, { signal }),
  })
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={4} />
  if (query.data.assignments.length === 0) return <p>{t.noneTitle}</p>
  return <TakeUpForm list={query.data} onDone={onDone} />
}

function TakeUpForm({ list: { assignments, total }, onDone }: { list: AssignmentList; onDone: () => void }) {
  const { backlog: t } = useWords(assignmentWords)
  const f = useFormats()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const takingUp = useTakeUp(onDone)
  const all = chosen.size === assignments.length
  const toggle = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <div className="deed-form">
      <p>{t.how}</p>
      <Button
        size="sm"
        look="quiet"
        onClick={() => setChosen(new Set(all ? [] : assignments.map(({ assignmentId }) => assignmentId)))}
      >
        {all ? t.none : t.all}
      </Button>
      <div className="backlog-list">
        {assignments.map(({ assignmentId, title, lead, dueDay }) => (
          <CheckField
            key={assignmentId}
            label={title}
            hint={[lead.name, dueDay && t.due(f.day(dueDay))].filter(Boolean).join(', ')}
            checked={chosen.has(assignmentId)}
            onChange={(on) => toggle(assignmentId, on)}
          />
        ))}
      </div>
      {total !== null && total > assignments.length && (
        <p className="q">{t.first(f.number(assignments.length), f.number(total))}</p>
      )}
      <div className="acts">
        <Button
          look="go"
          busy={takingUp.isPending}
          disabled={chosen.size === 0}
          onClick={() => takingUp.mutate([...chosen])}
        >
          {t.go(f.number(chosen.size))}
        </Button>
      </div>
    </div>
  )
}
