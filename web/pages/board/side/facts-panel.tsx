/** What documents state about criteria, waiting for one confirmation beside the board; where the board says otherwise it is shown. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../../platform/formats.ts'
import { keepsTheBook, useSession } from '../../../platform/session.ts'
import { useWords } from '../../../platform/words.ts'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { waitingQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import { boardWords } from '../words.ts'
import { DocumentFacts } from './document-facts.tsx'
import { SidePanel } from './side-panel.tsx'

export function FactsPanel({ model, onClose }: { model: BoardModel; onClose: () => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { post } = useSession()
  const keeps = keepsTheBook(post)
  const query = useQuery({ ...waitingQuery, enabled: keeps })
  const [chosen, setChosen] = useState<string | null>(null)
  const documents = query.data?.documents ?? []
  const open = chosen ?? documents[0]?.documentId ?? null
  return (
    <SidePanel title={t.facts.title} note={t.facts.intro} onClose={onClose}>
      {!keeps && <p className="s">{t.facts.notYours}</p>}
      {query.isLoading && <Bones rows={3} />}
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && documents.length === 0 && (
        <div className="bd-nothing">
          <p>{t.facts.none}</p>
          <p className="q">{t.facts.noneNext}</p>
        </div>
      )}
      <ul className="bd-documents">
        {documents.map(({ documentId, numberOut, subject, issuedOn, waiting }) => (
          <li key={documentId}>
            <button
              type="button"
              aria-expanded={documentId === open}
              onClick={() => setChosen(documentId === open ? '' : documentId)}
            >
              <b>{[numberOut ?? t.story.noNumber, issuedOn && f.day(issuedOn)].filter(Boolean).join(', ')}</b>
              <span className="q">{t.facts.waiting(f.number(waiting))}</span>
              <small>{subject}</small>
            </button>
            {documentId === open && <DocumentFacts key={documentId} documentId={documentId} model={model} />}
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
