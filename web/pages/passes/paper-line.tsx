import type { ReportPage } from '../../../server/modules/passes/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { linkWords } from './words.ts'

/** Number, day and subject of the document a link is about. */
export function PaperLine({ paper }: { paper: ReportPage['document'] }) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  const named = [paper.number, paper.issuedOn && t.issued(f.day(paper.issuedOn))].filter(Boolean).join(' ')
  return (
    <p className="opened-paper">
      <b>{named}</b>
      {named && paper.subject && ', '}
      {paper.subject}
    </p>
  )
}
