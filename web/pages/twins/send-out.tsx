import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { say } from '../../ui/toast.tsx'
import { type ExportScope, exportAddress, type Tracker, type TrackerDeeds } from './twins-data.ts'
import { twinWords } from './words.ts'

/** Our list in their columns, order and words: made, kept as it was sent, fetched as a workbook. */
export function SendOut({ tracker, deeds: { sendOut } }: { tracker: Tracker; deeds: TrackerDeeds }) {
  const { out: t } = useWords(twinWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const { trackerId, toSend, twins, exports } = tracker
  const make = (scope: ExportScope) =>
    sendOut.mutate(scope, {
      onSuccess: ({ exportId, rows }) => {
        say(t.made(f.number(rows)))
        window.location.assign(exportAddress(trackerId, exportId))
      },
    })
  return (
    <section>
      <SectionHead title={t.title} />
      <div className="acts">
        {toSend > 0 && (
          <Button busy={sendOut.isPending} onClick={() => make('marked')}>
            {t.marked(f.number(toSend))}
          </Button>
        )}
        {twins > 0 && (
          <Button busy={sendOut.isPending} onClick={() => make('twins')}>
            {t.twins(f.number(twins))}
          </Button>
        )}
        <Button busy={sendOut.isPending} onClick={() => make('all')}>
          {t.all}
        </Button>
      </div>
      <div role="alert">{sendOut.error && <p className="twins-fault">{t.failed(sentence(sendOut.error))}</p>}</div>
      {exports.length > 0 && (
        <>
          <p className="twins-note">{t.sent}</p>
          <ul className="twins-missing">
            {exports.map(({ exportId, at, by, scope, rows }) => (
              <li key={exportId}>
                {t.line(f.instant(at), by, f.number(rows))} <span className="q">({t.scopes[scope]})</span>{' '}
                <a
                  className="link"
                  href={exportAddress(trackerId, exportId)}
                  aria-label={t.downloadOf(f.instant(at))}
                  download
                >
                  {t.download}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
