/** A document known by its number alone: what the register knows of it, the way in for its file, and what rests on it. */
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/statement.tsx'
import { DropAnywhere } from '../register/drop-anywhere.tsx'
import { IncomingFiles } from '../register/incoming-files.tsx'
import '../register/register.css'
import { useIncoming } from '../register/use-incoming.ts'
import { factsWords } from '../words/facts.ts'
import { groundsWords } from '../words/grounds.ts'
import { GroundsOf } from './grounds.tsx'

export function EnteredDocument({ document }: { document: DocumentDetail }) {
  const t = useWords(groundsWords)
  const facts = useWords(factsWords)
  const f = useFormats()
  const mayAdd = document.verbs.includes('save')
  const incoming = useIncoming(mayAdd)
  const { kind, issuedOn, issuer, subject, documentId } = document
  const head = [facts.kinds[kind], issuedOn && f.day(issuedOn), issuer]
  return (
    <div className="entered">
      {subject && <h1 className="subject">{subject}</h1>}
      <p className="q">{head.filter(Boolean).join(' · ')}</p>
      {mayAdd && <DropAnywhere add={incoming.add} />}
      {mayAdd && <IncomingFiles incoming={incoming} />}
      <EmptyState title={t.enteredTitle} text={mayAdd ? t.enteredText : t.enteredLook}>
        {mayAdd && (
          <Button look="go" icon="plus" onClick={incoming.pick}>
            {t.addFile}
          </Button>
        )}
      </EmptyState>
      <GroundsOf documentId={documentId} always />
    </div>
  )
}
