/** Villages pasted as a list, one a line; what will come in is shown before it does. */
import {
  countWords,
  mostVillages,
  readVillages,
  type VillageLine,
} from '../../../server/modules/units/villages/rules.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, TextArea } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import type { Unit } from './units-data.ts'
import { unitWords } from './words.ts'

const communeKinds: readonly string[] = ['xa', 'phuong', 'thi-tran', 'dac-khu']

/** Communes that are there still. */
export const communesOf = (units: readonly Unit[]): Unit[] =>
  units.filter(({ kind, to }) => communeKinds.includes(kind) && to === null)

export function VillagesForm({ units, onDone }: { units: readonly Unit[]; onDone: () => void }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const communes = communesOf(units)
  const [only] = communes
  const newOf = ({ text, parentId }: { text: string; parentId: number | null }) =>
    readVillages(text, villagesUnder(units, parentId)).filter(({ left }) => left === null)
  const form = useEntryForm({
    name: 'villages',
    initial: {
      text: '',
      parentId: communes.length === 1 ? only!.unitId : (null as number | null),
      from: (communes.length === 1 ? only!.from : null) ?? (dayOf(now()) as string | null),
      asAgencies: true,
    },
    path: '/api/villages',
    body: (value) => value,
    fault: (value) =>
      value.parentId === null || value.from === null || newOf(value).length === 0 || newOf(value).length > mostVillages,
    said: (value) => t.villages.added(f.number(newOf(value).length)),
    onDone,
  })
  const { value, set } = form.draft
  const lines = readVillages(value.text, villagesUnder(units, value.parentId))
  const coming = lines.filter(({ left }) => left === null)
  const fault =
    coming.length === 0
      ? t.villages.needOne
      : coming.length > mostVillages
        ? t.villages.tooMany(f.number(mostVillages))
        : null
  return (
    <EntryForm form={form} go={coming.length > 0 ? t.villages.go(f.number(coming.length)) : t.villages.add}>
      <Combobox
        label={t.villages.commune}
        value={value.parentId}
        onChange={(parentId) => set({ ...value, parentId })}
        options={communes.map(({ unitId, name, kind, parentName }) => ({
          value: unitId,
          label: `${t.kinds[kind]} ${name}`,
          detail: parentName ?? undefined,
        }))}
        error={form.tried && value.parentId === null ? t.villages.needCommune : null}
      />
      <TextArea
        label={t.villages.list}
        hint={t.villages.hint}
        rows={10}
        value={value.text}
        onChange={(text) => set({ ...value, text })}
        error={form.tried ? fault : null}
        autoFocus
      />
      <Preview lines={lines} />
      <DateField
        label={t.from}
        value={value.from}
        onChange={(from) => set({ ...value, from })}
        error={form.tried && value.from === null ? t.units.needDay : null}
      />
      <CheckField
        label={t.villages.asAgencies}
        hint={t.villages.asAgenciesHint}
        checked={value.asAgencies}
        onChange={(asAgencies) => set({ ...value, asAgencies })}
      />
    </EntryForm>
  )
}

/** How many of each kind come in, and each line that does not, with why. */
function Preview({ lines }: { lines: readonly VillageLine[] }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const left = lines.filter((line) => line.left !== null)
  if (lines.length === 0) return null
  return (
    <div className="paste-preview" aria-live="polite">
      <p>
        {countWords(lines)
          .map(
            ([word, count]) => `${f.number(count)} ${word === '' ? t.villages.noWord : word.toLocaleLowerCase('vi')}`,
          )
          .join(', ') || t.villages.nothingNew}
      </p>
      {left.length > 0 && (
        <ul>
          {left.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never reordered
            <li key={i}>
              {t.villages.line(f.number(line.line))} {line.name}: {t.villages.left[line.left!]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function villagesUnder(units: readonly Unit[], parentId: number | null): string[] {
  return units.filter((unit) => unit.parentId === parentId && unit.kind === 'thon').map(({ name }) => name)
}
