import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isHeadTitle, readPhone } from '../../../server/modules/contacts/rules.ts'
import { messageWords } from '../../messages/words.ts'
import { newKey, put } from '../../platform/api.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { say } from '../../ui/toast.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { type AgencyContacts, contactsQuery, useEntry } from './units-data.ts'

export type ListedContact = AgencyContacts['contacts'][number] & { agency: Omit<AgencyContacts, 'contacts'> }

interface FormProps {
  agencies: readonly AgencyContacts[]
  contact: ListedContact | null
  onDone: () => void
}

/** Somebody to write to: at which agency, his post and telephone, whether a leader must approve first. */
export function ContactForm({ agencies, contact, onDone }: FormProps) {
  const t = useWords(messageWords).contacts
  const form = useEntryForm({
    name: `contact.${contact?.postId ?? 'new'}`,
    initial: {
      agencyId: contact?.agency.agencyId ?? null,
      name: contact?.name ?? '',
      title: contact?.title ?? '',
      phone: contact?.phone ?? '',
      guarded: contact?.needsApproval ?? null,
    },
    method: contact ? 'put' : 'post',
    path: contact ? `/api/contacts/${contact.postId}` : '/api/contacts',
    body: ({ agencyId, name, title, phone, guarded }) => {
      const person = { name: name.trim(), title: title.trim(), phone, needsApproval: guarded ?? isHeadTitle(title) }
      return contact ? person : { contacts: [{ ...person, agencyId }] }
    },
    fault: ({ agencyId, name, phone }) => agencyId === null || name.trim().length < 2 || readPhone(phone) === undefined,
    said: () => t.saved,
    onDone,
  })
  const { value, set } = form.draft
  const agency = agencies.find(({ agencyId }) => agencyId === value.agencyId)
  return (
    <>
      <EntryForm form={form} go={t.save}>
        {contact === null ? (
          <Combobox
            label={t.agency}
            value={value.agencyId}
            onChange={(agencyId) => set({ ...value, agencyId })}
            options={agencies.map((one) => ({ value: one.agencyId, label: one.name, also: one.shortName }))}
            error={form.tried && value.agencyId === null ? t.needAgency : null}
            autoFocus
          />
        ) : (
          <p className="s">
            {contact.agency.name}
            {contact.account && `, ${t.hasAccount}`}
          </p>
        )}
        <TextField
          label={t.name}
          readOnly={contact?.account ?? false}
          value={value.name}
          onChange={(name) => set({ ...value, name })}
          error={form.tried && value.name.trim().length < 2 ? t.needName : null}
          maxLength={120}
        />
        <TextField label={t.post} value={value.title} onChange={(title) => set({ ...value, title })} maxLength={160} />
        <TextField
          label={t.phone}
          type="tel"
          inputMode="tel"
          value={value.phone}
          onChange={(phone) => set({ ...value, phone })}
          error={form.tried && readPhone(value.phone) === undefined ? t.badPhone : null}
          maxLength={40}
        />
        <CheckField
          label={t.approval}
          hint={t.headHint}
          checked={value.guarded ?? isHeadTitle(value.title)}
          onChange={(guarded) => set({ ...value, guarded })}
        />
      </EntryForm>
      {agency && <AgencyGuard agency={agency} />}
      {contact && !contact.account && <EndContact postId={contact.postId} name={contact.name} onDone={onDone} />}
    </>
  )
}

/** The mark of the whole agency: kept at once. */
function AgencyGuard({ agency }: { agency: Pick<AgencyContacts, 'agencyId' | 'name' | 'guarded'> }) {
  const t = useWords(messageWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const marking = useMutation({
    mutationFn: (needsApproval: boolean) => put(`/api/agencies/${agency.agencyId}/approval`, { needsApproval }),
    onSuccess: () => {
      say(t.contacts.guardSaved)
      return client.invalidateQueries({ queryKey: contactsQuery.queryKey })
    },
    onError: (error) => say(t.failed(sentence(error)), 8),
  })
  return (
    <div className="aliases">
      <CheckField
        label={t.contacts.agencyGuard}
        hint={`${agency.name}. ${t.contacts.agencyGuardHint}`}
        checked={agency.guarded}
        disabled={marking.isPending}
        onChange={(on) => marking.mutate(on)}
      />
    </div>
  )
}

function EndContact({ postId, name, onDone }: { postId: number; name: string; onDone: () => void }) {
  const t = useWords(messageWords)
  const sentence = useProblemSentence()
  const ending = useEntry()
  const end = () =>
    ending.mutate(
      {
        method: 'post',
        path: `/api/contacts/${postId}/ending`,
        body: {},
        key: newKey(),
        said: t.contacts.ended(name),
      },
      { onSuccess: onDone, onError: (error) => say(t.failed(sentence(error)), 8) },
    )
  return (
    <div className="acts">
      <Button look="quiet" busy={ending.isPending} onClick={end}>
        {t.contacts.end}
      </Button>
    </div>
  )
}
