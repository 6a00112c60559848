/** A set in the making: edited in the page or by Excel, then published as a version of its own. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { frameworkPath, paths } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { ChangeList } from './change-list.tsx'
import { DraftTable } from './draft-table.tsx'
import './frameworks.css'
import { type Draft, draftQuery, exportOfDraft, useSetDeed } from './frameworks-data.ts'
import { ImportPart } from './import-part.tsx'
import { SetForm, useSetForm } from './set-form.tsx'
import { frameworkWords } from './words.ts'

export function DraftPage() {
  const t = useWords(frameworkWords)
  const { draftId } = useParams({ from: '/signed-in/bo-tieu-chi/ban-thao/$draftId' })
  const query = useQuery(draftQuery(draftId))
  const draft = query.data
  return (
    <Page
      title={draft?.body.name ?? t.draft.mark}
      crumbs={[{ to: paths.frameworks, label: t.title }]}
      mark={<span className="tag">{t.draft.mark}</span>}
      className="draft-page"
    >
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {!draft && !query.error && <Bones rows={12} />}
      {draft && (
        <>
          <Deeds draft={draft} />
          <ImportPart draft={draft} />
          <Changes draft={draft} />
          <DraftTable draft={draft} />
        </>
      )}
    </Page>
  )
}

function Changes({ draft }: { draft: Draft }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  // A set made from nothing is all new: its table says it.
  if (draft.frameworkId === null) return null
  return (
    <section>
      <SectionHead title={t.draft.changes} count={f.number(draft.changes.length)} />
      {draft.changes.length === 0 ? (
        <EmptyState title={t.draft.noChanges} />
      ) : (
        <ChangeList changes={draft.changes} axis={draft.body.axis} />
      )}
    </section>
  )
}

function Deeds({ draft }: { draft: Draft }) {
  const t = useWords(frameworkWords)
  const [open, setOpen] = useState<'publish' | 'drop' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="set-deeds">
      <a className={buttonLook()} href={exportOfDraft(draft.draftId)} download>
        {t.set.export}
      </a>
      <Button look="quiet" onClick={() => setOpen('drop')}>
        {t.draft.drop_}
      </Button>
      <Button look="go" onClick={() => setOpen('publish')}>
        {t.draft.publish}
      </Button>
      <Dialog open={open === 'publish'} onClose={close} title={t.draft.publishTitle} size={480}>
        <PublishForm draft={draft} />
      </Dialog>
      <Dialog
        open={open === 'drop'}
        onClose={close}
        title={t.draft.dropTitle}
        actions={<Drop draft={draft} close={close} />}
      >
        {t.draft.dropText}
      </Dialog>
    </div>
  )
}

function PublishForm({ draft }: { draft: Draft }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const navigate = useNavigate()
  const form = useSetForm<{ from: string | null }, { frameworkId: number; version: number }>({
    name: `publish.${draft.draftId}`,
    // A new version begins today unless somebody says otherwise; a first one on the day its set names.
    initial: { from: draft.frameworkId === null ? draft.body.from : dayOf(now()) },
    method: 'post',
    path: `/api/framework-drafts/${draft.draftId}/publication`,
    body: ({ from }) => ({ from }),
    fault: ({ from }) => from === null,
    leaves: true,
    onDone: ({ frameworkId, version }) => {
      say(t.draft.published(f.number(version)))
      void navigate({ to: frameworkPath(frameworkId) })
    },
  })
  return (
    <SetForm form={form} go={t.draft.publish}>
      <p className="set-lead">{t.draft.publishText}</p>
      <DateField
        label={t.draft.publishFrom}
        value={form.value.from}
        onChange={(from) => form.set({ from })}
        error={form.tried && form.value.from === null ? t.agencies.needDay : null}
      />
    </SetForm>
  )
}

function Drop({ draft, close }: { draft: Draft; close: () => void }) {
  const t = useWords(frameworkWords)
  const navigate = useNavigate()
  const sentence = useProblemSentence()
  const dropping = useSetDeed()
  const [key] = useState(newKey)
  const drop = () =>
    dropping.mutate(
      { method: 'remove', path: `/api/framework-drafts/${draft.draftId}`, key, said: t.draft.dropped, leaves: true },
      {
        onSuccess: () => void navigate({ to: paths.frameworks }),
        onError: (error) => say(sentence(error), 8),
      },
    )
  return (
    <>
      <Button look="go" busy={dropping.isPending} onClick={drop}>
        {t.draft.drop_}
      </Button>
      <Button look="quiet" onClick={close}>
        {t.draft.forget}
      </Button>
    </>
  )
}
