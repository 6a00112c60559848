/** What is counted of a unit, row by row, for it to look at and to object to: the part of the page for a phone. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResultRow, Table } from '../../../server/modules/results/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { CountedRow } from './counted-row.tsx'
import { ObjectForm } from './object-form.tsx'
import { rowsQuery } from './results-data.ts'
import { resultWords } from './words.ts'

export function OwnRows({ table }: { table: Table }) {
  const t = useWords(resultWords)
  const f = useFormats()
  const [about, setAbout] = useState<ResultRow | null>(null)
  const asked = { by: table.by, version: table.shown.version }
  const list = useQuery(rowsQuery(table.tableId, { ...asked, figure: 'given' }))
  const may = table.verbs.includes('object')
  return (
    <section className="result-section" aria-labelledby="viec-duoc-dem">
      <SectionHead id="viec-duoc-dem" title={t.own.title} count={list.data && f.number(list.data.rows.length)} />
      {list.isError && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Bones rows={4} />}
      <ul className="result-rows own">
        {list.data?.rows.map((row) => (
          <li key={row.assignmentId}>
            <div>
              <CountedRow row={row} own />
            </div>
            {may && (
              <Button size="sm" label={t.own.objectTo(row.title)} onClick={() => setAbout(row)}>
                {t.own.object}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {about && <ObjectForm table={table} about={about} close={() => setAbout(null)} />}
    </section>
  )
}
