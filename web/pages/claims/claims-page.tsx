/** Bảng của ngành: claims of many communes decided beside their proof, by keyboard. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimBoard } from '../../../server/modules/claims/contract.ts'
import { shortSetName } from '../../frameworks/set-name.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NumberAnnex } from './annex-drawer.tsx'
import { ClaimSide } from './claim-side.tsx'
import { annexPath, boardQuery } from './claims-data.ts'
import { DeskProvider, useDesk } from './claims-desk.ts'
import { ClaimsGrid, ClaimsKey } from './claims-grid.tsx'
import { useClaimKeys } from './claims-keys.ts'
import type { ClaimsSearch } from './claims-search.ts'
import { SaveBar, useSaving } from './save-bar.tsx'
import { claimWords } from './words.ts'
import './claims.css'

const here = getRouteApi(`/signed-in${paths.claims}`)

export function ClaimsPage() {
  const t = useWords(claimWords)
  const f = useFormats()
  const search = here.useSearch()
  const board = useQuery(boardQuery(search))
  const [numbering, setNumbering] = useState(false)
  const { data } = board
  const framework = data?.frameworkId ?? null
  return (
    <Page
      title={t.title}
      subtitle={data?.stages && t.lead(f.number(data.waiting), data.stages.decided.name)}
      className="claims-page"
      actions={
        framework !== null && (
          <>
            <PrintButton list="claims" path={annexPath(framework)} />
            {data?.mayDecide && <Button onClick={() => setNumbering(true)}>{t.annex.open}</Button>}
          </>
        )
      }
    >
      {board.isError && !data && <ProblemState error={board.error} onRetry={() => void board.refetch()} />}
      {board.isPending && <Bones rows={8} />}
      {data && <Choices board={data} search={search} />}
      {data && <BoardOrWhyNot board={data} />}
      <Drawer open={numbering} onClose={() => setNumbering(false)} title={t.annex.title}>
        {numbering && framework !== null && <NumberAnnex framework={framework} onDone={() => setNumbering(false)} />}
      </Drawer>
    </Page>
  )
}

function Choices({ board, search }: { board: ClaimBoard; search: ClaimsSearch }) {
  const t = useWords(claimWords)
  const navigate = useNavigate()
  const go = (to: ClaimsSearch) => void navigate({ to: paths.claims, search: to })
  if (board.frameworks.length < 2 && board.agencies.length < 2) return null
  return (
    <div className="claims-choices">
      {board.frameworks.length > 1 && (
        <SelectField
          label={t.framework}
          value={String(board.frameworkId)}
          options={board.frameworks.map(({ frameworkId, name }) => ({
            value: String(frameworkId),
            label: shortSetName(name),
          }))}
          onChange={(bo) => go({ bo: Number(bo) })}
        />
      )}
      {board.agencies.length > 1 && (
        <SelectField
          label={t.agency}
          value={String(search.nganh ?? '')}
          options={[
            { value: '', label: t.allAgencies },
            ...board.agencies.map(({ agencyId, name }) => ({ value: String(agencyId), label: name })),
          ]}
          onChange={(nganh) => go({ ...search, nganh: nganh === '' ? undefined : Number(nganh) })}
        />
      )}
    </div>
  )
}

function BoardOrWhyNot({ board }: { board: ClaimBoard }) {
  const t = useWords(claimWords)
  if (board.frameworkId === null || (board.stages && board.columns.length === 0 && board.units.length > 0))
    return <EmptyState title={t.nobody} text={t.nobodyText} />
  if (!board.stages) return <EmptyState title={t.noStage} text={t.noStageText} />
  if (board.units.length === 0) return <EmptyState title={t.noUnits} />
  return <Walked key={board.frameworkId} board={board} />
}

function Walked({ board }: { board: ClaimBoard }) {
  const desk = useDesk(board)
  const saving = useSaving(board, desk)
  const keys = useClaimKeys(desk, saving.save)
  return (
    <DeskProvider value={desk}>
      <div className="claims-two">
        <div className="claims-left">
          <ClaimsGrid {...keys} />
          <ClaimsKey />
        </div>
        <aside className="claims-side">
          <ClaimSide />
        </aside>
      </div>
      <SaveBar board={board} desk={desk} at={saving} />
    </DeskProvider>
  )
}
