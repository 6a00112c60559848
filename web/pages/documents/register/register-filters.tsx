import { useQuery } from '@tanstack/react-query'
import { documentKinds } from '../../../../server/modules/documents/kinds.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Segments } from '../../../ui/button.tsx'
import { registerQuery } from '../documents-data.ts'
import { factsWords } from '../words/facts.ts'
import { registerWords } from '../words/register.ts'
import { filterOf, type RegisterSearch, works } from './register-search.ts'

type Kind = NonNullable<RegisterSearch['loai']>

/** By what is to be done with them, each with its count, and by kind. */
export function RegisterFilters(props: { search: RegisterSearch; find: (part: Partial<RegisterSearch>) => void }) {
  const { search, find } = props
  const t = useWords(registerWords)
  const { kinds } = useWords(factsWords)
  const f = useFormats()
  const counts = useQuery(registerQuery(filterOf(search))).data?.counts
  const countOf = {
    'to-review': counts?.toReview,
    reviewed: counts?.reviewed,
    'handed-out': counts?.handedOut,
    entered: counts?.entered,
  }
  const all = counts && counts.toReview + counts.reviewed + counts.handedOut + counts.entered
  const labelled = (label: string, count: number | undefined) => (
    <>
      {label}
      {count !== undefined && <span className="q">{f.number(count)}</span>}
    </>
  )
  return (
    <div className="register-filters">
      <Segments
        label={t.filterWork}
        value={search.viec ?? 'all'}
        onChange={(work) => find({ viec: work === 'all' ? undefined : work })}
        options={[
          { value: 'all' as const, label: labelled(t.works.all, all) },
          ...works.map((value) => ({ value, label: labelled(t.works[value], countOf[value]) })),
        ]}
      />
      <select
        className="kind-filter"
        aria-label={t.filterKind}
        value={search.loai ?? ''}
        onChange={(event) => find({ loai: (event.target.value || undefined) as Kind | undefined })}
      >
        <option value="">{t.allKinds}</option>
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  )
}
