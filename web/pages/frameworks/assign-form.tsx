import { useQuery } from '@tanstack/react-query'
import { type AgencyLine, readAgencyLines } from '../../../server/modules/frameworks/rules.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { agenciesQuery, type Framework } from './frameworks-data.ts'
import { SetForm, useSetForm } from './set-form.tsx'
import { UnitField, useUnits } from './unit-field.tsx'
import { frameworkWords } from './words.ts'

interface Typed {
  unitId: number | null
  from: string | null
  ground: string
  text: string
}

/** Two columns pasted; what each line means is shown before anything is sent. */
export function AssignForm({ set, onDone }: { set: Framework; onDone: () => void }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const units = useUnits()
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  const linesOf = ({ text }: Typed) => readAgencyLines(text, set.places, agencies)
  const rowsOf = (value: Typed) =>
    linesOf(value).flatMap(({ places, agencyId, why }) =>
      why === null ? places.map((place) => ({ place, agencyId })) : [],
    )
  const form = useSetForm<Typed>({
    name: `agencies.${set.framework.frameworkId}`,
    initial: { unitId: null, from: dayOf(now()), ground: '', text: '' },
    path: `/api/frameworks/${set.framework.frameworkId}/agencies`,
    body: (value) => ({
      unitId: value.unitId,
      from: value.from,
      ground: value.ground.trim() || null,
      rows: rowsOf(value),
    }),
    fault: (value) => value.unitId === null || value.from === null || rowsOf(value).length === 0,
    said: t.agencies.saved,
    onDone,
  })
  const { value, set: change, tried } = form
  const rows = rowsOf(value)
  return (
    <SetForm form={form} go={t.agencies.go(f.number(rows.length))}>
      <UnitField
        label={t.agencies.unit}
        units={units}
        value={value.unitId}
        onChange={(unitId) => change({ ...value, unitId })}
        error={tried && value.unitId === null ? t.agencies.unitNeeded : null}
      />
      <DateField
        label={t.set.from}
        value={value.from}
        onChange={(from) => change({ ...value, from })}
        error={tried && value.from === null ? t.agencies.needDay : null}
      />
      <TextField
        label={t.agencies.ground}
        value={value.ground}
        onChange={(ground) => change({ ...value, ground })}
        maxLength={400}
      />
      <TextArea
        label={t.agencies.paste}
        hint={t.agencies.pasteHint}
        rows={8}
        value={value.text}
        onChange={(text) => change({ ...value, text })}
        error={tried && rows.length === 0 ? t.agencies.needLines : null}
      />
      <Preview
        set={set}
        lines={linesOf(value)}
        nameOf={(id) => agencies.find((one) => one.agencyId === id)?.name ?? ''}
      />
    </SetForm>
  )
}

function Preview({
  set,
  lines,
  nameOf,
}: {
  set: Framework
  lines: AgencyLine[]
  nameOf: (agencyId: number) => string
}) {
  const t = useWords(frameworkWords)
  if (lines.length === 0) return null
  const codes = (places: number[]) =>
    places.map((place) => set.places.find((one) => one.place === place)?.code).join(', ')
  return (
    <section className="set-preview" aria-live="polite">
      <h3>{t.agencies.preview}</h3>
      <ul>
        {lines.map(({ typed, places, agencyId, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be typed twice, and lines have no other name
          <li key={i}>
            {why === null ? (
              <>
                <b>{codes(places)}</b> {nameOf(agencyId!)}
              </>
            ) : (
              <span className="set-doubt">
                {typed}: {t.agencies.why[why]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
