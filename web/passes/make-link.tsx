/** The form behind "Liên kết", and the address it makes, which is shown once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { GroupList } from '../../server/modules/assignments/contract.ts'
import type { MakePass, PassTarget } from '../../server/modules/passes/contract.ts'
import { useAgencyChoices } from '../deeds/choices-data.ts'
import '../deeds/deeds.css'
import { get, newKey, post } from '../platform/api.ts'
import { now } from '../platform/clock.ts'
import { dayOf } from '../platform/formats.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button, Segments } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { CheckField, TextField } from '../ui/field.tsx'
import { focusFirstFault } from '../ui/first-fault.ts'
import { MadeLink } from './made-link.tsx'
import './passes.css'
import { linkAddress, newCode, newSecret } from './secret.ts'
import { type PassWords, passWords } from './words.ts'

type Target = z.input<typeof PassTarget>
type ViewTarget = Exclude<Target, { scope: 'report' }>

/** What can be handed out from here: something to look at, the row of a village, the open items of a unit in a document, or either. */
export interface LinkOffer {
  view: ViewTarget
  /** documentId null: chosen among those in which the unit has open items. */
  report: { documentId: string | null; agencyId: number | null } | null
  /** Number of the document, code of the assignment, name of the unit, for the proposed title. */
  names: { number?: string | null; code?: string; unit?: string }
}
type Kind = 'view' | 'report'

const usualDays = 30

export function MakeLink({ offer }: { offer: LinkOffer }) {
  const [made, setMade] = useState<{ address: string; code: string | null } | null>(null)
  if (made) return <MadeLink {...made} again={() => setMade(null)} />
  return <LinkForm offer={offer} onMade={setMade} />
}

interface FormProps {
  offer: LinkOffer
  onMade: (made: { address: string; code: string | null }) => void
}

function LinkForm({ offer, onMade }: FormProps) {
  const t = useWords(passWords)
  const form = useLinkForm(offer, onMade)
  const { kind, value, change } = form
  const scope = kind === 'report' ? 'report' : offer.view.scope
  return (
    <form className="deed-form" onSubmit={form.submit} noValidate>
      {offer.report && (
        <div className="field">
          <Segments
            label={t.kind}
            value={kind}
            options={[
              { value: 'view', label: t.kinds.view },
              { value: 'report', label: t.kinds.report },
            ]}
            onChange={form.setKind}
          />
        </div>
      )}
      <p className="s">{t.about[scope]}</p>
      {kind === 'view' && scope !== 'tally' && <p className="q small">{t.spared}</p>}
      {kind === 'report' && offer.report?.documentId === null && (
        <DocumentField
          agencyId={offer.report.agencyId}
          value={value.documentId}
          onChange={(documentId) => change({ documentId })}
          error={form.faults.document}
        />
      )}
      {kind === 'report' && offer.report?.agencyId === null && (
        <UnitField value={value.agencyId} onChange={(agencyId) => change({ agencyId })} error={form.faults.unit} />
      )}
      <TextField
        label={t.title}
        hint={t.titleHint}
        value={form.title}
        maxLength={200}
        onChange={(title) => change({ title })}
        error={form.faults.title}
      />
      <DateField
        label={t.lastDay}
        value={value.lastDay}
        onChange={(lastDay) => change({ lastDay })}
        error={form.faults.day}
      />
      <CheckField label={t.coded} hint={t.codedHint} checked={value.coded} onChange={(coded) => change({ coded })} />
      {kind === 'view' && scope !== 'tally' && (
        <CheckField
          label={t.frozen}
          hint={t.frozenHint}
          checked={value.frozen}
          onChange={(frozen) => change({ frozen })}
        />
      )}
      <div role="alert">{form.failed && <p className="kept">{form.failed}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={form.busy}>
          {t.make}
        </Button>
      </div>
    </form>
  )
}

function UnitField(props: { value: number | null; onChange: (unit: number | null) => void; error: string | null }) {
  const t = useWords(passWords)
  return <Combobox label={t.unit} {...props} options={useAgencyChoices()} />
}

interface DocumentProps {
  agencyId: number | null
  value: string | null
  onChange: (document: string | null) => void
  error: string | null
}

/** Documents in which the unit has something open. */
function DocumentField({ agencyId, ...field }: DocumentProps) {
  const t = useWords(passWords)
  const options = useOpenDocuments(agencyId)
  if (options?.length === 0) return <p className="q">{t.nothingOpen}</p>
  return <Combobox label={t.document} {...field} options={options ?? []} />
}

function useOpenDocuments(agencyId: number | null): readonly { value: string; label: string }[] | undefined {
  const { data } = useQuery({
    queryKey: ['assignment', 'groups', 'open-documents', agencyId],
    enabled: agencyId !== null,
    queryFn: ({ signal }) =>
      get<GroupList>(`/api/assignments/groups?by=document&open=yes&lead=${agencyId}`, { signal }),
  })
  return data?.groups.filter(({ key }) => key !== '').map(({ key, name }) => ({ value: key, label: name }))
}

interface Typed {
  documentId: string | null
  agencyId: number | null
  /** null: the proposed one. */
  title: string | null
  lastDay: string | null
  coded: boolean
  frozen: boolean
}

function useLinkForm(offer: LinkOffer, onMade: FormProps['onMade']) {
  const t = useWords(passWords)
  const agencies = useAgencyChoices()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const [kind, setKind] = useState<Kind>('view')
  const [value, setValue] = useState<Typed>({
    documentId: offer.report?.documentId ?? null,
    agencyId: offer.report?.agencyId ?? null,
    title: null,
    lastDay: dayOf(new Date(now().getTime() + usualDays * 86_400_000)),
    coded: false,
    frozen: false,
  })
  // Drawn with the form: pressed twice, or again after a lost line, it is the same link.
  const [drawn, setDrawn] = useState(() => ({ key: newKey(), secret: newSecret(), code: newCode() }))
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: (body: z.input<typeof MakePass>) => post('/api/passes', body, { key: drawn.key }),
  })
  const unit = offer.names.unit ?? agencies.find((one) => one.value === value.agencyId)?.label ?? ''
  const documents = useOpenDocuments(offer.report?.documentId === null ? offer.report.agencyId : null)
  const number = documents?.find((one) => one.value === value.documentId)?.label.split(/[ :]/)[0]
  const title =
    value.title ?? proposed(t, kind, { ...offer, names: { ...(number && { number }), ...offer.names } }, unit)
  const target = targetOf(kind, offer, value)
  const faults = {
    unit: tried && kind === 'report' && value.agencyId === null ? t.needUnit : null,
    document: tried && kind === 'report' && value.documentId === null ? t.needDocument : null,
    title: tried && title.trim().length < 2 ? t.needTitle : null,
    day: tried && value.lastDay === null ? t.needDay : null,
  }
  const change = (part: Partial<Typed>) => {
    setValue((before) => ({ ...before, ...part }))
    // Another content under the key of one that may have arrived would be refused.
    if (sending.isError) setDrawn({ key: newKey(), secret: newSecret(), code: newCode() })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (target === null || title.trim().length < 2 || value.lastDay === null) return focusFirstFault()
    const code = value.coded ? drawn.code : null
    const { lastDay, frozen } = value
    try {
      await sending.mutateAsync({ target, title: title.trim(), secret: drawn.secret, code, lastDay, frozen })
      onMade({ address: linkAddress(drawn.secret), code })
      void client.invalidateQueries({ queryKey: ['pass'] })
    } catch {
      // Said by `failed`.
    }
  }
  const failed = sending.isError ? sentence(sending.error) : null
  return { kind, setKind, value, change, title, faults, submit, failed, busy: sending.isPending }
}

type Aim = Pick<Typed, 'agencyId' | 'documentId'>

function targetOf(kind: Kind, { view }: LinkOffer, { agencyId, documentId }: Aim): Target | null {
  if (kind === 'view') return view
  return agencyId !== null && documentId !== null ? { scope: 'report', documentId, agencyId } : null
}

function proposed(t: PassWords, kind: Kind, { view, names }: LinkOffer, unit: string): string {
  const number = names.number ?? t.noNumber
  if (kind === 'report') return t.defaults.report(unit, number).trim()
  if (view.scope === 'tally') return t.defaults.tally(unit, names.code ?? '')
  if (view.scope === 'document') return t.defaults.document(number)
  if (view.scope === 'assignment') return t.defaults.assignment(names.code ?? '')
  return names.unit ? t.defaults.unit(names.unit) : t.defaults.list
}
