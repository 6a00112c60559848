import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Choice, Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { groupsQuery } from './assignments-data.ts'
import { type AssignmentSearch, causeSlugs, followings, type Grouping } from './filters.ts'
import { assignmentWords } from './words.ts'

interface FilterProps {
  open: boolean
  onClose: () => void
  search: AssignmentSearch
  onChange: (change: Partial<AssignmentSearch>) => void
}

/** Every filter of the list; each works at once and is in the address. */
export function FilterPanel({ open, onClose, search, onChange }: FilterProps) {
  const t = useWords(assignmentWords)
  return (
    <Drawer open={open} onClose={onClose} title={t.filter.title}>
      {open && <FilterFields search={search} onChange={onChange} />}
    </Drawer>
  )
}

type Following = keyof typeof followings
type Cause = keyof typeof causeSlugs

function FilterFields({ search, onChange }: Pick<FilterProps, 'search' | 'onChange'>) {
  const t = useWords(assignmentWords)
  const leads = useGroupChoices('lead').map((choice) => ({ ...choice, value: Number(choice.value) }))
  const units = useGroupChoices('unit').map((choice) => ({ ...choice, value: Number(choice.value) }))
  const criteria = useGroupChoices('criterion').map(({ value }) => ({
    value: Number(value),
    label: t.side.criterion(Number(value)),
  }))
  const documents = useGroupChoices('document')
  const followingChoices = (Object.keys(followings) as Following[]).map((value) => ({ value, label: t.filter[value] }))
  const causeChoices = (Object.keys(causeSlugs) as Cause[]).map((value) => ({ value, label: t.filter[value] }))
  return (
    <>
      <Combobox
        clearable
        label={t.filter.lead}
        value={search.chutri ?? null}
        onChange={(chutri) => onChange({ chutri: chutri ?? undefined })}
        options={leads}
      />
      <Combobox
        clearable
        label={t.filter.unit}
        value={search.xa ?? null}
        onChange={(xa) => onChange({ xa: xa ?? undefined })}
        options={units}
      />
      <Combobox
        clearable
        label={t.filter.document}
        value={search.vanban ?? null}
        onChange={(vanban) => onChange({ vanban: vanban ?? undefined })}
        options={documents}
      />
      <Combobox
        clearable
        label={t.filter.criterion}
        value={search.tieuchi ?? null}
        onChange={(tieuchi) => onChange({ tieuchi: tieuchi ?? undefined })}
        options={criteria}
      />
      <SelectField
        label={t.filter.following}
        value={search.loai ?? ''}
        onChange={(loai) => onChange({ loai: loai || undefined })}
        options={[{ value: '' as Following | '', label: t.filter.anyFollowing }, ...followingChoices]}
      />
      <SelectField
        label={t.filter.cause}
        value={search.lydo ?? ''}
        onChange={(lydo) => onChange({ lydo: lydo || undefined })}
        options={[{ value: '' as Cause | '', label: t.filter.anyCause }, ...causeChoices]}
      />
      <div className="due-range">
        <DateField
          label={t.filter.from}
          value={search.tu ?? null}
          onChange={(tu) => onChange({ tu: tu ?? undefined })}
          hint=""
        />
        <DateField
          label={t.filter.to}
          value={search.den ?? null}
          onChange={(den) => onChange({ den: den ?? undefined })}
          hint=""
        />
      </div>
      <CheckField
        label={t.filter.mine}
        checked={search.cho === 'toi'}
        onChange={(mine) => onChange({ cho: mine ? 'toi' : undefined })}
      />
      <Button look="quiet" onClick={() => onChange(noFilters)}>
        {t.filter.clear}
      </Button>
    </>
  )
}

const noFilters: Partial<AssignmentSearch> = {
  chutri: undefined,
  xa: undefined,
  vanban: undefined,
  noidung: undefined,
  tieuchi: undefined,
  loai: undefined,
  lydo: undefined,
  tu: undefined,
  den: undefined,
  cho: undefined,
  tim: undefined,
}

/** Only what some assignment has can be filtered by. */
export function useGroupChoices(by: Exclude<Grouping, 'clause' | 'none'>): Choice<string>[] {
  const { data } = useQuery(groupsQuery({}, by))
  return (data?.groups ?? []).filter(({ key }) => key !== '').map(({ key, name }) => ({ value: key, label: name }))
}

export { noFilters }
