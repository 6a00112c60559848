import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { documentsQuery, type Sheet, type SheetDeeds } from './marks-data.ts'
import { markWords } from './words.ts'

/** Who assesses, on which paper, with which reason: one line, which opens to be changed. */
export function FrameSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { frame: t } = useWords(markWords)
  const [changing, setChanging] = useState(false)
  const stage = sheet.stages.find(({ code }) => code === sheet.stage)
  const { document } = sheet
  return (
    <section aria-label={t.title}>
      <SectionHead title={t.title} />
      {changing ? (
        <FrameForm sheet={sheet} deeds={deeds} leave={() => setChanging(false)} />
      ) : (
        <p className="marks-frame">
          <span>
            <span className="q">{t.stage}</span> <b>{stage?.name ?? sheet.stage}</b>
          </span>
          <span>
            <span className="q">{t.document}</span> {document ? (document.numberOut ?? document.subject) : t.none}
          </span>
          <span>
            <span className="q">{t.reason}</span> {sheet.reason ?? t.none}
          </span>
          {may && (
            <Button size="sm" look="quiet" onClick={() => setChanging(true)}>
              {t.change}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

function FrameForm({ sheet, deeds: { layout }, leave }: { sheet: Sheet; deeds: SheetDeeds; leave: () => void }) {
  const { frame: t } = useWords(markWords)
  const sentence = useProblemSentence()
  const [stage, setStage] = useState(sheet.stage)
  const [documentId, setDocumentId] = useState(sheet.document?.documentId ?? null)
  const [reason, setReason] = useState(sheet.reason ?? '')
  const documents = useDocuments()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    layout.mutate({ stage, documentId, reason: reason.trim() || null }, { onSuccess: leave })
  }
  return (
    <form className="marks-form" onSubmit={submit}>
      <SelectField
        label={t.stage}
        value={stage}
        options={sheet.stages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setStage}
      />
      <Combobox
        clearable
        label={t.document}
        hint={t.documentHint}
        value={documentId}
        options={documents}
        onChange={setDocumentId}
      />
      <TextField label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
      {layout.error && (
        <p className="said" role="alert">
          {t.failed(sentence(layout.error))}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={layout.isPending}>
          {t.save}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t.close}
        </Button>
      </div>
    </form>
  )
}

/** The newest documents of the register. */
function useDocuments() {
  const f = useFormats()
  const { data } = useQuery(documentsQuery)
  return (data?.documents ?? []).map(({ documentId, numberOut, subject, issuedOn }) => ({
    value: documentId,
    label: [numberOut, issuedOn && f.day(issuedOn)].filter(Boolean).join(', ') || subject,
    detail: subject,
  }))
}
