/** Contacts pasted from a sheet; who comes in, who is brought up to date and which agencies are missing is shown before. */
import { useState } from 'react'
import {
  agenciesMissing,
  type ContactFate,
  fateOfContacts,
  knownPeople,
} from '../../../server/modules/contacts/reading/rules.ts'
import { isHeadTitle } from '../../../server/modules/contacts/rules.ts'
import { messageWords } from '../../messages/words.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { CheckField, TextArea } from '../../ui/field.tsx'
import { EntryForm, useEntryForm } from './entry-form.tsx'
import type { AgencyContacts } from './units-data.ts'

export function PasteContacts({ agencies, onDone }: { agencies: readonly AgencyContacts[]; onDone: () => void }) {
  const t = useWords(messageWords).contacts
  const f = useFormats()
  const { post } = useSession()
  const people = knownPeople(agencies)
  const read = useRead((text, own) => fateOfContacts(text, { agencies, people, own }))
  const of = (text: string, agencyId: number | null) => read(text, agencyId ?? post.agency.agencyId)
  const form = useEntryForm({
    name: 'contacts',
    initial: { text: '', addAgencies: false, agencyId: null as number | null },
    path: '/api/contacts/pasted',
    body: (value) => value,
    fault: ({ text, addAgencies, agencyId }) => {
      const fates = of(text, agencyId)
      return coming(fates) === 0 || (agenciesMissing(fates).length > 0 && !addAgencies)
    },
    said: ({ text, agencyId }) => t.pasteDone(...counts(of(text, agencyId), f.number)),
    onDone,
  })
  const { value, set } = form.draft
  const fates = of(value.text, value.agencyId)
  const missing = agenciesMissing(fates)
  const unsaid = fates.some((one) => one.unsaid)
  const bad = fates.filter(({ phoneFault }) => phoneFault).length
  const needs = missing.length > 0 && !value.addAgencies ? t.needAgencies : null
  const fault = fates.length === 0 ? t.pasteNone : coming(fates) === 0 ? t.pasteNothing : needs
  return (
    <EntryForm form={form} go={coming(fates) > 0 ? t.pasteGo(...counts(fates, f.number)) : t.paste}>
      <TextArea
        label={t.pasteLabel}
        hint={t.pasteHint}
        rows={10}
        value={value.text}
        onChange={(text) => set({ ...value, text })}
        error={form.tried ? fault : null}
        autoFocus
      />
      {missing.length > 0 && (
        <CheckField
          label={t.addAgencies(f.number(missing.length))}
          hint={missing.join('; ')}
          checked={value.addAgencies}
          onChange={(addAgencies) => set({ ...value, addAgencies })}
        />
      )}
      {unsaid && (
        <Combobox
          label={t.pasteAgency}
          value={value.agencyId ?? post.agency.agencyId}
          onChange={(agencyId) => set({ ...value, agencyId })}
          options={agencies.map((one) => ({ value: one.agencyId, label: one.name, also: one.shortName }))}
        />
      )}
      {bad > 0 && <p className="q">{t.pasteBad(f.number(bad))}</p>}
      <Preview fates={fates} agencies={agencies} />
    </EntryForm>
  )
}

/** A sheet of a thousand lines is read once, not at every letter typed elsewhere. */
function useRead(read: (text: string, own: number) => ContactFate[]) {
  const [kept] = useState({ text: '', own: 0, fates: [] as ContactFate[] })
  return (text: string, own: number): ContactFate[] => {
    if (kept.text !== text || kept.own !== own) Object.assign(kept, { text, own, fates: read(text, own) })
    return kept.fates
  }
}

const coming = (fates: readonly ContactFate[]): number => fates.filter(comes).length
const comes = ({ fate }: ContactFate): boolean => fate === 'add' || fate === 'change'
const counts = (fates: readonly ContactFate[], shown: (n: number) => string): [string, string] => [
  shown(fates.filter(({ fate }) => fate === 'add').length),
  shown(fates.filter(({ fate }) => fate === 'change').length),
]

const shownAtMost = 200

function Preview({ fates, agencies }: { fates: readonly ContactFate[]; agencies: readonly AgencyContacts[] }) {
  const t = useWords(messageWords).contacts
  if (fates.length === 0) return null
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]))
  const nameOf = ({ agencyId, agency }: ContactFate) => names.get(agencyId ?? 0) ?? t.notInBook(agency ?? '')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div className="paste-preview" tabIndex={0}>
      <ul>
        {fates.slice(0, shownAtMost).map((one) => (
          <li key={one.line} className={comes(one) ? undefined : 'left'}>
            <b>{one.name}</b> {[one.title, nameOf(one), one.phone].filter(Boolean).join(', ')}
            {one.fate !== 'add' && <span className="tag">{t.fates[one.fate]}</span>}
            {comes(one) && isHeadTitle(one.title) && <span className="tag">{t.approvalShort}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
