/** Hồ sơ công việc of a document: what it holds, then as one PDF or as a folder with every file. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { CasefileSummary } from '../../server/modules/papers/contract.ts'
import { get } from '../platform/api.ts'
import { useFormats } from '../platform/formats.ts'
import { keepsTheBook, useSession } from '../platform/session.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { Bones, Note, ProblemState } from '../ui/statement.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { MakingLine, openPaper, savePaper } from './making-line.tsx'
import { type Choices, choicesQuery } from './paper-data.ts'
import './papers.css'
import { PanelForm, useChoices } from './print-panel.tsx'
import { useMaking } from './use-making.ts'
import { paperWords } from './words.ts'

type Summary = z.output<typeof CasefileSummary>

/** For who keeps the book: what the others did by a document is not for each of them to print. */

export function CasefileButton({ documentId }: { documentId: string }) {
  const t = useWords(paperWords)
  const { post } = useSession()
  const [open, setOpen] = useState(false)
  if (!keepsTheBook(post)) return null
  return (
    <>
      <Button size="sm" icon="clip" onClick={() => setOpen(true)}>
        {t.titles.casefile}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t.titles.casefile} size={480}>
        {open && <CasefilePanel documentId={documentId} />}
      </Drawer>
    </>
  )
}

function CasefilePanel({ documentId }: { documentId: string }) {
  const summary = useQuery({
    queryKey: ['paper', 'casefile', documentId],
    meta: { follows: ['assignment', 'document'] },
    queryFn: ({ signal }) => get<Summary>(`/api/documents/${documentId}/casefile`, { signal }),
  })
  const choices = useQuery(choicesQuery('casefile'))
  const error = summary.error ?? choices.error
  if (error)
    return <ProblemState error={error} onRetry={() => void Promise.all([summary.refetch(), choices.refetch()])} />
  if (!summary.data || !choices.data) return <Bones rows={6} />
  return <CasefileForm documentId={documentId} summary={summary.data} choices={choices.data} />
}

function CasefileForm(props: { documentId: string; summary: Summary; choices: Choices }) {
  const t = useWords(paperWords)
  const f = useFormats()
  const { documentId, summary, choices } = props
  const form = useChoices('casefile', choices)
  const making = useMaking()
  const address = `/api/documents/${documentId}/casefile`
  const make = async () => {
    const made = await making.make(`${address}.pdf`, form.save)
    if (made) openPaper(made)
  }
  const take = async () => {
    const made = await making.make(`${address}.zip`, form.save)
    if (made) savePaper(made)
  }
  return (
    <PanelForm onSubmit={() => void make()}>
      <p>{t.casefile.holds(f.number(summary.papers), f.number(summary.files), f.number(summary.deeds))}</p>
      {summary.missing.length > 0 && <Note>{t.casefile.missing(summary.missing.join(', '))}</Note>}
      <ChoiceFields plain usual={choices.usual} value={form.value} onChange={form.change} />
      <p className="q small">{t.kept}</p>
      <MakingLine making={making} />
      <div className="acts">
        <Button look="go" type="submit" icon="print" busy={making.busy}>
          {t.casefile.go}
        </Button>
        <Button disabled={making.busy} onClick={() => void take()}>
          {t.casefile.folder(f.fileSize(summary.bytes))}
        </Button>
      </div>
    </PanelForm>
  )
}
