/** What usually stands round an office and is not in its book yet: the proposal of the set-up, asked for again. */
import { useQuery } from '@tanstack/react-query'
import type { Proposal } from '../../../server/modules/units/surroundings/contract.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { allTicked, type Ticked, TickedNames, takenOf } from '../../ui/ticked-names.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { unitWords } from './words.ts'

export function UsualForm({ onDone }: { onDone: () => void }) {
  const t = useWords(unitWords)
  const query = useQuery({
    queryKey: ['agency', 'proposal'],
    queryFn: ({ signal }) => get<{ proposal: Proposal | null }>('/api/proposal', { signal }),
  })
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const { proposal } = query.data
  if (!proposal || proposal.agencies.length + proposal.units.length === 0)
    return <EmptyState title={t.usual.nothing} text={t.usual.nothingText} />
  return <TakeUsual proposal={proposal} onDone={onDone} />
}

function TakeUsual({ proposal: { agencies, units }, onDone }: { proposal: Proposal; onDone: () => void }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const taken = (value: Ticked) => ({ agencies: takenOf(agencies, value), units: takenOf(units, value) })
  const count = (value: Ticked) => taken(value).agencies.length + taken(value).units.length
  const form = useEntryForm<Ticked>({
    name: 'usual',
    initial: allTicked,
    path: '/api/proposal',
    body: taken,
    fault: (value) => count(value) === 0,
    said: (value) => t.usual.added(f.number(count(value))),
    onDone,
  })
  const { value, set } = form.draft
  const list = { value, onChange: set, words: t.usual, open: true }
  const lines = units.map((unit) => ({ ...unit, detail: unit.split ? t.usual.split(unit.detail ?? '') : unit.detail }))
  const former = units.some((unit) => unit.former)
  return (
    <EntryForm form={form} go={t.usual.go(f.number(count(value)))}>
      <p className="s">{t.usual.lead}</p>
      {agencies.length > 0 && (
        <TickedNames
          {...list}
          title={t.usual.agencies(f.number(agencies.length))}
          taken={t.usual.taken(f.number(taken(value).agencies.length))}
          lines={agencies}
        />
      )}
      {units.length > 0 && (
        <TickedNames
          {...list}
          title={(former ? t.usual.former : t.usual.communes)(f.number(units.length))}
          taken={t.usual.taken(f.number(taken(value).units.length))}
          lines={lines}
        />
      )}
    </EntryForm>
  )
}
