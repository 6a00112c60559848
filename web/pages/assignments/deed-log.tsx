import { useState } from 'react'
import type { Detail } from '../../deeds/deed-data.ts'
import { useNow } from '../../platform/clock.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { logOf } from './log.ts'
import { LogEntry } from './log-entry.tsx'
import { assignmentWords } from './words.ts'

const filters = {
  all: () => true,
  reports: (verb: string) => verb === 'report' || verb === 'complete' || verb === 'contribute',
  returns: (verb: string) => verb === 'return',
  urgings: (verb: string) => verb === 'urge',
} as const
type Filter = keyof typeof filters
const filterList = Object.keys(filters) as Filter[]

/** Which rows are shown; the buttons stand beside those of the deeds, the rows under both. */
export function useLog(assignment: Detail) {
  const t = useWords(assignmentWords)
  const now = useNow()
  const [filter, setFilter] = useState<Filter>('all')
  const entries = logOf(assignment, now.toISOString())
  const count = (one: Filter) => entries.filter(({ verb }) => filters[one](verb)).length
  const choice = (
    <Segments
      label={t.log.filter}
      value={filter}
      options={filterList.map((value) => ({ value, label: `${t.log[value]} ${count(value)}` }))}
      onChange={setFilter}
    />
  )
  return { choice, entries: entries.filter(({ verb }) => filters[filter](verb)) }
}

export function DeedLog(props: {
  assignment: Detail
  entries: ReturnType<typeof useLog>['entries']
  onDispute: (deedSeq: number) => void
}) {
  const t = useWords(assignmentWords)
  const { assignment, entries, onDispute } = props
  if (entries.length === 0) return <p className="q log-none">{t.log.none}</p>
  return (
    <ol className="log" aria-label={t.log.title}>
      {entries.map((entry) => (
        <LogEntry key={entry.key} entry={entry} assignment={assignment} onDispute={onDispute} />
      ))}
    </ol>
  )
}
