import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { frameworkPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { SelectField } from '../../ui/field.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { ChangeList } from './change-list.tsx'
import { comparisonQuery, type Framework, frameworksQuery } from './frameworks-data.ts'
import { frameworkWords } from './words.ts'

/** What changed from another version of the same set, or from the set a province's own began from. */
export function ComparisonPart({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const { voi } = useSearch({ from: '/signed-in/bo-tieu-chi/$frameworkId' })
  const navigate = useNavigate()
  const { frameworkId, basedOn, code } = set.framework
  const list = useQuery(frameworksQuery).data?.frameworks ?? []
  const others = list.filter(
    (one) => one.frameworkId !== frameworkId && (one.code === code || one.frameworkId === basedOn),
  )
  const against = voi ?? basedOn ?? others[0]?.frameworkId ?? 0
  const query = useQuery({ ...comparisonQuery(frameworkId, against), enabled: against > 0 })
  if (others.length === 0 && against === 0) return <EmptyState title={t.changes.only} />
  return (
    <section>
      <div className="set-tools">
        <SelectField
          label={t.changes.against}
          value={String(against)}
          onChange={(id) =>
            void navigate({
              to: frameworkPath(frameworkId),
              search: { muc: 'so-sanh', voi: Number(id) },
              replace: true,
            })
          }
          options={others.map((one) => ({
            value: String(one.frameworkId),
            label: `${one.name}, ${t.list.version(f.number(one.version))}`,
          }))}
        />
      </div>
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isLoading && <Bones rows={6} />}
      {query.data &&
        (query.data.changes.length === 0 ? (
          <EmptyState title={t.changes.none} />
        ) : (
          <ChangeList changes={query.data.changes} axis={set.framework.axis} />
        ))}
    </section>
  )
}
