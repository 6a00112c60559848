import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { messageWords } from '../../messages/words.ts'
import { foldedMatch } from '../../platform/fold.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { ContactForm, type ListedContact } from './contact-form.tsx'
import { PasteContacts } from './paste-contacts.tsx'
import { contactsQuery } from './units-data.ts'

/** Whom the office writes to at each agency, without accounts. */
export function ContactsTab({ find }: { find: string }) {
  const t = useWords(messageWords).contacts
  const f = useFormats()
  const query = useQuery(contactsQuery)
  const { them } = useSearch({ from: '/signed-in/quan-tri' })
  const [open, setOpen] = useState<ListedContact | 'new' | 'paste' | null>(them === 'danh-ba' ? 'paste' : null)
  const columns = useColumns(setOpen)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const { agencies } = query.data
  const all = agencies.flatMap(({ contacts, ...agency }) => contacts.map((contact) => ({ ...contact, agency })))
  const shown = all.filter((one) => find === '' || foldedMatch(wordsOf(one), find))
  const close = () => setOpen(null)
  const edited = open !== null && open !== 'new' && open !== 'paste' ? open : null
  return (
    <>
      <div className="admin-tools">
        <p className="s">
          {t.count(f.number(all.length), f.number(new Set(all.map(({ agency }) => agency.agencyId)).size))}
        </p>
        <div className="acts">
          <Button onClick={() => setOpen('paste')}>{t.paste}</Button>
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t.add}
          </Button>
        </div>
      </div>
      <DataTable
        caption={t.caption}
        rows={shown}
        rowKey={({ postId }) => postId}
        columns={columns}
        onOpen={setOpen}
        empty={all.length === 0 ? <EmptyState title={t.empty} text={t.emptyText} /> : <NoneFound find={find} />}
      />
      <Drawer open={open === 'paste'} onClose={close} title={t.pasteTitle} size={640}>
        {open === 'paste' && <PasteContacts agencies={agencies} onDone={close} />}
      </Drawer>
      <Drawer open={open === 'new' || edited !== null} onClose={close} title={edited ? t.edit(edited.name) : t.add}>
        {open === 'new' && <ContactForm agencies={agencies} contact={null} onDone={close} />}
        {edited && <ContactForm key={edited.postId} agencies={agencies} contact={edited} onDone={close} />}
      </Drawer>
    </>
  )
}

const wordsOf = ({ name, title, phone, agency }: ListedContact) =>
  [name, title, phone, agency.name, agency.shortName, ...agency.aliases].filter(Boolean).join(' ')

function useColumns(open: (contact: ListedContact) => void): Column<ListedContact>[] {
  const t = useWords(messageWords).contacts
  return [
    {
      id: 'name',
      head: t.name,
      width: 220,
      phone: 'lead',
      cell: (contact) => (
        <button type="button" className="row-name" onClick={() => open(contact)}>
          {contact.name}
          {contact.guarded && <span className="tag">{t.approvalShort}</span>}
        </button>
      ),
    },
    { id: 'title', head: t.post, width: 260, cell: ({ title }) => title },
    { id: 'agency', head: t.agency, cell: ({ agency }) => agency.name },
    {
      id: 'phone',
      head: t.phone,
      width: 150,
      cell: ({ phone }) =>
        phone ? (
          <a className="link nw" href={`tel:${phone}`}>
            {phone}
          </a>
        ) : (
          <span className="q">–</span>
        ),
    },
  ]
}
