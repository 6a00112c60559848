import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { StageCode } from '../../../server/modules/assessments/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { documentsQuery, type Sheet, type SheetDeeds } from './marks-data.ts'
import { type Meant, meantNow, stageName, TabFields, TabMeanings, takenTabs } from './tab-meanings.tsx'
import { markWords } from './words.ts'

/** Of which stage, day and set each tab is; on which paper, with which reason: it opens to be changed. */
export function FrameSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { frame: t } = useWords(markWords)
  const [changing, setChanging] = useState(false)
  const { document } = sheet
  const tabs = takenTabs(sheet)
  const only = tabs.length === 1 ? tabs[0] : undefined
  return (
    <section aria-label={t.title}>
      <SectionHead title={t.title} />
      {changing ? (
        <FrameForm sheet={sheet} deeds={deeds} leave={() => setChanging(false)} />
      ) : (
        <>
          {tabs.length > 1 && <TabMeanings sheet={sheet} />}
          <p className="marks-frame">
            {only && (
              <span>
                <span className="q">{t.stage}</span> <b>{stageName(only.tab)}</b>{' '}
                <span className="q">({t.stageBy[only.tab.stageBy]})</span>
              </span>
            )}
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
        </>
      )}
    </section>
  )
}

function FrameForm({ sheet, deeds: { layout }, leave }: { sheet: Sheet; deeds: SheetDeeds; leave: () => void }) {
  const { frame: t } = useWords(markWords)
  const sentence = useProblemSentence()
  const tabs = takenTabs(sheet)
  const [meant, setMeant] = useState<readonly Meant[]>(tabs.map(({ tab }) => meantNow(tab)))
  const [documentId, setDocumentId] = useState(sheet.document?.documentId ?? null)
  const [reason, setReason] = useState(sheet.reason ?? '')
  const documents = useDocuments()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (meant.some(({ day }) => day === null)) return
    const meanings = tabs.flatMap(({ tab, index }, at) => changed(meantNow(tab), meant[at]!, index))
    layout.mutate({ meanings, documentId, reason: reason.trim() || null }, { onSuccess: leave })
  }
  const every = new Set(meant.map(({ stage }) => stage))
  const all = every.size === 1 ? meant[0]!.stage : ''
  const stages = new Map(tabs.flatMap(({ tab }) => tab.stages.map(({ code, name }) => [code, name] as const)))
  return (
    <form className="marks-form" onSubmit={submit}>
      {tabs.length > 1 && (
        <SelectField<StageCode | ''>
          label={t.stageOfAll}
          value={all}
          options={[
            ...(all === '' ? [{ value: '' as const, label: t.stageOfEach }] : []),
            ...[...stages].map(([value, label]) => ({ value, label })),
          ]}
          onChange={(stage) => stage !== '' && setMeant(meant.map((one) => ({ ...one, stage })))}
        />
      )}
      {tabs.map(({ tab, index }, at) => (
        <TabFields
          key={index}
          {...{ sheet, tab, sole: tabs.length === 1, value: meant[at]! }}
          onChange={(value) => setMeant(meant.with(at, value))}
        />
      ))}
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

/** What of a tab is said otherwise than it stands. */
function changed(before: Meant, { stage, frameworkId, day }: Meant, tab: number) {
  const meaning = {
    ...(stage !== '' && stage !== before.stage ? { stage } : {}),
    ...(frameworkId !== before.frameworkId ? { frameworkId } : {}),
    ...(day !== null && day !== before.day ? { day } : {}),
  }
  return Object.keys(meaning).length > 0 ? [{ tab, ...meaning }] : []
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
