/** "Trích dẫn": the sentence for a letter; only a closed table has one. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AskTable, Table } from '../../../server/modules/results/contract.ts'
import { copyText } from '../../messages/sharing.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { citationQuery } from './results-data.ts'
import { resultWords } from './words.ts'

export function CiteButton({ table, asked }: { table: Table; asked: AskTable }) {
  const t = useWords(resultWords)
  const [open, setOpen] = useState(false)
  const version = table.shown.closed?.version
  if (version === undefined) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.cite.open}</Button>
      {open && <Citing tableId={table.tableId} asked={{ ...asked, version }} close={() => setOpen(false)} />}
    </>
  )
}

function Citing({ tableId, asked, close }: { tableId: string; asked: AskTable; close: () => void }) {
  const t = useWords(resultWords)
  const citation = useQuery(citationQuery(tableId, asked))
  const words = citation.data?.words
  const copy = () => say(words && copyText(words) ? t.cite.copied : t.cite.notCopied)
  return (
    <Dialog
      open
      onClose={close}
      title={t.cite.title}
      size={560}
      actions={
        <Button look="go" disabled={!words} onClick={copy}>
          {t.cite.copy}
        </Button>
      }
    >
      {citation.isError && <ProblemState error={citation.error} onRetry={() => void citation.refetch()} />}
      {citation.isPending && <Bones rows={2} />}
      {words && (
        <>
          <p className="s">{t.cite.text}</p>
          <p className="said-words">{words}</p>
        </>
      )}
    </Dialog>
  )
}
