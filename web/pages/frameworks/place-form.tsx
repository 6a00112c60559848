/** One criterion or indicator of a draft, with its levels. Saved into the draft as a whole, so that two people do not overwrite each other. */
import { type Direction, directions, type ValueKind, valueKinds } from '../../../server/modules/frameworks/kinds.ts'
import { newKey } from '../../platform/api.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { say } from '../../ui/toast.tsx'
import { type Draft, type SetBody, type SetCriterion, type SetIndicator, useSetDeed } from './frameworks-data.ts'
import { LevelsField, levelsAreGood, readLevel, type TypedLevel, typedLevel } from './levels-field.tsx'
import { SetForm, useSetForm } from './set-form.tsx'
import { frameworkWords } from './words.ts'

/** Where in the draft: a criterion, or an indicator of it; a new one stands behind the last. */
export interface Spot {
  criterion: number
  indicator: number | null
  isNew: boolean
}

interface Typed {
  code: string
  name: string
  shortName: string
  group: string
  valueKind: ValueKind
  measure: string
  direction: Direction | ''
  verified: boolean
  source: string
  guidance: string
  levels: TypedLevel[]
}

export function PlaceForm({ draft, spot, onDone }: { draft: Draft; spot: Spot; onDone: () => void }) {
  const t = useWords(frameworkWords)
  const old = rowAt(draft.body, spot)
  const others = siblings(draft.body, spot).filter((one) => one !== old)
  const codeTaken = ({ code }: Typed) => code.trim() === '' || others.some((one) => one.code === code.trim())
  const form = useSetForm<Typed, Draft>({
    name: `place.${draft.draftId}.${spot.criterion}.${spot.indicator ?? '-'}.${old?.code ?? ''}`,
    initial: old ? typedFrom(old) : newPlace(draft.body, spot),
    path: `/api/framework-drafts/${draft.draftId}`,
    body: (value) => ({ body: withRow(draft.body, spot, rowFrom(value, old)), savedAt: draft.savedAt }),
    fault: (value) =>
      codeTaken(value) ||
      value.name.trim() === '' ||
      (value.verified && value.source.trim() === '') ||
      !levelsAreGood(value.levels),
    said: t.draft.saved,
    onDone,
  })
  const { value, set, tried } = form
  const change = (part: Partial<Typed>) => set({ ...value, ...part })
  return (
    <SetForm
      form={form}
      go={t.draft.save}
      more={old && <Remove draft={draft} spot={spot} code={old.code} onDone={onDone} />}
    >
      <TextField
        label={t.form.code}
        value={value.code}
        onChange={(code) => change({ code })}
        error={tried && codeTaken(value) ? t.form.needCode : null}
        maxLength={20}
      />
      <TextArea
        label={t.form.name}
        rows={3}
        value={value.name}
        onChange={(name) => change({ name })}
        error={tried && value.name.trim() === '' ? t.form.needName : null}
        maxLength={1500}
      />
      <TextField
        label={t.form.shortName}
        value={value.shortName}
        onChange={(shortName) => change({ shortName })}
        maxLength={120}
      />
      {spot.indicator === null && (
        <TextField label={t.form.group} value={value.group} onChange={(group) => change({ group })} maxLength={200} />
      )}
      <SelectField
        label={t.form.valueKind}
        value={value.valueKind}
        onChange={(valueKind) => change({ valueKind })}
        options={valueKinds.map((one) => ({ value: one, label: t.kinds[one] }))}
      />
      <TextField
        label={t.form.measure}
        value={value.measure}
        onChange={(measure) => change({ measure })}
        maxLength={60}
      />
      <SelectField
        label={t.form.direction}
        value={value.direction}
        onChange={(direction) => change({ direction })}
        options={[
          { value: '' as const, label: t.form.noDirection },
          ...directions.map((one) => ({ value: one, label: t.directions[one] })),
        ]}
      />
      <CheckField label={t.form.verified} checked={value.verified} onChange={(verified) => change({ verified })} />
      <TextField
        label={t.form.source}
        value={value.source}
        onChange={(source) => change({ source })}
        error={tried && value.verified && value.source.trim() === '' ? t.form.needSource : null}
        maxLength={2000}
      />
      <TextArea
        label={t.form.guidance}
        rows={2}
        value={value.guidance}
        onChange={(guidance) => change({ guidance })}
        maxLength={2000}
      />
      <LevelsField
        axis={draft.body.axis}
        levels={value.levels}
        range={value.direction === 'range'}
        error={tried && !levelsAreGood(value.levels) ? t.form.badLevel : null}
        onChange={(levels) => change({ levels })}
      />
    </SetForm>
  )
}

function Remove({ draft, spot, code, onDone }: { draft: Draft; spot: Spot; code: string; onDone: () => void }) {
  const t = useWords(frameworkWords)
  const sentence = useProblemSentence()
  const saving = useSetDeed<Draft>()
  const remove = () => {
    const body = { body: withRow(draft.body, spot, null), savedAt: draft.savedAt }
    saving.mutate(
      {
        method: 'put',
        path: `/api/framework-drafts/${draft.draftId}`,
        body,
        key: newKey(),
        said: t.draft.removed(code),
      },
      { onSuccess: onDone, onError: (error) => say(sentence(error), 8) },
    )
  }
  return (
    <Button look="quiet" busy={saving.isPending} onClick={remove}>
      {t.draft.remove}
    </Button>
  )
}

function rowAt(body: SetBody, { criterion, indicator, isNew }: Spot): SetCriterion | SetIndicator | null {
  if (isNew) return null
  const row = body.criteria[criterion]
  return (indicator === null ? row : row?.indicators[indicator]) ?? null
}

/** All rows among which a code must be its own: criteria, or indicators of the whole set. */
const siblings = (body: SetBody, { indicator }: Spot): (SetCriterion | SetIndicator)[] =>
  indicator === null ? body.criteria : body.criteria.flatMap((one) => one.indicators)

const typedFrom = (row: SetCriterion | SetIndicator): Typed => ({
  code: row.code,
  name: row.name,
  shortName: row.shortName ?? '',
  group: 'group' in row ? (row.group ?? '') : '',
  valueKind: row.valueKind,
  measure: row.measure ?? '',
  direction: row.direction ?? '',
  verified: row.verified,
  source: row.source ?? '',
  guidance: row.guidance ?? '',
  levels: row.thresholds.map(typedLevel),
})

/** The next number, of the same kind as is usual: met or not. */
function newPlace(body: SetBody, { criterion, indicator }: Spot): Typed {
  const owner = body.criteria[criterion]
  const code = indicator === null ? String(criterion + 1) : `${owner?.code}.${indicator + 1}`
  const empty = {
    name: '',
    shortName: '',
    group: '',
    measure: '',
    verified: false,
    source: '',
    guidance: '',
    levels: [],
  }
  return { ...empty, code, valueKind: 'yes-no', direction: '' }
}

function rowFrom(typed: Typed, old: SetCriterion | SetIndicator | null): SetCriterion {
  const orNull = (text: string) => text.trim() || null
  return {
    code: typed.code.trim(),
    name: typed.name.trim(),
    shortName: orNull(typed.shortName),
    group: orNull(typed.group),
    valueKind: typed.valueKind,
    measure: orNull(typed.measure),
    direction: typed.direction || null,
    verified: typed.verified,
    source: orNull(typed.source),
    guidance: orNull(typed.guidance),
    thresholds: typed.levels.flatMap((level) => readLevel(level) ?? []),
    indicators: old && 'indicators' in old ? old.indicators : [],
  }
}

/** The document with the row in its place; null takes it out. */
function withRow(body: SetBody, { criterion, indicator }: Spot, row: SetCriterion | null): SetBody {
  const put = <T,>(rows: readonly T[], at: number, one: T | null): T[] => [
    ...rows.slice(0, at),
    ...(one === null ? [] : [one]),
    ...rows.slice(at + 1),
  ]
  if (indicator === null) return { ...body, criteria: put(body.criteria, criterion, row) }
  const owner = body.criteria[criterion]!
  const { group: _, indicators: __, ...own } = row ?? ({} as SetCriterion)
  const indicators = put(owner.indicators, indicator, row === null ? null : (own as SetIndicator))
  return { ...body, criteria: put(body.criteria, criterion, { ...owner, indicators }) }
}
