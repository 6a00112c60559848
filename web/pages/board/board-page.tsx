/** Biểu tiêu chí: communes × criteria, a stage or all, as of any day; a cell opens its story and proof. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Board } from '../../../server/modules/board/contract.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './board.css'
import { BoardActions } from './board-actions.tsx'
import { boardQuery, compareQuery, freezesQuery } from './board-data.ts'
import { type BoardModel, useBoardModel } from './board-model.ts'
import './board-print.css'
import { askedOf, type BoardSearch, type SidePanel, toggledCode, writeCellAt } from './board-search.ts'
import { BoardTable } from './board-table.tsx'
import { Figures } from './figures.tsx'
import { Filters } from './filters.tsx'
import { Legend } from './legend.tsx'
import { PrintFoot, PrintHead } from './print-frame.tsx'
import { writeCounted } from './rows.ts'
import { Side } from './side/side.tsx'
import './side/side.css'
import { TimeBar } from './time-bar.tsx'
import { TransitionHint } from './transition-hint.tsx'
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
  const f = useFormats()
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
      actions={<BoardActions model={model} search={search} onChange={onChange} />}
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
          {board.lastDay && <p className="bd-hint">{t.asOf.ended(board.unit.name, f.day(board.lastDay))}</p>}
          <TransitionHint frameworkId={board.framework.frameworkId} />
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
