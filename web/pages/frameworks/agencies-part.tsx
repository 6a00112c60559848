import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { AssignForm } from './assign-form.tsx'
import { type AgencyOfPlace, agenciesOfQuery, type Framework } from './frameworks-data.ts'
import { useDays } from './level-words.tsx'
import { frameworkWords } from './words.ts'

/** Which agency answers for which criterion or indicator, where and when; assigned by two columns from Excel. */
export function AgenciesPart({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const query = useQuery(agenciesOfQuery(set.framework.frameworkId))
  const [open, setOpen] = useState(false)
  const columns = useColumns(set)
  const assign = set.may.agencies && (
    <Button icon="plus" onClick={() => setOpen(true)}>
      {t.agencies.assign}
    </Button>
  )
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  return (
    <section>
      <div className="set-tools">
        <p>{t.agencies.lead}</p>
        {query.data.agencies.length > 0 && assign}
      </div>
      <DataTable
        caption={t.agencies.caption}
        columns={columns}
        rows={query.data.agencies}
        rowKey={({ place, unitId, from }) => `${place} ${unitId} ${from}`}
        empty={
          <EmptyState title={t.agencies.none} text={assign ? t.agencies.noneText : undefined}>
            {assign}
          </EmptyState>
        }
      />
      <Drawer open={open} onClose={() => setOpen(false)} title={t.agencies.title} size={560}>
        <AssignForm set={set} onDone={() => setOpen(false)} />
      </Drawer>
    </section>
  )
}

function useColumns(set: Framework): Column<AgencyOfPlace>[] {
  const t = useWords(frameworkWords)
  const days = useDays()
  const placeOf = (place: number) => set.places.find((one) => one.place === place)
  return [
    { id: 'code', head: t.set.number, width: 72, phone: 'lead', cell: ({ place }) => placeOf(place)?.code },
    { id: 'name', head: t.set.name, cell: ({ place }) => placeOf(place)?.name },
    { id: 'agency', head: t.agencies.agency, cell: ({ agencyName }) => <b>{agencyName}</b> },
    { id: 'unit', head: t.agencies.unit, width: 160, cell: ({ unitName }) => unitName },
    {
      id: 'days',
      head: t.agencies.days,
      width: 200,
      cell: (row) => (
        <div>
          {days(row)}
          {row.ground && <span className="set-second">{row.ground}</span>}
        </div>
      ),
    },
  ]
}
