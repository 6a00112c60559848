import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { paths } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { UndoTaking } from '../../sheets/undo-taking.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import type { Sheet, SheetDeeds } from './marks-data.ts'
import { markWords } from './words.ts'

/** The one deed: what it will do stands on its button; while a question is open it leads there. */
export function ToRecord({ sheet, deeds: { record, layout } }: { sheet: Sheet; deeds: SheetDeeds }) {
  const { record: t, frame } = useWords(markWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  // Kept while the page is open, so that a second press after a lost line is the same deed.
  const key = useRef(newKey())
  const { counts, open } = sheet
  const go = () =>
    record.mutate(
      { key: key.current, write: counts.write, bad: counts.bad },
      {
        onSuccess: () => say(t.done(f.number(counts.write))),
        onSettled: () => {
          key.current = newKey()
        },
      },
    )
  const again = (
    <Button look="quiet" busy={layout.isPending} onClick={() => layout.mutate({}, { onSuccess: () => record.reset() })}>
      {frame.again}
    </Button>
  )
  if (sheet.tabs.every(({ taken }) => !taken)) return <Said title={t.noTab} text={t.noTabWhy} />
  if (open > 0)
    return (
      <Said text={t.openWhy}>
        <Button look="go" onClick={() => document.querySelector<HTMLElement>('.question.open')?.focus()}>
          {t.open(f.number(open))}
        </Button>
      </Said>
    )
  if (counts.write === 0)
    return (
      <Said title={t.nothing} text={t.nothingWhy}>
        {again}
      </Said>
    )
  const keys = ['met', 'notMet', 'same', 'bad', 'adjustments'] as const
  return (
    <section className="to-import">
      <div className="acts">
        <Button look="go" busy={record.isPending} onClick={go}>
          {t.go(f.number(counts.write), f.number(counts.units))}
        </Button>
        {again}
      </div>
      <p className="s">{t.will(keys.filter((one) => counts[one] > 0).map((one) => t[one](f.number(counts[one]))))}</p>
      {record.isPending && (
        <p className="s" role="status">
          <progress aria-label={t.going(f.number(counts.write))} /> {t.going(f.number(counts.write))}
        </p>
      )}
      {record.error && <Note>{t.failed(sentence(record.error))}</Note>}
    </section>
  )
}

function Said({ title, text, children }: { title?: string; text: string; children?: ReactNode }) {
  return (
    <section className="to-import">
      {title && <p className="lead">{title}</p>}
      {children && <div className="acts">{children}</div>}
      <p className="s">{text}</p>
    </section>
  )
}

type Import = Sheet['imports'][number]

/** What the last recording did, where to go from here, and the way back while nothing stands on it. */
export function RecordResult({ sheet, last, deeds }: { sheet: Sheet; last: Import; deeds: SheetDeeds }) {
  const { result: t } = useWords(markWords)
  const f = useFormats()
  if (last.undone) return <p className="sheet-undone">{t.undone(f.instant(last.undone.at), last.undone.by)}</p>
  return (
    <section className="import-result">
      <p className="lead">{t.done(f.instant(last.at), last.by, f.number(last.counts.write))}</p>
      <div className="acts">
        <Link className={buttonLook({ look: 'go' })} to={paths.board} search={{ bo: sheet.framework.frameworkId }}>
          {t.see}
        </Link>
        {sheet.verbs.includes('undo') && <UndoTaking undo={deeds.undo} words={t} />}
      </div>
      {last.builtOnTotal > 0 && (
        <details className="built-on">
          <summary>{t.builtOn(f.number(last.builtOnTotal))}</summary>
          <ul>
            {last.builtOn.map(({ what, unit, code, name, by, at }) => (
              <li key={`${what}${unit}${code}${name}${at}`}>
                {what === 'row' ? t.row(unit, code ?? '') : t.freeze(name ?? '')}{' '}
                <span className="q">{[by, f.instant(at)].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
          {last.builtOnTotal > last.builtOn.length && (
            <p className="q">{t.more(f.number(last.builtOnTotal - last.builtOn.length))}</p>
          )}
        </details>
      )}
    </section>
  )
}
