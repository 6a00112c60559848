/** Hồ sơ minh chứng: what is missing by commune and by agency, and the proof of one commune. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Missing } from '../../../server/modules/dossiers/contract.ts'
import { shortSetName } from '../../frameworks/set-name.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { missingQuery } from './dossiers-data.ts'
import { GuideForm } from './guide-drawer.tsx'
import { UnitDossier } from './unit-dossier.tsx'
import { dossierWords } from './words.ts'
import './dossiers.css'

const here = getRouteApi(`/signed-in${paths.dossiers}`)

export function DossiersPage() {
  const { bo, xa } = here.useSearch()
  return bo && xa ? <UnitDossier key={`${bo} ${xa}`} unit={xa} framework={bo} /> : <MissingPage framework={bo} />
}

function MissingPage({ framework }: { framework: number | undefined }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const navigate = useNavigate()
  const missing = useQuery(missingQuery(framework))
  const [loading, setLoading] = useState(false)
  const { data } = missing
  return (
    <Page
      title={t.title}
      subtitle={data && (data.required > 0 ? t.lead(f.number(data.required)) : t.leadNoGuide)}
      className="dossiers-page"
      actions={data?.mayLoadGuide && <Button onClick={() => setLoading(true)}>{t.guide.open}</Button>}
    >
      {missing.isError && !data && <ProblemState error={missing.error} onRetry={() => void missing.refetch()} />}
      {missing.isPending && <Bones rows={6} />}
      {data && data.frameworks.length > 1 && (
        <SelectField
          label={t.framework}
          className="dossier-set"
          value={String(data.frameworkId)}
          options={data.frameworks.map(({ frameworkId, name }) => ({
            value: String(frameworkId),
            label: shortSetName(name),
          }))}
          onChange={(bo) => void navigate({ to: paths.dossiers, search: { bo: Number(bo) } })}
        />
      )}
      {data && <Counts missing={data} />}
      <Drawer open={loading} onClose={() => setLoading(false)} title={t.guide.title} size={560}>
        {loading && data?.frameworkId != null && (
          <GuideForm framework={data.frameworkId} onDone={() => setLoading(false)} />
        )}
      </Drawer>
    </Page>
  )
}

type Unit = Missing['units'][number]
type Agency = Missing['agencies'][number]

function Counts({ missing }: { missing: Missing }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const navigate = useNavigate()
  const search = (xa: number) => ({ bo: missing.frameworkId!, xa })
  const counts = <Row extends Unit | Agency>(): Column<Row>[] =>
    (['there', 'missing', 'anew'] as const).map((id) => ({
      id,
      head: t.heads[id],
      width: 130,
      align: 'end',
      // nothing is required: nothing is missing, and nothing complete
      cell: (row: Row) => (row.required > 0 ? f.number(row[id]) : '–'),
    }))
  return (
    <>
      <h2 className="dossier-head">{t.byUnit}</h2>
      <DataTable
        caption={t.byUnit}
        rows={missing.units}
        rowKey={({ unitId }) => unitId}
        onOpen={({ unitId }) => void navigate({ to: paths.dossiers, search: search(unitId) })}
        columns={[
          {
            id: 'unit',
            head: t.heads.unit,
            phone: 'lead',
            cell: ({ unitId, name }: Unit) => (
              <Link to={paths.dossiers} search={search(unitId)}>
                {name}
              </Link>
            ),
          },
          { id: 'items', head: t.heads.items, width: 110, align: 'end', cell: ({ items }: Unit) => f.number(items) },
          ...counts<Unit>(),
        ]}
        empty={<EmptyState title={t.noUnits} />}
      />
      {missing.agencies.length > 0 && (
        <>
          <h2 className="dossier-head">{t.byAgency}</h2>
          <DataTable
            caption={t.byAgency}
            rows={missing.agencies}
            rowKey={({ agencyId }) => agencyId ?? 0}
            columns={[
              { id: 'agency', head: t.heads.agency, phone: 'lead', cell: ({ name }: Agency) => name ?? t.nobody },
              ...counts<Agency>(),
            ]}
          />
        </>
      )}
    </>
  )
}
