/** The register of documents, and the way in: dropped, pasted, chosen or typed, one or many. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PrintButton } from '../../papers/print-button.tsx'
import { stringifySearch } from '../../platform/search-params.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Page } from '../../ui/page.tsx'
import { PasteDialog } from '../../ui/paste-dialog.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { registerQuery } from './documents-data.ts'
import './register/register.css'
import { DocumentsTable } from './register/documents-table.tsx'
import { DropAnywhere } from './register/drop-anywhere.tsx'
import { IncomingFiles } from './register/incoming-files.tsx'
import { Pages } from './register/pages.tsx'
import { RegisterFilters } from './register/register-filters.tsx'
import { filterOf, type RegisterSearch } from './register/register-search.ts'
import { useIncoming } from './register/use-incoming.ts'
import { registerWords } from './words/register.ts'

export function DocumentsPage() {
  const t = useWords(registerWords)
  const search = useSearch({ from: '/signed-in/van-ban' })
  const navigate = useNavigate({ from: '/van-ban' })
  const { post } = useSession()
  const mayAdd = post.part === 'coordinator'
  const incoming = useIncoming(mayAdd)
  const [pasting, setPasting] = useState(false)
  const find = (part: Partial<RegisterSearch>) => void navigate({ search: { ...search, trang: undefined, ...part } })
  return (
    <Page
      title={t.title}
      search={<FindBox label={t.search} value={search.tim ?? ''} onFind={(tim) => find({ tim })} />}
      actions={<PrintButton list="documents" path={`/api/papers/documents${stringifySearch(filterOf(search))}`} />}
      headActions={
        mayAdd && (
          <>
            <Button onClick={() => setPasting(true)}>{t.pasteText}</Button>
            <Button look="go" icon="plus" onClick={incoming.pick}>
              {t.add}
            </Button>
          </>
        )
      }
    >
      {mayAdd && <DropAnywhere add={incoming.add} />}
      {mayAdd && <IncomingFiles incoming={incoming} />}
      <RegisterFilters search={search} find={find} />
      <Register search={search} find={find} pick={mayAdd ? incoming.pick : undefined} />
      <PasteDialog
        open={pasting}
        close={() => setPasting(false)}
        draft="documents.paste"
        words={t.paste}
        ending="txt"
        fault={(text) => (text.trim().length < 20 ? t.paste.tooShort : null)}
        send={(file) => incoming.add([file])}
      />
    </Page>
  )
}

interface RegisterProps {
  search: RegisterSearch
  find: (part: Partial<RegisterSearch>) => void
  pick: (() => void) | undefined
}

function Register({ search, find, pick }: RegisterProps) {
  const list = useQuery(registerQuery(filterOf(search)))
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={8} />
  return (
    <>
      <DocumentsTable documents={list.data.documents} search={search} find={find} pick={pick} />
      <Pages total={list.data.total} now={search.trang ?? 1} go={(trang) => find({ trang })} />
    </>
  )
}
