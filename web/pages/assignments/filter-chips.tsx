import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { groupsQuery } from './assignments-data.ts'
import type { AssignmentSearch, Grouping } from './filters.ts'
import { assignmentWords } from './words.ts'

interface ChipsProps {
  search: AssignmentSearch
  onChange: (change: Partial<AssignmentSearch>) => void
}

/** What the list is narrowed to, in words; a press takes it off. */
export function FilterChips({ search, onChange }: ChipsProps) {
  const chips = useChips(search)
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips">
      {chips.map(({ label, off }) => (
        <li key={label}>
          <FilterChip label={label} onClick={() => onChange(off)} />
        </li>
      ))}
    </ul>
  )
}

function FilterChip({ label, onClick }: { label: string; onClick: () => void }) {
  const t = useWords(assignmentWords)
  return (
    <button type="button" className="filter-chip" aria-label={t.filter.drop(label)} onClick={onClick}>
      {label}
      <Icon name="close" />
    </button>
  )
}

function useChips(search: AssignmentSearch): { label: string; off: Partial<AssignmentSearch> }[] {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const lead = useName('lead', search.chutri)
  const unit = useName('unit', search.xa)
  const document = useName('document', search.vanban)
  const chips: [unknown, string, Partial<AssignmentSearch>][] = [
    [search.cho, t.filter.mineShort, { cho: undefined }],
    [search.chutri, lead ?? t.filter.lead, { chutri: undefined }],
    [search.xa, unit ?? t.filter.unit, { xa: undefined }],
    [search.vanban, document ?? t.filter.oneDocument, { vanban: undefined }],
    [search.noidung, t.filter.clause, { noidung: undefined }],
    [search.tieuchi, t.filter.criterionNo(search.tieuchi ?? 0), { tieuchi: undefined }],
    [search.loai, search.loai ? t.filter[search.loai] : '', { loai: undefined }],
    [search.lydo, search.lydo ? `${t.filter.cause}: ${t.filter[search.lydo]}` : '', { lydo: undefined }],
    [search.tu, t.filter.dueFrom(search.tu ? f.day(search.tu) : ''), { tu: undefined }],
    [search.den, t.filter.dueTo(search.den ? f.day(search.den) : ''), { den: undefined }],
    [search.tim, `“${search.tim}”`, { tim: undefined }],
  ]
  return chips.filter(([on]) => on !== undefined).map(([, label, off]) => ({ label, off }))
}

function useName(by: Exclude<Grouping, 'clause' | 'none'>, key: string | number | undefined): string | undefined {
  const { data } = useQuery({ ...groupsQuery({}, by), enabled: key !== undefined })
  return data?.groups.find((group) => group.key === String(key))?.name
}
