/** The levels of one criterion or indicator, a line each: for whom, which year, how much or in words, verified by what. */
import { type Axis, classNames } from '../../../server/modules/frameworks/kinds.ts'
import { readNumber } from '../../../server/modules/spelling/numbers.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import type { SetThreshold } from './frameworks-data.ts'
import { whomFor } from './level-words.tsx'
import { frameworkWords } from './words.ts'

/** As typed; turned into a level only when it can be read. */
export interface TypedLevel {
  class: string
  year: string
  value: string
  valueTo: string
  words: string
  verified: boolean
  source: string
}
export const emptyLevel: TypedLevel = {
  class: '',
  year: '',
  value: '',
  valueTo: '',
  words: '',
  verified: false,
  source: '',
}

const shown = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
export const typedLevel = (level: SetThreshold): TypedLevel => ({
  class: level.class ?? '',
  year: level.year === null ? '' : String(level.year),
  value: shown(level.value),
  valueTo: shown(level.valueTo),
  words: level.words ?? '',
  verified: level.verified,
  source: level.source ?? '',
})

/** The level that was typed, or null where a person must look again. */
export function readLevel(typed: TypedLevel): SetThreshold | null {
  const number = (text: string) => (text.trim() === '' ? null : readNumber(text.replace(/\s*%$/, '')))
  const [value, valueTo] = [number(typed.value), number(typed.valueTo)]
  const bad = (text: string, read: number | null) => text.trim() !== '' && read === null
  const year = typed.year.trim() === '' ? null : Number(typed.year)
  if (bad(typed.value, value) || bad(typed.valueTo, valueTo)) return null
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) return null
  const words = typed.words.trim() || null
  if (value === null && words === null) return null
  const source = typed.source.trim() || null
  if (typed.verified && source === null) return null
  return { class: typed.class || null, year, value, valueTo, words, verified: typed.verified, source }
}

/** Each line can be read, and none is for the same units and year as another. */
export function levelsAreGood(levels: readonly TypedLevel[]): boolean {
  const keys = levels.map((level) => `${level.class} ${level.year.trim()}`)
  return levels.every((level) => readLevel(level) !== null) && new Set(keys).size === keys.length
}

interface Props {
  axis: Axis | null
  levels: readonly TypedLevel[]
  range: boolean
  error: string | null
  onChange: (levels: TypedLevel[]) => void
}

export function LevelsField({ axis, levels, range, error, onChange }: Props) {
  const t = useWords(frameworkWords)
  return (
    <fieldset className="set-level-fields">
      <legend>{t.form.levels}</legend>
      {levels.map((level, i) => (
        <LevelField
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are only added at the end
          key={i}
          axis={axis}
          range={range}
          level={level}
          onChange={(next) => onChange(levels.map((one, at) => (at === i ? next : one)))}
          onDrop={() => onChange(levels.filter((_, at) => at !== i))}
        />
      ))}
      {error && (
        <p className="set-fault" role="alert">
          {error}
        </p>
      )}
      <Button size="sm" icon="plus" onClick={() => onChange([...levels, emptyLevel])}>
        {t.form.addLevel}
      </Button>
    </fieldset>
  )
}

interface LineProps {
  axis: Axis | null
  range: boolean
  level: TypedLevel
  onChange: (level: TypedLevel) => void
  onDrop: () => void
}

function LevelField({ axis, range, level, onChange, onDrop }: LineProps) {
  const t = useWords(frameworkWords)
  const classes = axis ? Object.entries(classNames[axis]) : []
  const known = level.class === '' || classes.some(([code]) => code === level.class)
  const name = whomFor(axis, { class: level.class || null, year: Number(level.year) || null }, t.set.allUnits)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the fieldset of levels would be read twice
    <div className="set-level-line" role="group" aria-label={name}>
      <SelectField
        label={t.form.class}
        value={level.class}
        onChange={(one) => onChange({ ...level, class: one })}
        options={[
          { value: '', label: t.set.allUnits },
          ...classes.map(([value, label]) => ({ value, label })),
          ...(known ? [] : [{ value: level.class, label: level.class }]),
        ]}
      />
      <TextField
        label={t.form.year}
        inputMode="numeric"
        value={level.year}
        onChange={(year) => onChange({ ...level, year })}
        maxLength={4}
      />
      <TextField
        label={t.form.value}
        inputMode="decimal"
        value={level.value}
        onChange={(value) => onChange({ ...level, value })}
        maxLength={20}
      />
      {range && (
        <TextField
          label={t.form.valueTo}
          inputMode="decimal"
          value={level.valueTo}
          onChange={(valueTo) => onChange({ ...level, valueTo })}
          maxLength={20}
        />
      )}
      <TextField
        className="wide"
        label={t.form.words}
        value={level.words}
        onChange={(words) => onChange({ ...level, words })}
        maxLength={400}
      />
      <TextField
        className="wide"
        label={t.form.source}
        value={level.source}
        onChange={(source) => onChange({ ...level, source })}
        maxLength={2000}
      />
      <div className="set-level-end">
        <CheckField
          label={t.form.verified}
          checked={level.verified}
          onChange={(verified) => onChange({ ...level, verified })}
        />
        <Button size="sm" look="quiet" icon="close" label={t.form.dropLevel(name)} onClick={onDrop} />
      </div>
    </div>
  )
}
