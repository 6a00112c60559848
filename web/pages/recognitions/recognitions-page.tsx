/** Công nhận đạt chuẩn: decisions by which units were recognised, and those recognised that fall short of the new set. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PrintButton } from '../../papers/print-button.tsx'
import { useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { RecogniseForm } from './recognise-form.tsx'
import { RecognitionsTable } from './recognitions-table.tsx'
import './recognitions.css'
import { recognitionsQuery, shortfallsPath } from './recognitions-data.ts'
import { recognitionTabs } from './recognitions-search.ts'
import { ShortfallsTab } from './shortfalls-tab.tsx'
import { recognitionWords } from './words.ts'

export function RecognitionsPage() {
  const t = useWords(recognitionWords)
  const search = useSearch({ from: '/signed-in/cong-nhan' })
  const navigate = useNavigate({ from: '/cong-nhan' })
  const query = useQuery(recognitionsQuery)
  const [adding, setAdding] = useState(false)
  const tab = search.xem ?? 'da-cong-nhan'
  const may = query.data?.verbs.includes('keep') ?? false
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      className="recognitions-page"
      actions={
        <>
          {tab === 'chua-dat-bo-moi' && (
            <PrintButton list="shortfalls" path={`/api/papers/${shortfallsPath(search)}`} />
          )}
          {may && (
            <Button look="go" icon="plus" onClick={() => setAdding(true)}>
              {t.add}
            </Button>
          )}
        </>
      }
    >
      <div className="recognition-tabs">
        <Segments
          label={t.tabs.label}
          value={tab}
          options={recognitionTabs.map((value) => ({ value, label: t.tabs[value] }))}
          onChange={(xem) => void navigate({ search: { ...search, xem: xem === 'da-cong-nhan' ? undefined : xem } })}
        />
      </div>
      {tab === 'chua-dat-bo-moi' ? (
        <ShortfallsTab search={search} />
      ) : (
        <>
          {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
          {query.isPending && <Bones rows={6} />}
          {query.data && <RecognitionsTable list={query.data} may={may} />}
        </>
      )}
      {adding && query.data && <RecogniseForm sets={query.data.sets} close={() => setAdding(false)} />}
    </Page>
  )
}
