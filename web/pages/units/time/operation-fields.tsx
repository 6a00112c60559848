/** The fields that differ from one operation to the other. */
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { CheckField, RadioField, SelectField, TextField } from '../../../ui/field.tsx'
import type { Unit } from '../units-data.ts'
import { unitWords } from '../words.ts'
import { type OperationValue, takesMany, takesNone } from './operation-value.ts'
import { PickUnits } from './pick-units.tsx'
import { timeWords } from './words.ts'

interface FieldsProps {
  value: OperationValue
  set: (value: OperationValue) => void
  units: readonly Unit[]
  tried: boolean
}

export function OperationFields(props: FieldsProps) {
  const { value, set, units, tried } = props
  const t = useWords(timeWords)
  const { kind } = value
  const needs = (missing: boolean) => (tried && missing ? t.form.needFields : null)
  // a unit that follows stands where the old ones stood, unless something else is said
  const aboveOf = ([first]: readonly number[]) =>
    value.otherId ?? units.find(({ unitId }) => unitId === first)?.parentId ?? null
  const isNew = kind === 'create' || (kind === 'merge' && value.into === 'new')
  return (
    <>
      {!takesNone(kind) && (
        <PickUnits
          label={kind === 'duplicate' ? t.form.twice : takesMany(kind) ? t.form.units : t.form.unit}
          many={takesMany(kind)}
          units={units}
          value={value.unitIds}
          onChange={(unitIds) =>
            set({ ...value, unitIds, otherId: isNew || kind === 'split' ? aboveOf(unitIds) : value.otherId })
          }
          error={needs(value.unitIds.length === 0)}
        />
      )}
      {kind === 'merge' && (
        <RadioField
          legend={t.form.into}
          name="into"
          value={value.into}
          onChange={(into) => set({ ...value, into, otherId: null })}
          options={[
            { value: 'new', label: t.form.intoNew },
            { value: 'one', label: t.form.intoOne },
          ]}
        />
      )}
      {(isNew || kind === 'rename') && (
        <TextField
          label={kind === 'rename' ? t.form.newName : t.form.name}
          hint={t.form.nameHint}
          value={value.name}
          onChange={(name) => set({ ...value, name })}
          error={needs(value.name.trim() === '')}
          maxLength={120}
        />
      )}
      {(isNew || kind === 'retype' || kind === 'split') && <Type {...props} />}
      {(isNew || kind === 'recode') && (
        <TextField
          label={kind === 'recode' ? t.form.newCode : t.form.code}
          value={value.code}
          onChange={(code) => set({ ...value, code })}
          inputMode="numeric"
          maxLength={20}
        />
      )}
      {kind === 'split' && <Parts {...props} />}
      <Other {...props} isNew={isNew} />
    </>
  )
}

function Type({ value, set }: FieldsProps) {
  const t = useWords(timeWords)
  const { kinds } = useWords(unitWords)
  return (
    <SelectField
      label={value.kind === 'retype' ? t.form.newType : t.form.type}
      value={value.to}
      onChange={(to) => set({ ...value, to })}
      options={Object.entries(kinds).map(([kind, label]) => ({ value: kind as OperationValue['to'], label }))}
    />
  )
}

/** The one other unit an operation names: superior, unit that goes on, unit that is kept. */
function Other({ value, set, units, isNew, tried }: FieldsProps & { isNew: boolean }) {
  const t = useWords(timeWords)
  const { kind } = value
  const label =
    kind === 'move'
      ? t.form.newParent
      : kind === 'duplicate'
        ? t.form.same
        : kind === 'abolish-level'
          ? t.form.above
          : kind === 'merge' && !isNew
            ? t.form.target
            : isNew || kind === 'split'
              ? t.form.parent
              : null
  const { kinds } = useWords(unitWords)
  if (label === null) return null
  return (
    <Combobox
      label={label}
      clearable
      value={value.otherId}
      onChange={(otherId) => set({ ...value, otherId })}
      options={units.map((unit) => ({
        value: unit.unitId,
        label: `${kinds[unit.kind]} ${unit.name}`,
        detail: unit.parentName ?? undefined,
        also: unit.code,
      }))}
      error={
        tried &&
        value.otherId === null &&
        (kind === 'duplicate' || kind === 'abolish-level' || (kind === 'merge' && !isNew))
          ? t.form.needFields
          : null
      }
    />
  )
}

function Parts({ value, set, tried }: FieldsProps) {
  const t = useWords(timeWords)
  const change = (i: number, part: Partial<OperationValue['parts'][number]>) =>
    set({ ...value, parts: value.parts.map((one, n) => (n === i ? { ...one, ...part } : one)) })
  return (
    <>
      {value.parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place
        <fieldset key={i} className="split-part">
          <legend>{t.form.part(String(i + 1))}</legend>
          <CheckField
            label={t.form.partStays}
            checked={part.stays}
            onChange={(stays) =>
              set({ ...value, parts: value.parts.map((one, n) => ({ ...one, stays: n === i ? stays : false })) })
            }
          />
          {!part.stays && (
            <TextField
              label={t.form.partNew}
              value={part.name}
              onChange={(name) => change(i, { name })}
              error={tried && part.name.trim() === '' ? t.form.needFields : null}
              maxLength={120}
            />
          )}
          <TextField
            label={t.form.share}
            value={part.share}
            onChange={(share) => change(i, { share })}
            inputMode="decimal"
          />
          {value.parts.length > 2 && (
            <Button
              look="quiet"
              size="sm"
              onClick={() => set({ ...value, parts: value.parts.filter((_, n) => n !== i) })}
            >
              {t.form.dropPart(String(i + 1))}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        icon="plus"
        onClick={() => set({ ...value, parts: [...value.parts, { stays: false, name: '', share: '' }] })}
      >
        {t.form.addPart}
      </Button>
    </>
  )
}
