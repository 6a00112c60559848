/** Biểu tiêu chí: communes × criteria, a stage or all, as of any day; a cell opens its story and proof. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Board } from '../../../server/modules/board/contract.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { setAppearance, useAppearance } from '../../platform/appearance.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook, Segments } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './board.css'
import { boardQuery, compareQuery, freezesQuery } from './board-data.ts'
import { type BoardModel, useBoardModel } from './board-model.ts'
import './board-print.css'
import { addressOf, askedOf, type BoardSearch, type SidePanel, toggledCode, writeCellAt } from './board-search.ts'
import { BoardTable } from './board-table.tsx'
import { Figures } from './figures.tsx'
import { Filters } from './filters.tsx'
import { Legend } from './legend.tsx'
import { PrintFoot, PrintHead } from './print-frame.tsx'
import { writeCounted } from './rows.ts'
import { Side } from './side/side.tsx'
import './side/side.css'
import { TimeBar } from './time-bar.tsx'
import { boardWords } from './words.ts'

export function BoardPage() {
  const search = useSearch({ from: '/signed-in/bieu-tieu-chi' })
  const query = useQuery(boardQuery(askedOf(search)))
  const change = useChange()
  if (query.data && !query.isError)
    return <Loaded board={query.data} search={search} waiting={query.isPlaceholderData} onChange={change} />
  return <NotYet query={query} search={search} onChange={change} />
}

function NotYet({
  query,
  search,
  onChange,
}: {
  query: { isPending: boolean; error: unknown; refetch: () => unknown }
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}) {
  const t = useWords(boardWords)
  return (
    <Page title={t.title} width="fill" className="bd-page" crumbs={[]}>
      <div className="bd-alone">
        {query.isPending ? (
          <Bones rows={12} />
        ) : (
          <>
            <ProblemState error={query.error} onRetry={() => void query.refetch()} />
            {(search.bo || search.ngay || search.chot || search.dv) && (
              <Button onClick={() => onChange(allOff)}>{t.empty.clear}</Button>
            )}
          </>
        )}
      </div>
    </Page>
  )
}

const allOff: Partial<BoardSearch> = {
  ...{ bo: undefined, dv: undefined, loai: undefined, nhom: undefined, cq: undefined, tim: undefined, loc: undefined },
  ...{ ngay: undefined, biet: undefined, so: undefined, chot: undefined, o: undefined },
}

function useChange() {
  const navigate = useNavigate({ from: paths.board })
  return (part: Partial<BoardSearch>) =>
    void navigate({ search: (before: BoardSearch) => ({ ...before, ...part }), replace: true, resetScroll: false })
}

interface ContentProps {
  board: Board
  search: BoardSearch
  /** The rows shown are still those of the question before. */
  waiting: boolean
  onChange: (part: Partial<BoardSearch>) => void
}

function Loaded({ board, search, waiting, onChange }: ContentProps) {
  const t = useWords(boardWords)
  const compared = useQuery(compareQuery(comparedOf(board, search)))
  const model = useBoardModel(board, search, search.so ? compared.data : undefined)
  const panel = (ben: SidePanel) => onChange({ ben: search.ben === ben ? undefined : ben, o: undefined })
  const hasSide = search.o !== undefined || search.ben !== undefined
  return (
    <Page
      title={t.title}
      width="fill"
      className="bd-page"
      crumbs={[{ to: paths.desk, label: board.unit.name }]}
      search={<FindBox label={t.pick.search} value={search.tim ?? ''} onFind={(tim) => onChange({ tim })} />}
      actions={<Actions model={model} search={search} onChange={onChange} />}
    >
      <div className={hasSide ? 'bd-wrap with' : 'bd-wrap'} aria-busy={waiting || undefined}>
        <div className="bd-main">
          <PrintHead model={model} compared={search.so} />
          <Filters board={board} search={search} onChange={onChange} />
          {search.chot ? (
            <FrozenLine board={board} freezeId={search.chot} onEnd={() => onChange({ chot: undefined })} />
          ) : (
            <TimeBar board={board} search={search} changes={model.changes} onChange={onChange} onPanel={panel} />
          )}
          <Figures model={model} counted={search.loc} onCount={(loc) => onChange({ loc })} onPanel={panel} />
          <TableOrEmpty model={model} search={search} onChange={onChange} />
          <Legend model={model} />
          <PrintFoot model={model} />
        </div>
        <Side model={model} search={search} onChange={onChange} />
      </div>
    </Page>
  )
}

const comparedOf = (board: Board, search: BoardSearch) =>
  search.so && !search.chot
    ? {
        unit: board.unit.unitId,
        framework: board.framework.frameworkId,
        ...(search.cq && { agency: search.cq }),
        ...(search.loai && { kind: search.loai }),
        from: search.so,
        to: board.day,
      }
    : null

function TableOrEmpty({
  model,
  search,
  onChange,
}: {
  model: BoardModel
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}) {
  const t = useWords(boardWords)
  const { board, rows, stages } = model
  if (board.rows.length === 0)
    return (
      <EmptyState title={t.empty.noUnits} text={t.empty.noUnitsNext}>
        <Link className={buttonLook()} to={paths.admin}>
          {t.empty.admin}
        </Link>
      </EmptyState>
    )
  if (rows.length === 0)
    return (
      <EmptyState title={t.empty.filtered} text={t.empty.filteredNext}>
        <Button
          onClick={() => onChange({ tim: undefined, loc: undefined, nhom: undefined, cq: undefined, loai: undefined })}
        >
          {t.empty.clear}
        </Button>
      </EmptyState>
    )
  return (
    <>
      {board.rows.every(({ since }) => since === null) && (
        <p className="bd-hint">
          <b>{t.empty.nothing}</b> {t.empty.nothingNext}
        </p>
      )}
      <BoardTable
        model={model}
        day={board.day}
        cell={search.o}
        sorted={search.xep}
        onCell={(cell) => onChange({ o: writeCellAt(cell), ben: undefined })}
        onColumn={(code) => onChange({ mo: toggledCode(search.mo, code) })}
        onSort={(code) => onChange({ xep: stages.find((stage) => stage.code === code)?.code })}
        onCount={(place, slot) => {
          const loc = writeCounted({ of: 'place', place, slot })
          onChange({ loc: search.loc === loc ? undefined : loc })
        }}
        onStage={(index) => {
          if (index <= stages.length) onChange({ xem: stages[index - 1]?.code })
        }}
      />
    </>
  )
}

function FrozenLine({ board, freezeId, onEnd }: { board: Board; freezeId: string; onEnd: () => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { data } = useQuery(freezesQuery(board.framework.frameworkId))
  const name = data?.freezes.find((one) => one.freezeId === freezeId)?.name ?? f.day(board.day)
  return (
    <p className="note bd-frozen" role="status">
      <span>
        {t.freeze.shown(name)} {t.print.asOf(f.day(board.day))}.
      </span>
      <button type="button" className="link" onClick={onEnd}>
        {t.freeze.back}
      </button>
    </p>
  )
}

function Actions({
  model,
  search,
  onChange,
}: {
  model: BoardModel
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}) {
  const t = useWords(boardWords)
  const { board } = model
  const { density } = useAppearance()
  const { post } = useSession()
  return (
    <>
      {post.part !== 'leader' && (
        <Link
          className={buttonLook({ look: 'quiet' })}
          to={paths.boardEntry}
          search={{ bo: board.framework.frameworkId, dv: search.dv }}
          title={t.figures.entry}
        >
          <Icon name="plus" />
          <span className="hide-s">{t.figures.entry}</span>
        </Link>
      )}
      <Button
        look="quiet"
        aria-pressed={search.ben === 'van-ban'}
        className="hide-s"
        onClick={() => onChange({ ben: search.ben === 'van-ban' ? undefined : 'van-ban', o: undefined })}
      >
        {t.facts.short}
      </Button>
      <Button
        look="quiet"
        aria-pressed={search.ben === 'chot'}
        className="hide-s"
        onClick={() => onChange({ ben: search.ben === 'chot' ? undefined : 'chot', o: undefined })}
      >
        {t.freeze.title}
      </Button>
      <button
        type="button"
        className={buttonLook({ look: 'quiet' }, 'hide-s')}
        title={t.print.goKey}
        onClick={() => window.print()}
      >
        <Icon name="print" />
        {t.print.go}
      </button>
      <PrintButton list="board" path={paperPath(model, search)} />
      <span className="hide-s">
        <Segments
          label={t.density.label}
          value={density}
          options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t.density[value] }))}
          onChange={(value) => setAppearance({ density: value })}
        />
      </span>
    </>
  )
}

/** More units than an address holds are printed as the server orders them. */
const unitsInAddress = 1_000

/** The paper of what is shown: the same question, the same stage, and the rows other filters have left, in their order. */
function paperPath({ rows, board }: BoardModel, search: BoardSearch): string {
  const asked = askedOf(search)
  const narrowed = rows.length !== board.rows.length || search.xep !== undefined
  const units = narrowed && rows.length > 0 && rows.length <= unitsInAddress ? rows : null
  return `/api/papers/board${addressOf({
    ...(search.chot ? {} : { unit: board.unit.unitId, framework: board.framework.frameworkId, day: board.day }),
    ...asked,
    stage: search.xem,
    units: units?.map(({ unitId }) => unitId).join(','),
  })}`
}
