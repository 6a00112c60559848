import { Link } from '@tanstack/react-router'
import { shownNumber } from '../../deeds/document-number.ts'
import { documentPath, paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { DoubtMark } from '../../ui/state-mark.tsx'
import type { Desk } from './desk-data.ts'
import { deskWords } from './words.ts'

/** Papers that have been read and wait for somebody to look. */
export function DeskSide({ desk: { documents } }: { desk: Desk }) {
  const t = useWords(deskWords)
  const f = useFormats()
  return (
    <aside className="side">
      <section>
        <h2>{t.documents.title}</h2>
        {documents.length === 0 && <p className="q">{t.documents.none}</p>}
        <ul className="docs">
          {documents.map((document) => (
            <li key={document.documentId}>
              <Link to={documentPath(document.documentId)}>
                <b>{shownNumber(document.numberOut) ?? f.day(document.createdAt)}</b>
                {document.doubts > 0 ? (
                  <span className="doubts">
                    <DoubtMark /> {t.doubts(f.number(document.doubts))}
                  </span>
                ) : (
                  <span className="q">{t.documents.read}</span>
                )}
                <p>{document.subject}</p>
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <Link className="link" to={paths.documents as string}>
            {t.documents.all}
          </Link>
        </p>
      </section>
    </aside>
  )
}
