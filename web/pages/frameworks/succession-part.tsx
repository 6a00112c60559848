import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { SelectField } from '../../ui/field.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import {
  type Framework,
  type FrameworkLine,
  frameworkQuery,
  frameworksQuery,
  successionQuery,
} from './frameworks-data.ts'
import { SuccessionForm } from './succession-form.tsx'
import { frameworkWords } from './words.ts'

/** Which criterion of the next set takes up which of this one. */
export function SuccessionPart({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const list = useQuery(frameworksQuery).data?.frameworks ?? []
  const others = list.filter((one) => follows(one, set.framework))
  const nearest = others.findLast((one) => one.degree === set.framework.degree && one.code !== set.framework.code)
  const [chosen, setChosen] = useState<number | null>(null)
  const to = chosen ?? nearest?.frameworkId ?? others.at(-1)?.frameworkId ?? 0
  const next = useQuery({ ...frameworkQuery(to), enabled: to > 0 })
  const pairs = useQuery({ ...successionQuery(set.framework.frameworkId, to), enabled: to > 0 })
  const error = next.error ?? pairs.error
  return (
    <section>
      <div className="set-tools">
        <p>{t.next.lead}</p>
        <SelectField
          label={t.next.to}
          value={String(to)}
          onChange={(id) => setChosen(Number(id))}
          options={others.map((one) => ({
            value: String(one.frameworkId),
            label: `${one.name}, ${t.list.version(f.number(one.version))}`,
          }))}
        />
      </div>
      {error && <ProblemState error={error} onRetry={() => void pairs.refetch()} />}
      {to === 0 && <EmptyState title={t.next.choose} />}
      {to > 0 && !error && !(next.data && pairs.data) && <Bones rows={10} />}
      {next.data && pairs.data && (
        <SuccessionForm
          key={`${to} ${JSON.stringify(pairs.data.rows)}`}
          set={set}
          next={next.data}
          rows={pairs.data.rows}
        />
      )}
    </section>
  )
}

/** Of the same level, and not over before this one began. */
function follows(one: FrameworkLine, own: Framework['framework']): boolean {
  return one.frameworkId !== own.frameworkId && one.level === own.level && (one.from ?? '') >= (own.from ?? '')
}
