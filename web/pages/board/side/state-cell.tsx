/** What may be said of this cell by whoever is at work: state, confirm, return with a reason, overrule, drop back. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CellStory, Stage } from '../../../../server/modules/assessments/contract.ts'
import type { Place } from '../../../../server/modules/board/contract.ts'
import '../../../deeds/deeds.css'
import { Chips, WordsField } from '../../../deeds/form-fields.tsx'
import { useDraft } from '../../../platform/draft.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useSession } from '../../../platform/session.ts'
import { useLanguage, useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/field.tsx'
import { say } from '../../../ui/toast.tsx'
import { saveAssessments } from '../board-data.ts'
import { brokenOf } from '../broken-rows.ts'
import { unitNameOf } from '../cell-words.ts'
import { useDocumentChoices } from '../document-choices.ts'
import { actLower, actOf } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import { actsFor, type CellDeed, emptyDeed, type SaidAct, stagesFor, stated } from './stating.ts'

interface StateProps {
  story: CellStory
  place: Place
  framework: number
  day: string
}

export function StateCell(props: StateProps & { frozen: boolean }) {
  const t = useWords(boardWords)
  const { post } = useSession()
  const [open, setOpen] = useState(false)
  const stages = stagesFor(post.part, props.story.stages)
  if (stages.length === 0 || props.frozen) return null
  if (!open)
    return (
      <div className="acts">
        <Button look="go" onClick={() => setOpen(true)}>
          {t.deed.open}
        </Button>
      </div>
    )
  return <StateForm {...props} stages={stages} onDone={() => setOpen(false)} />
}

function StateForm({
  story,
  place,
  framework,
  day,
  stages,
  onDone,
}: StateProps & { stages: readonly Stage[]; onDone: () => void }) {
  const t = useWords(boardWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft<CellDeed>(
    `board.cell.${framework}.${story.unit.unitId}.${place.place}`,
    emptyDeed(story, stages, day),
  )
  const [failed, setFailed] = useState<string | null>(null)
  const sending = useMutation({ mutationFn: saveAssessments })
  const deed = draft.value
  const stage = stages.find(({ code }) => code === deed.stage) ?? stages[0]
  const set = (part: Partial<CellDeed>) => draft.set({ ...deed, ...part })
  if (!stage) return null
  const row = stated(deed, stage, place)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFailed(null)
    if ('fault' in row) {
      setFailed(t.deed.faults[row.fault])
      return
    }
    const body = {
      frameworkId: framework,
      source: 'claim' as const,
      documentId: deed.documentId,
      rows: [{ ...row.row, unitId: story.unit.unitId, place: place.place }],
    }
    try {
      const saved = await sending.mutateAsync({ ...body, key: draft.key })
      draft.sent()
      onDone()
      say(`${t.deed.saved(unitNameOf(story.unit, t), place.code)}${saved.adjustments > 0 ? ` ${t.deed.adjusted}` : ''}`)
      await Promise.all([
        client.invalidateQueries({ queryKey: ['board'] }),
        client.invalidateQueries({ queryKey: ['assessment'] }),
        client.invalidateQueries({ queryKey: ['figures'] }),
      ])
    } catch (error) {
      setFailed(brokenOf(error, language)[0]?.says ?? sentence(error))
    }
  }
  return (
    <form className="bd-deed" onSubmit={(event) => void submit(event)} noValidate>
      {stages.length > 1 && (
        <Chips
          legend={t.deed.stage}
          value={stage.code}
          options={stages.map((one) => ({ value: one.code, label: actOf(one, t) }))}
          onChange={(code) => set({ stage: code, act: 'met' })}
        />
      )}
      <Chips
        legend={t.deed.acts}
        value={deed.act}
        options={actsFor(story, stage, place).map((act) => ({ value: act, label: t.deed.act[act] }))}
        onChange={(act: SaidAct) => set({ act })}
      />
      {(deed.act === 'met' || deed.act === 'not-met' || deed.act === 'value') && (
        <ValueFields place={place} deed={deed} onChange={set} />
      )}
      <DateField label={t.deed.day} value={deed.day} onChange={(to) => set({ day: to })} />
      <WordsField
        label={t.deed.reason}
        rows={2}
        hint={deed.act === 'met' || deed.act === 'not-met' || deed.act === 'value' ? t.deed.reasonMaybe : undefined}
        value={deed.reason}
        onChange={(reason) => set({ reason })}
      />
      <DocumentField value={deed.documentId} onChange={(documentId) => set({ documentId })} />
      <div role="alert">{failed && <p className="kept">{failed}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={sending.isPending}>
          {t.deed.go(t.deed.act[deed.act].toLocaleLowerCase('vi'), actLower(stage, t), place.code)}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t.deed.cancel}
        </Button>
      </div>
    </form>
  )
}

function ValueFields({
  place,
  deed,
  onChange,
}: {
  place: Place
  deed: CellDeed
  onChange: (part: Partial<CellDeed>) => void
}) {
  const t = useWords(boardWords)
  if (place.valueKind === 'ratio')
    return (
      <div className="bd-pair">
        <TextField
          label={t.deed.numerator}
          inputMode="decimal"
          value={deed.numerator}
          onChange={(numerator) => onChange({ numerator })}
        />
        <TextField
          label={t.deed.denominator}
          inputMode="decimal"
          value={deed.denominator}
          onChange={(denominator) => onChange({ denominator })}
        />
      </div>
    )
  if (place.valueKind === 'percent' || place.valueKind === 'number')
    return (
      <TextField
        label={place.measure ? `${t.deed.number[place.valueKind]} (${place.measure})` : t.deed.number[place.valueKind]}
        inputMode="decimal"
        value={deed.number}
        onChange={(number) => onChange({ number })}
      />
    )
  return <TextField label={t.deed.words} maxLength={400} value={deed.words} onChange={(words) => onChange({ words })} />
}

export function DocumentField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const t = useWords(boardWords)
  const options = useDocumentChoices()
  return (
    <Combobox
      clearable
      label={t.deed.document}
      hint={t.deed.documentHint}
      value={value}
      options={options}
      onChange={onChange}
    />
  )
}
