/** Corrects a clause in place. What is typed is kept on this device until it is saved, and survives another's save. */

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DirectiveRow, Following, Terms } from '../../../../server/modules/directives/contract.ts'
import { useDraft } from '../../../platform/draft.ts'
import { ApiProblem, useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button, Segments } from '../../../ui/button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { reviewWords } from '../words/review.ts'
import { ClauseConflict } from './clause-conflict.tsx'
import { CriteriaField } from './criteria-field.tsx'
import { DueFields } from './due-fields.tsx'
import './forms.css'
import { followings } from './following-choice.tsx'
import { PartyField } from './party-field.tsx'
import { PlacesField } from './places-field.tsx'
import { RecurrenceField } from './recurrence-field.tsx'
import { useReview } from './review-context.ts'
import { directivesQuery } from './review-data.ts'

export interface Corrected {
  version: number
  title: string
  following: Following
  terms: Terms
}

const asItStands = ({ version, title, following, terms }: DirectiveRow): Corrected => ({
  version,
  title,
  following,
  terms,
})

export function ClauseForm({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { position } = useReview()
  const draft = useDraft(`directive.${directive.directiveId}`, asItStands(directive))
  const { value } = draft
  const change = (part: Partial<Corrected>) => draft.set({ ...value, ...part })
  /** A clause that is given a date or a rhythm is followed by it. */
  const changeTerms = (part: Partial<Terms>) => {
    const { due, recurrence } = value.terms
    const dated = (part.due?.length ?? 0) > due.length || (part.recurrence && recurrence === null)
    change({ terms: { ...value.terms, ...part }, ...(dated ? { following: 'dated' as const } : {}) })
  }
  const saving = useSaving(directive, value, draft)
  const drop = () => {
    draft.sent()
    position.leave()
  }
  if (value.version !== directive.version && !saving.busy) {
    const keep = () => change({ version: directive.version })
    return <ClauseConflict mine={value} directive={directive} keep={keep} take={drop} />
  }
  return (
    <form
      className="clause-form"
      onSubmit={(event) => {
        event.preventDefault()
        void saving.save(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        if (event.ctrlKey || event.metaKey) void saving.save(true)
        // Enter in a list chooses; it must not save what is half chosen.
        else if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
          event.preventDefault()
      }}
    >
      {draft.restored && <p className="why">{t.draftKept}</p>}
      <TextArea
        label={t.fields.title}
        value={value.title}
        onChange={(title) => change({ title: title.replace(/\s*\n\s*/g, ' ') })}
        rows={2}
        autoFocus
        maxLength={300}
      />
      <div className="field">
        <p className="label" aria-hidden="true">
          {t.fields.following}
        </p>
        <Segments
          label={t.fields.following}
          value={value.following}
          options={followings.map((one) => ({ value: one, label: t.followings[one] }))}
          onChange={(following) => change({ following })}
        />
      </div>
      <TermsFields terms={value.terms} change={changeTerms} />
      <div role="alert">{saving.fault && <p className="why">{t.notSaved(saving.fault)}</p>}</div>
      <div className="acts">
        <Button type="submit" busy={saving.busy}>
          {t.save}
        </Button>
        <Button look="quiet" busy={saving.busy} onClick={() => void saving.save(true)}>
          {t.saveRight}
        </Button>
        <Button look="quiet" onClick={drop}>
          {t.leave}
        </Button>
      </div>
    </form>
  )
}

function TermsFields({ terms, change }: { terms: Terms; change: (part: Partial<Terms>) => void }) {
  const t = useWords(reviewWords)
  return (
    <>
      <PartyField label={t.fields.lead} add={t.addLead} parties={terms.lead} onChange={(lead) => change({ lead })} />
      <PartyField
        label={t.fields.cooperate}
        add={t.addCo}
        parties={terms.cooperate}
        onChange={(cooperate) => change({ cooperate })}
      />
      <TextField
        label={t.fields.supervisor}
        value={terms.supervisor ?? ''}
        onChange={(supervisor) => change({ supervisor: supervisor || null })}
        maxLength={200}
      />
      <DueFields due={terms.due} onChange={(due) => change({ due })} />
      <RecurrenceField value={terms.recurrence} onChange={(recurrence) => change({ recurrence })} />
      <PlacesField places={terms.places} onChange={(places) => change({ places })} />
      <CriteriaField criteria={terms.criteria} onChange={(criteria) => change({ criteria })} />
      <SelectField
        label={t.fields.product}
        value={terms.product ?? ''}
        onChange={(product) => change({ product: product === '' ? null : product })}
        options={[
          { value: '' as const, label: t.noProduct },
          ...products.map((value) => ({ value, label: t.products[value] })),
        ]}
      />
    </>
  )
}

const products = ['bao-cao', 'to-trinh', 'ke-hoach', 'van-ban', 'cong-trinh', 'tieu-chi'] as const

/** Saving on the version that was read; if another was faster, his is fetched and both are shown. */
function useSaving(directive: DirectiveRow, value: Corrected, draft: { key: string; sent: () => void }) {
  const { deeds, position, document } = useReview()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const save = async (checked: boolean) => {
    setBusy(true)
    setFault(null)
    try {
      const { directiveId } = directive
      await deeds.save.mutateAsync({ directiveId, key: draft.key, ...value, ...(checked ? { checked } : {}) })
      deeds.saved(directive)
      draft.sent()
      position.leave()
    } catch (error) {
      setFault(sentence(error))
      if (error instanceof ApiProblem && error.status === 409) {
        await client.invalidateQueries({ queryKey: directivesQuery(document.documentId).queryKey })
      }
    }
    setBusy(false)
  }
  return { busy, fault, save }
}
