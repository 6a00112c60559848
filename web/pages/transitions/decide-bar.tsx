/** Chooses all that is open, and decides what is chosen; chosen whole it is decided by one rule. */
import { useRef, useState } from 'react'
import { useAgencyChoices } from '../../deeds/choices-data.ts'
import { newKey } from '../../platform/api.ts'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { cellKey, type Detail, type Ruling, useDecide } from './transitions-data.ts'
import { transitionWords } from './words.ts'

export function DecideBar({
  detail,
  keys,
  chosen,
  onChoose,
}: {
  detail: Detail
  keys: readonly string[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { decide: t } = useWords(transitionWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const words = useDraft(`transition.${detail.key}`, '')
  const [tried, setTried] = useState(false)
  const [toAgencyId, setToAgencyId] = useState<number | null>(null)
  const [dueDay, setDueDay] = useState<string | null>(null)
  const agencies = useAgencyChoices()
  const last = detail.to === null
  const sent = useRef(newKey())
  const deed = useDecide(detail.key)
  const all = chosen.size === keys.length
  const decide = (way: Ruling['way']) => {
    setTried(true)
    const handsOn = last && way === 'carry'
    if (chosen.size === 0 || (handsOn && toAgencyId === null)) return
    const ruling = {
      ...{ way, words: words.value.trim() || null, toAgencyId: handsOn ? toAgencyId : null },
      dueDay: handsOn ? dueDay : null,
      ...(all ? {} : chosenOf(detail, chosen)),
    }
    deed.mutate(
      { ruling, sent: sent.current },
      {
        onSuccess: () => {
          say(t.done(f.number(chosen.size)))
          words.sent()
          setDueDay(null)
          onChoose(new Set())
          setTried(false)
        },
        onSettled: () => {
          sent.current = newKey()
        },
      },
    )
  }
  const button = (way: Ruling['way'], label: string, look?: 'go' | 'quiet') => (
    <Button look={look} busy={deed.isPending} onClick={() => decide(way)}>
      {label}
    </Button>
  )
  return (
    <div className="transition-bar">
      <label className="check">
        <input type="checkbox" checked={all} onChange={() => onChoose(new Set(all ? [] : keys))} />
        <span>{t.all(f.number(keys.length))}</span>
      </label>
      <TextField
        label={t.words}
        value={words.value}
        onChange={words.set}
        maxLength={2000}
        className="transition-words"
      />
      {last && (
        <Combobox
          label={t.toAgency}
          value={toAgencyId}
          onChange={setToAgencyId}
          options={agencies}
          error={tried && chosen.size > 0 && toAgencyId === null ? t.needAgency : null}
          className="transition-agency"
          clearable
        />
      )}
      {last && <DateField label={t.dueDay} value={dueDay} min={dayOf(now())} onChange={setDueDay} />}
      <div className="acts">
        {detail.kind === 'stages' ? (
          <>
            {button('carry', last ? t.handOn : t.ways.carry, 'go')}
            {!last && button('re-examine', t.ways['re-examine'])}
            {button('file', t.ways.file, 'quiet')}
          </>
        ) : (
          <>
            {button('carry', t.carrySet(f.number(chosen.size)), 'go')}
            {button('file', t.fileSet, 'quiet')}
          </>
        )}
        <span className="q" role="status">
          {chosen.size > 0 ? t.chosen(f.number(chosen.size)) : tried ? t.none : ''}
        </span>
      </div>
      <div role="status">{deed.error && <Note>{sentence(deed.error)}</Note>}</div>
    </div>
  )
}

const chosenOf = (detail: Detail, chosen: ReadonlySet<string>): Pick<Ruling, 'cells' | 'unitIds'> =>
  detail.kind === 'stages'
    ? {
        cells: detail.cells
          .filter((cell) => chosen.has(cellKey(cell)))
          .map(({ unitId, frameworkId, place, stage }) => ({ unitId, frameworkId, place, stage })),
      }
    : { unitIds: [...chosen].map(Number) }
