/** Đăng ký, giao, lộ trình: the plan of a year commune by commune, what it comes to, and how it keeps its pace. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { FiguresTable } from './figures-table.tsx'
import { PlanGrid } from './plan-grid.tsx'
import './roadmap.css'
import { type Roadmap, roadmapQuery } from './roadmap-data.ts'
import type { RoadmapSearch } from './roadmap-search.ts'
import { SheetForm } from './sheet-form.tsx'
import { roadmapWords } from './words.ts'

export function RoadmapPage() {
  const t = useWords(roadmapWords)
  const f = useFormats()
  const search = useSearch({ from: '/signed-in/lo-trinh' })
  const query = useQuery(roadmapQuery(search))
  const [importing, setImporting] = useState(false)
  const roadmap = query.data
  const may = roadmap?.verbs.includes('save')
  const stage = roadmap?.stages.find(({ code }) => code === roadmap.stage)?.name ?? ''
  return (
    <Page
      title={t.title}
      subtitle={roadmap && t.asOf(roadmap.frameworkName, stage, f.day(roadmap.day))}
      className="roadmap-page"
      actions={
        may && (
          <Button icon="plus" onClick={() => setImporting(true)}>
            {t.import}
          </Button>
        )
      }
    >
      {query.error && !roadmap && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={8} />}
      {roadmap && (
        <>
          <Tools roadmap={roadmap} search={search} />
          {roadmap.units.length === 0 ? (
            <EmptyState title={t.grid.empty} text={t.grid.emptyText} />
          ) : (
            <>
              <FiguresTable roadmap={roadmap} />
              <PlanGrid key={`${roadmap.frameworkId}.${roadmap.year}`} roadmap={roadmap} />
            </>
          )}
          {importing && <SheetForm roadmap={roadmap} close={() => setImporting(false)} />}
        </>
      )}
    </Page>
  )
}

function Tools({ roadmap, search }: { roadmap: Roadmap; search: RoadmapSearch }) {
  const t = useWords(roadmapWords)
  const navigate = useNavigate({ from: '/lo-trinh' })
  const go = (more: Partial<RoadmapSearch>) => void navigate({ search: { ...search, ...more } })
  return (
    <div className="roadmap-tools">
      <span className="roadmap-year">
        <Button look="quiet" icon="left" label={t.yearBefore} onClick={() => go({ nam: roadmap.year - 1 })} />
        <b>
          {t.year} {roadmap.year}
        </b>
        <Button look="quiet" icon="right" label={t.yearAfter} onClick={() => go({ nam: roadmap.year + 1 })} />
      </span>
      <DateField label={t.day} value={search.ngay ?? null} onChange={(ngay) => go({ ngay: ngay ?? undefined })} />
      <SelectField
        label={t.stage}
        value={roadmap.stage}
        options={roadmap.stages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(buoc) => go({ buoc: buoc === 'claim' ? undefined : buoc })}
      />
    </div>
  )
}
