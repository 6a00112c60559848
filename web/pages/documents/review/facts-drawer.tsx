/** The register's fields of a document, its stages and its copies. */
import { useState } from 'react'
import type { DocumentDetail, SaveDocument } from '../../../../server/modules/documents/contract.ts'
import { documentKinds } from '../../../../server/modules/documents/kinds.ts'
import { useDraft } from '../../../platform/draft.ts'
import { useFormats } from '../../../platform/formats.ts'
import { ApiProblem, useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { say } from '../../../ui/toast.tsx'
import { factsWords } from '../words/facts.ts'
import { Copies } from './copies.tsx'
import { useDocumentDeeds } from './review-data.ts'
import './facts.css'
import './forms.css'
import { Stages } from './stages.tsx'

const factsOf = (document: DocumentDetail): SaveDocument => {
  const { version, kind, numberOut, numberIn, issuedOn, issuedPrecision, receivedOn } = document
  const { issuer, place, subject, signer, urgency, eofficeId } = document
  return {
    ...{ version, kind, numberOut, numberIn, issuedOn, issuedPrecision, receivedOn },
    ...{ issuer, place, subject, signer, urgency, eofficeId },
  }
}

export function FactsDrawer({ document, close }: { document: DocumentDetail; close: () => void }) {
  const t = useWords(factsWords)
  const editing = useFacts(document, close)
  const maySave = document.verbs.includes('save')
  return (
    <Drawer open onClose={close} title={t.title} size={480} actions={maySave && <FactsActions editing={editing} />}>
      <fieldset className="facts-form" disabled={!maySave}>
        <legend className="vh">{t.title}</legend>
        {editing.draft.restored && !editing.stale && <p className="why">{t.draftKept}</p>}
        {editing.stale && (
          <p className="why" role="alert">
            {t.conflict}
          </p>
        )}
        <FactFields editing={editing} />
        <div role="alert">{editing.fault && <p className="why">{t.notSaved(editing.fault)}</p>}</div>
      </fieldset>
      <Stages document={document} />
      <Copies document={document} />
    </Drawer>
  )
}

type Editing = ReturnType<typeof useFacts>

/** Saves on the version that was read; where another was faster, his fields are shown beside those typed. */
function useFacts(document: DocumentDetail, close: () => void) {
  const t = useWords(factsWords)
  const sentence = useProblemSentence()
  const { save } = useDocumentDeeds(document.documentId)
  const draft = useDraft(`document.${document.documentId}`, factsOf(document))
  const [theirs, setTheirs] = useState<SaveDocument | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const standing = theirs ?? factsOf(document)
  const stale = standing.version !== draft.value.version && !save.isPending
  const send = (value: SaveDocument) =>
    save.mutate(
      { ...value, key: draft.key },
      {
        onSuccess: () => {
          draft.sent()
          say(t.saved)
          close()
        },
        onError: (error) => {
          const told = error instanceof ApiProblem ? (error.details.theirs as DocumentDetail | undefined) : undefined
          if (told) setTheirs(factsOf(told))
          setFault(told ? null : sentence(error))
        },
      },
    )
  const takeTheirs = () => {
    draft.sent()
    close()
  }
  return { draft, fault, stale, standing, busy: save.isPending, send, takeTheirs }
}

function FactsActions({ editing }: { editing: Editing }) {
  const t = useWords(factsWords)
  const { draft, stale, standing, send, takeTheirs, busy } = editing
  if (!stale) {
    return (
      <Button look="go" busy={busy} onClick={() => send(draft.value)}>
        {t.save}
      </Button>
    )
  }
  return (
    <>
      <Button busy={busy} onClick={() => send({ ...draft.value, version: standing.version })}>
        {t.keepMine}
      </Button>
      <Button look="quiet" onClick={takeTheirs}>
        {t.takeTheirs}
      </Button>
    </>
  )
}

type Words = { [K in keyof SaveDocument]: SaveDocument[K] extends string | null ? K : never }[keyof SaveDocument]

function FactFields({ editing }: { editing: Editing }) {
  const t = useWords(factsWords)
  const f = useFormats()
  const { draft, stale, standing } = editing
  const { value } = draft
  const change = (part: Partial<SaveDocument>) => draft.set({ ...value, ...part })
  /** What stands now, said under a field that differs. */
  const hint = (field: keyof SaveDocument, said = String(standing[field] ?? '')) =>
    stale && standing[field] !== value[field] ? t.theirs(said) : undefined
  const text = (field: Exclude<Words, 'kind' | 'urgency' | 'issuedPrecision' | 'issuedOn' | 'receivedOn'>) => (
    <TextField
      label={t[field]}
      value={value[field] ?? ''}
      hint={hint(field)}
      onChange={(typed) => change({ [field]: typed === '' ? null : typed })}
    />
  )
  const day = (field: 'issuedOn' | 'receivedOn') => (
    <DateField
      label={t[field]}
      value={value[field]}
      hint={hint(field, standing[field] ? f.day(standing[field]) : '')}
      onChange={(chosen) => change({ [field]: chosen })}
    />
  )
  return (
    <>
      <SelectField
        label={t.kind}
        value={value.kind}
        hint={hint('kind', t.kinds[standing.kind])}
        onChange={(kind) => change({ kind })}
        options={documentKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <div className="two">
        {text('numberOut')}
        {text('numberIn')}
      </div>
      <div className="two">
        {day('issuedOn')}
        <SelectField
          label={t.precision}
          value={value.issuedPrecision}
          onChange={(issuedPrecision) => change({ issuedPrecision })}
          options={(['day', 'month', 'year'] as const).map((one) => ({ value: one, label: t.precisions[one] }))}
        />
      </div>
      {day('receivedOn')}
      {text('issuer')}
      <TextArea
        label={t.subject}
        value={value.subject}
        hint={hint('subject')}
        onChange={(subject) => change({ subject })}
      />
      <div className="two">
        {text('place')}
        {text('signer')}
      </div>
      <div className="two">
        <SelectField
          label={t.urgency}
          value={value.urgency}
          hint={hint('urgency', t.urgencies[standing.urgency])}
          onChange={(urgency) => change({ urgency })}
          options={(['thuong', 'khan', 'thuong-khan', 'hoa-toc'] as const).map((one) => ({
            value: one,
            label: t.urgencies[one],
          }))}
        />
        {text('eofficeId')}
      </div>
    </>
  )
}
