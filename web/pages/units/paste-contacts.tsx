import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { readContacts, readPhone } from '../../../server/modules/contacts/rules.ts'
import { messageWords } from '../../messages/words.ts'
import { post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { TextArea } from '../../ui/field.tsx'
import { say } from '../../ui/toast.tsx'
import { type AgencyContacts, contactsQuery } from './units-data.ts'

/** Three columns from a sheet; what they are read as stands below before anything is kept. */
export function PasteContacts({ agencies, onDone }: { agencies: readonly AgencyContacts[]; onDone: () => void }) {
  const t = useWords(messageWords)
  const f = useFormats()
  const draft = useDraft('contacts.paste', '')
  const [forUnknown, setForUnknown] = useState<number | null>(null)
  const saving = useSaving()
  const sentence = useProblemSentence()
  const read = readContacts(draft.value, agencies)
  const unknown = read.filter(({ agencyId }) => agencyId === null)
  const bad = read.filter(({ phone }) => readPhone(phone) === undefined)
  const ready = read.flatMap(({ agencyId, phone, ...one }) => {
    const where = agencyId ?? forUnknown
    return where === null || one.name.length < 2
      ? []
      : [{ ...one, agencyId: where, phone: readPhone(phone) === undefined ? '' : phone }]
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready.length === 0 || saving.isPending) return
    saving.mutate(
      { contacts: ready, key: draft.key },
      {
        onSuccess: ({ added, changed }) => {
          say(t.contacts.pasteDone(added, changed))
          draft.sent()
          onDone()
        },
      },
    )
  }
  return (
    <form noValidate onSubmit={submit}>
      <TextArea
        label={t.contacts.pasteLabel}
        hint={t.contacts.pasteHint}
        rows={6}
        value={draft.value}
        onChange={draft.set}
        autoFocus
      />
      {draft.value.trim() !== '' && read.length === 0 && <p className="q">{t.contacts.pasteNone}</p>}
      {read.length > 0 && <ReadRows rows={read} agencies={agencies} forUnknown={forUnknown} />}
      {bad.length > 0 && <p className="q">{t.contacts.pasteBad(f.number(bad.length))}</p>}
      {unknown.length > 0 && (
        <Combobox
          clearable
          label={t.contacts.pasteAgency}
          hint={t.contacts.pasteUnknown(f.number(unknown.length))}
          value={forUnknown}
          onChange={setForUnknown}
          options={agencies.map((one) => ({ value: one.agencyId, label: one.name, also: one.shortName }))}
        />
      )}
      <div role="alert">{saving.error && <p className="entry-fault">{t.failed(sentence(saving.error))}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={saving.isPending} disabled={ready.length === 0}>
          {t.contacts.pasteGo(f.number(ready.length))}
        </Button>
      </div>
    </form>
  )
}

interface ReadProps {
  rows: ReturnType<typeof readContacts>
  agencies: readonly AgencyContacts[]
  forUnknown: number | null
}

function ReadRows({ rows, agencies, forUnknown }: ReadProps) {
  const t = useWords(messageWords).contacts
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div className="paste-rows" tabIndex={0}>
      <table>
        <caption className="vh">{t.pasteTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.post}</th>
            <th scope="col">{t.phone}</th>
            <th scope="col">{t.agency}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, title, phone, agencyId, needsApproval }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pasted row has no other identity
            <tr key={i}>
              <td>
                {name} {needsApproval && <span className="tag">{t.approvalShort}</span>}
              </td>
              <td>{title}</td>
              <td>{phone}</td>
              <td>{names.get(agencyId ?? forUnknown ?? 0) ?? <span className="q">{t.unknown}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useSaving() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ contacts, key }: { contacts: object[]; key: string }) =>
      post<{ added: number; changed: number }>('/api/contacts', { contacts }, { key }),
    onSuccess: () => client.invalidateQueries({ queryKey: contactsQuery.queryKey }),
  })
}
