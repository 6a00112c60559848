/** Nhập số liệu: a whole commune at once, or a block pasted from Excel, at one stage and of one day. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Stage } from '../../../../server/modules/assessments/contract.ts'
import type { Board } from '../../../../server/modules/board/contract.ts'
import { agenciesQuery } from '../../../deeds/choices-data.ts'
import { paths } from '../../../paths.ts'
import { useSession } from '../../../platform/session.ts'
import { useWords } from '../../../platform/words.ts'
import { buttonLook, Segments } from '../../../ui/button.tsx'
import { FindBox } from '../../../ui/find-box.tsx'
import { Page } from '../../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../../ui/statement.tsx'
import '../board.css'
import { boardQuery } from '../board-data.ts'
import { searched, unpackRows } from '../rows.ts'
import { stagesFor } from '../side/stating.ts'
import { actOf } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import './entry.css'
import type { EntrySearch } from './entry-search.ts'
import { EntrySheet } from './entry-sheet.tsx'

export function EntryPage() {
  const t = useWords(boardWords)
  const search = useSearch({ from: '/signed-in/bieu-tieu-chi/nhap' })
  const asked = { ...(search.dv && { unit: search.dv }), ...(search.bo && { framework: search.bo }), kind: 'all' }
  const query = useQuery(boardQuery(asked))
  const navigate = useNavigate({ from: paths.boardEntry })
  const change = (part: Partial<EntrySearch>) =>
    void navigate({ search: (before: EntrySearch) => ({ ...before, ...part }), replace: true, resetScroll: false })
  return (
    <Page
      title={t.entry.title}
      width="fill"
      className="bd-page"
      crumbs={[{ to: paths.board, label: t.title }]}
      search={<FindBox label={t.pick.search} value={search.tim ?? ''} onFind={(tim) => change({ tim })} />}
    >
      {query.isPending && (
        <div className="bd-alone">
          <Bones rows={12} />
        </div>
      )}
      {query.isError && (
        <div className="bd-alone">
          <ProblemState error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {query.data && <Entry board={query.data} search={search} onChange={change} />}
    </Page>
  )
}

function Entry({
  board,
  search,
  onChange,
}: {
  board: Board
  search: EntrySearch
  onChange: (part: Partial<EntrySearch>) => void
}) {
  const t = useWords(boardWords)
  const { post } = useSession()
  const stages = stagesFor(post.part, board.stages)
  const stage = stages.find(({ code }) => code === search.xem) ?? stages[0]
  const mine = useMine(board)
  const rows = useMemo(() => unpackRows(mine, board.places), [mine, board.places])
  const shown = useMemo(() => searched(rows, search.tim), [rows, search.tim])
  const withIndicators = search.cot === 'chi-tieu'
  const places = useMemo(() => orderedPlaces(board, withIndicators), [board, withIndicators])
  if (!stage || rows.length === 0)
    return (
      <div className="bd-alone">
        <EmptyState title={t.entry.nothingYours} text={t.entry.nothingYoursNext}>
          <Link className={buttonLook()} to={paths.board}>
            {t.entry.toBoard}
          </Link>
        </EmptyState>
      </div>
    )
  return (
    <div className="bd-entry">
      <p className="s">
        <b>{board.framework.name}</b>, {board.unit.name}. {t.entry.intro}
      </p>
      <div className="bd-head">
        <StageChoice stages={stages} stage={stage} onChange={onChange} />
        <Segments
          label={t.entry.columns}
          value={withIndicators ? 'all' : 'criteria'}
          options={[
            { value: 'criteria', label: t.entry.criteria },
            { value: 'all', label: t.entry.indicators },
          ]}
          onChange={(value) => onChange({ cot: value === 'all' ? 'chi-tieu' : undefined })}
        />
      </div>
      <EntrySheet
        key={`${board.framework.frameworkId}.${board.unit.unitId}.${stage.code}`}
        board={board}
        stage={stage}
        all={rows}
        rows={shown}
        places={places}
      />
    </div>
  )
}

/** A commune's officer types his own commune; the others, every unit of the board. */
function useMine(board: Board): Board['rows'] {
  const { post } = useSession()
  const own = post.part === 'commune-officer'
  const { data } = useQuery({ ...agenciesQuery, enabled: own })
  return useMemo(() => {
    if (!own) return board.rows
    const unitId = data?.agencies.find(({ agencyId }) => agencyId === post.agency.agencyId)?.unitId
    return board.rows.filter((row) => row.unitId === unitId || board.unit.unitId === unitId)
  }, [board, own, data, post.agency.agencyId])
}

function StageChoice({
  stages,
  stage,
  onChange,
}: {
  stages: readonly Stage[]
  stage: Stage
  onChange: (part: Partial<EntrySearch>) => void
}) {
  const t = useWords(boardWords)
  return (
    <div className="bd-entry-stages">
      <Segments
        label={t.stage}
        value={stage.code}
        options={stages.map((one) => ({ value: one.code, label: actOf(one, t) }))}
        onChange={(xem) => onChange({ xem })}
      />
    </div>
  )
}

/** Criteria in their order, each followed by its indicators where those are typed. */
function orderedPlaces({ places }: Board, withIndicators: boolean): Board['places'] {
  const criteria = places.filter(({ kind }) => kind === 'criterion')
  if (!withIndicators) return criteria
  return criteria.flatMap((one) => {
    const own = places.filter(({ criterion }) => criterion === one.place)
    return own.length > 0 ? own : [one]
  })
}
