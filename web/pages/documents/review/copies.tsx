import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { SectionHead } from '../../../ui/section-head.tsx'
import { factsWords } from '../words/facts.ts'

/** Every copy of the document that was filed, newest first. */
export function Copies({ document }: { document: DocumentDetail }) {
  const t = useWords(factsWords)
  const f = useFormats()
  return (
    <section className="drawer-part">
      <SectionHead title={t.copies} count={document.copyList.length} />
      <ul className="stage-list">
        {document.copyList.map((copy) => (
          <li key={copy.copyId}>
            <a className="link" href={`/api/files/${copy.fileId}?download=yes`} download>
              {copy.name}
            </a>{' '}
            {copy.shown && <span className="tag">{t.shown}</span>}
            <small className="q">
              {[t.stages[copy.stage], f.fileSize(copy.size), copy.addedBy, f.instant(copy.addedAt)]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
