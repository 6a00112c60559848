import { Link } from '@tanstack/react-router'
import { assignmentPath, documentPath, paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { UndoTaking } from '../../sheets/undo-taking.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { exportAddress, type Sheet, type SheetDeeds } from './sheets-data.ts'
import { sheetWords } from './words.ts'

type Import = Sheet['imports'][number]

/** What the last import did, where to go from here, and the way back while nothing was built on it. */
export function ImportResult({ sheet, last, deeds }: { sheet: Sheet; last: Import; deeds: SheetDeeds }) {
  const { result: t } = useWords(sheetWords)
  const f = useFormats()
  if (last.undone) return <p className="sheet-undone">{t.undone(f.instant(last.undone.at), last.undone.by)}</p>
  const { counts } = last
  const facts = [
    counts.assignments > 0 && t.made(f.number(counts.assignments)),
    counts.update > 0 && t.updated(f.number(counts.update)),
    counts.same > 0 && t.same(f.number(counts.same)),
    counts.documents > 0 && t.documents(f.number(counts.documents)),
    counts.backlog > 0 && t.backlog(f.number(counts.backlog)),
  ]
  return (
    <section className="import-result">
      <p className="lead">{t.done(f.instant(last.at), last.by)}</p>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <div className="acts">
        <Link
          className={buttonLook({ look: sheet.verbs.includes('import') ? 'default' : 'go' })}
          to={paths.assignments}
          search={{ tinhtrang: 'tat-ca', gop: 'khong' }}
        >
          {t.see}
        </Link>
        {counts.backlog > 0 && (
          <Link className={buttonLook()} to={paths.assignments} search={{ tinhtrang: 'ton-dong', gop: 'khong' }}>
            {t.seeBacklog}
          </Link>
        )}
        <a className={buttonLook()} href={exportAddress(sheet.sheetId)} download>
          {t.download}
        </a>
        {sheet.verbs.includes('undo') && <UndoTaking undo={deeds.undo} words={t} />}
      </div>
      {last.builtOnTotal > 0 && <BuiltOn last={last} />}
    </section>
  )
}

function BuiltOn({ last: { builtOn, builtOnTotal } }: { last: Import }) {
  const { result: t } = useWords(sheetWords)
  const f = useFormats()
  return (
    <details className="built-on">
      <summary>{t.builtOn(f.number(builtOnTotal))}</summary>
      <ul>
        {builtOn.map(({ assignmentId, documentId, title, what }) => (
          <li key={`${what}${assignmentId}${documentId}${title}`}>
            <Link to={assignmentId ? assignmentPath(assignmentId) : documentPath(documentId ?? '')}>{title}</Link>
            <span className="q"> {t.builtKinds[what]}</span>
          </li>
        ))}
      </ul>
      {builtOnTotal > builtOn.length && <p className="q">{t.more(f.number(builtOnTotal - builtOn.length))}</p>}
    </details>
  )
}
