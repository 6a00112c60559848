import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Framework, Place } from './frameworks-data.ts'
import { emptyLevel, LevelsField, levelsAreGood, readLevel, type TypedLevel, typedLevel } from './levels-field.tsx'
import { SetForm, useSetForm } from './set-form.tsx'
import { UnitField, useUnits } from './unit-field.tsx'
import { frameworkWords } from './words.ts'

type Group = { kind: 'indicator' | 'criterion'; code: string; levels: TypedLevel[] }
interface Typed {
  unitId: number | null
  from: string | null
  ground: string
  groups: Group[]
}

/** Levels of a province (or another unit) laid over this version from a day on; those it has are where one begins. */
export function OwnLevelsForm({ set, onDone }: { set: Framework; onDone: () => void }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const units = useUnits()
  const rowsOf = ({ groups }: Typed) =>
    groups.flatMap(({ kind, code, levels }) => levels.map((level) => ({ kind, code, level: readLevel(level) })))
  const form = useSetForm<Typed>({
    name: `levels.${set.framework.frameworkId}`,
    initial: { unitId: null, from: dayOf(now()), ground: '', groups: [] },
    path: `/api/frameworks/${set.framework.frameworkId}/levels`,
    body: (value) => ({ unitId: value.unitId, from: value.from, ground: value.ground.trim(), levels: rowsOf(value) }),
    fault: (value) =>
      value.unitId === null ||
      value.from === null ||
      value.ground.trim().length < 2 ||
      rowsOf(value).length === 0 ||
      !value.groups.every(({ levels }) => levelsAreGood(levels)),
    said: t.own.saved,
    onDone,
  })
  const { value, set: change, tried } = form
  const nameOf = (group: Group) => set.places.find((one) => one.kind === group.kind && one.code === group.code)
  const add = (place: Place) =>
    change({ ...value, groups: [...value.groups, { kind: place.kind, code: place.code, levels: [emptyLevel] }] })
  const free = set.places.filter(
    (one) => !value.groups.some(({ kind, code }) => kind === one.kind && code === one.code),
  )
  return (
    <SetForm form={form} go={t.own.save(f.number(rowsOf(value).length))}>
      <p className="set-lead">{t.own.text}</p>
      <UnitField
        label={t.own.unit}
        units={units}
        value={value.unitId}
        onChange={(unitId) => change({ ...value, unitId, groups: unitId === null ? [] : held(set, unitId) })}
        error={tried && value.unitId === null ? t.agencies.unitNeeded : null}
      />
      <DateField
        label={t.set.from}
        value={value.from}
        onChange={(from) => change({ ...value, from })}
        error={tried && value.from === null ? t.agencies.needDay : null}
      />
      <TextField
        label={t.own.ground}
        value={value.ground}
        onChange={(ground) => change({ ...value, ground })}
        error={tried && value.ground.trim().length < 2 ? t.own.needGround : null}
        maxLength={400}
      />
      {value.groups.map((group) => (
        <section key={`${group.kind} ${group.code}`} className="set-own">
          <h3>
            {group.code} {nameOf(group)?.name}
          </h3>
          <LevelsField
            axis={set.framework.axis}
            levels={group.levels}
            range={nameOf(group)?.direction === 'range'}
            error={tried && !levelsAreGood(group.levels) ? t.form.badLevel : null}
            onChange={(levels) =>
              change({
                ...value,
                groups: value.groups
                  .map((one) => (one === group ? { ...one, levels } : one))
                  .filter((one) => one.levels.length > 0),
              })
            }
          />
        </section>
      ))}
      <Combobox
        label={t.own.place}
        value={null}
        options={free.map((one) => ({ value: one.place, label: `${one.code} ${one.name}` }))}
        onChange={(place) => place !== null && add(set.places.find((one) => one.place === place)!)}
        error={tried && value.groups.length === 0 ? t.own.needLevel : null}
      />
    </SetForm>
  )
}

/** The levels a unit has now, open-ended. */
function held(set: Framework, unitId: number): Group[] {
  return set.places.flatMap(({ kind, code, levels }) => {
    const own = levels.filter((level) => level.unitId === unitId && level.to === null)
    return own.length > 0 ? [{ kind, code, levels: own.map(typedLevel) }] : []
  })
}
