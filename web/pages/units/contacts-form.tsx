/** Contacts pasted from a sheet; who comes in, who is known and which agencies are missing is shown before. */
import { useQuery } from '@tanstack/react-query'
import {
  agenciesMissing,
  type ContactFate,
  fateOfContacts,
  readContacts,
} from '../../../server/modules/identity/contacts/rules.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { CheckField, TextArea } from '../../ui/field.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import { type Agency, agenciesQuery, type Person } from './units-data.ts'
import { unitWords } from './words.ts'

export function ContactsForm({ people, onDone }: { people: readonly Person[]; onDone: () => void }) {
  const query = useQuery(agenciesQuery)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={6} />
  return <PasteContacts people={people} agencies={query.data.agencies} onDone={onDone} />
}

interface PasteProps {
  people: readonly Person[]
  agencies: readonly Agency[]
  onDone: () => void
}

function PasteContacts({ people, agencies, onDone }: PasteProps) {
  const t = useWords(unitWords)
  const f = useFormats()
  const { post } = useSession()
  const book = {
    agencies,
    people: people.map(({ name, posts }) => ({ name, agencyIds: posts.map(({ agencyId }) => agencyId) })),
    own: post.agency.agencyId,
  }
  const fates = (text: string) => fateOfContacts(readContacts(text), book)
  const form = useEntryForm({
    name: 'contacts',
    initial: { text: '', addAgencies: false },
    path: '/api/people/contacts',
    body: (value) => value,
    fault: ({ text, addAgencies }) => {
      const read = fates(text)
      return read.length === 0 || (agenciesMissing(read).length > 0 && !addAgencies)
    },
    said: ({ text }) => t.contacts.added(f.number(coming(fates(text)))),
    onDone,
  })
  const { value, set } = form.draft
  const read = fates(value.text)
  const missing = agenciesMissing(read)
  const fault =
    read.length === 0 ? t.contacts.needOne : missing.length > 0 && !value.addAgencies ? t.contacts.needAgencies : null
  return (
    <EntryForm form={form} go={coming(read) > 0 ? t.contacts.go(f.number(coming(read))) : t.contacts.add}>
      <TextArea
        label={t.contacts.list}
        hint={t.contacts.hint}
        rows={10}
        value={value.text}
        onChange={(text) => set({ ...value, text })}
        error={form.tried ? fault : null}
        autoFocus
      />
      {missing.length > 0 && (
        <CheckField
          label={t.contacts.addAgencies(f.number(missing.length))}
          hint={missing.join('; ')}
          checked={value.addAgencies}
          onChange={(addAgencies) => set({ ...value, addAgencies })}
        />
      )}
      <Preview fates={read} agencies={agencies} />
    </EntryForm>
  )
}

const coming = (fates: readonly ContactFate[]): number => fates.filter(({ fate }) => fate === 'add').length

const shownAtMost = 200

function Preview({ fates, agencies }: { fates: readonly ContactFate[]; agencies: readonly Agency[] }) {
  const t = useWords(unitWords)
  if (fates.length === 0) return null
  const nameOf = ({ agencyId, agency }: ContactFate) =>
    agencies.find((one) => one.agencyId === agencyId)?.name ?? t.contacts.notInBook(agency ?? '')
  return (
    <div className="paste-preview">
      <ul>
        {fates.slice(0, shownAtMost).map((one) => (
          <li key={one.line} className={one.fate === 'add' ? undefined : 'left'}>
            <b>{one.name}</b> {[one.title, nameOf(one), one.phone].filter(Boolean).join(', ')}
            {one.fate !== 'add' && <span className="tag">{t.contacts.fates[one.fate]}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
