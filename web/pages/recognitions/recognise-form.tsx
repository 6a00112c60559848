/** A decision of recognition: by which set, which units, from which day. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { emptyGround, GroundField, groundSent } from '../../deeds/ground-field.tsx'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type RecognitionList, recognise, unitsOnQuery, useTaken } from './recognitions-data.ts'
import { recognitionWords } from './words.ts'

const kindsOfLevel: Record<string, readonly string[]> = {
  tinh: ['tinh', 'thanh-pho-tw'],
  huyen: ['huyen', 'thi-xa', 'quan', 'thanh-pho'],
  xa: ['xa', 'phuong', 'thi-tran', 'dac-khu'],
}

export function RecogniseForm({ sets, close }: { sets: RecognitionList['sets']; close: () => void }) {
  const { form: t, ground: groundWords } = useWords(recognitionWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const taken = useTaken()
  const draft = useDraft('recognitions.new', {
    ...{ set: sets[0]?.frameworkId ?? 0, unitIds: [] as number[], day: null as string | null },
    ...{ ground: emptyGround, words: '' },
  })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { set, unitIds, day, ground, words } = draft.value
  const change = (part: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...part })
  const document = groundSent(ground)
  const send = async () => {
    setTried(true)
    if (unitIds.length === 0 || day === null || document === null) return
    setBusy(true)
    try {
      const body = { frameworkId: set, unitIds, recognisedOn: day, document, words: words.trim() || null }
      await taken(await recognise(body, draft.key))
      draft.sent()
      say(t.done(f.number(unitIds.length)))
      close()
    } catch (error) {
      setFault(sentence(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t.title}
      size={600}
      actions={
        <>
          <Button look="go" busy={busy} onClick={() => void send()}>
            {t.go(f.number(unitIds.length))}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <SelectField
        label={t.set}
        value={String(set)}
        options={sets.map(({ frameworkId, name }) => ({ value: String(frameworkId), label: name }))}
        onChange={(next) => change({ set: Number(next), unitIds: [] })}
      />
      <DateField
        label={t.day}
        value={day}
        max={dayOf(now())}
        onChange={(next) => change({ day: next })}
        error={tried && day === null ? t.needDay : null}
      />
      <Units
        level={sets.find(({ frameworkId }) => frameworkId === set)?.level ?? 'xa'}
        day={day ?? dayOf(now())}
        value={unitIds}
        onChange={(next) => change({ unitIds: next })}
        error={tried && unitIds.length === 0 ? t.needUnits : null}
      />
      <GroundField
        legend={t.decision}
        value={ground}
        onChange={(next) => change({ ground: next })}
        error={tried && document === null ? groundWords.missing : null}
        words={groundWords}
      />
      <TextField label={t.words} value={words} onChange={(next) => change({ words: next })} maxLength={2000} />
      <div role="status">{fault && <Note>{fault}</Note>}</div>
    </Dialog>
  )
}

function Units(props: {
  level: string
  day: string
  value: readonly number[]
  onChange: (unitIds: number[]) => void
  error: string | null
}) {
  const { form: t } = useWords(recognitionWords)
  const { level, day, value, onChange, error } = props
  const { data } = useQuery(unitsOnQuery(day))
  const kinds = kindsOfLevel[level] ?? [level]
  const units = (data?.units ?? []).filter(({ kind }) => kinds.includes(kind))
  const nameOf = (unitId: number) => units.find((unit) => unit.unitId === unitId)?.name ?? String(unitId)
  return (
    <>
      <Combobox
        label={value.length > 0 ? t.addUnit : t.units}
        value={null}
        onChange={(unitId) => unitId !== null && onChange([...value, unitId])}
        options={units
          .filter(({ unitId }) => !value.includes(unitId))
          .map(({ unitId, name, parentName, code }) => ({
            ...{ value: unitId, label: name, also: code },
            detail: parentName ?? undefined,
          }))}
        error={error}
      />
      {value.length > 0 && (
        <ul className="recognised-units" aria-label={t.units}>
          {value.map((unitId) => (
            <li key={unitId}>
              {nameOf(unitId)}
              <Button
                look="quiet"
                size="sm"
                icon="close"
                label={t.drop(nameOf(unitId))}
                onClick={() => onChange(value.filter((one) => one !== unitId))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
