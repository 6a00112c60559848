/** Biểu thôn: villages × numerator, denominator of one indicator; their sums into the commune's claim; base figures. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { shortSetName } from '../../frameworks/set-name.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { BaseOf } from './base-form.tsx'
import { ClaimSum } from './claim-sum.tsx'
import { sheetQuery, unitsQuery } from './tallies-data.ts'
import type { TalliesSearch } from './tallies-search.ts'
import { type DrawnBySheet, VillageLinksButton } from './village-links.tsx'
import { VillageTable } from './village-table.tsx'
import { WaitingReports } from './waiting-reports.tsx'
import { tallyWords } from './words.ts'
import './tallies.css'

const here = getRouteApi(`/signed-in${paths.tallies}`)

export function TalliesPage() {
  const t = useWords(tallyWords)
  const navigate = useNavigate()
  const search = here.useSearch()
  const units = useQuery(unitsQuery)
  const [basing, setBasing] = useState(false)
  const [drawn, setDrawn] = useState<DrawnBySheet>({})
  const { part } = useSession().post
  const keeps = part === 'administrator' || part === 'coordinator' || part === 'leader'
  const unit = search.xa ?? units.data?.[0]?.unitId
  const go = (part: TalliesSearch) => void navigate({ to: paths.tallies, search: { ...search, ...part } })
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      className="tallies-page"
      actions={unit !== undefined && <Button onClick={() => setBasing(true)}>{t.base.open}</Button>}
    >
      {keeps && <WaitingReports />}
      {units.isError && !units.data && <ProblemState error={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Bones rows={6} />}
      {units.data?.length === 0 && <EmptyState title={t.noUnits} />}
      {units.data && units.data.length > 1 && (
        <Combobox
          className="tally-choice"
          label={t.unit}
          value={unit ?? null}
          options={units.data.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          onChange={(xa) => go({ xa: xa ?? undefined })}
        />
      )}
      {unit !== undefined && (
        <SheetOf unit={unit} search={search} go={go} links={keeps ? { drawn, onDrawn: setDrawn } : null} />
      )}
      <Drawer open={basing} onClose={() => setBasing(false)} title={t.base.title}>
        {basing && unit !== undefined && <BaseOf unit={unit} />}
      </Drawer>
    </Page>
  )
}

interface SheetProps {
  unit: number
  search: TalliesSearch
  go: (part: TalliesSearch) => void
  /** Of who keeps the book: addresses drawn here, which no answer brings back. */
  links: { drawn: DrawnBySheet; onDrawn: (drawn: DrawnBySheet) => void } | null
}

function SheetOf({ unit, search, go, links }: SheetProps) {
  const t = useWords(tallyWords)
  const place = search.ct === undefined ? undefined : search.ct - 1
  const sheet = useQuery(sheetQuery({ unit, framework: search.bo, place }))
  if (sheet.isError && !sheet.data) return <ProblemState error={sheet.error} onRetry={() => void sheet.refetch()} />
  if (!sheet.data) return <Bones rows={6} />
  const { data } = sheet
  return (
    <>
      <div className="tally-choices">
        {data.frameworks.length > 1 && (
          <SelectField
            label={t.framework}
            value={String(data.frameworkId)}
            options={data.frameworks.map(({ frameworkId, name }) => ({
              value: String(frameworkId),
              label: shortSetName(name),
            }))}
            onChange={(bo) => go({ bo: Number(bo), ct: undefined })}
          />
        )}
        {data.places.length > 0 && (
          <Combobox
            label={t.place}
            value={data.place}
            options={data.places.map((one) => ({ value: one.place, label: `${one.code}. ${one.name}` }))}
            onChange={(to) => to !== null && go({ ct: to + 1 })}
          />
        )}
      </div>
      {data.places.length === 0 && <EmptyState title={t.noPlaces} />}
      {data.places.length > 0 && data.villages.length === 0 && (
        <EmptyState title={t.noVillages} text={t.noVillagesText} />
      )}
      {data.villages.length > 0 && (
        <>
          <VillageTable
            key={`${unit} ${data.frameworkId} ${data.place}`}
            sheet={data}
            links={links && <VillageLinksButton sheet={data} {...links} />}
          />
          <ClaimSum key={`claim ${unit} ${data.frameworkId} ${data.place}`} sheet={data} />
        </>
      )}
    </>
  )
}
