/** Figures about a day before the change, recorded after what was known had gone over: each carried again or not, by whom; those nobody decided are chosen. */
import { useRef, useState } from 'react'
import { newKey } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type Detail, type LateFigure, type LateWay, useDecideLate } from './transitions-data.ts'
import { transitionWords } from './words.ts'

export function LateFigures({ detail }: { detail: Detail }) {
  const { late: t } = useWords(transitionWords)
  const f = useFormats()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { lateFigures } = detail
  if (lateFigures.length === 0) return null
  const open = lateFigures.filter(({ decided }) => decided === null).map(({ seq }) => seq)
  const still = new Set(open.filter((seq) => chosen.has(seq)))
  const may = detail.verbs.includes('decideLate')
  const toggle = (seq: number) => {
    const next = new Set(still)
    if (!next.delete(seq)) next.add(seq)
    setChosen(next)
  }
  return (
    <section className="transition-late" aria-label={t.title}>
      <SectionHead title={t.title} count={f.number(lateFigures.length)} />
      <p className="s">{t.lead}</p>
      {may && open.length > 0 && <Bar {...{ detail, open, chosen: still, onChoose: setChosen }} />}
      <ul>
        {lateFigures.map((figure) => (
          <li key={figure.seq}>
            {may && figure.decided === null ? (
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t.one(figure.code, figure.unitName)}
                  checked={still.has(figure.seq)}
                  onChange={() => toggle(figure.seq)}
                />
                <Figure figure={figure} />
              </label>
            ) : (
              <Figure figure={figure} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figure({ figure }: { figure: LateFigure }) {
  const { late: t } = useWords(transitionWords)
  const f = useFormats()
  const { unitName, toUnitName, code, name, stageName, says, onDay, recordedAt, by, decided } = figure
  return (
    <span>
      <b>{toUnitName ? t.into(unitName, toUnitName) : unitName}</b>, {code} {name}: {stageName} {t.says[says]},{' '}
      {t.day(f.day(onDay))}
      <small className="transition-before">{t.recorded(f.instant(recordedAt), by)}</small>
      <small className="transition-before">
        {decided === null ? (
          <b>{t.open}</b>
        ) : (
          [
            decided.way === 'carry' ? t.carried(f.number(decided.written), decided.written > 0) : t.left,
            decided.bySystem ? t.bySystem : decided.by,
            f.instant(decided.at),
          ]
            .filter(Boolean)
            .join(', ')
        )}
      </small>
    </span>
  )
}

type BarProps = {
  detail: Detail
  open: readonly number[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}

function Bar({ detail, open, chosen, onChoose }: BarProps) {
  const { late: t, decide: d } = useWords(transitionWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const words = useDraft(`transition.late.${detail.key}`, '')
  const [tried, setTried] = useState(false)
  const sent = useRef(newKey())
  const deed = useDecideLate(detail.key)
  const all = chosen.size === open.length
  const decide = (way: LateWay) => {
    setTried(true)
    if (chosen.size === 0) return
    // Undecided ones beyond those listed are decided with all of them.
    const ruling = { way, words: words.value.trim() || null, seqs: all ? null : [...chosen] }
    deed.mutate(
      { ruling, sent: sent.current },
      {
        onSuccess: () => {
          say(d.done(f.number(chosen.size)))
          words.sent()
          onChoose(new Set())
          setTried(false)
        },
        onSettled: () => {
          sent.current = newKey()
        },
      },
    )
  }
  return (
    <div className="transition-bar">
      <label className="check">
        <input type="checkbox" checked={all} onChange={() => onChoose(new Set(all ? [] : open))} />
        <span>{t.all(f.number(open.length))}</span>
      </label>
      <TextField
        label={d.words}
        value={words.value}
        onChange={words.set}
        maxLength={2000}
        className="transition-words"
      />
      <div className="acts">
        <Button look="go" busy={deed.isPending} onClick={() => decide('carry')}>
          {t.carry}
        </Button>
        <Button look="quiet" busy={deed.isPending} onClick={() => decide('file')}>
          {t.leave}
        </Button>
        <span className="q" role="status">
          {chosen.size > 0 ? d.chosen(f.number(chosen.size)) : tried ? d.none : ''}
        </span>
      </div>
      <div role="status">{deed.error && <Note>{sentence(deed.error)}</Note>}</div>
    </div>
  )
}
