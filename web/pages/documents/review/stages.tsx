import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { stages } from '../../../../server/modules/documents/kinds.ts'
import { shownNumber } from '../../../deeds/document-number.ts'
import { documentPath } from '../../../paths.ts'
import { useDraft } from '../../../platform/draft.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import { say } from '../../../ui/toast.tsx'
import { registerQuery } from '../documents-data.ts'
import { factsWords } from '../words/facts.ts'
import { useDocumentDeeds } from './review-data.ts'

type Stage = DocumentDetail['stage']

/** From draft to issue, and what came after: each step with its day, its ground and who wrote it down. */
export function Stages({ document }: { document: DocumentDetail }) {
  const t = useWords(factsWords)
  const f = useFormats()
  const [moving, setMoving] = useState(false)
  const mayMove = document.verbs.includes('stage')
  return (
    <section className="drawer-part">
      <SectionHead title={t.stage} count={t.stages[document.stage]} />
      <ul className="stage-list">
        {document.stageList.map((step) => (
          <li key={step.recordedAt}>
            <b>{t.stages[step.stage]}</b>
            {step.onDay && <span> {f.day(step.onDay)}</span>}
            {step.byDocument && (
              <Link className="link" to={documentPath(step.byDocument.documentId)}>
                {t.byDocumentOf(shownNumber(step.byDocument.numberOut) ?? t.noNumber)}
              </Link>
            )}
            {step.words && <p>{step.words}</p>}
            <small className="q">{[step.by, f.instant(step.recordedAt)].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
      {mayMove && !moving && (
        <Button size="sm" onClick={() => setMoving(true)}>
          {t.moveStage}
        </Button>
      )}
      {moving && <MoveStage document={document} leave={() => setMoving(false)} />}
    </section>
  )
}

const next: Record<Stage, Stage> = {
  draft: 'signed',
  signed: 'issued',
  issued: 'corrected',
  corrected: 'replaced',
  replaced: 'revoked',
  revoked: 'issued',
}

function MoveStage({ document, leave }: { document: DocumentDetail; leave: () => void }) {
  const t = useWords(factsWords)
  const sentence = useProblemSentence()
  const { move } = useDocumentDeeds(document.documentId)
  const draft = useDraft(`document.${document.documentId}.stage`, {
    stage: next[document.stage],
    onDay: null as string | null,
    words: '',
    byDocumentId: null as string | null,
  })
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const send = () =>
    move.mutate(
      { ...value, words: value.words.trim() || null, key: draft.key },
      {
        onSuccess: () => {
          draft.sent()
          say(t.recorded)
          leave()
        },
      },
    )
  const after = value.stage === 'corrected' || value.stage === 'replaced' || value.stage === 'revoked'
  return (
    <div className="inline-form">
      <SelectField
        label={t.newStage}
        value={value.stage}
        onChange={(stage) => change({ stage })}
        options={stages.map((stage) => ({ value: stage, label: t.stages[stage] }))}
      />
      <DateField label={t.stageDay} value={value.onDay} onChange={(onDay) => change({ onDay })} />
      {after && (
        <ByDocument
          value={value.byDocumentId}
          not={document.documentId}
          onChange={(byDocumentId) => change({ byDocumentId })}
        />
      )}
      <TextField label={t.stageWords} value={value.words} onChange={(words) => change({ words })} maxLength={2000} />
      <div role="alert">{move.error && <p className="why">{t.notSaved(sentence(move.error))}</p>}</div>
      <Button size="sm" busy={move.isPending} onClick={send}>
        {t.record}
      </Button>
    </div>
  )
}

/** The paper that corrects, replaces or revokes this one, out of the register's newest. */
function ByDocument(props: { value: string | null; not: string; onChange: (documentId: string | null) => void }) {
  const t = useWords(factsWords)
  const { data } = useQuery(registerQuery({}))
  const options = (data?.documents ?? [])
    .filter(({ documentId }) => documentId !== props.not)
    .map(({ documentId, numberOut, subject }) => ({
      value: documentId,
      label: shownNumber(numberOut) ?? t.noNumber,
      detail: subject,
    }))
  return <Combobox label={t.byDocument} value={props.value} onChange={props.onChange} options={options} clearable />
}
