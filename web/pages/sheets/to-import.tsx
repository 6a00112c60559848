import { useRef } from 'react'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import type { Sheet, SheetDeeds } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** The one deed: what it will do stands on its button; while a question is open it leads there. */
export function ToImport({ sheet, deeds, startDay }: { sheet: Sheet; deeds: SheetDeeds; startDay: string }) {
  const t = useWords(sheetWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  // Kept while the page is open, so that a second press after a lost line is the same deed.
  const key = useRef(newKey())
  const { counts, open } = sheet
  const { load } = deeds
  const go = () =>
    load.mutate(key.current, {
      onSuccess: () => {
        key.current = newKey()
        say(t.result.importedSaid(f.number(counts.rows)))
      },
    })
  if (sheet.tabs.every(({ taken }) => !taken)) return <Statement title={t.summary.noTab} text={t.summary.noTabWhy} />
  if (open > 0) {
    return (
      <Statement title={t.summary.open(f.number(open))} text={t.summary.openWhy}>
        <Button look="go" onClick={() => document.querySelector<HTMLElement>('.question.open')?.focus()}>
          {t.summary.open(f.number(open))}
        </Button>
      </Statement>
    )
  }
  if (counts.make + counts.update === 0) return <Statement title={t.summary.nothing} text={t.summary.nothingWhy} />
  return (
    <section className="to-import">
      <div className="acts">
        <Button look="go" busy={load.isPending} onClick={go}>
          {t.summary.go({
            rows: f.number(counts.rows),
            make: f.number(counts.make),
            known: f.number(counts.update + counts.same),
            skip: f.number(counts.skip),
            assignments: counts.assignments === counts.make ? null : f.number(counts.assignments),
          })}
        </Button>
      </div>
      {load.isPending && (
        <p className="s" role="status">
          <progress aria-label={t.summary.going(f.number(counts.rows))} /> {t.summary.going(f.number(counts.rows))}
        </p>
      )}
      {load.error && <Note>{t.result.notImported(sentence(load.error))}</Note>}
      {counts.documents > 0 && <p className="s">{t.summary.documents(f.number(counts.documents))}</p>}
      {counts.backlog > 0 && <p className="s">{t.summary.backlog(f.number(counts.backlog), f.day(startDay))}</p>}
    </section>
  )
}

function Statement({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <section className="to-import">
      {children ? <div className="acts">{children}</div> : <p className="lead">{title}</p>}
      <p className="s">{text}</p>
    </section>
  )
}
